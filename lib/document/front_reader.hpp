// Reads the lines before the first provision: title, history, table of contents.
//   "# 数据安全法 ⏎ （2021年6月10日…通过） ⏎ 目录 ⏎ 第一章 总则 ⏎ …" → nodes title, history, contents; title and dates
//   of the document
#pragma once

#include <optional>
#include <string>

#include "document/line.hpp"
#include "document/outline.hpp"
#include "document/title_block.hpp"

namespace yiju {

class FrontReader {
 public:
  FrontReader(std::string_view text, TitleBlock& block, Outline& outline);

  /// Takes the line, or finds that the front matter has ended and leaves it.
  [[nodiscard]] bool take(const Line& line);
  void take_remark(const Line& line);  ///< <!-- INFO END --> ends the front matter; other remarks mean nothing
  void go_on_history(std::string_view words) { history_ += words; }  ///< the line of history ends in these words
  void take_broken_history(
      std::string_view lines);  ///< the last node's text, a line more: one that tells an act only by its end
  void open_contents(const Line& line);
  void expect_title(std::size_t end) { title_end_ = end; }  ///< the lines that begin before byte `end` are the title
  void close();                                             ///< the front matter has ended
  void finish();                                            ///< closes the title and reads the history gathered
  [[nodiscard]] bool amended() const { return amended_; }   ///< its last act is a 修正
  [[nodiscard]] bool begun() const { return !title_lines_.empty(); }  ///< the title stands in a line so far
  [[nodiscard]] bool done() const { return state_ == State::done; }

 private:
  enum class State : std::uint8_t { front, contents, done };
  bool take_front(const Line& line);
  [[nodiscard]] bool take_history(const Line& line, std::string_view words);
  [[nodiscard]] bool repeats_title(const Line& line);
  [[nodiscard]] bool stands_in_page_top(const Line& line);
  bool begin_title(const Line& line);
  bool take_above_title(const Line& line);
  bool names_no_document(const Line& line);
  [[nodiscard]] bool is_of_site(const Line& line) const;
  bool take_field(const Line& line);
  bool go_on_title(const Line& line);
  bool skip_before_title(const Line& line);
  void take_title(const Line& line);
  void finish_title();
  bool take_contents(const Line& line);
  bool go_on_below_contents(const Line& line);

  std::string_view text_;
  TitleBlock& block_;
  Outline& outline_;
  State state_ = State::front;
  std::string title_lines_;
  std::string status_;  // （草案） that stands above the title
  std::string history_;
  std::size_t title_end_ = 0, repeat_end_ = 0;
  std::optional<std::size_t> page_top_end_;  // where the links above a page's text end; empty: not looked at yet
  bool amended_ = false;
  bool title_open_ = false;      // the line before was a title line
  bool labelled_ = false;        // the line before was one of a page's labels
  bool history_marked_ = false;  // INFO END says where history ends
  bool part_in_title_ = false;   // # 民法典 ⏎ # 合同编
  LineMark contents_first_;      // first line of the table of contents
};

}  // namespace yiju
