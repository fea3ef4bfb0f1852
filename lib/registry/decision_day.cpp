#include "registry/decision_day.hpp"

#include <algorithm>
#include <optional>

#include "base/bracket.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::size_t reach = 240;  // bytes

// What stands in the brackets that open right at the beginning; empty where none do.
std::string_view bracket_at(std::string_view words) {
  const std::string_view open = "（", close = "）";
  if (!words.starts_with(open)) return {};
  const std::size_t end = words.find(close);
  return words.substr(open.size(), end == std::string_view::npos ? end : end - open.size());
}

// Where the next date of the words begins, from `at` on; moves `at` behind its year.
Date next_date(std::string_view words, std::size_t& at) {
  constexpr std::string_view year = "年";
  constexpr std::size_t digits = 4;
  while ((at = words.find(year, at)) != std::string_view::npos) {
    const std::size_t end = trim_end(words.substr(0, at)).size();  // 2007 年
    at += year.size();
    std::size_t used = 0;
    if (end < digits) continue;
    if (const auto date = scan_date(words.substr(end - digits), used)) return *date;
  }
  return {};
}

Date last_date_in(std::string_view words) {
  Date last;
  for (std::size_t at = 0;;) {
    const Date date = next_date(words, at);
    if (!date.known()) return last;
    last = date;
  }
}

// 根据2020年3月1日《…》、2021年5月6日: the words behind the last mark of these.
std::string_view behind_last_mark(std::string_view words) {
  static constexpr WordSet marks{"》", "。", "、", "，", "；", "\n"};
  std::size_t at = words.size();
  while (at > 0 && !marks.ends(words.substr(0, at))) {
    --at;
    while (at > 0 && is_continuation(words[at])) --at;
  }
  return words.substr(at);
}

}  // namespace

Date first_date_in(std::string_view words) {
  std::size_t at = 0;
  return next_date(words, at);
}

Date day_beside(std::string_view text, Span title) {
  const Date behind = first_date_in(bracket_at(text.substr(std::min<std::size_t>(title.end, text.size()), reach)));
  if (behind.known()) return behind;
  const std::size_t from = title.begin > reach ? title.begin - reach : 0;
  const std::string_view before = behind_last_mark(text.substr(from, title.begin - from));
  return last_date_in(before);
}

namespace {

// 2015年修正, 2015-03-15, 2015版: nothing besides the date but that it is one of a wording.
Date wording_told(std::string_view inside) {
  static constexpr WordSet kinds{"修正",   "修订",     "修改", "修正本", "修订本", "修正版",
                                 "修订版", "修正文本", "版",   "文本",   "年"};
  std::size_t used = 0;
  inside = trim(inside);
  std::optional<Date> date = scan_date(inside, used);
  constexpr std::size_t digits = 4;
  if (!date && inside.size() >= digits) date = parse_date(inside.substr(0, used = digits));
  if (!date) return {};
  const std::string_view behind = trim(inside.substr(used));
  return behind.empty() || kinds.longest_ending(behind) == behind ? *date : Date{};
}

// The words in the bracket that ends `text`, or in the one that begins it.
std::string_view bracket_ending(std::string_view text) {
  const std::size_t open = std::max(text.rfind("（") + 1, text.rfind('(') + 1);
  if (open == 0 || last_close_bracket(text) == 0) return {};
  const std::size_t begin = open - 1 + open_bracket(text.substr(open - 1));
  return text.substr(begin, text.size() - last_close_bracket(text) - begin);
}

std::string_view bracket_opening(std::string_view text) {
  constexpr std::size_t longest = 60;  // bytes
  const std::size_t open = text.starts_with("〔") ? 3 : open_bracket(text);
  const std::string_view near = text.substr(0, longest);
  const std::size_t close = std::min(find_close_bracket(near), near.find("〕"));
  return open == 0 || close == near.npos || close < open ? std::string_view{} : near.substr(open, close - open);
}

}  // namespace

Date wording_beside(std::string_view text, Span title) {
  constexpr std::size_t mark = 3;  // bytes of 》
  const std::string_view words = slice(text, title);
  const std::string_view inner = words.ends_with("》") ? words.substr(0, words.size() - mark) : words;
  if (const Date inside = wording_told(bracket_ending(inner)); inside.known()) return inside;
  if (const Date behind = wording_told(bracket_opening(text.substr(title.end))); behind.known()) return behind;
  static constexpr WordSet changed{"修正的", "修订的", "修改的", "修改后的", "修订后的", "修正后的"};
  const std::size_t from = title.begin > reach ? title.begin - reach : 0;
  const std::string_view before = text.substr(from, title.begin - from);
  const std::string_view verb = changed.longest_ending(before);
  return verb.empty() ? Date{} : last_date_in(behind_last_mark(before));
}

bool is_changing_title(std::string_view title) {
  static constexpr WordSet words{"关于修改", "关于废止", "关于清理", "关于修正", "修正案"};
  return words.stands_in(title);
}

void date_decisions(const Document& document, Extraction& extraction) {
  for (std::uint32_t at = 0; at < extraction.citations.size(); ++at) {
    const Citation& citation = extraction.citations[at];
    if (citation.instrument == self_title || citation.title.empty()) continue;
    const bool decision = is_changing_title(extraction.titles[citation.instrument]);
    if (!decision && citation.relation == Relation::repeals) continue;  // it ends as it was last
    const std::string_view text = document.source.text;
    const Date day = decision ? day_beside(text, citation.title) : wording_beside(text, citation.title);
    if (day.known()) extraction.decision_days.push_back({at, day});
  }
}

}  // namespace yiju
