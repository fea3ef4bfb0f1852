#include "base/english.hpp"
#include "base/joined.hpp"
#include "function/listing.hpp"
#include "output/answer/answer_json.hpp"
#include "output/answer/answer_table.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/json_parts.hpp"
#include "output/answer/penalty_words.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"
#include "query/foundation.hpp"
#include "render/subject.hpp"

// `functions` in all its forms.

namespace yiju {

namespace {

// 警告、罚款 5000–20000 元；违反第九条；水行政主管部门: what there is of it.
std::string threat_words(const ArticleFunctions& what, Language language) {
  WordRow out(semicolon(language));
  out.add(kind_words(what, language));
  out.add(fine_words(what, language));
  if (const std::string acts = act_words(what, language); !acts.empty())
    out.add(std::string(choose(language, "违反", "against ")) + acts);
  out.add(imposer_words(what, language));
  out.add(measure_words(what, language));
  return std::move(out).words();
}

// Of an amending draft each of its changes, those that only strike articles or change single words among them.
std::vector<FunctionRow> told_rows(const LegalGraph& graph, const FunctionList& list) {
  if (!list.amends) return list.rows;
  std::vector<FunctionRow> rows;
  for (const NodeId unit : units_below(graph, list.root)) {
    const ArticleFunctions* what = list.of(unit);
    rows.push_back({unit, what == nullptr ? ArticleFunctions{} : *what});
  }
  return rows;
}

// An outline's article has no functions where its caption tells none.
std::string told_functions(const FunctionList& list, const ArticleFunctions& what, Language language) {
  if (!what.functions.empty()) return function_words(what.functions, language);
  if (list.amends) return std::string(choose(language, "（没有新的内容）", "(no new rule)"));
  return std::string(choose(language, "（只有标题）", "(a caption only)"));
}

std::size_t count_of(const FunctionList& list, Need need) {
  std::size_t count = 0;
  for (const FunctionRow& row : list.rows) count += row.what.need() == need ? 1 : 0;
  return count;
}

std::string heading_of(const LegalGraph& graph, const FunctionList& list, const TextStyle& style) {
  const std::string label = paint(graph.label(list.root, style.language), Paint::bold, style);
  const std::string high = std::to_string(count_of(list, Need::high));
  const std::string middle = std::to_string(count_of(list, Need::middle));
  const std::size_t all = list.amends ? units_below(graph, list.root).size() : list.rows.size();
  if (style.language == Language::zh) {
    const std::string unit = list.amends ? " 处" : " 条";
    return label + "：共 " + std::to_string(all) + (list.amends ? " 处改动" : " 条") + "，须有依据 " + high + unit +
           "，宜有依据 " + middle + unit;
  }
  return label + ": " + counted(all, list.amends ? "change" : "article") + ", " +
         with_verb(count_of(list, Need::high), "needs", "need") + " a source, for " + middle + " a source helps";
}

template <typename Values, typename Word>
void put_words(JsonWriter& json, std::string_view name, const Values& values, Word word) {
  json.array(name);
  for (const auto& value : values) json.value(word(value));
  json.close();
}

void put_penalty(JsonWriter& json, const Penalty& penalty) {
  json.object("penalty");
  put_words(json, "acts", penalty.acts, [](const Locator& act) { return to_string(act); });
  put_words(json, "kinds", penalty.kinds, [](PenaltyKind kind) { return std::string(name_of(kind)); });
  put_words(json, "fines", penalty.fines, with_cap);
  put_words(json, "by", penalty.by, [](const std::string& name) { return name; });
  json.close();
}

// Which clause or item speaks most for each function.
void put_parts(JsonWriter& json, const std::vector<FunctionPart>& parts) {
  if (parts.empty()) return;
  json.array("parts");
  for (const FunctionPart& part : parts) {
    json.object();
    json.member("function", name_of(part.function));
    json.member("words", part.words);
    json.close();
  }
  json.close();
}

void put_row(JsonWriter& json, const LegalGraph& graph, const FunctionRow& row) {
  json.object();
  put_node(json, "node", graph, row.unit);
  put_words(json, "functions", row.what.functions, [](Function function) { return std::string(name_of(function)); });
  json.member("need", name_of(row.what.need()));
  put_details(json, row.what);
  put_parts(json, row.what.parts);
  json.close();
}

}  // namespace

void put_details(JsonWriter& json, const ArticleFunctions& what) {
  if (what.has(Function::penalty)) put_penalty(json, what.penalty);
  if (what.has(Function::coercion)) {
    put_words(json, "measures", what.measures, [](Measure measure) { return std::string(name_of(measure)); });
  }
}

std::string to_text(const LegalGraph& graph, const FunctionsAnswer& answer, const TextStyle& style) {
  std::string out;
  for (const FunctionList& list : answer.lists) {
    if (!out.empty()) out += '\n';
    out += heading_of(graph, list, style) + '\n';
    std::vector<std::vector<std::string>> rows;
    for (const FunctionRow& row : told_rows(graph, list)) {
      const Paint color = row.what.need() == Need::high ? Paint::yellow : Paint::plain;
      rows.push_back({"  " + place_words(graph, row.unit, style),
                      paint(told_functions(list, row.what, style.language), color, style),
                      threat_words(row.what, style.language)});
    }
    out += draw_columns(rows);
  }
  return out;
}

std::string to_json(const LegalGraph& graph, const FunctionsAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "functions");
  json.array("instruments");
  for (const FunctionList& list : answer.lists) {
    json.object();
    put_node(json, "node", graph, list.root);
    json.array("articles");
    for (const FunctionRow& row : told_rows(graph, list)) put_row(json, graph, row);
    json.close();
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

Table table_of(const LegalGraph& graph, const FunctionsAnswer& answer, Language language) {
  Table table = titled(language, {"各条功能", "Functions"}, {"各条功能", "What each article does"});
  table.columns = {column("instrument", {"文件", "instrument"}, language, 30),
                   column("chapter", {"章", "chapter"}, language, 20),
                   column("article", {"条文", "article"}, language, 14, ColumnKind::label),
                   column("subject", {"主题", "subject"}, language, 30),
                   column("functions", {"功能", "functions"}, language, 22),
                   column("need", {"依据需要", "need"}, language, 12, ColumnKind::word),
                   column("kinds", {"处罚种类", "kinds"}, language, 16),
                   column("fine", {"罚款幅度", "fine"}, language, 20),
                   column("act", {"违反条款", "act"}, language, 18),
                   column("by", {"处罚主体", "by"}, language, 22),
                   column("measures", {"强制措施", "measures"}, language, 14)};
  table.columns[0].in_band = table.columns[1].in_band = true;
  const bool several = answer.lists.size() > 1;
  for (const FunctionList& list : answer.lists) {
    add_line(table.summary, heading_of(graph, list, {language, false}));
    const std::string title(graph.title(graph.nodes()[list.root].instrument));
    for (const FunctionRow& row : told_rows(graph, list)) {
      TableLine line;
      const std::string chapter = chapter_name(graph, row.unit, language);
      line.band = several ? title + (chapter.empty() ? "" : "　" + chapter) : chapter;
      line.cells = {title,
                    chapter,
                    row_name(graph, row.unit, language),
                    subject_of(graph, row.unit),
                    told_functions(list, row.what, language),
                    std::string(need_words(row.what.need(), language)),
                    kind_words(row.what, language),
                    fine_words(row.what, language),
                    act_words(row.what, language),
                    imposer_words(row.what, language),
                    measure_words(row.what, language)};
      table.rows.push_back(std::move(line));
    }
  }
  table.nothing = choose(language, "没有条文", "no articles");
  return table;
}

std::string functions_as_tsv(const LegalGraph& graph, const FunctionsAnswer& answer) {
  std::string out;
  for (const FunctionList& list : answer.lists) {
    std::string path;
    if (answer.lists.size() > 1 && graph.nodes()[list.root].document != none) {
      path = graph.string(graph.files()[graph.nodes()[list.root].document].path);
    }
    for (const FunctionRow& row : list.rows) {
      append_function_row(out, to_string(graph.locator(row.unit)), row.what, path);
    }
  }
  return out;
}

}  // namespace yiju
