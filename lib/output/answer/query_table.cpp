// Answers of stored queries as tables: a row a node with its evidence, a relation, a group with its count, or a chain.
#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

/// One line a relation: 草案第九条 引用〔条文〕→ 《数据法》第三条
std::string chain_of(const LegalGraph& graph, const std::vector<EdgeId>& edges, Language language) {
  std::string chain;
  for (const EdgeId id : edges) {
    const EdgeRecord& edge = graph.edges()[id];
    add_line(chain, graph.label(edge.from, language) + " " + relation_words(edge, {language, false}) + "→ " +
                        graph.label(edge.to, language));
  }
  return chain;
}

BilingualView name_of_key(QueryKey key) {
  switch (key) {
    case QueryKey::start:
      return {"起点", "start"};
    case QueryKey::node:
      return {"条文", "provision"};
    case QueryKey::instrument:
      return {"文件", "instrument"};
    case QueryKey::chapter:
      return {"章", "chapter"};
    case QueryKey::level:
      return {"效力层级", "level"};
    case QueryKey::relation:
      return {"关系", "relation"};
    case QueryKey::asserted_by:
      return {"认定者", "asserted by"};
    case QueryKey::outcome:
      return {"指向", "outcome"};
    case QueryKey::reason:
      return {"理由", "reason"};
  }
  return {};
}

std::vector<TableColumn> query_columns(const StoredQuery& query, Language language) {
  const auto named = [&](std::string key, BilingualView name, unsigned weight, ColumnKind kind = ColumnKind::text) {
    return column(std::move(key), name, language, weight, kind);
  };
  const TableColumn relations = named("relations", {"依据关系", "relations"}, 50, ColumnKind::words);
  const TableColumn source = named("source", {"出处", "source"}, 24);
  switch (query.returns) {
    case QueryReturn::nodes:
      return {named("name", {"名称", "name"}, 34), named("level", {"效力层级", "level"}, 14),
              named("subject", {"主题", "subject"}, 26), relations, source};
    case QueryReturn::edges:
      return {named("from", {"引用者", "from"}, 30),
              named("relation", {"关系", "relation"}, 9, ColumnKind::word),
              named("asserted_by", {"认定者", "asserted by"}, 9, ColumnKind::word),
              named("to", {"被引用者", "to"}, 34),
              named("outcome", {"指向", "outcome"}, 12),
              named("words", {"原文", "words"}, 34, ColumnKind::words),
              source};
    case QueryReturn::paths:
      return {named("start", {"起点", "start"}, 30), named("end", {"终点", "end"}, 30), relations, source};
    case QueryReturn::groups:
      break;
  }
  std::vector<TableColumn> columns;
  for (const QueryKey key : query.group) {
    const BilingualView name = name_of_key(key);
    columns.push_back(named(std::string(name.en), name, 34));
  }
  columns.push_back(named("count", {"数量", "count"}, 10, ColumnKind::number));
  return columns;
}

std::vector<TableCell> query_cells(const LegalGraph& graph, const QueryAnswer& answer, const QueryRow& row,
                                   Language language) {
  switch (answer.query.returns) {
    case QueryReturn::edges: {
      const EdgeRecord& edge = graph.edges()[row.edges.front()];
      return {graph.label(edge.from, language),     word_of(edge.relation, language),
              word_of(edge.asserted_by, language),  graph.label(edge.to, language),
              word_of(edge.outcome, language),      words_of(graph, {row.edges.front()}, language),
              places_of(graph, {row.edges.front()})};
    }
    case QueryReturn::paths:
      return {graph.label(row.start, language), graph.label(row.node, language), chain_of(graph, row.edges, language),
              places_of(graph, row.edges)};
    case QueryReturn::nodes:
      return {graph.label(row.node, language), level_cell(graph, row.node, language), subject_of(graph, row.node),
              chain_of(graph, row.edges, language), places_of(graph, row.edges)};
    case QueryReturn::groups:
      break;
  }
  std::vector<TableCell> cells;
  for (std::size_t at = 0; at < row.keys.size(); ++at) {
    cells.emplace_back(group_words(graph, row.keys[at], answer.query.group[at], {language, false}));
  }
  cells.emplace_back(std::to_string(row.count));
  return cells;
}

}  // namespace

Table table_of(const LegalGraph& graph, const QueryAnswer& answer, Language language) {
  Table table = titled(language, {"查询", "Query"}, {answer.query.title_zh, answer.query.title_en});
  table.columns = query_columns(answer.query, language);
  for (const QueryRow& row : answer.rows) {
    TableLine line;
    line.cells = query_cells(graph, answer, row, language);
    table.rows.push_back(std::move(line));
  }
  if (answer.left_out != 0) {
    table.summary = count_words(answer.left_out, "项", "row", {language, false}) +
                    std::string(choose(language, "未列出", " not shown"));
  }
  table.nothing = choose(language, "没有符合的内容", "nothing matches");
  return table;
}

}  // namespace yiju
