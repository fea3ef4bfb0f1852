#include "citation/rule.hpp"

#include <array>

namespace yiju {

namespace {

struct RuleText {
  RuleId rule;
  const char* name;
  const char* zh;
  const char* en;
};

constexpr std::array rules{
    RuleText{RuleId::quoted_title, "quoted_title", "书名号《》内的规范性文件名称",
             "the title of an instrument in 《》"},
    RuleText{RuleId::quoted_short_name, "quoted_short_name", "书名号内是本文件定义过的简称",
             "a short name in 《》 that this document defined before"},
    RuleText{RuleId::defined_name, "defined_name", "本文件定义过的简称，未加书名号",
             "a short name that this document defined before, without 《》"},
    RuleText{RuleId::bare_name, "bare_name", "不加书名号的法律、法规名称", "the name of a known law without 《》"},
    RuleText{RuleId::self_pinpoint, "self_pinpoint", "“本法”“本条例”加条款，指本文件",
             "本法 or 本条例 with a pinpoint: this document"},
    RuleText{RuleId::bare_pinpoint, "bare_pinpoint", "单独出现的条款，指本文件；单独的款、项补足所在的条、款",
             "a pinpoint that stands alone: this document; what it leaves out comes from its place"},
    RuleText{RuleId::listed_pinpoint, "listed_pinpoint", "并列条款沿用前一条款的文件、条、款",
             "a member of a list: what it leaves out is taken over from the member before"},
    RuleText{RuleId::relative_pinpoint, "relative_pinpoint", "前款、前条、本条、本章等，按所在位置换算",
             "前款, 前条, 本条, 本章: made absolute from where it stands"},
    RuleText{RuleId::narrowed_relative, "narrowed_relative", "前款所列第几项：在前款之内取项",
             "前款所列第几项: the item inside the paragraph before"},
    RuleText{RuleId::lead_in_item, "lead_in_item", "列项中的第几项，指引导语所引条文的项",
             "an item named under a lead-in that cites an article: an item of that article"},
    RuleText{RuleId::excepted_item, "excepted_item", "括号内排除的项，属于括号前所引的条款",
             "an item excepted in brackets: an item of the provision cited before the bracket"},
    RuleText{RuleId::resumed_pinpoint, "resumed_pinpoint", "同句中再次出现的款、项，沿用前面所引的条款",
             "a later item or paragraph in the sentence: of the provision cited before it"},
    RuleText{RuleId::deictic_name, "deictic_name", "“该法”“上述办法”指前面最近提到的同类文件",
             "该法, 上述办法: the instrument of that kind named last"},
    RuleText{RuleId::sentence_instrument, "sentence_instrument", "条号超出本文件，沿用同句中最近的文件",
             "an article number beyond this document: the instrument named last in the sentence"},
    RuleText{RuleId::amended_text, "amended_text", "修改决定引号内的新条文，其中的前款、本法属于被修改的法律",
             "inside quoted new wording 前款 and 本法 belong to the amended law"},
    RuleText{RuleId::amended_pinpoint, "amended_pinpoint", "修改决定中的条款，属于被修改的法律",
             "a pinpoint in an amendment: the amended law's"},
    RuleText{RuleId::noted_draft, "noted_draft", "起草说明中的条款，属于所说明的草案",
             "a pinpoint in a drafting note: the draft's"},
    RuleText{RuleId::titled_law, "titled_law", "本文件没有条文，标题只写明一部法律：条款属于该法律",
             "a text without articles whose title names one law: a pinpoint is that law's"},
    RuleText{RuleId::numbered_instrument, "numbered_instrument", "只写文号的条款，属于前文带该文号的文件",
             "a pinpoint behind a document number: of the instrument that had this number before"},
    RuleText{RuleId::spoken_law, "spoken_law", "本文件没有条文：条款属于本段或前一段最近写明的法律",
             "a text without articles: a pinpoint is of the law last named in the paragraph or the one before"},
    RuleText{RuleId::excerpted_text, "excerpted_text", "附在法律名称之下的条文，其中的前款、本法属于该法律",
             "in words that stand under a law's title 前款 and 本法 belong to that law"},
    RuleText{RuleId::passed_over, "passed_over", "附录、合同等其他文本的条款，不作为引用",
             "a pinpoint counted in another text, such as an annex or a contract: no citation"},
    RuleText{RuleId::listed_title, "listed_title", "废止、失效文件目录中未加书名号的文件名称",
             "a title that a list of what ends names without 《》"},
    RuleText{RuleId::unquoted_decision, "unquoted_decision", "未加书名号的修改决定",
             "a decision on amendment that stands without 《》"},
    RuleText{RuleId::relation_default, "relation_default", "没有表示其他关系的词语，视为引用",
             "no words of another relation: cites"},
    RuleText{RuleId::enacting_based_on, "enacting_based_on", "制定条款中“根据”“依据”之后",
             "after 根据 or 依据 in the enacting clause"},
    RuleText{RuleId::enacting_implements, "enacting_implements", "制定条款中“实施”“贯彻”“落实”之后",
             "after 实施, 贯彻 or 落实 in the enacting clause"},
    RuleText{RuleId::enacting_applies, "enacting_applies", "制定条款中“正确适用”之后，视为依据",
             "after 正确适用 in the enacting clause: its basis"},
    RuleText{RuleId::policy_based_on, "policy_based_on", "说明或政策中“主要依据是”之后",
             "after 主要依据是 in a note or policy"},
    RuleText{RuleId::policy_implements, "policy_implements", "说明或政策中“贯彻落实”之后",
             "after 贯彻 or 落实 in a note or policy"},
    RuleText{RuleId::policy_draws_on, "policy_draws_on", "说明或政策中“借鉴”“参考”“吸收”“结合已有的”之后",
             "after 借鉴, 参考, 吸收 or 结合 in a note or policy"},
    RuleText{RuleId::basis_column, "basis_column", "对照表中新条文旁的依据栏、理由栏",
             "in a table, beside a new wording: a column of sources or reasons"},
    RuleText{RuleId::repeal_clause, "repeal_clause", "“同时废止”等废止语句的对象", "the object of a repeal: 同时废止"},
    RuleText{RuleId::history_line, "history_line", "题注中修改本文件的决定",
             "the decision that amended this document, in its history lines"},
    RuleText{RuleId::amending_words, "amending_words", "“修改为”“删去”“增加”的对象",
             "the object of 修改为, 删去 or 增加"},
};

}  // namespace

const char* name_of(RuleId rule) { return rules[static_cast<std::size_t>(rule)].name; }

std::string_view describe(RuleId rule, Language language) {
  const RuleText& text = rules[static_cast<std::size_t>(rule)];
  return choose(language, text.zh, text.en);
}

}  // namespace yiju
