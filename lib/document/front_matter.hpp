// What stands around the provisions: title lines, history lines (题注), document numbers, dates and issuers.
//   "2020年10月17日 第十三届全国人民代表大会常务委员会第二十二次会议通过" → adopted 2020-10-17,
//   全国人民代表大会常务委员会
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace yiju {

/// Title lines gathered to one title: no white space inside, except between issuers (中共中央 国务院关于…) and Latin
/// words.
[[nodiscard]] std::string join_title(std::string_view lines);

/// True if `line` goes on with the title begun by `before`: （征求意见稿）, an open 《, 关于… after an issuer's line.
[[nodiscard]] bool continues_title(std::string_view before, std::string_view line);

/// True for lines such as （2020年10月17日…通过）, 2021年1月1日 施行, 国务院令第…号.
[[nodiscard]] bool is_history_line(std::string_view line);

/// 国发〔2017〕35号 in any of its brackets; empty if there is none.
[[nodiscard]] std::string find_document_number(std::string_view line);

/// Takes the dates and issuers of a history line into the document.
void read_history_line(std::string_view line, Document& document);

/// Adds each of 甲部、乙部 once; 中华人民共和国 and 第十三届 are left out.
void add_issuer(std::string_view words, Document& document);

/// What the finished text tells besides: 自…起施行 at its end, the date in the file's name.
void complete_dates(Document& document);

/// Where neither history nor signature names an issuer, the title may: 国务院关于….
void complete_issuers(Document& document);

/// True if an order, notice or decision of this title, whose words are `before`, brings the text named `name`:
/// 现公布《…》, 关于印发…的通知.
[[nodiscard]] bool brings(std::string_view title, std::string_view before, std::string_view name);

/// The form that the title tells: amendment, note; statute where it tells nothing.
[[nodiscard]] DocumentForm form_of_title(std::string_view title);

}  // namespace yiju
