#include "document/inline_items.hpp"

#include "base/bracket.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

// The bracket behind the first ： that has one. Each paragraph is asked, so by ：'s last byte, which few characters share.
std::size_t first_mark(std::string_view words) {
  for (std::size_t at = words.find('\x9A'); at != words.npos; at = words.find('\x9A', at + 1)) {
    if (words.substr(0, at + 1).ends_with("：") && open_bracket(words.substr(at + 1)) != 0) return at + 1;
  }
  return words.npos;
}

}  // namespace

std::vector<InlineItem> inline_items(std::string_view words) {
  constexpr std::size_t longest_mark = 24;  // bytes
  static constexpr WordSet stops{"；", ";", "。"};
  std::vector<InlineItem> items;
  const std::size_t first = first_mark(words);
  if (first == words.npos || words.substr(0, first).rfind("“") != words.npos) return items;
  unsigned quoted = 0;
  for (std::size_t at = first; at < words.size(); at += character_step(words[at])) {
    const std::string_view rest = words.substr(at);
    if (rest.starts_with("“")) ++quoted;
    if (rest.starts_with("”") && quoted != 0) --quoted;
    if (quoted != 0 || open_bracket(rest) == 0) continue;
    if (at != first && !stops.ends(trim_end(words.substr(0, at)))) continue;
    const LineMark mark = read_line_mark(rest.substr(0, longest_mark));
    if (mark.kind == LineKind::marker && mark.number == items.size() + 1) items.push_back({at, mark});
    if (items.empty()) return items;
  }
  return items.size() < 2 ? std::vector<InlineItem>() : items;
}

}  // namespace yiju
