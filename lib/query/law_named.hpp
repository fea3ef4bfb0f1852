// Which law the words of an amending decision speak of, where it may amend several:
//   二、对《临江市码头条例》作出修改 … （一）将第三条…    the second of them, until another is named
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace yiju {

class LawNamed {
 public:
  explicit LawNamed(const Document& law);

  /// Told by the title ahead of the places and quotations; else it is the law of the instruction before. To be asked of the
  /// decision's instructions in their order.
  bool is_meant(std::string_view words);

  /// To be asked of the decision's title, and of that of each further decision in the same file: 关于修改《乙条例》的决定.
  void begin_decision(std::string_view title);

  /// Whether the text names the law anywhere.
  [[nodiscard]] bool stands_in(std::string_view text) const;

 private:
  [[nodiscard]] bool is(std::string_view title) const;

  std::string key_;
  bool meant_ = true;
};

}  // namespace yiju
