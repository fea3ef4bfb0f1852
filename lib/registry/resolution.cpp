#include "registry/resolution.hpp"

#include "base/enum_words.hpp"

namespace yiju {

namespace {

constexpr std::array<EnumWords<Outcome>, 5> outcomes = {{{Outcome::resolved, "resolved", "已指明"},
                                                         {Outcome::outside, "outside", "未收录"},
                                                         {Outcome::unknown, "unknown", "不明"},
                                                         {Outcome::dangling, "dangling", "落空"},
                                                         {Outcome::ambiguous, "ambiguous", "多义"}}};
static_assert(one_row_a_value(outcomes, Outcome::ambiguous));

struct ReasonWords {
  Reason value;
  const char* name;
  std::string_view zh, en;
};

constexpr std::array<ReasonWords, 21> reasons = {{
    {Reason::exact_title, "exact_title", "全称一致", "the full official title"},
    {Reason::self_reference, "self_reference", "指本文件", "the document itself"},
    {Reason::short_title, "short_title", "简称，或者省略了“中华人民共和国”、发文机关",
     "a short title, or one without 中华人民共和国 or its issuer"},
    {Reason::historic_title, "historic_title", "曾用名称", "an earlier title of the same instrument"},
    {Reason::suffix_ignored, "suffix_ignored", "（试行）（修订）等后缀不同",
     "only a suffix such as （试行） or （修订） differs"},
    {Reason::sibling_part, "sibling_part", "在同一文件的另一部分", "in another file of the same instrument"},
    {Reason::version_by_date, "version_by_date", "按日期取当时的文本", "of several versions the one of that date"},
    {Reason::version_later, "version_later", "只收录了较晚的文本", "only a later version is loaded"},
    {Reason::version_earlier, "version_earlier", "只收录了较早的文本", "only an earlier version is loaded"},
    {Reason::text_not_loaded, "text_not_loaded", "登记表中有，未收录正文",
     "a known instrument whose text is not loaded"},
    {Reason::title_unknown, "title_unknown", "未收录这个名称的文件", "no instrument of that title is known"},
    {Reason::no_such_article, "no_such_article", "正文中没有这一条", "the text has no such article"},
    {Reason::no_such_paragraph, "no_such_paragraph", "该条没有这一款", "the article has no such paragraph"},
    {Reason::no_such_item, "no_such_item", "没有这一项或者目", "there is no such item"},
    {Reason::no_such_division, "no_such_division", "没有这一编、章、节或者标题",
     "there is no such part, chapter, section or heading"},
    {Reason::several_titles, "several_titles", "几个文件同名", "several instruments bear the title"},
    {Reason::several_places, "several_places", "该编号出现不止一次", "the number stands more than once"},
    {Reason::version_asked, "version_asked", "所问之日施行的是另一文本",
     "on the day asked for another version is in force"},
    {Reason::number_kept, "number_kept", "只收录了另一文本，条号未变",
     "only another version is loaded, whose numbers are the same"},
    {Reason::draft_stage, "draft_stage", "该题名的草案，所称的阶段不同", "the draft of that title, at whatever stage"},
    {Reason::namesake, "namesake", "所指是同名的另一文件", "another instrument of that title"},
}};
static_assert(one_row_a_value(reasons, last_reason));

}  // namespace

bool is_other_wording(Reason reason) {
  return reason == Reason::version_later || reason == Reason::version_earlier || reason == Reason::version_asked ||
         reason == Reason::number_kept;
}

Sureness sureness_of(Outcome outcome, Reason reason) {
  if (outcome == Outcome::resolved && reason == Reason::number_kept) return Sureness::same_number;
  if (outcome == Outcome::resolved) return is_other_wording(reason) ? Sureness::same_article : Sureness::same;
  return outcome == Outcome::outside && is_other_wording(reason) ? Sureness::other_number : Sureness::not_loaded;
}

const char* name_of(Sureness sureness) {
  constexpr std::array<const char*, 5> names = {"same", "same_article", "same_number", "other_number", "not_loaded"};
  return names[static_cast<std::size_t>(sureness)];
}

const char* name_of(Outcome outcome) { return row_of(outcomes, outcome).name; }

const char* chinese_of(Outcome outcome) { return row_of(outcomes, outcome).chinese; }

const char* name_of(Reason reason) { return row_of(reasons, reason).name; }

std::string_view describe(Reason reason, Language language) {
  const ReasonWords& words = row_of(reasons, reason);
  return language == Language::zh ? words.zh : words.en;
}

}  // namespace yiju
