// What [MS-DOC] says of paragraphs and characters that matters to their text. It is kept by places in the file: pages of
// 512 bytes ("FKP") with the ends of stretches and, for each, changes ("sprm") to its style.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace yiju {

struct DocParagraph {
  std::uint16_t style = 0;
  std::optional<int> list;   ///< its number in the table of list instances, from 1; 0 takes a style's list away
  std::optional<int> level;  ///< from 0
  bool in_table = false;
  bool ends_row = false;
};

struct DocCharacters {
  bool hidden = false, deleted = false, inserted = false;
  friend bool operator==(const DocCharacters&, const DocCharacters&) = default;
};

/// Applies the changes of a grpprl.
void apply_changes(std::string_view changes, DocParagraph& paragraph);
void apply_changes(std::string_view changes, DocCharacters& characters);

/// Stretches of the file and what is said of them, found by a place in it; asked in any order, quickest forwards.
template <typename Properties>
class DocStretches {
 public:
  /// `plc` names the pages (PlcBtePapx, PlcBteChpx).
  DocStretches(std::string_view file, std::string_view plc);
  [[nodiscard]] const Properties& at(std::uint32_t place) const;

 private:
  struct Stretch {
    std::uint32_t begin = 0, end = 0;
    Properties properties;
  };
  void read_page(std::string_view page);
  std::vector<Stretch> stretches_;  ///< by begin
  mutable std::size_t last_ = 0;
};

extern template class DocStretches<DocParagraph>;
extern template class DocStretches<DocCharacters>;

}  // namespace yiju
