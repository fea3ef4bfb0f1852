// Answers of stored queries as tables: a row a node with its evidence, a relation, a group with its count, or a chain.
#include "output/answer_sheet.hpp"
#include "output/text_words.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

std::string cell(Language language, const char* zh, const char* en) { return std::string(choose(language, zh, en)); }

/// One line a relation: 草案第九条 引用〔条文〕→ 《数据法》第三条
std::string chain_of(const LegalGraph& graph, const std::vector<EdgeId>& edges, Language language) {
  std::string chain;
  for (const EdgeId id : edges) {
    const EdgeRecord& edge = graph.edges()[id];
    chain += (chain.empty() ? "" : "\n") + graph.label(edge.from, language) + " " +
             relation_words(edge, {language, false}) + "→ " + graph.label(edge.to, language);
  }
  return chain;
}

std::string places_of(const LegalGraph& graph, const std::vector<EdgeId>& edges) {
  std::string places;
  for (const EdgeId edge : edges)
    places += (places.empty() ? "" : "\n") + place_in_folder(graph, graph.edges()[edge].file, graph.edges()[edge].line);
  return places;
}

void add_relation(AnswerSheet& sheet, const LegalGraph& graph, const EdgeRecord& edge, Language language) {
  sheet.rows.push_back({graph.label(edge.from, language),
                        cell(language, chinese_of(edge.relation), name_of(edge.relation)),
                        cell(language, chinese_of(edge.asserted_by), name_of(edge.asserted_by)),
                        graph.label(edge.to, language), cell(language, chinese_of(edge.outcome), name_of(edge.outcome)),
                        std::string(graph.string(edge.words)), place_in_folder(graph, edge.file, edge.line)});
}

std::string key_name(QueryKey key, Language language) {
  switch (key) {
    case QueryKey::start:
      return cell(language, "起点", "start");
    case QueryKey::node:
      return cell(language, "条文", "provision");
    case QueryKey::instrument:
      return cell(language, "文件", "instrument");
    case QueryKey::chapter:
      return cell(language, "章", "chapter");
    case QueryKey::level:
      return cell(language, "效力层级", "level");
    case QueryKey::relation:
      return cell(language, "关系", "relation");
    case QueryKey::asserted_by:
      return cell(language, "认定者", "asserted by");
    case QueryKey::outcome:
      return cell(language, "指向", "outcome");
    case QueryKey::reason:
      return cell(language, "理由", "reason");
  }
  return {};
}

void add_group(AnswerSheet& sheet, const LegalGraph& graph, const QueryAnswer& answer, const QueryRow& row,
               Language language) {
  std::vector<std::string> cells;
  for (std::size_t at = 0; at < row.keys.size(); ++at) {
    cells.push_back(group_words(graph, row.keys[at], answer.query.group[at], {language, false}));
  }
  cells.push_back(std::to_string(row.count));
  sheet.rows.push_back(std::move(cells));
}

std::vector<std::string> query_columns(const StoredQuery& query, Language language) {
  const std::string evidence = cell(language, "依据关系", "relations"), source = cell(language, "出处", "source");
  switch (query.returns) {
    case QueryReturn::nodes:
      return {cell(language, "名称", "name"), cell(language, "效力层级", "level"), cell(language, "主题", "subject"),
              evidence, source};
    case QueryReturn::edges:
      return {cell(language, "引用者", "from"),
              cell(language, "关系", "relation"),
              cell(language, "认定者", "asserted by"),
              cell(language, "被引用者", "to"),
              cell(language, "指向", "outcome"),
              cell(language, "原文", "words"),
              source};
    case QueryReturn::paths:
      return {cell(language, "起点", "start"), cell(language, "终点", "end"), evidence, source};
    case QueryReturn::groups:
      break;
  }
  std::vector<std::string> columns;
  for (const QueryKey key : query.group) columns.push_back(key_name(key, language));
  columns.push_back(cell(language, "数量", "count"));
  return columns;
}

}  // namespace

AnswerSheet sheet_of(const LegalGraph& graph, const QueryAnswer& answer, Language language) {
  AnswerSheet sheet;
  sheet.title = choose(language, answer.query.title_zh, answer.query.title_en);
  sheet.columns = query_columns(answer.query, language);
  for (const QueryRow& row : answer.rows) {
    if (answer.query.returns == QueryReturn::edges) {
      add_relation(sheet, graph, graph.edges()[row.edges.front()], language);
    } else if (answer.query.returns == QueryReturn::groups) {
      add_group(sheet, graph, answer, row, language);
    } else if (answer.query.returns == QueryReturn::paths) {
      sheet.rows.push_back({graph.label(row.start, language), graph.label(row.node, language),
                            chain_of(graph, row.edges, language), places_of(graph, row.edges)});
    } else {
      const Level level = graph.instruments()[graph.nodes()[row.node].instrument].level;
      sheet.rows.push_back({graph.label(row.node, language),
                            level == Level::unknown ? std::string() : std::string(label_of(level, language)),
                            subject_of(graph, row.node), chain_of(graph, row.edges, language),
                            places_of(graph, row.edges)});
    }
  }
  return sheet;
}

}  // namespace yiju
