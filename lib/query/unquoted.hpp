// An instruction with a mark in the place of each quotation, so that its clauses can be read.
//   将“甲”修改为“乙”。 → 将 mark 修改为 mark 。 and 甲, 乙
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yiju {

constexpr char quoted = '\x7F';  ///< stands for a quotation; no white space

struct Unquoted {
  std::string words;
  std::vector<std::string_view> quotations;  ///< of the text, without the marks around them
};

[[nodiscard]] Unquoted unquote(std::string_view text);

}  // namespace yiju
