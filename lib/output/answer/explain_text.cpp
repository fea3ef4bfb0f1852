// explain, as text: why edges are there.
#include "base/joined.hpp"
#include "citation/rule.hpp"
#include "citation/title.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

std::string_view describe_naming(Naming naming, Language language) {
  switch (naming) {
    case Naming::quoted:
      return choose(language, "书名号中的名称", "its title in 《》");
    case Naming::bare:
      return choose(language, "不加书名号的名称", "its bare name");
    case Naming::short_name:
      return choose(language, "文中定义的简称", "a short name that the text defines");
    case Naming::self:
      return choose(language, "本文件自身", "the document itself");
    case Naming::relative:
      return choose(language, "相对所在位置", "relative to where it stands");
    case Naming::carried:
      return choose(language, "承接前一处引用", "taken over from the citation before");
    case Naming::deictic:
      return choose(language, "指代前文的文件", "an instrument named before");
  }
  return "";
}

std::string label_line(const TextStyle& style, std::string_view zh, std::string_view en, const std::string& words) {
  return std::string(choose(style.language, zh, en)) + std::string(colon(style.language)) + words;
}

// A note may tie an article to a source by no more than naming both in one sentence.
std::string relation_reason(const EdgeRecord& edge, Language language) {
  const bool tied = edge.asserted_by == Assertion::note && edge.relation != Relation::cites &&
                    edge.relation_rule == static_cast<std::uint8_t>(RuleId::relation_default);
  if (!tied) return rule_words(edge.relation_rule, language);
  return std::string(choose(language, "起草说明的这一句把本条和它连在一起", "the note names both in one sentence"));
}

// What the grammar saw: the sentence, the rules, the antecedent.
void add_citation_lines(const Explanation& explanation, const EdgeRecord& edge, const TextStyle& style,
                        std::vector<std::string>& lines) {
  const Language language = style.language;
  if (explanation.has_sentence) {
    lines.push_back(label_line(style, "句子", "sentence",
                               explanation.before + "【" + explanation.words + "】" + explanation.after));
  }
  lines.push_back(label_line(style, "规则", "rule", rule_words(edge.rule, language)));
  lines.push_back(label_line(style, "关系的理由", "why this relation", relation_reason(edge, language)));
  lines.push_back(label_line(style, "文件怎样指明", "how the instrument is named",
                             std::string(describe_naming(explanation.naming, language))));
  if (!explanation.antecedent.empty()) {
    lines.push_back(label_line(style, "承接", "antecedent",
                               "“" + explanation.antecedent + "” " + std::string(choose(language, "第 ", "line ")) +
                                   std::to_string(explanation.antecedent_line) +
                                   std::string(choose(language, " 行", ""))));
  }
}

TreeLine explanation_line(const LegalGraph& graph, const Explanation& explanation, const TextStyle& style) {
  const EdgeRecord& edge = graph.edges()[explanation.edge];
  const bool zh = style.language == Language::zh;
  TreeLine line;
  line.head = graph.label(edge.from, style.language) + " " + relation_words(edge, style) + "→ " +
              graph.label(edge.to, style.language);
  line.details.push_back(label_line(style, "证据", "evidence", evidence_words(graph, edge, style)));
  if (from_table(graph, edge)) {
    line.details.push_back(
        label_line(style, "来历", "origin",
                   zh ? "依据表中的一行，由" + std::string(chinese_of(edge.asserted_by)) + "认定，文中没有引用"
                      : "a row of a basis table, asserted by the " + std::string(name_of(edge.asserted_by)) +
                            "; no citation in the text"));
  } else {
    add_citation_lines(explanation, edge, style, line.details);
  }
  line.details.push_back(label_line(style, "指向", "resolution",
                                    std::string(zh ? chinese_of(edge.outcome) : name_of(edge.outcome)) +
                                        (zh ? "，" : ", ") + std::string(describe(edge.reason, style.language))));
  const std::string candidates =
      joined(graph.candidates(edge), list_comma(style.language), [&](InstrumentId candidate) {
        return candidate == graph.nodes()[edge.to].instrument ? std::string() : in_quotes(graph.title(candidate));
      });
  if (!candidates.empty()) line.details.push_back(label_line(style, "落选", "other candidates", candidates));
  return line;
}

}  // namespace

std::string rule_words(std::uint8_t rule, Language language) {
  if (rule > static_cast<std::uint8_t>(RuleId::amending_words)) return "?";  // a graph file of another making
  const auto id = static_cast<RuleId>(rule);
  const std::string said(describe(id, language));
  return language == Language::zh ? said : std::string(name_of(id)) + ": " + said;
}

std::string to_text(const LegalGraph& graph, const std::vector<Explanation>& explanations, const TextStyle& style) {
  if (explanations.empty()) return std::string(choose(style.language, "此处没有引用\n", "no citation stands here\n"));
  std::vector<TreeLine> lines;
  for (const Explanation& explanation : explanations) lines.push_back(explanation_line(graph, explanation, style));
  return draw_tree(lines);
}

}  // namespace yiju
