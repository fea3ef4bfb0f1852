// A second reader of citations, slow and obvious: it decodes the text to characters, tries every position, keeps no
// state and knows no context. What it sees (第十二条, 第二款, 《…》) the extractor must have seen too, and read to the
// same numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yiju {

/// 第十二条之一 somewhere in a text.
struct PlainMention {
  std::size_t begin = 0, end = 0;  ///< bytes
  char32_t unit = 0;               ///< 编 章 节 条 款 项 目
  std::uint32_t number = 0;
  std::uint32_t suffix = 0;  ///< 之一
};

/// Every 第 + numeral + unit, by trying each 第.
[[nodiscard]] std::vector<PlainMention> plain_mentions(std::string_view text);

/// Every 《…》 that closes on its line, outermost ones only; byte ranges with the quotes.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> plain_titles(std::string_view text);

}  // namespace yiju
