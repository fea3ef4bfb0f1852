// How far the pinpoints that begin somewhere reach: over the lines that a page has broken, into what narrows the last, and no
// further than the clause.
#include "base/cursor.hpp"
#include "base/numeral.hpp"
#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/absolute.hpp"
#include "citation/behind_name.hpp"
#include "citation/reading.hpp"
#include "citation/relative.hpp"

namespace yiju {

namespace {

// 第, 、第十: what a unit ends with where a page has broken its last pinpoint.
bool is_broken_pinpoint(std::string_view tail) {
  constexpr std::size_t longest = 40;  // bytes
  if (tail.size() > 2 * longest) return false;
  const std::string_view words = trim(tail);
  if (words.empty() || words.size() > longest) return false;
  Cursor cursor{words, 0, static_cast<std::uint32_t>(words.size())};
  cursor.at += connector_length(words);
  if (!cursor.take("第")) return false;
  cursor.blanks();
  for (std::uint32_t bytes = 1; bytes != 0; cursor.blanks()) {  // 第 四 十
    bytes = static_cast<std::uint32_t>(scan_numeral(cursor.rest()).bytes);
    cursor.at += bytes;
  }
  return cursor.done();
}

}  // namespace

// The pinpoints at `at`. One that a page has broken over the end of the unit, 第十⏎二条, takes the next line with it.
std::uint32_t Reading::scan_here(std::uint32_t at, std::vector<Pinpoint>& pins, bool behind_name) {
  constexpr int most_lines = 4;
  std::uint32_t end = scan_pinpoints(here_.text, at, here_.unit.end, pins, behind_name);
  for (int line = 0; line < most_lines; ++line) {
    if (!is_broken_pinpoint(here_.text.substr(end, here_.unit.end - end))) break;
    const std::uint32_t next_line = end_of_next_line(here_.unit.end);
    std::vector<Pinpoint> whole;
    const std::uint32_t whole_end = scan_pinpoints(here_.text, at, next_line, whole, behind_name);
    if (whole_end <= here_.unit.end) break;
    here_.unit.end = next_line;
    pins = std::move(whole);
    end = whole_end;
  }
  if (pins.empty()) return behind_name ? scan_next_line(at, pins) : end;
  return pass_range_to_here(end, pins.back());
}

// 第二条至前条, 第二条至本条: a range whose end is told from where it stands.
std::uint32_t Reading::pass_range_to_here(std::uint32_t at, Pinpoint& last) {
  if (last.deep != Unit::article || last.locator.range() || ends_in(before_here(last.span.begin), "》")) return at;
  const std::uint32_t end = at + range_mark_length(rest(at));
  if (end == at) return at;
  const RelativeWord word = scan_relative_word(here_.text, end, here_.unit.end, before_here(at));
  if (word.unit != Unit::article || word.count > 1) return at;
  const std::uint16_t to = absolute(here_.document, place_for(Unit::article), word)[Unit::article];
  if (to <= last.locator[Unit::article]) return at;
  last.locator.to = to;
  last.span.end = end + word.bytes;
  return last.span.end;
}

// 违反《甲条例》⏎⏎第二十七条规定的: a page has broken the line behind the name.
std::uint32_t Reading::scan_next_line(std::uint32_t at, std::vector<Pinpoint>& pins) {
  if (at > here_.unit.end || in_amendment()) return at;
  if (begins_with(rest(at), "\n"))  // inside a paragraph of several lines
    if (const std::uint32_t end = scan_pinpoints(here_.text, at + space_before(rest(at)), here_.unit.end, pins);
        !pins.empty())
      return end;
  if (!trim(rest(at)).empty()) return at;
  if (here_.document.nodes[here_.node].kind == ProvisionKind::heading) return at;
  const std::uint32_t begin = at + static_cast<std::uint32_t>(space_before(here_.text.substr(at)));
  const std::uint32_t limit = end_of_next_line(at);
  if (!begins_with(here_.text.substr(begin), "第")) return at;
  const NodeIndex node = node_at(here_.document, begin);
  if (node == no_node || here_.document.nodes[node].kind == ProvisionKind::article) return at;
  const std::uint32_t end = scan_pinpoints(here_.text, begin, limit, pins);
  const bool goes_on = !pins.empty() && pins.front().top == Unit::article && end < limit &&
                       space_before(here_.text.substr(end, limit - end)) == 0;
  if (!goes_on) {
    pins.clear();
    return at;
  }
  here_.unit.end = limit;
  return end;
}

// The end of the next line that is not empty.
std::uint32_t Reading::end_of_next_line(std::uint32_t at) const {
  const std::uint32_t begin = at + space_before(here_.text.substr(at));
  return static_cast<std::uint32_t>(end_of_line(here_.text, begin));
}

// 第一百零九条所列第（一）、（三）项: what narrows the last pinpoint is read into it; there is no citation of the
// article alone.
std::uint32_t Reading::narrow_last(std::uint32_t end, std::vector<Pinpoint>& pins) const {
  const std::uint32_t narrowing = narrowing_length(rest(end));
  if (narrowing == 0 || pins.empty() || pins.back().locator.range() || pins.back().deep < Unit::article) return end;
  std::vector<Pinpoint> deeper;
  const std::uint32_t behind = scan_pinpoints(here_.text, end + narrowing, here_.unit.end, deeper, true);
  if (deeper.empty() || deeper.front().top <= pins.back().deep) return end;
  Pinpoint& last = pins.back();
  last.locator = take_over(last.locator, deeper.front());
  last.deep = deeper.front().deep;
  last.span.end = deeper.front().span.end;
  pins.insert(pins.end(), deeper.begin() + 1, deeper.end());
  return narrow_last(behind, pins);  // 第八条中的（一）、（二）项或者第九条中的（三）项
}

// The pinpoints right behind a name, or behind what they are about: 《甲法》关于许可的第六条.
std::uint32_t Reading::scan_behind_name(std::uint32_t at, std::vector<Pinpoint>& pins) {
  const std::uint32_t told = told_subject_length(rest(at));
  const std::uint32_t end = without_next_clause(scan_here(at + told, pins, true), pins);
  if (told != 0 && !pins.empty() && pins.front().top != Unit::article) pins.clear();
  return article_of_division(end, pins);
}

// 第七章法律责任第三条, 第五章（法律责任）第三条, 第五章规定的第三条: the article of that division, whose name stands in between.
std::uint32_t Reading::article_of_division(std::uint32_t end, std::vector<Pinpoint>& pins) const {
  constexpr std::size_t longest = 45;  // bytes
  static constexpr WordSet others{"，", "。", "；", "、", "：", "《", "\n", "和", "或", "及", "的", "规定", "第"};
  if (pins.size() != 1 || pins.front().deep >= Unit::article) return end;
  const std::string_view near = rest(end).substr(0, longest);
  const std::size_t ordinal = find_word(near, "第");
  if (ordinal == near.npos || ordinal == 0) return end;
  if (narrowing_length(near) != ordinal && others.stands_in(near.substr(0, ordinal))) return end;
  std::vector<Pinpoint> deeper;
  const std::uint32_t behind =
      scan_pinpoints(here_.text, end + static_cast<std::uint32_t>(ordinal), here_.unit.end, deeper);
  if (deeper.empty() || deeper.front().top != Unit::article) return end;
  deeper.front().span.begin = pins.front().span.begin;
  pins = std::move(deeper);
  return behind;
}

// 第四十五条设定了罚款 in a note: the draft does.
bool Reading::begins_draft_clause(const std::vector<Pinpoint>& pins) const {
  static constexpr WordSet verbs{"规定了", "设定", "明确", "设置", "对",   "增加", "细化", "作出",
                                 "作了",   "提出", "补充", "完善", "规范", "将",   "要求", "强调",
                                 "确立",   "落实", "参照", "借鉴", "依据", "根据"};
  return noted() && verbs.begins(rest(pins.back().span.end));
}

// 根据《甲法》第八条，第四十五条设定了罚款 in a note: behind the comma the draft speaks. Returns the end of what is left.
std::uint32_t Reading::without_next_clause(std::uint32_t end, std::vector<Pinpoint>& pins) const {
  if (pins.size() < 2 || !begins_draft_clause(pins)) return end;
  for (std::size_t i = 1; i < pins.size(); ++i) {
    if (!begins_with(rest(pins[i - 1].span.end), "，")) continue;
    pins.resize(i);
    return pins.back().span.end;
  }
  return end;
}

}  // namespace yiju
