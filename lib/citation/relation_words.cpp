#include "citation/relation_words.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "citation/self_name.hpp"
#include "citation/title.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t reach = 1500;  // bytes either way: keeps a line without 。 linear

enum class Mode : std::uint8_t { none, based, applies, implements, draws };

struct Trigger {
  std::string_view word;
  Mode mode;
};

// Words that set the relation for the titles after them, until the next such word. 为正确适用 counts as a basis by the
// guidelines.
constexpr std::array enacting_triggers{
    Trigger{"根据", Mode::based},       Trigger{"依据", Mode::based},       Trigger{"依照", Mode::based},
    Trigger{"按照", Mode::based},       Trigger{"遵照", Mode::based},       Trigger{"遵循", Mode::based},
    Trigger{"正确适用", Mode::applies}, Trigger{"准确适用", Mode::applies}, Trigger{"统一适用", Mode::applies},
    Trigger{"依法适用", Mode::applies}, Trigger{"正确理解", Mode::applies}, Trigger{"正确审理", Mode::none},
    Trigger{"贯彻", Mode::implements},  Trigger{"落实", Mode::implements},  Trigger{"实施", Mode::implements},
    Trigger{"执行", Mode::implements},  Trigger{"借鉴", Mode::draws},       Trigger{"依《", Mode::based}};

constexpr std::array policy_triggers{
    Trigger{"依据是", Mode::based},    Trigger{"依据为", Mode::based},    Trigger{"依据包括", Mode::based},
    Trigger{"依据有", Mode::based},    Trigger{"上位法是", Mode::based},  Trigger{"依据主要是", Mode::based},
    Trigger{"贯彻", Mode::implements}, Trigger{"落实", Mode::implements}, Trigger{"借鉴", Mode::draws},
    Trigger{"参考", Mode::draws},      Trigger{"吸收", Mode::draws},      Trigger{"结合", Mode::draws},
    Trigger{"衔接", Mode::none},       Trigger{"根据", Mode::none},       Trigger{"按照", Mode::none},
    Trigger{"依照", Mode::none},       Trigger{"依据", Mode::none},       Trigger{"适用", Mode::none},
    Trigger{"遵守", Mode::none},       Trigger{"符合", Mode::none},       Trigger{"规定了", Mode::none},
    Trigger{"对照", Mode::none},       Trigger{"参照", Mode::draws}};

// 制定本条例 and its kin: the clause says what the whole document rests on.
constexpr std::array<std::string_view, 33> enacting_words{
    "特制定",       "解释如下",   "规定如下",     "作如下规定",   "作以下规定", "作出如下规定", "作出以下规定",
    "作如下解释",   "作以下解释", "提出以下意见", "提出如下意见", "提出本意见", "提出如下",     "提出以下",
    "决定如下",     "作如下决定", "作出如下决定", "通知如下",     "公告如下",   "通告如下",     "意见如下",
    "制定如下",     "制定以下",   "安排如下",     "特作如下",     "达成如下",   "达成本",       "编制本",
    "提出如下措施", "特作补充",   "作如下补充",   "特提出",       "特作出"};

struct Seen {
  Mode mode = Mode::none;
  std::uint32_t end = 0;  ///< where the trigger ends
};

bool lead_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// End of the 《…》 that opens at `at`, or just behind the 《 if it is not closed.
std::uint32_t skip_title(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  const QuotedTitle title = scan_quoted_title(text, at, limit);
  return title.span.empty() ? at + 3 : title.span.end;
}

template <typename Triggers>
Seen last_trigger(std::string_view text, std::uint32_t begin, std::uint32_t end, const Triggers& triggers) {
  Seen seen;
  for (std::uint32_t at = begin; at < end;) {
    const std::string_view rest = text.substr(at, end - at);
    if (begins_with(rest, "《")) {
      at = std::min(skip_title(text, at, end), end);
      continue;
    }
    const auto hit =
        std::find_if(triggers.begin(), triggers.end(), [rest](const Trigger& t) { return begins_with(rest, t.word); });
    if (hit != triggers.end()) {
      seen = {hit->mode, at + static_cast<std::uint32_t>(hit->word.size())};
      at = seen.end;
      continue;
    }
    do ++at;
    while (at < end && !lead_byte(text[at]));
  }
  return seen;
}

// Whether the sentence enacts behind a citation: 制定本条例, 解释如下 …
bool enacts(std::string_view before, std::string_view rest) {
  const bool own_subject =
      begins_with(before, "本") && kind_word_length(before.substr(3)) != 0;  // 本办法依据《甲法》制定。
  for (std::size_t at = 0; (at = find_word(rest, "制", at)) != std::string_view::npos; at += 3) {
    const std::string_view here = rest.substr(at);
    const bool made = begins_with(here, "制定本") || begins_with(here, "制订本") || begins_with(here, "制發本") ||
                      begins_with(here, "制定了本");
    const std::string_view kind =
        here.substr(std::min<std::size_t>(here.size(), begins_with(here, "制定了本") ? 12 : 9));
    if (made && kind_word_length(kind) != 0) return true;
    if (own_subject && (begins_with(here, "制定。") || begins_with(here, "制定，") || here == "制定")) return true;
  }
  constexpr std::array<std::string_view, 6> common{"如下",   "以下",   "特",
                                                   "达成本", "编制本", "提出本"};  // one of them is in every word below
  const bool possible = std::any_of(common.begin(), common.end(), [rest](std::string_view word) {
    return find_word(rest, word) != std::string_view::npos;
  });
  return possible && std::any_of(enacting_words.begin(), enacting_words.end(), [rest](std::string_view word) {
           return find_word(rest, word) != std::string_view::npos;
         });
}

// 为保障《甲法》的正确实施: the verb stands behind.
bool carried_out_behind(std::string_view before, std::string_view after) {
  constexpr std::array<std::string_view, 5> leads{"保证", "保障", "确保", "推动", "为了"};
  const bool leads_in =
      std::any_of(leads.begin(), leads.end(), [before](std::string_view w) { return ends_in(before, w); });
  const std::string_view near = after.substr(0, 42);
  const std::size_t verb = std::min(near.find("实施"), near.find("执行"));
  return leads_in && verb != std::string_view::npos && near.substr(0, verb).find("，") == std::string_view::npos;
}

// A verb reaches its object, not the next clause: a comma outside titles ends it.
bool comma_between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end;) {
    const std::string_view sign = text.substr(at, 3);
    if (sign == "，" || sign == "；") return true;
    at = sign == "《" ? skip_title(text, at, end) : at + 1;
  }
  return false;
}

RelationFound enacting_relation(std::string_view text, Span sentence, Span cited) {
  const Seen seen = last_trigger(text, sentence.begin, cited.begin, enacting_triggers);
  switch (seen.mode) {
    case Mode::based:
      return {Relation::based_on, RuleId::enacting_based_on};
    case Mode::applies:
      return {Relation::based_on, RuleId::enacting_applies};
    case Mode::implements:
      if (!comma_between(text, seen.end, cited.begin)) return {Relation::implements, RuleId::enacting_implements};
      break;
    case Mode::draws:
      return {Relation::draws_on, RuleId::policy_draws_on};
    case Mode::none:
      break;
  }
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  if (carried_out_behind(before, after)) return {Relation::implements, RuleId::enacting_implements};
  return {};
}

RelationFound policy_relation(std::string_view text, Span sentence, Span cited) {
  const Seen seen = last_trigger(text, sentence.begin, cited.begin, policy_triggers);
  if (seen.mode == Mode::none) return {};
  if (seen.mode == Mode::based) return {Relation::based_on, RuleId::policy_based_on};
  if (seen.mode == Mode::draws) return {Relation::draws_on, RuleId::policy_draws_on};
  if (comma_between(text, seen.end, cited.begin)) return {};
  return {Relation::implements, RuleId::policy_implements};
}

// What may stand between a repealed title and 废止: list words, other titles, dates, numbers, issuers; no verb of
// another clause.
bool only_fillers(std::string_view between) {
  constexpr std::array<std::string_view, 14> other_clauses{"依照",   "按照",     "根据",     "适用",   "处罚",
                                                           "规定的", "修正的",   "修订的",   "修改的", "以本",
                                                           "不一致", "决定执行", "仍然有效", "继续"};
  std::string bare;
  for (std::uint32_t at = 0; at < between.size();) {
    if (between.substr(at, 3) == "《") {
      at = skip_title(between, at, static_cast<std::uint32_t>(between.size()));
      bare += "《》";
      continue;
    }
    bare.push_back(between[at++]);
  }
  return std::none_of(other_clauses.begin(), other_clauses.end(),
                      [&bare](std::string_view w) { return bare.find(w) != std::string::npos; });
}

// 《甲决定》修正的《乙条例》同时废止: 甲 only tells which 乙 is meant.
bool only_dates_the_next(std::string_view after) {
  constexpr std::array<std::string_view, 10> words{"修正的", "修订的", "修改的", "公布的",     "发布的",
                                                   "批准的", "通过的", "规定的", "第一次修正", "第二次修正"};
  return std::any_of(words.begin(), words.end(), [after](std::string_view w) { return begins_with(after, w); });
}

bool is_repealed(std::string_view text, Span sentence, Span cited) {
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  if (only_dates_the_next(after)) return false;
  const std::size_t end_word = std::min(find_word(after, "废止"), find_word(after, "廢止"));
  if (end_word != std::string_view::npos && end_word < 1200) {
    const std::string_view behind = after.substr(end_word + 6);
    const bool titled = text[cited.begin] == '\xE3' &&
                        text[cited.begin + 1] == '\x80';  // 《: a bare name is repealed only right before 废止
    const std::string_view between = after.substr(0, end_word);
    if (!titled && between.size() > 60) return false;
    if (!begins_with(behind, "和修") && !begins_with(behind, "、修") && !begins_with(behind, "或者修") &&
        only_fillers(between)) {
      return true;
    }
  }
  constexpr std::array<std::string_view, 3> leads{"废止", "停止执行", "廢止"};
  return std::any_of(leads.begin(), leads.end(), [before](std::string_view w) { return ends_in(before, w); });
}

bool is_amending_sentence(std::string_view text, Span sentence, Span cited) {
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  constexpr std::array<std::string_view, 17> behind{
      "修改为", "作如下修改", "作以下修改", "作出修改", "作出如下修改", "改为",     "增加",   "予以修改", "合并为",
      "调整为", "删去",       "删除",       "移至",     "中的",         "修改如下", "后增加", "作为"};
  constexpr std::array<std::string_view, 5> ahead{"删去", "删除", "作为", "将", "改为"};
  if (ends_in(before, "修改") || ends_in(before, "修改了")) return true;  // 二、修改《甲解释》
  return std::any_of(behind.begin(), behind.end(),
                     [after](std::string_view w) { return find_word(after, w) != std::string_view::npos; }) ||
         std::any_of(ahead.begin(), ahead.end(),
                     [before](std::string_view w) { return find_word(before, w) != std::string_view::npos; });
}

RelationFound history_relation(std::string_view text, Span unit, Span cited) {
  const std::string_view words = slice(text, cited);
  const std::string_view after = text.substr(cited.end, std::min<std::uint32_t>(unit.end - cited.end, 60));
  constexpr std::array<std::string_view, 4> changes{"修改", "修正", "修订", "修訂"};
  const bool names_change = std::any_of(
      changes.begin(), changes.end(), [words](std::string_view w) { return words.find(w) != std::string_view::npos; });
  const bool changed_behind = std::any_of(changes.begin(), changes.end(), [after](std::string_view w) {
    return find_word(after, w) != std::string_view::npos;
  });
  if (names_change || changed_behind) return {Relation::amended_by, RuleId::history_line};
  return {};
}

Span sentence_around(std::string_view text, Span unit, Span cited) {
  std::uint32_t begin = cited.begin;
  const std::uint32_t first = cited.begin > unit.begin + reach ? cited.begin - reach : unit.begin;
  while (begin > first) {
    if (text[begin - 1] == '\x82' && begin >= first + 3 && text.substr(begin - 3, 3) == "。") break;
    if (text[begin - 1] == '\n' && begin >= 2 && text[begin - 2] == '\n') break;
    --begin;
  }
  const std::string_view behind = text.substr(cited.end, std::min(unit.end, cited.end + reach) - cited.end);
  const std::size_t stop = find_word(behind, "。");
  return {begin, cited.end + static_cast<std::uint32_t>(std::min(stop, behind.size()))};
}

}  // namespace

Sentence read_sentence(const Surroundings& s, Span cited) {
  Sentence sentence{sentence_around(s.text, s.unit, cited)};
  const std::string_view words = slice(s.text, sentence.span);
  sentence.repeals = find_word(words, "废止") != std::string_view::npos ||
                     find_word(words, "廢止") != std::string_view::npos ||
                     find_word(words, "停止执行") != std::string_view::npos;
  sentence.enacts = enacts(words, words);
  return sentence;
}

RelationFound find_relation(const Surroundings& s, const Sentence& sentence, Span cited) {
  if (s.history) return history_relation(s.text, s.unit, cited);
  const Span span{std::min(sentence.span.begin, cited.begin), std::max(sentence.span.end, cited.end)};
  if (sentence.repeals && is_repealed(s.text, span, cited)) return {Relation::repeals, RuleId::repeal_clause};
  if (s.form == DocumentForm::amendment && is_amending_sentence(s.text, span, cited))
    return {Relation::amends, RuleId::amending_words};
  const std::string_view before = s.text.substr(span.begin, cited.begin - span.begin);
  if (sentence.enacts && enacts(before, s.text.substr(cited.end, span.end - cited.end))) {
    if (const RelationFound found = enacting_relation(s.text, span, cited); found.relation != Relation::cites)
      return found;
  }
  if (s.form == DocumentForm::official_document || s.form == DocumentForm::note)
    return policy_relation(s.text, span, cited);
  return {};
}

}  // namespace yiju
