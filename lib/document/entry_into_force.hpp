// When a text enters into force, by its own last articles. Only 自…起施行 tells it, never another date of the article:
// repeal clauses hold the dates of what went before.
//   "第九条 本办法自2026年3月1日起施行。《旧办法》自2026年3月1日起废止。" → 2026-03-01
#pragma once

#include <string_view>

#include "document/title_block.hpp"

namespace yiju {

/// The date of 自…起施行, 起实施, 起生效 in `words`, said of the text itself; 自公布之日起 is the date it was issued. Unknown
/// where no sentence says so.
[[nodiscard]] Date find_entry_into_force(std::string_view words, const TitleBlock& block);

/// True if the text leaves the day open, as drafts do: 自　　年　月　日起施行, 自202×年×月×日起施行.
[[nodiscard]] bool leaves_day_open(std::string_view words);

/// Decisions, replies and notices without such a sentence hold from the day they were issued, or adopted by a congress;
/// unknown for other texts.
[[nodiscard]] Date day_of_act(std::string_view words, const TitleBlock& block);

/// The date in the file's name: 公园条例(2024-06-28).md. Unknown if there is none.
[[nodiscard]] Date date_in_name(std::string_view path);

}  // namespace yiju
