// A title in the lines that come, read before its lines are: it may be broken anywhere, and only its last line shows
// that all of them are one title.
//   "国务院关于印发甲方案中 ⏎ 若干规定的通知 ⏎ 国发〔2018〕1号 ⏎ 第一条" → one title, and 第一条 below it
#pragma once

#include <string>
#include <string_view>

#include "document/line.hpp"

namespace yiju {

/// Bytes of a line that names who issues a document.
inline constexpr std::size_t longest_issuer_line = 240;

struct TitleAhead {
  std::string title;      ///< joined; empty where no title begins
  std::size_t end = 0;    ///< where its last line ends
  LineMark next;          ///< of the first line below that is no status, number, date or history line
  bool contents = false;  ///< a table of contents stands below
};

/// True if a line can be (part of) a title: no sentence, no address, no tag, no rule.
[[nodiscard]] bool is_title_line(const Line& line);

/// True for a number in brackets alone, （四）, below a title of a kind that is issued several times: 若干问题的解释.
[[nodiscard]] bool numbers_title(std::string_view title, std::string_view line);

/// The title whose first line begins at byte `begin`, without what stands below it.
[[nodiscard]] TitleAhead read_title_lines(std::string_view text, std::size_t begin);

/// The same with what stands below it.
[[nodiscard]] TitleAhead read_title_ahead(std::string_view text, std::size_t begin);

/// True if the lines from `begin` on are the head of an official document: its issuers, one a line, and below them 文件
/// or the number.
[[nodiscard]] bool is_red_head(std::string_view text, std::size_t begin);

/// True if the line at `begin` heads a standard, whose number stands below it: 临江市地方标准 ⏎ DB3399/T 012—2024.
[[nodiscard]] bool is_standard_head(std::string_view text, std::size_t begin);

/// True if the line at `begin` is one of the labels of a page, 政务公开, with lines as short as it down to a whole title.
/// `labelled`: so was the line above it.
[[nodiscard]] bool is_label_above_title(std::string_view text, std::size_t begin, bool labelled);

/// True for the line that tells how secret or how urgent a document is: 机密★1年, 特急.
[[nodiscard]] bool is_grade(std::string_view words);

/// A line of a red head without the word 文件 that closes it: 临江市财政局文件 → 临江市财政局.
[[nodiscard]] std::string_view without_word_document(std::string_view head);

/// Bytes of the title in a line to whose end the addressees are glued: …加强管理的意见各区人民政府：; else 0.
[[nodiscard]] std::size_t title_before_addressee(std::string_view line);

}  // namespace yiju
