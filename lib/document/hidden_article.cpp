#include "document/hidden_article.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/numeral.hpp"
#include "document/line.hpp"

namespace yiju {

namespace {

constexpr std::size_t mark_bytes = 64;  // enough of the line to read 第…条 and what follows it

// Words before 第三条 that cite it: 依照, 违反, 本法, 第二条、 and the like.
bool is_cited(std::string_view before) {
  static constexpr std::array<std::string_view, 22> leads{"、", "和", "及", "至", "到", "或", "与", "照",
                                                          "据", "反", "法", "例", "定", "办", "则", "释",
                                                          "该", "由", "在", "对", "以", "）"};
  return std::any_of(leads.begin(), leads.end(), [before](std::string_view word) { return before.ends_with(word); });
}

}  // namespace

std::size_t find_hidden_article(std::string_view text, std::size_t from, std::uint32_t number) {
  const std::string needle = "第" + to_chinese(number) + "条";
  for (std::size_t at = text.find(needle, from); at != text.npos; at = text.find(needle, at + needle.size())) {
    if (is_cited(text.substr(from, at - from))) continue;
    if (read_line_mark(text.substr(at, mark_bytes)).kind == LineKind::article) return at;
  }
  return text.npos;
}

}  // namespace yiju
