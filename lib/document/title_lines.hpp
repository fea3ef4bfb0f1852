// Lines that bear a title or a document number, and what the title says.
//   "临江市公园条例" ⏎ "（草案）" → 临江市公园条例（草案）
#pragma once

#include <string>
#include <string_view>

#include "document/title_block.hpp"

namespace yiju {

/// Title lines gathered to one title: no white space inside, except between issuers (中共中央 国务院关于…) and Latin
/// words; no marks of Markdown, of a link only its words.
[[nodiscard]] std::string join_title(std::string_view lines);

/// True if `line` goes on with the title begun by `before`: （征求意见稿）, an open 《, 关于… after an issuer's line.
[[nodiscard]] bool continues_title(std::string_view before, std::string_view line);

/// True if the words so far cannot end a title, or the next ones cannot begin one: …和 ⏎ …, … ⏎ 的通知.
[[nodiscard]] bool is_cut_title(std::string_view before, std::string_view line);

/// A page's title without the name of its site: 公园条例-临江市人民政府门户网站.
[[nodiscard]] std::string_view without_site(std::string_view title);

/// A title without what says that the amended text stands below: 关于修改《甲条例》的决定　附：修正本.
[[nodiscard]] std::string_view without_addition(std::string_view title);

/// True if `line` is the name of a site alone: 临江市人民政府门户网站.
[[nodiscard]] bool is_site_name(std::string_view line);

/// True if `title` names a collection of texts: 法规汇编.
[[nodiscard]] bool names_collection(std::string_view title);

/// True if `title` names an agreement between parties, who are told below it: 房屋租赁合同（二）.
[[nodiscard]] bool names_contract(std::string_view title);

/// True if `words` end as the title of an instrument does: 条例, 办法, 决定 …
[[nodiscard]] bool ends_as_title(std::string_view words);

/// True if brackets stand around all `words`.
[[nodiscard]] bool is_bracketed(std::string_view words);

/// True for the whole line （征求意见稿）, (草案), （二次审议稿）.
[[nodiscard]] bool is_status_line(std::string_view words);

/// True if `words` end as the name of a body does: 人民政府, 委员会, 局 …
[[nodiscard]] bool ends_as_issuer(std::string_view words);

/// The title, where `words` are 《甲法》 and nothing else, or 《甲法》（节选）; else empty.
[[nodiscard]] std::string only_title(std::string_view words);

/// True for words in brackets that say how to read what stands below: （左栏为现行条文，右栏为草案）. No title has them.
[[nodiscard]] bool is_legend(std::string_view line);

/// The title without （节选） or its like: 甲法（节选） → 甲法.
[[nodiscard]] std::string_view without_excerpt_mark(std::string_view title);

/// The title in 《甲法》节选, 《甲法》相关条文: a heading above words of that instrument; else empty.
[[nodiscard]] std::string title_of_excerpt(std::string_view words);

/// True if the title is that of a collection of other instruments' articles: 相关法律条文, 法条摘录.
[[nodiscard]] bool collects_excerpts(std::string_view title);

/// 国发〔2017〕35号 in any of its brackets; empty if there is none.
[[nodiscard]] std::string find_document_number(std::string_view line);

/// True for a line that is a document number, alone or with words behind it; not for 关于国发〔2017〕35号….
[[nodiscard]] bool is_number_line(std::string_view words);

/// The form that the title tells: amendment, note; statute where it tells nothing.
[[nodiscard]] DocumentForm form_of_title(std::string_view title);

/// True if the title tells that its text only brings another one: 公告, 令, 关于印发…的通知.
[[nodiscard]] bool is_bringing_title(std::string_view title);

}  // namespace yiju
