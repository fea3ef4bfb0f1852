// Reads the lines before the first provision: title, history, table of contents.
//   "# 数据安全法 ⏎ （2021年6月10日…通过） ⏎ 目录 ⏎ 第一章 总则 ⏎ …" → nodes title, history, contents; title and dates
//   of the document
#pragma once

#include <string>

#include "document/document.hpp"
#include "document/line.hpp"
#include "document/outline.hpp"

namespace yiju {

class FrontReader {
 public:
  FrontReader(Document& document, Outline& outline);

  /// Takes the line, or finds that the front matter has ended and leaves it.
  [[nodiscard]] bool take(const Line& line);
  void take_remark(const Line& line);  ///< <!-- INFO END --> ends the front matter; other remarks mean nothing
  void open_contents(const Line& line);
  void finish();  ///< closes the title
  [[nodiscard]] bool done() const { return state_ == State::done; }

 private:
  enum class State : std::uint8_t { front, contents, done };
  bool take_front(const Line& line);
  [[nodiscard]] bool repeats_title(const Line& line) const;
  bool begin_title(const Line& line);
  bool take_field(const Line& line);
  bool go_on_title(const Line& line);
  void take_title(const Line& line);
  bool take_contents(const Line& line);

  Document& document_;
  Outline& outline_;
  State state_ = State::front;
  std::string title_lines_;
  bool title_open_ = false;      // the line before was a title line
  bool history_marked_ = false;  // INFO END says where history ends
  bool part_in_title_ = false;   // # 民法典 ⏎ # 合同编
  LineMark contents_first_;      // first line of the table of contents
};

}  // namespace yiju
