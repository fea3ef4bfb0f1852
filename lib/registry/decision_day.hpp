// The day that stands beside a title: of many decisions and many instruments that bear one title it tells which is meant.
//   根据2007年10月28日…会议《关于修改〈甲法〉的决定》第一次修正  →  2007-10-28
//   《信访条例》（2005年1月10日国务院公布）                      →  2005-01-10
// A year or day alone tells the wording: 《甲法》（2015年修正）第三条, 2015年修正的《甲法》第三条, 2015年《甲法》第三条. 修订前的
// and 旧 tell that the one before is meant. What goes on with that citation (、第四条, 该法第五条) means the same wording.
#pragma once

#include <string_view>

#include "citation/citation.hpp"

namespace yiju {

/// The first date in the words; unknown where there is none.
[[nodiscard]] Date first_date_in(std::string_view words);

/// The day in the brackets behind a title, else the last one of the phrase in front of it; unknown where none stands
/// there.
[[nodiscard]] Date day_beside(std::string_view text, Span title);

/// 关于修改…的决定, 关于废止…, 修正案: it changes or ends what it names, and others bear its title.
[[nodiscard]] bool is_changing_title(std::string_view title);

/// The year or day that names the wording which is meant, in the brackets at the title's end or behind it, or in front:
/// （2015年修正）, (2015), 2015年修正的, 2015年版. Unknown where none does.
[[nodiscard]] Date wording_beside(std::string_view text, Span title);

/// 修订前的《甲法》, 旧《甲法》, 原《甲法》: the words in front of a name ask for the wording before the one in force.
[[nodiscard]] bool asks_earlier_wording(std::string_view before);

/// Tells the extraction the days beside the titles of such decisions, and those that name a wording.
void date_decisions(const Document& document, Extraction& extraction);

}  // namespace yiju
