// History lines (题注): who adopted, issued and amended a text, and when. They may break anywhere, also inside a date.
//   "2020年10月17日 第十三届全国人民代表大会常务委员会第二十二次会议通过" → adopted 2020-10-17,
//   全国人民代表大会常务委员会
#pragma once

#include <string>
#include <string_view>

#include "document/title_block.hpp"

namespace yiju {

/// True for lines such as （2020年10月17日…通过）, 2021年1月1日 施行, 国务院令第…号.
[[nodiscard]] bool is_history_line(std::string_view line);

/// True if the history lines gathered so far are not at their end: an open bracket, or a date without its act, and
/// `line` goes on with them.
[[nodiscard]] bool continues_history(std::string_view history, std::string_view line);

/// Takes the acts of history lines into the block: number, issuers, meeting, dates. What was told before stays.
/// True if the last act is a 修正: an amendment of some articles, after which the 施行 article keeps an older date.
bool read_history(std::string_view lines, TitleBlock& block);

}  // namespace yiju
