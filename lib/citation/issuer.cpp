#include "citation/issuer.hpp"

#include <algorithm>
#include <array>

#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t longest = 120;  // bytes: forty characters, as many as four ministries take

// What an issuer's name ends with, 等N部门 included.
constexpr WordSet endings{"部门", "国务院", "办公厅", "委员会", "中央", "大会", "政府", "银行",
                          "法院", "检察院", "网信办", "部",     "局",   "委",   "署",   "厅"};

// Words that lead up to an issuer and are no part of its name.
constexpr std::array<std::string_view, 18> leads{"根据", "依据", "按照", "依照", "落实", "贯彻",
                                                 "执行", "实施", "遵守", "借鉴", "参考", "适用",
                                                 "符合", "是",   "的",   "按",   "对",   "以及"};

bool ends_the_run(std::string_view text, std::uint32_t at) {
  constexpr std::array<std::string_view, 11> stops{"，", "。", "；", "：", "》", "（", "）", "“", "”", "　", "和"};
  const std::string_view sign = text.substr(at, 3);
  return std::find(stops.begin(), stops.end(), sign) != stops.end() || static_cast<unsigned char>(text[at]) < '0';
}

}  // namespace

Span issuers_before(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  if (!endings.ends(text.substr(begin, at - begin))) return {};
  std::uint32_t start = at;
  const std::uint32_t first = std::max(begin, at > longest ? at - longest : 0);
  while (start > first) {
    std::uint32_t before = start - 1;
    while (before > first && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
    if (ends_the_run(text, before)) break;
    start = before;
  }
  std::string_view run = text.substr(start, at - start);
  for (const std::string_view lead : leads) {
    const std::size_t found = run.rfind(lead);
    if (found != std::string_view::npos) run.remove_prefix(found + lead.size());
  }
  while (begins_with(run, "、")) run.remove_prefix(3);
  if (!endings.ends(run) || run.size() < 6) return {};
  return {at - static_cast<std::uint32_t>(run.size()), at};
}

}  // namespace yiju
