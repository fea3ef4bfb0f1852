// An article whose number stands inside a line, because line breaks were lost: "…秘密会议。 第十六条市人民代表大会…".
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

/// Where 第`number`条 opens an article in text from byte `from` on; npos if nowhere. A number that is cited
/// (依照第三条, 第二条、第三条) opens none.
[[nodiscard]] std::size_t find_hidden_article(std::string_view text, std::size_t from, std::uint32_t number);

/// Where the heading glued to the front of the article at byte `at` begins: …责任。第六章附则第四十条…; npos if there is none.
[[nodiscard]] std::size_t glued_heading_before(std::string_view text, std::size_t at);

/// Where 第一条 stands behind the heading of a division that begins the line: 第一章 总则 第一条 为了…; npos if it does not.
[[nodiscard]] std::size_t first_article_behind_heading(std::string_view line);

}  // namespace yiju
