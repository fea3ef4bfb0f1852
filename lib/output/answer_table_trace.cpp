// The answers that are chains of evidence: trace, impact, path, explain.
#include "citation/rule.hpp"
#include "output/answer_table.hpp"
#include "output/table_parts.hpp"
#include "output/text_words.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

/// Columns that all of these have.
TableColumn relation_column(Language language) {
  return column("relation", {"关系", "relation"}, language, 9, ColumnKind::word);
}
TableColumn assertion_column(Language language) {
  return column("asserted_by", {"认定者", "asserted by"}, language, 9, ColumnKind::word);
}
TableColumn words_column(Language language) {
  return column("words", {"原文", "words"}, language, 32, ColumnKind::words);
}
TableColumn source_column(Language language) { return column("source", {"出处", "source"}, language, 22); }

void add_steps(Table& table, const LegalGraph& graph, const std::vector<TraceStep>& steps, std::string_view band) {
  const Language language = table.language;
  for (const TraceStep& step : steps) {
    const EdgeRecord& edge = graph.edges()[step.edges.front()];
    const std::string end = end_words(graph, step, {language, false});
    const NodeId above = step.parent == none ? none : steps[step.parent].node;
    TableLine row;
    row.band = band;
    row.cells = {std::to_string(step.depth),
                 above == none ? std::string() : graph.label(above, language),
                 word_of(edge.relation, language),
                 graph.label(step.node, language),
                 level_cell(graph, step.node, language),
                 word_of(edge.asserted_by, language),
                 TableCell(end, {}, step.end == StepEnd::unresolved ? Mark::wrong : Mark::plain),
                 words_of(graph, step.edges),
                 places_of(graph, step.edges)};
    table.rows.push_back(std::move(row));
  }
}

TableLine path_row(const LegalGraph& graph, NodeId from, const PathStep& step, std::size_t number, Language language) {
  std::vector<EdgeId> edges;
  std::string link(choose(language, step.forward ? "包含" : "属于", step.forward ? "contains" : "is part of"));
  if (step.edge != none) {
    const EdgeRecord& edge = graph.edges()[step.edge];
    link = (step.forward ? "→ " : "← ") + std::string(word_of(edge.relation, language)) +
           std::string(choose(language, "〔", " [")) + std::string(word_of(edge.asserted_by, language)) +
           std::string(choose(language, "〕", "]"));
    edges.push_back(step.edge);
  }
  TableLine row;
  row.cells = {std::to_string(number), graph.label(from, language), link, graph.label(step.node, language),
               words_of(graph, edges), places_of(graph, edges)};
  return row;
}

}  // namespace

Table table_of(const LegalGraph& graph, const TraceAnswer& answer, Language language) {
  const std::string zh = graph.label(answer.node, Language::zh), en = graph.label(answer.node, Language::en);
  Table table = titled(language, {"依据", "Sources"}, {zh + "的依据", "What " + en + " rests on"});
  table.summary = graph.caption(answer.node);
  table.columns = {column("depth", {"层", "step"}, language, 6, ColumnKind::number),
                   column("from", {"引用者", "from"}, language, 26),
                   relation_column(language),
                   column("to", {"依据", "rests on"}, language, 34),
                   column("level", {"效力层级", "level"}, language, 12),
                   assertion_column(language),
                   column("end", {"备注", "note"}, language, 16),
                   words_column(language),
                   source_column(language)};
  const bool both = !answer.own.empty() && !answer.whole.empty();
  add_steps(table, graph, answer.own, both ? choose(language, "本条依据", "Sources of its own") : std::string_view{});
  add_steps(table, graph, answer.whole, choose(language, "全文依据", "Sources of the whole text"));
  if (answer.own.empty()) add_line(table.summary, no_source_words(graph, answer.node, language));
  return table;
}

Table table_of(const LegalGraph& graph, const ImpactAnswer& answer, Language language) {
  const std::string zh = graph.label(answer.node, Language::zh), en = graph.label(answer.node, Language::en);
  Table table = titled(language, {"被依据", "Impact"}, {"以" + zh + "为依据的条文", "What rests on " + en});
  table.columns = {column("instrument", {"文件", "instrument"}, language, 30),
                   column("article", {"条文", "article"}, language, 14, ColumnKind::label),
                   column("subject", {"主题", "subject"}, language, 26),
                   relation_column(language),
                   assertion_column(language),
                   column("to", {"所依据的", "rests on"}, language, 30),
                   column("through", {"经", "through"}, language, 24),
                   words_column(language),
                   source_column(language)};
  for (const ImpactStep& step : answer.steps) {
    const EdgeRecord& edge = graph.edges()[step.edges.front()];
    TableLine row;
    row.band = step.depth == 1 ? choose(language, "直接", "Directly") : choose(language, "间接", "Through others");
    row.cells = {std::string(graph.title(graph.nodes()[step.unit].instrument)),
                 place_words(graph, step.unit, {language, false}),
                 subject_of(graph, step.unit),
                 word_of(edge.relation, language),
                 word_of(edge.asserted_by, language),
                 graph.label(edge.to, language),
                 step.via == none ? std::string() : graph.label(answer.steps[step.via].unit, language),
                 words_of(graph, step.edges),
                 places_of(graph, step.edges)};
    table.rows.push_back(std::move(row));
  }
  table.nothing = choose(language, "没有条文以它为依据", "nothing rests on it");
  return table;
}

Table table_of(const LegalGraph& graph, const PathAnswer& answer, Language language) {
  const std::string from_zh = graph.label(answer.from, Language::zh), to_zh = graph.label(answer.to, Language::zh);
  const std::string from_en = graph.label(answer.from, Language::en), to_en = graph.label(answer.to, Language::en);
  Table table = titled(language, {"路径", "Path"},
                       {from_zh + "与" + to_zh + "如何相连", "How " + from_en + " and " + to_en + " are connected"});
  table.columns = {column("step", {"步", "step"}, language, 6, ColumnKind::number),
                   column("from", {"从", "from"}, language, 34),
                   column("relation", {"关系", "relation"}, language, 18),
                   column("to", {"到", "to"}, language, 34),
                   words_column(language),
                   source_column(language)};
  for (std::size_t at = 0; at < answer.paths.size(); ++at) {
    NodeId from = answer.from;
    for (std::size_t step = 0; step < answer.paths[at].size(); ++step) {
      table.rows.push_back(path_row(graph, from, answer.paths[at][step], step + 1, language));
      from = answer.paths[at][step].node;
      if (answer.paths.size() == 1) continue;
      table.rows.back().band = std::string(choose(language, "路径 ", "Path ")) + std::to_string(at + 1);
    }
  }
  table.nothing = choose(language, "之间没有联系", "they are not connected");
  return table;
}

Table table_of(const LegalGraph& graph, const std::vector<Explanation>& explanations, Language language) {
  Table table = titled(language, {"认定的理由", "Reasons"}, {"引用为什么这样认定", "Why the citations are read so"});
  table.columns = {column("from", {"引用者", "from"}, language, 26),
                   relation_column(language),
                   column("to", {"被引用者", "to"}, language, 30),
                   assertion_column(language),
                   column("outcome", {"指向", "outcome"}, language, 12),
                   column("reason", {"理由", "reason"}, language, 24),
                   column("rule", {"规则", "rule"}, language, 24),
                   words_column(language),
                   source_column(language)};
  for (const Explanation& explanation : explanations) {
    const EdgeRecord& edge = graph.edges()[explanation.edge];
    TableLine row;
    row.cells = {graph.label(edge.from, language),
                 word_of(edge.relation, language),
                 graph.label(edge.to, language),
                 word_of(edge.asserted_by, language),
                 TableCell(std::string(word_of(edge.outcome, language)), {}, is_found(edge) ? Mark::plain : Mark::wrong),
                 describe(edge.reason, language),
                 from_table(graph, edge) ? std::string() : rule_words(edge.rule, language),
                 words_of(graph, {explanation.edge}),
                 places_of(graph, {explanation.edge})};
    table.rows.push_back(std::move(row));
  }
  table.nothing = choose(language, "此处没有引用", "no citation stands here");
  return table;
}

}  // namespace yiju
