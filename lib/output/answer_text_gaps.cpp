#include "base/english.hpp"
#include "output/answer_text.hpp"
#include "graph/node_kind.hpp"
#include "output/text_tree.hpp"
#include "output/text_words.hpp"

// gaps, matrix and stats: the answers that count.

namespace yiju {

namespace {

TreeLine gap_line(const LegalGraph& graph, const Gap& gap, const TextStyle& style) {
  TreeLine line;
  line.head = paint(place_words(graph, gap.unit, style), Paint::bold, style);
  line.head += caption_words(graph, gap.unit);
  line.head += std::string(choose(style.language, "：", ": ")) +
               paint(describe(gap.reason, style.language), Paint::yellow, style);
  for (const EdgeId id : gap.edges) {
    const EdgeRecord& edge = graph.edges()[id];
    std::string detail = evidence_words(graph, edge, style);
    if (!is_found(edge)) {
      detail += std::string(choose(style.language, "：", ": ")) + std::string(describe(edge.reason, style.language));
    }
    line.details.push_back(std::move(detail));
  }
  for (const std::uint32_t at : gap.unspecific) {
    const UnspecificRecord& source = graph.unspecific()[at];
    EdgeRecord evidence;
    evidence.words = source.words;
    evidence.file = source.file;
    evidence.line = source.line;
    line.details.push_back(evidence_words(graph, evidence, style));
  }
  return line;
}

using Rows = std::vector<std::vector<std::string>>;

void add_section(std::string& out, std::string_view title, const Rows& rows, const TextStyle& style) {
  if (rows.empty()) return;
  out += "\n" + paint(title, Paint::bold, style) + "\n" + draw_columns(rows, {false, true, true, true});
}

// Rows {word, count} of the values that occur; `word` names the value at an index.
template <typename Counts, typename Word>
Rows count_rows(const Counts& counts, Word word) {
  Rows rows;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] != 0) rows.push_back({"  " + std::string(word(at)), std::to_string(counts[at])});
  }
  return rows;
}

Rows level_rows(const Stats& stats, const TextStyle& style) {
  Rows rows;
  for (std::size_t at = 0; at < Stats::levels; ++at) {
    const LevelCount& count = stats.instruments[at];
    if (count.loaded + count.outside + count.unknown == 0) continue;
    rows.push_back({"  " + std::string(label_of(static_cast<Level>(at), style.language)), std::to_string(count.loaded),
                    std::to_string(count.outside), std::to_string(count.unknown)});
  }
  if (!rows.empty()) {
    rows.insert(rows.begin(), {"", std::string(choose(style.language, "有文本", "loaded")),
                               std::string(choose(style.language, "仅登记", "known")),
                               std::string(choose(style.language, "不明", "unknown"))});
  }
  return rows;
}

Rows total_rows(const Stats& stats, Language language) {
  const auto row = [&](std::string_view zh, std::string_view en, std::uint32_t count) {
    return std::vector<std::string>{std::string(choose(language, zh, en)), std::to_string(count)};
  };
  return {row("文件", "files", stats.files),
          row("其中依据表", "tables among them", stats.tables),
          row("引用与关系", "relations", stats.edges),
          row("其中引用自身", "inside one instrument", stats.internal),
          row("不指明的依据", "unspecific sources", stats.unspecific),
          row("落空的条款", "missing provisions", stats.missing)};
}

}  // namespace

std::string gaps_heading(const LegalGraph& graph, const GapList& list, const TextStyle& style) {
  const std::string label = paint(graph.label(list.root, style.language), Paint::bold, style);
  const std::string gaps = std::to_string(list.gaps.size());
  const std::string units = std::to_string(list.units);
  if (style.language == Language::zh) {
    return label + "：" + units + " 条中有 " + gaps + " 条没有自己的依据" +
           (list.whole_sources == 0 ? ""
                                    : "（另有全文依据 " + std::to_string(list.whole_sources) + " 处，不代替各条依据）");
  }
  return label + ": " + gaps + " of " + counted(list.units, "article") +
         (list.gaps.size() == 1 ? " has no source of its own" : " have no source of their own") +
         (list.whole_sources == 0 ? ""
                                  : " (" + counted(list.whole_sources, "source") + " of the whole text " +
                                        (list.whole_sources == 1 ? "does" : "do") + " not count)");
}

/// 款 项 目 are nodes only where they cite or are cited: their counts say so.
std::string kind_words(ProvisionKind kind, Language language) {
  const std::string words(label_of(kind, language));
  return language == Language::zh && a_node_if_wanted(kind) ? words + "（被引用或有引用）" : words;
}

std::string to_text(const LegalGraph& graph, const GapsAnswer& answer, const TextStyle& style) {
  std::string out;
  for (const GapList& list : answer.lists) {
    if (list.gaps.empty() && answer.lists.size() > 1) continue;
    if (!out.empty()) out += '\n';
    out += gaps_heading(graph, list, style) + '\n';
    std::vector<TreeLine> lines;
    for (const Gap& gap : list.gaps) lines.push_back(gap_line(graph, gap, style));
    out += draw_tree(lines);
  }
  if (out.empty()) out = std::string(choose(style.language, "没有缺少依据的条文\n", "no article without a source\n"));
  return out;
}

std::string to_text(const LegalGraph& graph, const MatrixAnswer& answer, const TextStyle& style) {
  std::string out = paint(graph.label(answer.root, style.language), Paint::bold, style) + '\n';
  Rows rows(1);
  rows[0].emplace_back("");
  std::vector<bool> right = {false};
  for (std::size_t at = 0; at < answer.columns.size(); ++at) {
    rows[0].push_back("[" + std::to_string(at + 1) + "]");
    right.push_back(true);
  }
  rows[0].emplace_back(choose(style.language, "合计", "total"));
  right.push_back(true);
  for (const MatrixRow& row : answer.rows) {
    rows.push_back({division_words(graph, row, style)});
    for (const std::uint32_t count : row.counts) rows.back().push_back(count == 0 ? "·" : std::to_string(count));
    rows.back().push_back(std::to_string(row.total));
  }
  rows.push_back({std::string(choose(style.language, "合计", "total"))});
  std::uint64_t sum = 0;
  for (const std::uint32_t total : answer.totals) rows.back().push_back(std::to_string(total));
  for (const MatrixRow& row : answer.rows) sum += row.total;
  rows.back().push_back(std::to_string(sum));
  out += draw_columns(rows, right) + '\n';
  for (std::size_t at = 0; at < answer.columns.size(); ++at) {
    const NodeId node = graph.instruments()[answer.columns[at]].node;
    out += "[" + std::to_string(at + 1) + "] " + node_words(graph, node, style) + '\n';
  }
  if (answer.left_out != 0) {
    out += count_words(answer.left_out, "件文件", "instrument", style) +
           std::string(choose(style.language, "未列出\n", " not shown\n"));
  }
  return out;
}

std::string to_text(const Stats& stats, const TextStyle& style) {
  const Language language = style.language;
  std::string out = draw_columns(total_rows(stats, language), {false, true});
  add_section(out, choose(language, "文件（按效力层级）", "Instruments by level"), level_rows(stats, style), style);
  add_section(out, choose(language, "条款", "Provisions"),
              count_rows(stats.provisions,
                         [&](std::size_t at) { return kind_words(static_cast<ProvisionKind>(at), language); }),
              style);
  add_section(out, choose(language, "指向", "Resolutions"),
              count_rows(stats.by_outcome, [&](std::size_t at) { return word_of(static_cast<Outcome>(at), language); }),
              style);
  add_section(out, choose(language, "指向的理由", "Reasons"),
              count_rows(stats.by_reason, [&](std::size_t at) { return describe(static_cast<Reason>(at), language); }),
              style);
  add_section(
      out, choose(language, "关系", "Relations"),
      count_rows(stats.by_relation, [&](std::size_t at) { return word_of(static_cast<Relation>(at), language); }),
      style);
  add_section(
      out, choose(language, "认定者", "Asserted by"),
      count_rows(stats.by_assertion, [&](std::size_t at) { return word_of(static_cast<Assertion>(at), language); }),
      style);
  return out;
}

}  // namespace yiju
