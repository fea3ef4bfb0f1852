// Titles that stand in a list of what ends without 《》 of their own, a line or a cell of a table each.
//   2.关于整顿市场的通知（临府〔2002〕2号）     | 3 | 临江市供水管理办法 | 临府〔2003〕3号 |
#include <algorithm>
#include <utility>

#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/bare_name.hpp"
#include "citation/behind_name.hpp"
#include "citation/lexicon.hpp"
#include "citation/reading.hpp"
#include "citation/relation_changes.hpp"
#include "citation/title_list.hpp"
#include "citation/unknown_name.hpp"

namespace yiju {

namespace {

// Where the bracket opens that closes the line and tells the number; （三） inside a title is passed over.
std::size_t closing_bracket_at(std::string_view words) {
  static constexpr WordSet open{"（", "(", "〔"};
  static constexpr WordSet behind{"；", "，", "。", "、", "（", "(", "〔"};
  for (std::size_t at = 0; at < words.size();) {
    if (!open.begins(words.substr(at))) {
      at += character_step(words[at]);
      continue;
    }
    const std::uint32_t end =
        closing_bracket(words, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(words.size()));
    if (end == 0) return at;
    static constexpr WordSet stages{"（试行", "（暂行", "(试行", "(暂行"};  // a part of the title
    if (stages.begins(words.substr(at))) {
      at = end;
      continue;
    }
    const std::string_view rest = trim(words.substr(end)), inside = words.substr(at, end - at);
    const std::size_t year = find_word(inside, "年");  // （国务院学位委员会制定　1981年5月20日国务院批转）
    const bool dated = year != inside.npos && find_word(inside.substr(year), "日") != inside.npos;
    if ((rest.empty() || behind.begins(rest)) && (dated || tells_the_version(inside))) return at;
    at = end;
  }
  return words.size();
}

// 甲院关于贯彻执行《乙规定》的通知, 关于转发《乙规定》的通知: 《乙规定》 is a part of the notice's name. What is issued,
// 关于印发《乙规定》的通知, is listed by its own.
bool holds_a_title(std::string_view cell) {
  static constexpr WordSet issuing{"印发", "发布", "公布", "颁布", "下发", "颁发", "印发了"};
  static constexpr WordSet kinds{"的通知", "的批复", "的复函", "的答复",      "的意见",
                                 "的决定", "的解释", "的规定", "的请示的批复"};
  const std::size_t open = find_word(cell, "《"), about = find_word(cell, "关于");
  const std::size_t close = cell.rfind("》");
  if (open == cell.npos || close == cell.npos || about > open || issuing.ends(cell.substr(0, open))) return false;
  return kinds.stands_in(cell.substr(close));
}

// 关于甲的批复第一条、第三条: the pinpoints are what ends.
std::string_view without_pinpoint(std::string_view title) {
  static constexpr WordSet units{"条", "款", "项"};
  constexpr std::size_t longest = 900;  // bytes
  if (!units.ends(title) || title.size() > longest) return title;
  const auto size = static_cast<std::uint32_t>(title.size());
  for (std::size_t at = find_word(title, "第"); at != title.npos; at = find_word(title, "第", at + 3)) {
    std::vector<Pinpoint> pins;
    if (scan_pinpoints(title, static_cast<std::uint32_t>(at), size, pins) == size) return title.substr(0, at);
  }
  return title;
}

// The title in a line or cell: what stands before its number in brackets, if it is one; empty else.
std::string_view plain_title(std::string_view words) {
  constexpr std::size_t shortest = 15;                                       // bytes
  const std::string_view whole = words.substr(0, find_word(words, "附："));  // 关于转发《甲》的通知　附：甲
  const std::string_view title = without_pinpoint(trim(whole.substr(0, closing_bracket_at(whole))));
  static constexpr WordSet dates{"年", "月"};  // 1990年7月9日 法（研）发〔1990〕14号, its first number taken off
  const std::size_t about = find_word(title, "关于");  // 关于可否委托，能否代理问题的批复
  if (title.size() < shortest || dates.begins(title) || find_word(title, "，") < about ||
      find_word(title, "。") != title.npos)
    return {};
  const std::string canonical = canonical_title(title);
  static constexpr WordSet tells_of{"关于", "有关", "对于", "转发"};
  const bool tells = ends_like_law(canonical) || tells_of.stands_in(title);
  return tells && names_instrument(canonical) ? title : std::string_view{};
}

// 临江省 of 违反临江省实施: the place in front of a local rule's name, behind what leads up to it; empty if none.
std::string_view place_ahead(std::string_view before) {
  constexpr std::size_t longest = 45;  // bytes
  static constexpr WordSet verbs = lexicon::words_that<lexicon::leads_to_law>();
  static constexpr WordSet joins{"、", "，", "。", "；", "：", "（", "《", "》",
                                 "“",  "”",  "和", "与", "及", "或", "\n", " "};
  static constexpr WordSet places{"省", "市", "自治区", "自治州", "州", "县", "区", "特区"};
  std::string_view place = before.substr(before.size() - std::min(before.size(), longest));
  while (!place.empty() && is_continuation(place.front())) place.remove_prefix(1);
  for (std::size_t at = 0; at < place.size();) {
    const std::size_t lead =
        std::max(verbs.beginning(place.substr(at)).size(), joins.beginning(place.substr(at)).size());
    at += lead != 0 ? lead : character_step(place[at]);
    if (lead != 0) place = place.substr(std::exchange(at, 0));
  }
  return places.ends(place) ? place : std::string_view{};
}

// 河南省 of 原告认为河南省: behind the last character that ends no place's name. 本省, 全市 name none.
std::string_view named_place(std::string_view before) {
  constexpr std::size_t shortest = 5, longest = 27;  // bytes; XX省 takes 5
  static constexpr WordSet others{"为", "的", "在", "按", "据", "照", "合", "反", "是", "了", "于",
                                  "用", "以", "从", "将", "对", "由", "当", "经", "该", "出"};
  static constexpr WordSet no_places{"本", "全", "各", "我", "外", "有关", "某些", "所在", "设区"};
  std::string_view place = place_ahead(before);
  for (std::size_t at = 0; at < place.size();) {
    const bool other = others.begins(place.substr(at));
    at += character_step(place[at]);
    if (other) place = place.substr(std::exchange(at, 0));
  }
  const bool named = place.size() >= shortest && place.size() <= longest && !no_places.begins(place);
  return named ? place : std::string_view{};
}

}  // namespace

// 临江省养老服务条例第三条 where the list knows a 养老服务条例 of the nation: that place's own.
std::string Reading::title_of_place(BareName& name) const {
  static constexpr WordSet kinds{"条例", "办法", "规定"};
  const std::string_view place = kinds.ends(name.full_title) && !begins_with(name.full_title, "中华人民共和国")
                                     ? named_place(before_here(name.span.begin))
                                     : std::string_view{};
  if (place.empty()) return std::string(name.full_title);
  name.span.begin -= static_cast<std::uint32_t>(place.size());
  return canonical_title(slice(here_.text, name.span));
}

// 临江省实施《甲法》办法 without marks around the whole: the rules made under 甲法, not that law.
std::uint32_t Reading::read_unquoted_rules(std::uint32_t at, const Span& law) {
  static constexpr WordSet verbs{"实施", "贯彻", "执行"};
  static constexpr WordSet kinds{"办法", "细则", "若干规定", "条例", "暂行办法", "暂行规定", "的办法", "的若干规定"};
  const std::string_view before =
      here_.text.substr(0, at).substr(std::min(std::max(here_.unit.begin, memory_.floor), at));
  const std::string_view verb = verbs.ending(before), kind = kinds.beginning(rest(law.end));
  if (verb.empty() || kind.empty()) return 0;
  const std::string_view place = place_ahead(before.substr(0, before.size() - verb.size()));
  if (place.empty()) return 0;
  Manner manner;
  manner.naming = Naming::quoted;
  manner.rule = RuleId::quoted_title;
  manner.title = {at - static_cast<std::uint32_t>(place.size() + verb.size()),
                  law.end + static_cast<std::uint32_t>(kind.size())};
  const TitleIndex instrument = intern(official_title(canonical_title(slice(here_.text, manner.title))));
  return cite_instrument(manner.title.begin, manner.title.end, instrument, manner, instrument != self_title);
}

// 最高人民法院关于适用《甲法》若干问题的解释（二） without marks around the whole: the interpretation, not that law.
std::uint32_t Reading::read_unquoted_interpretation(std::uint32_t at, const Span& law) {
  const std::uint32_t first = std::min(std::max(here_.unit.begin, memory_.floor), at);
  const Span title = issued_title_around(here_.text, first, {at, law.end}, here_.unit.end);
  if (title.empty()) return 0;
  Manner manner;
  manner.naming = Naming::quoted;
  manner.rule = RuleId::quoted_title;
  manner.title = title;
  const TitleIndex instrument = intern(official_title(canonical_title(slice(here_.text, title))));
  return cite_instrument(title.begin, title.end, instrument, manner, instrument != self_title);
}

// In a list of what ends each line and cell may be a title; else only a row whose result says that the text ends:
// | 甲的通知 | 废止 |.
void Reading::find_plain_titles(Span unit) {
  const std::string_view text = slice(here_.text, unit);
  for (const PlainLine& line : PlainLines(text)) {
    if (here_.repealed || (line.words.starts_with('|') && ends_in_its_row(line.words)))
      find_plain_titles_in(line.words);
  }
}

void Reading::find_plain_titles_in(std::string_view line) {
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find('|', begin), line.size());
    const std::string_view cell = line.substr(begin, end - begin);
    begin = end + 1;
    if (find_word(cell, "《") != cell.npos && !holds_a_title(cell)) continue;
    const std::string_view title = plain_title(behind_list_number(cell));
    if (title.empty()) continue;
    if (!is_listed_in_row(line.substr(0, static_cast<std::size_t>(title.data() - line.data()))))
      continue;  // a reason: 该批复已不适用的规定
    const auto at = static_cast<std::uint32_t>(title.data() - here_.text.data());
    memory_.uses.push_back({at, DefinedUse::no_short_name, at + static_cast<std::uint32_t>(title.size()), 0});
  }
}

std::uint32_t Reading::read_plain_title(Span title) {
  Manner manner;
  manner.naming = Naming::quoted;
  manner.rule = RuleId::listed_title;
  manner.title = title;
  TitleIndex instrument = intern(official_title(canonical_title(slice(here_.text, title))));
  if (instrument == self_title) instrument = namesake();  // a text does not end itself
  return cite_instrument(title.begin, title.end, instrument, manner, true);
}

}  // namespace yiju
