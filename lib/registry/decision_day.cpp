#include "registry/decision_day.hpp"

#include <algorithm>

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

bool is_changing_title(std::string_view title) {
  static constexpr WordSet words{"关于修改", "关于废止", "关于清理", "关于修正", "修正案"};
  return words.stands_in(title);
}

void date_decisions(const Document& document, Extraction& extraction) {
  for (std::uint32_t at = 0; at < extraction.citations.size(); ++at) {
    const Citation& citation = extraction.citations[at];
    if (citation.instrument == self_title || citation.title.empty()) continue;
    if (!is_changing_title(extraction.titles[citation.instrument])) continue;
    const Date day = day_beside(document.source.text, citation.title);
    if (day.known()) extraction.decision_days.push_back({at, day});
  }
}

}  // namespace yiju
