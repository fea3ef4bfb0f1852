// The answers that count: gaps, matrix, rank, stats, findings.
#include "output/answer_table.hpp"

#include "output/answer_text.hpp"
#include "output/findings.hpp"
#include "output/table_parts.hpp"
#include "output/text_words.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

void add_gap(Table& table, const LegalGraph& graph, const GapList& list, const Gap& gap, bool several) {
  const Language language = table.language;
  std::string words, places;
  for (const EdgeId id : gap.edges) {
    const EdgeRecord& edge = graph.edges()[id];
    add_line(words, graph.string(edge.words));
    add_line(places, place_in_folder(graph, edge.file, edge.line));
  }
  for (const std::uint32_t at : gap.unspecific) {
    const UnspecificRecord& source = graph.unspecific()[at];
    add_line(words, graph.string(source.words));
    add_line(places, place_in_folder(graph, source.file, source.line));
  }
  const std::string title(graph.title(graph.nodes()[list.root].instrument));
  const std::string chapter = chapter_name(graph, gap.unit, language);
  TableLine row;
  row.band = several ? title + (chapter.empty() ? "" : "　" + chapter) : chapter;
  row.cells = {title,
               chapter,
               place_name(graph, gap.unit, language),
               subject_of(graph, gap.unit),
               TableCell(std::string(describe(gap.reason, language)), {}, Mark::lacking),
               std::move(words),
               std::move(places)};
  table.rows.push_back(std::move(row));
}

void add_ranking(Table& table, const LegalGraph& graph, const std::vector<RankRow>& rows, std::string_view kind) {
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const RankRow& row = rows[at];
    TableLine line;
    line.band = kind;
    line.cells = {kind,
                  std::to_string(at + 1),
                  graph.label(row.node, table.language),
                  level_cell(graph, row.node, table.language),
                  std::to_string(row.citations),
                  std::to_string(row.instruments),
                  per_mille(row.weight)};
    table.rows.push_back(std::move(line));
  }
}

/// A row of the matrix: its name, the counts of the columns, those left out, and the sum.
TableLine count_row(std::string name, const std::vector<std::uint32_t>& counts, std::uint64_t sum, bool others) {
  TableLine row;
  row.cells.emplace_back(std::move(name));
  std::uint64_t shown = 0;
  for (const std::uint32_t count : counts) {
    row.cells.emplace_back(std::to_string(count));
    shown += count;
  }
  if (others) row.cells.emplace_back(std::to_string(sum - shown));
  row.cells.emplace_back(std::to_string(sum));
  return row;
}

template <typename Counts, typename Word>
void add_counts(Table& table, std::string_view zh, std::string_view en, const Counts& counts, Word word) {
  const std::string_view kind = choose(table.language, zh, en);
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] == 0) continue;
    TableLine row;
    row.band = kind;
    row.cells = {kind, std::string(word(at)), std::to_string(counts[at])};
    table.rows.push_back(std::move(row));
  }
}

}  // namespace

Table table_of(const LegalGraph& graph, const GapsAnswer& answer, Language language) {
  Table table = titled(language, {"没有依据的条文", "Gaps"},
                       {"没有自己依据的条文", "Articles without a source of their own"});
  table.columns = {column("instrument", {"文件", "instrument"}, language, 30),
                   column("chapter", {"章", "chapter"}, language, 20),
                   column("article", {"条文", "article"}, language, 14, ColumnKind::label),
                   column("subject", {"主题", "subject"}, language, 30),
                   column("reason", {"为何列入", "why it counts as one"}, language, 24),
                   column("words", {"未计入的引用", "citations that do not count"}, language, 36, ColumnKind::words),
                   column("source", {"出处", "source"}, language, 24)};
  table.columns[0].in_band = table.columns[1].in_band = true;
  for (const GapList& list : answer.lists) {
    if (list.gaps.empty() && answer.lists.size() > 1) continue;
    add_line(table.summary, gaps_heading(graph, list, {language, false}));
    for (const Gap& gap : list.gaps) add_gap(table, graph, list, gap, answer.lists.size() > 1);
  }
  table.nothing = choose(language, "没有缺少依据的条文", "no article without a source");
  return table;
}

Table table_of(const LegalGraph& graph, const MatrixAnswer& answer, Language language) {
  const std::string label_zh = graph.label(answer.root, Language::zh), label_en = graph.label(answer.root, Language::en);
  Table table = titled(language, {"各章依据", "Matrix"},
                       {label_zh + "：各章依据", label_en + ": sources by chapter"});
  table.columns.push_back(column("chapter", {"章", "chapter"}, language, 30, ColumnKind::label));
  const auto add_column = [&](std::string key, std::string name) {
    table.columns.push_back({std::move(key), std::move(name), 10, ColumnKind::number});
  };
  for (const InstrumentId id : answer.columns) add_column(std::string(graph.title(id)), std::string(graph.title(id)));
  const bool others = answer.left_out != 0;
  const std::string count = std::to_string(answer.left_out);
  if (others) add_column("others", language == Language::zh ? "其余 " + count + " 件" : count + " others");
  const std::string total(choose(language, "合计", "total"));
  add_column("total", total);
  std::uint64_t all = 0;
  for (const MatrixRow& row : answer.rows) {
    table.rows.push_back(count_row(division_words(graph, row, {language, false}), row.counts, row.total, others));
    all += row.total;
  }
  table.rows.push_back(count_row(total, answer.totals, all, others));
  return table;
}

Table table_of(const LegalGraph& graph, const RankAnswer& answer, Language language) {
  Table table = titled(language, {"最常被依据", "Rank"},
                       {"最常被依据的文件和条款", "Most relied-on instruments and provisions"});
  table.columns = {column("kind", {"类别", "kind"}, language, 10, ColumnKind::word),
                   column("rank", {"名次", "rank"}, language, 8, ColumnKind::number),
                   column("name", {"名称", "name"}, language, 50),
                   column("level", {"效力层级", "level"}, language, 18),
                   column("cited", {"被引", "cited"}, language, 10, ColumnKind::number),
                   column("by_instruments", {"引用它的文件", "by instruments"}, language, 14, ColumnKind::number),
                   column("weight", {"权重‰", "weight ‰"}, language, 10, ColumnKind::number)};
  table.columns[0].in_band = true;
  add_ranking(table, graph, answer.instruments, choose(language, "文件", "instrument"));
  add_ranking(table, graph, answer.provisions, choose(language, "条款", "provision"));
  return table;
}

Table table_of(const std::vector<Finding>& findings, Language language, std::string_view folder) {
  Table table = titled(language, {"检查结果", "Findings"}, {"检查结果", "Findings"});
  table.summary = findings_summary(findings, language);
  table.columns = finding_columns(language);
  for (const Finding& finding : findings) table.rows.push_back(finding_row(finding, language, folder));
  table.nothing = choose(language, "没有发现", "nothing found");
  return table;
}

Table table_of(const Stats& stats, Language language) {
  Table table = titled(language, {"统计", "Statistics"}, {"统计", "Statistics"});
  table.columns = {column("kind", {"类别", "kind"}, language, 20),
                   column("name", {"名称", "name"}, language, 40, ColumnKind::label),
                   column("count", {"数量", "count"}, language, 12, ColumnKind::number)};
  table.columns[0].in_band = true;
  const std::string_view totals[] = {
      choose(language, "文件", "files"),           choose(language, "其中依据表", "tables among them"),
      choose(language, "引用与关系", "relations"), choose(language, "其中引用自身", "inside one instrument"),
      choose(language, "不指明的依据", "unspecific sources"), choose(language, "落空的条款", "missing provisions")};
  const std::array<std::uint32_t, 6> counts = {stats.files,    stats.tables,     stats.edges,
                                               stats.internal, stats.unspecific, stats.missing};
  add_counts(table, "总数", "Totals", counts, [&](std::size_t at) { return totals[at]; });
  std::array<std::uint32_t, Stats::levels> instruments{};
  for (std::size_t at = 0; at < instruments.size(); ++at) {
    const LevelCount& count = stats.instruments[at];
    instruments[at] = count.loaded + count.outside + count.unknown;
  }
  add_counts(table, "文件（按效力层级）", "Instruments by level", instruments,
             [&](std::size_t at) { return label_of(static_cast<Level>(at), language); });
  add_counts(table, "条款", "Provisions", stats.provisions,
             [&](std::size_t at) { return kind_words(static_cast<ProvisionKind>(at), language); });
  add_counts(table, "指向", "Resolutions", stats.by_outcome,
             [&](std::size_t at) { return word_of(static_cast<Outcome>(at), language); });
  add_counts(table, "指向的理由", "Reasons", stats.by_reason,
             [&](std::size_t at) { return describe(static_cast<Reason>(at), language); });
  add_counts(table, "关系", "Relations", stats.by_relation,
             [&](std::size_t at) { return word_of(static_cast<Relation>(at), language); });
  add_counts(table, "认定者", "Asserted by", stats.by_assertion,
             [&](std::size_t at) { return word_of(static_cast<Assertion>(at), language); });
  return table;
}

}  // namespace yiju
