// Steps through the clause that ends a text: 《甲》、《乙》（临府〔2001〕2号）与上位法不一致，停止执行.
#pragma once

#include <cstddef>
#include <string_view>

namespace yiju {

/// Behind the title, bracket or character that stands at `at`.
[[nodiscard]] std::size_t pass_whole(std::string_view text, std::size_t at);

/// Where the clause that begins at `at` ends: at a comma or semicolon outside titles and brackets, else with the text.
[[nodiscard]] std::size_t clause_end(std::string_view text, std::size_t at);

/// True where what stands between a title and the word for its end goes on with the list and tells why it ends:
/// 和《乙》已被《丙条例》取代，一并宣布; （临府〔2019〕2号）有效期届满，自行.
[[nodiscard]] bool ends_for_reason(std::string_view between);

}  // namespace yiju
