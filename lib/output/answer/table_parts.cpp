#include "output/answer/table_parts.hpp"

#include "corpus/corpus_folder.hpp"
#include "output/answer/findings.hpp"
#include "output/answer/text_words.hpp"
#include "query/wording_mark.hpp"

namespace yiju {

Table titled(Language language, BilingualView name, const Bilingual& title) {
  Table table;
  table.language = language;
  table.name = name.in(language);
  table.title = title.in(language);
  return table;
}

TableColumn column(std::string key, BilingualView name, Language language, unsigned weight, ColumnKind kind) {
  return {std::move(key), std::string(name.in(language)), weight, kind};
}

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

void add_line(std::string& lines, std::string_view part) {
  if (part.empty()) return;
  if (!lines.empty()) lines += '\n';
  lines += part;
}

std::string level_cell(const LegalGraph& graph, NodeId node, Language language) {
  const Level level = graph.instruments()[graph.nodes()[node].instrument].level;
  return level == Level::unknown ? std::string() : std::string(label_of(level, language));
}

std::string words_of(const LegalGraph& graph, const std::vector<EdgeId>& edges, Language language) {
  std::string words;
  for (const EdgeId edge : edges) {
    const EdgeRecord& record = graph.edges()[edge];
    add_line(words, std::string(graph.string(record.words)) + wording_note(graph, record, language));
  }
  return words;
}

std::string places_of(const LegalGraph& graph, const std::vector<EdgeId>& edges) {
  std::string places;
  for (const EdgeId edge : edges) {
    add_line(places, place_in_folder(graph, graph.edges()[edge].file, graph.edges()[edge].line));
  }
  return places;
}

std::vector<TableColumn> finding_columns(Language language) {
  return {column("severity", {"程度", "severity"}, language, 8, ColumnKind::word),
          column("rule", {"规则", "rule"}, language, 26), column("place", {"位置", "place"}, language, 32),
          column("words", {"原文", "words"}, language, 32, ColumnKind::words),
          column("message", {"说明", "message"}, language, 48)};
}

TableLine finding_row(const Finding& finding, Language language, std::string_view folder) {
  std::string message = finding.message.in(language);
  if (!finding.suggestion.empty()) {
    message += choose(language, "。", "; ");
    message += finding.suggestion.in(language);
  }
  const Mark mark = finding.severity == Severity::error     ? Mark::wrong
                    : finding.severity == Severity::warning ? Mark::lacking
                                                            : Mark::plain;
  TableLine row;
  row.cells = {TableCell(std::string(describe(finding.severity, language)), {}, mark),
               std::string(describe(finding.rule, language)), place_of(finding, folder), finding.words,
               std::move(message)};
  return row;
}

}  // namespace yiju
