// Wording that an amendment brings for another instrument: lines that begin with “ or stand inside an open “, and 第X条
// that cannot be the amendment's own. It becomes `quote` nodes, whose provisions have the other instrument's numbers.
//   "二、将第三条修改为：“第三条 本市……" → heading 2 ─ quote ─ article 3 ─ paragraph 1
#pragma once

#include "document/line.hpp"
#include "document/list_state.hpp"
#include "document/outline.hpp"

namespace yiju {

class Quotation {
 public:
  explicit Quotation(Outline& outline) : outline_(outline), lists_(rank::quote) {}

  /// Takes the line if it is quoted. `own` says that its mark goes on with the amendment's own numbering, which ends a
  /// quotation whose ” was forgotten.
  [[nodiscard]] bool take(const Line& line, bool own);

  /// Hears of a line that goes on with the one before it, and may hold the ” of what is open.
  void go_on(const Line& line);

  /// Opens a quotation inside a line of the amendment's own: …修改为：“…
  void take_inside(const Line& line);

 private:
  void open(std::size_t begin);
  void add(const Line& line);

  Outline& outline_;
  ListState lists_;
  bool within_ = false;    // a quotation that can go on with the next line
  bool open_ = false;      // its ” has not come yet
  bool unmarked_ = false;  // it stands there without quotation marks
};

}  // namespace yiju
