#include "registry/decision_day.hpp"

#include <algorithm>
#include <optional>

#include "base/behind_last.hpp"
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
  return behind_last(words, {"》", "。", "、", "，", "；", "\n"});
}

std::string_view words_before(std::string_view text, std::uint32_t at) {
  const std::size_t from = at > reach ? at - reach : 0;
  return text.substr(from, at - from);
}

}  // namespace

Date first_date_in(std::string_view words) {
  std::size_t at = 0;
  return next_date(words, at);
}

Date day_beside(std::string_view text, Span title) {
  const Date behind = first_date_in(bracket_at(text.substr(std::min<std::size_t>(title.end, text.size()), reach)));
  if (behind.known()) return behind;
  return last_date_in(behind_last_mark(words_before(text, title.begin)));
}

namespace {

// 第二次修正 → 修正
std::string_view without_count(std::string_view act) {
  constexpr std::string_view first = "第", times = "次";
  const std::size_t end = act.starts_with(first) ? find_word(act, times) : act.npos;
  return end == act.npos ? act : act.substr(end + times.size());
}

// 2015年修正, 2015-03-15, 2015版: nothing besides the date but that it is one of a wording. What stands before the last
// comma tells other things: 法释〔2015〕3号，2020年修正.
Date wording_told(std::string_view inside) {
  static constexpr WordSet kinds{"修正",   "修订",     "修改", "修正本", "修订本",   "修正版",   "修订版",
                                 "新修订", "修正文本", "版",   "文本",   "修订通过", "修正通过", "年"};
  std::size_t used = 0;
  inside = trim(behind_last(inside, {"，", ","}));
  std::optional<Date> date = scan_date(inside, used);
  constexpr std::size_t digits = 4;
  if (!date && inside.size() >= digits) date = parse_date(inside.substr(0, used = digits));
  if (!date) return {};
  const std::string_view behind = without_count(trim(inside.substr(used)));
  return behind.empty() || kinds.holds(behind) ? *date : Date{};
}

// The words in the bracket that ends `text`, or in the one that begins it.
std::string_view bracket_ending(std::string_view text) {
  const std::size_t open = std::max(text.rfind("（") + 1, text.rfind('(') + 1);
  if (open == 0 || last_close_bracket(text) == 0) return {};
  const std::size_t begin = open - 1 + open_bracket(text.substr(open - 1));
  return text.substr(begin, text.size() - last_close_bracket(text) - begin);
}

std::string_view bracket_opening(std::string_view text) {
  constexpr std::size_t longest = 120;  // bytes
  const bool square = text.starts_with("〔");
  const std::size_t open = square ? 3 : open_bracket(text);
  const std::string_view near = text.substr(0, longest);
  const std::size_t close = square ? near.find("〕") : find_close_bracket(near);
  return open == 0 || close == near.npos || close < open ? std::string_view{} : near.substr(open, close - open);
}

// 2015年《甲法》, 2015年版《甲法》: nothing between the year and the title.
Date year_right_before(std::string_view before) {
  static constexpr WordSet kinds{"版的", "版", "的"};
  constexpr std::string_view year = "年";
  before = behind_last_mark(before);
  before.remove_suffix(kinds.longest_ending(before).size());
  if (before.ends_with("年版")) before.remove_suffix(year.size());
  return before.ends_with(year) ? last_date_in(before) : Date{};
}

}  // namespace

Date wording_beside(std::string_view text, Span title) {
  constexpr std::size_t mark = 3;  // bytes of 》
  const std::string_view words = slice(text, title);
  const std::string_view inner = words.ends_with("》") ? words.substr(0, words.size() - mark) : words;
  if (const Date inside = wording_told(bracket_ending(inner)); inside.known()) return inside;
  if (const Date behind = wording_told(bracket_opening(text.substr(title.end))); behind.known()) return behind;
  static constexpr WordSet changed{"修正的",   "修订的",   "修改的",   "修改后的",
                                   "修订后的", "修正后的", "新修订的", "新修正的"};
  const std::string_view before = words_before(text, title.begin);
  const std::string_view verb = changed.longest_ending(before);
  return verb.empty() ? year_right_before(before) : last_date_in(behind_last_mark(before));
}

bool asks_earlier_wording(std::string_view before) {
  static constexpr WordSet words{"修订前的", "修改前的", "修正前的", "修订前", "修改前",
                                 "修正前",   "原来的",   "旧的",     "旧",     "原"};
  static constexpr WordSet others{"新旧", "依旧", "仍旧", "照旧", "折旧", "陈旧", "以旧", "草原",
                                  "中原", "太原", "平原", "高原", "还原", "病原", "复原"};
  return words.ends(before) && !others.ends(before);
}

bool is_changing_title(std::string_view title) {
  static constexpr WordSet words{"关于修改", "关于废止", "关于清理", "关于修正", "修正案"};
  return words.stands_in(title);
}

namespace {

// Reads which of several texts of one title each citation names.
class WordingReader {
 public:
  WordingReader(const Document& document, Extraction& extraction)
      : text_(document.source.text), extraction_(extraction), days_(extraction.decision_days) {
    // 原《甲条例》 in a note or an amending decision is the text that is to be changed, which is the one in force.
    tells_earlier_ = document.form != DocumentForm::note && !is_changing_title(document.title);
  }

  void run() {
    for (std::uint32_t at = 0; at < extraction_.citations.size(); ++at) {
      if (extraction_.citations[at].instrument == self_title) continue;
      DecisionDay told = named_by(at);
      told.citation = at;
      if (told.day.known() || told.earlier) days_.push_back(told);
    }
  }

 private:
  [[nodiscard]] DecisionDay named_by(std::uint32_t at) const {
    const Citation& citation = extraction_.citations[at];
    const bool decision = is_changing_title(extraction_.titles[citation.instrument]);
    if (!decision && citation.relation == Relation::repeals) return {};  // it ends as it was last
    if (citation.title.empty() || citation.naming == Naming::deictic) return taken_over(citation);
    if (decision) return {at, day_beside(text_, citation.title)};
    if (const Date day = wording_beside(text_, citation.title); day.known()) return {at, day};
    if (citation.naming == Naming::short_name) return defined(citation);
    return {at, {}, tells_earlier_ && asks_earlier_wording(words_before(text_, citation.span.begin))};
  }

  // 《甲法》（2015年修正）第三条、第四条; 该法第五条.
  [[nodiscard]] DecisionDay taken_over(const Citation& citation) const {
    if (citation.antecedent == no_citation) return {};
    const bool same = extraction_.citations[citation.antecedent].instrument == citation.instrument;
    return same ? told_of(citation.antecedent) : DecisionDay{};
  }

  // 《甲法》（2015年修正）（以下简称《旧法》）: what its name stands for.
  [[nodiscard]] DecisionDay defined(const Citation& citation) const {
    const std::string_view name = slice(text_, citation.title);
    const ShortName* found = nullptr;
    for (const ShortName& each : extraction_.short_names) {
      if (each.span.begin >= citation.span.begin) break;
      if (each.instrument == citation.instrument && find_word(name, each.name) != name.npos) found = &each;
    }
    if (found == nullptr) return {};
    const auto before = [&](const DecisionDay& told) {
      const Citation& cited = extraction_.citations[told.citation];
      return cited.instrument == citation.instrument && cited.title.end <= found->span.begin &&
             found->span.begin < cited.title.end + reach;
    };
    const auto defining = std::find_if(days_.rbegin(), days_.rend(), before);
    return defining == days_.rend() ? DecisionDay{} : *defining;
  }

  [[nodiscard]] DecisionDay told_of(std::uint32_t at) const {
    const auto found = std::ranges::lower_bound(days_, at, {}, &DecisionDay::citation);
    return found != days_.end() && found->citation == at ? *found : DecisionDay{};
  }

  std::string_view text_;
  Extraction& extraction_;
  std::vector<DecisionDay>& days_;
  bool tells_earlier_;
};

}  // namespace

void date_decisions(const Document& document, Extraction& extraction) { WordingReader(document, extraction).run(); }

}  // namespace yiju
