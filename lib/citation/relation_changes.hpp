// What a sentence changes: the object of 废止, of 作如下修改, of 修改为 and 增加. The words of the enacting clause and
// of policies stand in relation_words.cpp.
//   《丙规定》和1998年修正的《丁办法》同时废止 → both end        对《甲解释》作如下修改 → 甲解释 is amended
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.hpp"

namespace yiju {

/// End of the 《…》 that opens at `at`, or just behind the 《 if it is not closed.
[[nodiscard]] std::uint32_t skip_title(std::string_view text, std::uint32_t at, std::uint32_t limit);

/// True if words that end a text stand there: 废止, 失效, 停止执行 ….
[[nodiscard]] bool holds_end_word(std::string_view words);

/// True if the sentence says that what `cited` names ends.
[[nodiscard]] bool is_repealed(std::string_view text, Span sentence, Span cited);

/// True if a paragraph or heading announces a list of what ends: 一、废止下列地方性法规：, 国务院决定废止的行政法规.
[[nodiscard]] bool announces_repeals(std::string_view unit);

/// Of a row in a table of what ends, up to a title: true if this is what the row lists, and not what its reasons tell of.
///   | 3 | 《甲规定》 | 已被《乙解释》代替 |  →  甲规定 is listed, 乙解释 is not
[[nodiscard]] bool is_listed_in_row(std::string_view row);

/// True if a title is that of a list: 宣布失效的文件目录.
[[nodiscard]] bool lists_by_name(std::string_view title);

/// True if what follows a title makes it only tell which wording is meant: 《甲决定》修正的《乙条例》同时废止.
[[nodiscard]] bool dates_a_wording(std::string_view after);

/// True if nothing but its number stands before a paragraph's first title: （一）《丙规定》.
[[nodiscard]] bool opens_with_title(std::string_view unit);

/// What stands behind a paragraph's number: （一）, 2., 三、, | 4 |.
[[nodiscard]] std::string_view behind_list_number(std::string_view unit);

/// True if a paragraph of such a list tells of what stays: 《甲办法》继续有效.
[[nodiscard]] bool remains(std::string_view unit);

/// True for a row, a paragraph or a table of a list of titles.
[[nodiscard]] bool lists_titles(std::string_view unit);

/// True for a notice that a list names without 《》 of its own: 2.市政府关于印发《丙规定》的通知（临府〔2005〕33号）.
[[nodiscard]] bool lists_notice(std::string_view unit);

/// True if a paragraph is a title and nothing else: in an amendment what follows changes it. （一）《丙规定》.
[[nodiscard]] bool is_title_alone(std::string_view unit);

/// True if the sentence, of whatever text, says that it changes what `cited` names: 现对《甲规定》作如下修改.
[[nodiscard]] bool is_changed(std::string_view text, Span sentence, Span cited);

/// The same in an amendment, where 将, 删去 and 作为 are enough.
[[nodiscard]] bool is_amending_sentence(std::string_view text, Span sentence, Span cited);

}  // namespace yiju
