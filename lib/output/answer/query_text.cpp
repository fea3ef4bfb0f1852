// query, as text: a stored query.
#include "base/enum_words.hpp"
#include "base/joined.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

std::string row_heading(const LegalGraph& graph, NodeId node, const TextStyle& style) {
  return node_words(graph, node, style) + caption_words(graph, node);
}

// 草案第九条 引用〔条文〕→ 《数据法》第三条  “…” draft.md:9
std::string edge_words(const LegalGraph& graph, const EdgeRecord& edge, const TextStyle& style) {
  return graph.label(edge.from, style.language) + " " + relation_words(edge, style) + "→ " +
         graph.label(edge.to, style.language) + "  " + evidence_words(graph, edge, style);
}

std::string draw_nodes(const LegalGraph& graph, const QueryAnswer& answer, const TextStyle& style) {
  std::vector<TreeLine> lines;
  for (const QueryRow& row : answer.rows) {
    TreeLine line{0, row_heading(graph, row.node, style), {}};
    for (const EdgeId edge : row.edges) line.details.push_back(edge_words(graph, graph.edges()[edge], style));
    lines.push_back(std::move(line));
  }
  return draw_tree(lines);
}

std::string draw_chains(const LegalGraph& graph, const QueryAnswer& answer, const TextStyle& style) {
  std::vector<TreeLine> lines;
  for (const QueryRow& row : answer.rows) {
    lines.push_back({0, graph.label(row.start, style.language) + " … " + row_heading(graph, row.node, style), {}});
    for (const EdgeId edge : row.edges) lines.back().details.push_back(edge_words(graph, graph.edges()[edge], style));
  }
  return draw_tree(lines);
}

// A group's stable word in Chinese: the value of the enumeration that bears it.
template <typename Enum, typename Words>
std::string in_chinese(const std::string& word, Enum last, Words words) {
  const std::optional<Enum> value = value_of_name(word, last);
  return value ? std::string(words(*value)) : word;
}

std::string word_of_key(const std::string& word, QueryKey key, Language language) {
  if (language == Language::en) return word;
  switch (key) {
    case QueryKey::level:
      return in_chinese(word, Level::unknown, [](Level level) { return chinese_of(level); });
    case QueryKey::relation:
      return in_chinese(word, Relation::repeals, [](Relation relation) { return chinese_of(relation); });
    case QueryKey::asserted_by:
      return in_chinese(word, Assertion::analyst, [](Assertion assertion) { return chinese_of(assertion); });
    case QueryKey::outcome:
      return in_chinese(word, Outcome::ambiguous, [](Outcome outcome) { return chinese_of(outcome); });
    case QueryKey::reason:
      return in_chinese(word, last_reason, [](Reason reason) { return describe(reason, Language::zh); });
    default:
      return word;
  }
}

std::string draw_groups(const LegalGraph& graph, const QueryAnswer& answer, const TextStyle& style) {
  std::vector<std::vector<std::string>> rows;
  for (const QueryRow& row : answer.rows) {
    rows.push_back({std::to_string(row.count)});
    for (std::size_t at = 0; at < row.keys.size(); ++at) {
      rows.back().push_back(group_words(graph, row.keys[at], answer.query.group[at], style));
    }
  }
  return draw_columns(rows, {true});
}

}  // namespace

std::string group_words(const LegalGraph& graph, const QueryGroupKey& key, QueryKey kind, const TextStyle& style) {
  return key.node != none ? row_heading(graph, key.node, style) : word_of_key(key.word, kind, style.language);
}

std::string to_text(const LegalGraph& graph, const QueryAnswer& answer, const TextStyle& style) {
  const std::string_view title = choose(style.language, answer.query.title_zh, answer.query.title_en);
  std::string out;
  if (!title.empty()) {
    out += paint(title, Paint::bold, style) + std::string(colon(style.language)) +
           count_words(answer.rows.size(), "项", "row", style) + "\n";
  }
  switch (answer.query.returns) {
    case QueryReturn::nodes:
      out += draw_nodes(graph, answer, style);
      break;
    case QueryReturn::groups:
      out += draw_groups(graph, answer, style);
      break;
    case QueryReturn::edges:
      for (const QueryRow& row : answer.rows) out += edge_words(graph, graph.edges()[row.edges.front()], style) + "\n";
      break;
    case QueryReturn::paths:
      out += draw_chains(graph, answer, style);
      break;
  }
  if (answer.left_out != 0) {
    out += count_words(answer.left_out, "项", "row", style) +
           std::string(choose(style.language, "未列出\n", " not shown\n"));
  }
  return out;
}

}  // namespace yiju
