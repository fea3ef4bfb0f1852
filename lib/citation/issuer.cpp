#include "citation/issuer.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/lexicon.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t longest = 120;  // bytes: forty characters, as many as four ministries take

// What an issuer's name ends with, 等N部门 included.
constexpr WordSet endings{"部门", "国务院", "办公厅", "委员会", "中央", "大会", "政府", "银行",
                          "法院", "检察院", "网信办", "部",     "局",   "委",   "署",   "厅"};

// Words that lead up to an issuer and are no part of its name.
constexpr WordSet verbs = lexicon::words_that<lexicon::leads_to_law>();
constexpr WordSet leads{"借鉴", "参考", "以及", "是", "的", "按", "对"};

bool ends_the_run(std::string_view text, std::uint32_t at) {
  static constexpr WordSet stops{"，", "。", "；", "：", "》", "（", "）", "“", "”", "和"};
  const std::string_view sign = text.substr(at);
  return stops.begins(sign) || space_before(sign) != 0 || static_cast<unsigned char>(text[at]) < '0';
}

}  // namespace

Span issuers_before(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  if (!endings.ends(text.substr(begin, at - begin))) return {};
  std::uint32_t start = at;
  const std::uint32_t first = std::max(begin, at > longest ? at - longest : 0);
  while (start > first) {
    std::uint32_t before = start - 1;
    while (before > first && is_continuation(text[before])) --before;
    if (ends_the_run(text, before)) break;
    start = before;
  }
  std::string_view run = text.substr(start, at - start);
  for (std::size_t i = 0; i < run.size();) {
    const std::size_t lead = std::max(verbs.beginning(run.substr(i)).size(), leads.beginning(run.substr(i)).size());
    if (lead != 0) run.remove_prefix(i + lead);
    i = lead != 0 ? 0 : i + character_step(run[i]);
  }
  while (begins_with(run, "、")) run.remove_prefix(3);
  if (!endings.ends(run) || run.size() < 6) return {};
  return {at - static_cast<std::uint32_t>(run.size()), at};
}

bool parts_issuers(std::string_view so_far, std::string_view behind) {
  constexpr std::size_t longest_title = 150;  // bytes
  static constexpr WordSet party{"中共中央", "中共中央办公厅", "省委", "市委"};
  if (party.ends(so_far)) return true;
  static constexpr WordSet bodies{"部", "局", "委", "厅", "署", "会", "办公室", "银行", "政府"};
  const std::size_t about = find_word(behind.substr(0, longest_title), "关于");
  return about != behind.npos && bodies.ends(so_far) && bodies.ends(behind.substr(0, about));
}

}  // namespace yiju
