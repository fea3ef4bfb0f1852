#include "citation/repeal_clause.hpp"

#include <algorithm>

#include "base/bracket.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/relation_changes.hpp"

namespace yiju {

namespace {

// 和《乙办法》（临府〔2001〕2号）与上位法不一致: what is said of the titles of a list, behind the last of them.
std::string_view behind_list(std::string_view between) {
  static constexpr WordSet joins{"、", "以及", "和", "及", "与"};
  for (;;) {
    const std::string_view join = joins.beginning(between);
    const std::string_view next = between.substr(join.size());
    if (!begins_with(next, "《") && (!join.empty() || open_bracket(next) == 0)) return between;
    between = next.substr(pass_whole(next, 0));
  }
}

}  // namespace

std::size_t pass_whole(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (begins_with(rest, "《"))
    return skip_title(text, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size()));
  const bool bracket = open_bracket(rest) != 0;
  const std::size_t close = bracket ? find_close_bracket(rest) : rest.npos;
  return at + (close == rest.npos ? 0 : close) + character_step(close == rest.npos ? rest.front() : rest[close]);
}

std::size_t clause_end(std::string_view text, std::size_t at) {
  static constexpr WordSet stops{"，", "；", ",", ";"};
  while (at < text.size() && !stops.begins(text.substr(at))) at = pass_whole(text, at);
  return std::min(at, text.size());
}

bool ends_for_reason(std::string_view between) {
  static constexpr WordSet adverbs{"，一并宣布", "，一并", "，现宣布", "，宣布", "，自行", "，自动",
                                   "，自然",     "，同时", "，已自行", "，即行", "，"};
  static constexpr WordSet openers{"已被",     "被",         "已由",     "由",     "有效期",   "已过有效期",
                                   "适用期",   "已过适用期", "执行期",   "试行期", "实施期限", "期限",
                                   "调整对象", "规定的期限", "工作任务", "因",     "与上位法"};
  const std::string_view adverb = adverbs.longest_ending(between);
  if (adverb.empty()) return false;
  between.remove_suffix(adverb.size());
  const std::string_view reason = behind_list(between);
  return openers.begins(reason) && clause_end(reason, 0) == reason.size();
}

}  // namespace yiju
