// Automatic numbering of WordprocessingML (ECMA-376 part 1, 17.9): turns "this paragraph is in list 3 on level 0" into
// 第三条, counting as Word does. A list instance (w:num) points to an abstract one (w:abstractNum) with up to nine
// levels; lists on the same abstract one go on counting, unless an override restarts them.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace pugi {
class xml_node;
}

namespace yiju {

/// The list and level that a paragraph's or a style's properties name: w:numPr, in Word 2003 XML w:listPr; -1: not named.
struct ListReference {
  int list = -1, level = -1;
};
[[nodiscard]] ListReference list_named(const pugi::xml_node& properties);

/// `value` in one of the number formats of 17.18.59: ("chineseCountingThousand", 12) → 十二; ("ideographTraditional",
/// 2) → 乙;
/// ("decimal", 3) → 3. Formats that we do not know, and values that a format cannot write, come as decimal; "none" and
/// "bullet" as "".
[[nodiscard]] std::string format_number(std::string_view format, std::uint32_t value);

/// A label with what stands between it and the text: a full-width space after 第三条, nothing after （一）, whatever Word
/// sets there (w:suff).
[[nodiscard]] std::string with_gap(std::string label, std::string_view suffix);

class DocxNumbering {
 public:
  static constexpr int level_count = 9;

  /// What a paragraph refers to: w:numPr. list < 0: not numbered.
  struct Place {
    int list = -1;
    int level = 0;
  };

  DocxNumbering() = default;

  /// `numbering` is <w:numbering>, `styles` <w:styles> (which ties list styles to lists); either may be empty.
  DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles);

  /// Counts the next paragraph at this place and returns its label as shown, with what follows it: 第三条　, （一）,
  /// "".
  [[nodiscard]] std::string next(const Place& place);

  /// The level of the list that belongs to a paragraph style, if the list names it (w:pStyle); else `otherwise`.
  [[nodiscard]] int level_of_style(int list, const std::string& style, int otherwise) const;

 private:
  struct Level {
    std::uint32_t start = 1;
    int restart_after = -1;  ///< w:lvlRestart; -1: after any level above, 0: never
    std::string format = "decimal";
    std::string text;    ///< 第%1条
    std::string suffix;  ///< tab, space or nothing
    std::string style;   ///< w:pStyle
    bool legal = false;  ///< w:isLgl: all numbers in it as decimals
  };
  using Levels = std::array<Level, level_count>;
  struct List {
    int abstract = -1;
    Levels levels;                          ///< with the overrides
    std::map<int, std::uint32_t> restarts;  ///< level → w:startOverride
  };
  using Counters = std::array<std::int64_t, level_count>;  ///< -1: not begun

  static void read_level(const pugi::xml_node& node, Level& level);
  static List read_list(const pugi::xml_node& node, int abstract, const pugi::xml_node& abstract_node);
  [[nodiscard]] std::string label(const Levels& levels, const Counters& counters, int at) const;

  std::map<int, List> lists_;
  std::map<int, Counters> counters_;         ///< by abstract list
  std::set<std::pair<int, int>> restarted_;  ///< lists and levels whose override was used
};

}  // namespace yiju
