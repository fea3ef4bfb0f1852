#include "query/told_history.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::size_t reach = 60;  // bytes

// What stands behind the last title of a list: 《甲法》、《乙法》和《丙法》设立的 → 设立的.
std::string_view behind_list(std::string_view behind) {
  constexpr std::string_view close = "》";
  static constexpr WordSet joins{"、《", "和《", "以及《", "及《", "或者《", "与《", "《"};
  while (joins.begins(behind)) {
    const std::size_t end = behind.find(close);
    if (end == std::string_view::npos) break;
    behind.remove_prefix(end + close.size());
  }
  return behind;
}

std::string_view clause_of(std::string_view behind) {
  behind = behind.substr(0, reach);
  return behind.substr(0, std::min({behind.find("，"), behind.find("。"), behind.find("；")}));
}

// What stands ahead of a place in its sentence.
std::string_view sentence_ahead(std::string_view text, std::size_t at) {
  std::string_view ahead = text.substr(0, at);
  for (const std::string_view end : {"\n", "。", "；"}) {
    if (const std::size_t last = ahead.rfind(end); last != std::string_view::npos)
      ahead.remove_prefix(last + end.size());
  }
  return ahead;
}

}  // namespace

bool tells_history(std::string_view text, Span citation) {
  static constexpr WordSet then{"施行前",   "施行以前", "施行之前", "施行后",   "施行以后", "实施前",
                                "实施以前", "实施之前", "实施后",   "实施以后", "公布前",   "公布以前"};
  static constexpr WordSet made{"设立", "成立的", "登记的", "批准的", "颁发的", "取得的", "核发的", "签订的", "领取的"};
  static constexpr WordSet of_then{"当时的", "当时有效的", "当时施行的"};
  static constexpr WordSet issued{"印发了", "发布了", "公布了", "颁布了", "制定了"};
  const std::string_view clause = clause_of(text.substr(citation.end));
  if (then.stands_in(clause) || made.stands_in(clause)) return true;
  if (made.stands_in(clause_of(behind_list(text.substr(citation.end))))) return true;
  const std::string_view ahead = sentence_ahead(text, citation.begin);
  return of_then.stands_in(ahead) || issued.ends(ahead);
}

}  // namespace yiju
