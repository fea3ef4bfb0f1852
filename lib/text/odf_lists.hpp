// The list styles of an OpenDocument text (ODF 1.3 part 3, 16.30) as <numbering>, counted as any other
// (docx_numbering.hpp).
//   <text:list-level-style-number style:num-prefix="第" style:num-suffix="条" style:num-format="一, 二, 三, ..."/> → 第%1条
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace yiju {

class OdfLists {
 public:
  /// Puts what it knows into `numbering`.
  explicit OdfLists(pugi::xml_node numbering) : numbering_(numbering) {}

  /// Knows the list styles among the children of <office:styles> or <office:automatic-styles>.
  void know(const pugi::xml_node& styles);

  /// A list of its own that counts from the start, as a w:num; 0 where no style has that name.
  [[nodiscard]] int begin(std::string_view style);
  /// The same with the first number of a level.
  [[nodiscard]] int begin(std::string_view style, int level, int start);

  /// The style by which headings count; "" where they do not.
  [[nodiscard]] const std::string& outline() const { return outline_; }

 private:
  void add_level(const pugi::xml_node& level, pugi::xml_node list);

  pugi::xml_node numbering_;
  std::map<std::string, int, std::less<>> abstract_;
  std::map<int, std::map<int, int>> starts_;  // by abstract list and level
  std::string outline_;
  int lists_ = 0;
};

}  // namespace yiju
