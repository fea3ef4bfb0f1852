#include "registry/resolution.hpp"

#include <array>

namespace yiju {

namespace {

struct OutcomeWords {
  const char* name;
  const char* chinese;
};

constexpr std::array<OutcomeWords, 5> outcomes = {
    {{"resolved", "已指明"}, {"outside", "未收录"}, {"unknown", "不明"}, {"dangling", "落空"}, {"ambiguous", "多义"}}};

struct ReasonWords {
  const char* name;
  std::string_view zh, en;
};

constexpr std::array<ReasonWords, 17> reasons = {{
    {"exact_title", "全称一致", "the full official title"},
    {"self_reference", "指本文件", "the document itself"},
    {"short_title", "简称，或者省略了“中华人民共和国”、发文机关",
     "a short title, or one without 中华人民共和国 or its issuer"},
    {"historic_title", "曾用名称", "an earlier title of the same instrument"},
    {"suffix_ignored", "（试行）（修订）等后缀不同", "only a suffix such as （试行） or （修订） differs"},
    {"sibling_part", "在同一文件的另一部分", "in another file of the same instrument"},
    {"version_by_date", "按日期取当时的文本", "of several versions the one of that date"},
    {"version_later", "只收录了较晚的文本", "only a later version is loaded"},
    {"version_earlier", "只收录了较早的文本", "only an earlier version is loaded"},
    {"text_not_loaded", "登记表中有，未收录正文", "a known instrument whose text is not loaded"},
    {"title_unknown", "没有这个名称的文件", "no instrument of that title is known"},
    {"no_such_article", "正文中没有这一条", "the text has no such article"},
    {"no_such_paragraph", "该条没有这一款", "the article has no such paragraph"},
    {"no_such_item", "没有这一项或者目", "there is no such item"},
    {"no_such_division", "没有这一编、章、节或者标题", "there is no such part, chapter, section or heading"},
    {"several_titles", "几个文件同名", "several instruments bear the title"},
    {"several_places", "该编号出现不止一次", "the number stands more than once"},
}};

}  // namespace

const char* name_of(Outcome outcome) { return outcomes[static_cast<std::size_t>(outcome)].name; }

const char* chinese_of(Outcome outcome) { return outcomes[static_cast<std::size_t>(outcome)].chinese; }

const char* name_of(Reason reason) { return reasons[static_cast<std::size_t>(reason)].name; }

std::string_view describe(Reason reason, Language language) {
  const ReasonWords& words = reasons[static_cast<std::size_t>(reason)];
  return language == Language::zh ? words.zh : words.en;
}

}  // namespace yiju
