// Words without what editions set differently: punctuation and blanks. Two quotations of one sentence have the same.
//   “公园内，禁止吸烟。” → 公园内禁止吸烟
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// Letters, digits and Han alone, in UTF-8.
[[nodiscard]] std::string bare_words(std::string_view text);

}  // namespace yiju
