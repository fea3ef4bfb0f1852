// What a line begins with, told from its first bytes: 第三条, 第二章, （一）, 一、, 附件. Made for every line of every
// text, so it looks at a few bytes, decides, and keeps no words.
//   "**第十二条之一** 【监管】本市建立…"  → article 12, suffix 1, text from 本市
//   "## 第二章  监督管理"              → chapter 2, two hashes, text from 监督
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

enum class LineKind : std::uint8_t {
  blank,     ///< white space only
  remark,    ///< an HTML comment, such as <!-- INFO END -->
  rule,      ///< --- *** ===: a rule of Markdown
  text,      ///< nothing that counts
  part,      ///< 第一编, 第一部分
  subpart,   ///< 第一分编
  chapter,   ///< 第一章; also 总则, 附则 standing alone, without a number
  section,   ///< 第一节
  article,   ///< 第一条
  marker,    ///< 一、 （一） 1. （1） ① (a): an item of an article or a heading, as its place decides
  contents,  ///< 目录
  annex,     ///< 附件1, 附录, 附：
};

[[nodiscard]] constexpr bool is_division(LineKind kind) {  // 编 to 节
  return kind >= LineKind::part && kind <= LineKind::section;
}

/// The forms of list markers, in the order in which documents nest them (GB/T 9704-2012, 7.3.3: 一、（一）1.（1）).
enum class MarkerStyle : std::uint8_t { none, chinese, chinese_bracket, arabic, arabic_bracket, circled, latin };

struct LineMark {
  LineKind kind = LineKind::blank;
  MarkerStyle style = MarkerStyle::none;
  std::uint8_t hashes = 0;  ///< Markdown heading level, 0 for a plain line
  std::uint8_t suffix = 0;  ///< the 一 of 第十二条之一
  bool quoted = false;      ///< “ stands in front: wording quoted from elsewhere
  bool joined = false;      ///< words follow 第三条 without a space, so it may be a mention: 第三条规定的…
  bool mention = false;     ///< joined, and the words go on as those of a mention do: 以下, 中, 的, 规定 …
  bool cut = false;         ///< 第三条之, with nothing behind it: the rest of the number may stand on the next line
  bool decimal = false;     ///< text that may be a marker: 1.300总吨
  std::uint32_t number = 0;     ///< 0: none, or unreadable
  std::uint32_t paragraph = 0;  ///< the 二 of 第十二条第二款 in front of a cell's wording (comparison_table.hpp)
  std::uint32_t number_end = 0;  ///< behind the number: 第三条, （一）, 【第三条】
  std::uint32_t begin = 0;       ///< where the mark begins, after white space, Markdown marks and “
  std::uint32_t words = 0;       ///< where the words after mark and caption begin; the line's end if there are none
};

/// One line on its way through the parser.
struct Line {
  std::string_view words;  ///< without the line break
  std::size_t begin = 0;   ///< offset in the text
  LineMark mark;
};

/// Reads the mark of one line (without its line break).
[[nodiscard]] LineMark read_line_mark(std::string_view line);

/// The words of a line without Markdown's marks around them: #, *, >, “- ”.
[[nodiscard]] std::string_view said(std::string_view line);

/// The next line that is not blank, from byte `at` on, which goes behind it; false if there is none.
[[nodiscard]] bool next_line(std::string_view text, std::size_t& at, Line& line);

/// True if the words end as a sentence or one of its parts does: 。；：，”
[[nodiscard]] bool ends_sentence(std::string_view words);

}  // namespace yiju
