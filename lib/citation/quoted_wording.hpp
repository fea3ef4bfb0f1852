// Where one stands inside the new wording that an amendment quotes: “第二十条 …”, “…，依照前款的规定处罚。”. Inside,
// 前款 and 本法 belong to the amended law, and paragraphs are counted from the opening quote (or from 第二十条 where
// the quote brings a whole article).
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.hpp"
#include "document/locator.hpp"

namespace yiju {

class QuotedWording {
 public:
  /// Tells that a line (paragraph, item, quote) begins; an unclosed quote goes on over lines that open it anew with “.
  void begin_line(std::string_view line);
  void open(std::string_view behind);  ///< a “; `behind` is the text after it
  void close() { depth_ = depth_ == 0 ? 0 : depth_ - 1; }
  /// Forgets the quote: a new point of the amendment begins.
  void reset() { depth_ = 0; }

  /// The provision that the text outside quotes amends: where counting starts.
  void set_target(const Locator& target) {
    target_ = target;
    if (depth_ == 0) place_ = {};
  }

  [[nodiscard]] bool inside() const { return depth_ != 0; }
  [[nodiscard]] const Locator& place() const { return place_; }
  [[nodiscard]] const Locator& target() const { return target_; }
  /// The last paragraph of this wording that has items, 0 if none has: 有第一项规定情形的 means one of those.
  [[nodiscard]] std::uint16_t paragraph_with_items() const { return with_items_; }

 private:
  void place_line(std::string_view line);

  unsigned depth_ = 0;
  Locator target_;
  Locator place_;
  std::uint16_t with_items_ = 0;
};

}  // namespace yiju
