// Lists of titles, a line or a row each, and the words that announce what becomes of them.
//   一、下列文件予以废止：⏎ 1.《丙规定》（临府〔2005〕33号）⏎ | 3 | 《甲规定》 | 已被《乙解释》代替 |
#pragma once

#include <string_view>

namespace yiju {

/// True if `unit` tells why the row above ends: 废止理由：…
[[nodiscard]] bool tells_reason(std::string_view unit);

/// True if a paragraph or heading announces a list of what ends: 一、废止下列地方性法规：, 国务院决定废止的行政法规.
[[nodiscard]] bool announces_repeals(std::string_view unit);

/// True if a paragraph of a note or policy announces a list of what it rests on: 起草的主要依据如下：
[[nodiscard]] bool announces_basis(std::string_view unit);

/// True for a short line that may stand between such an announcement and the list: （11件）, a heading's next line.
[[nodiscard]] bool may_caption_list(std::string_view unit);

/// Of a row in a table of what ends, up to a title: true if this is what the row lists, and not what its reasons tell of.
///   | 3 | 《甲规定》 | 已被《乙解释》代替 |  →  甲规定 is listed, 乙解释 is not
[[nodiscard]] bool is_listed_in_row(std::string_view row);

/// True if a cell of the row behind a title says that it ends: | 1 | 《甲办法》 | 临府〔2001〕1号 | 废止 |.
[[nodiscard]] bool ends_in_its_row(std::string_view behind);

/// True if a title is that of a list: 宣布失效的文件目录.
[[nodiscard]] bool lists_by_name(std::string_view title);

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

}  // namespace yiju
