#include "document/amending_decision.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "document/title_lines.hpp"

namespace yiju {

namespace {

// What tells decisions of one day apart: no organ in front, no marks around the titles in it, no 中华人民共和国 in them.
std::string key_of(std::string_view title) {
  static constexpr std::string_view left_out[] = {"〈", "〉", "《", "》", "<", ">", "（", "）", "中华人民共和国"};
  std::string key = join_title(title);  // a page may have broken it
  for (const std::string_view word : left_out) {
    for (std::size_t at = key.find(word); at != key.npos; at = key.find(word, at)) key.erase(at, word.size());
  }
  const std::size_t about = key.find("关于");
  return about == key.npos ? key : key.substr(about);
}

}  // namespace

Date decision_in_force(std::string_view decision, Date made) {
  if (decision.empty()) return {};
  const std::span<const AmendingDecision> all = amending_decisions();
  auto row = std::ranges::lower_bound(all, made, {}, &AmendingDecision::made);
  const std::string wanted = key_of(decision);
  for (; row != all.end() && row->made == made; ++row)
    if (key_of(row->title) == wanted) return row->in_force;
  return {};
}

}  // namespace yiju
