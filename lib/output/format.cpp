#include "output/format.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "output/export/export.hpp"

// A table is drawn in output/table/table_<format>.cpp, a graph written in output/export/<format>.cpp.
#define YIJU_TABLE_FORMAT(name) std::string write_table_##name(const Table& table);
#define YIJU_GRAPH_FORMAT(name) void write_##name(const ExportView& view, TextSink& out);

namespace yiju {

YIJU_TABLE_FORMAT(text)
YIJU_TABLE_FORMAT(json)
YIJU_TABLE_FORMAT(csv)
YIJU_TABLE_FORMAT(markdown)
YIJU_TABLE_FORMAT(html)
YIJU_TABLE_FORMAT(docx)
YIJU_TABLE_FORMAT(xlsx)
YIJU_GRAPH_FORMAT(graphml)
YIJU_GRAPH_FORMAT(gexf)
YIJU_GRAPH_FORMAT(dot)
YIJU_GRAPH_FORMAT(jsonl)
YIJU_GRAPH_FORMAT(cypher)
YIJU_GRAPH_FORMAT(sqlite)
YIJU_GRAPH_FORMAT(eli_jsonld)
YIJU_GRAPH_FORMAT(eli_turtle)

namespace {

constexpr bool text = false, binary = true;

// One row a line, however long.
// clang-format off
constexpr Format table[] = {
    // tables
    {"text", {"txt", "text"}, {"纯文本", "plain text"}, text, {.table = write_table_text}},
    {"json", {"json"}, {"JSON", "JSON"}, text, {.table = write_table_json}},
    {"csv", {"csv"}, {"CSV 表，Excel 可直接打开", "CSV that Excel opens"}, text, {.table = write_table_csv, .graph_files = write_gephi_csv}},
    {"markdown", {"md", "markdown"}, {"Markdown", "Markdown"}, text, {.table = write_table_markdown}},
    {"html", {"html", "htm"}, {"网页", "web page"}, text, {.table = write_table_html}},
    {"docx", {"docx"}, {"Word 文档", "Word document"}, binary, {.table = write_table_docx}},
    {"xlsx", {"xlsx"}, {"Excel 工作簿", "Excel workbook"}, binary, {.table = write_table_xlsx}},
    // lists for programs
    {"tsv", {"tsv"}, {"制表符分隔的表", "table separated by tabs"}, text},
    {"jsonl", {"jsonl", "ndjson"}, {"每行一个 JSON", "a JSON object a line"}, text, {.graph = write_jsonl}},
    {"sarif", {"sarif"}, {"SARIF 2.1.0，给代码审查平台", "SARIF 2.1.0 for code-review platforms"}, text},
    // pictures
    {"svg", {"svg"}, {"矢量图", "vector picture"}, text},
    {"png", {"png"}, {"位图", "bitmap"}, binary},
    {"pdf", {"pdf"}, {"PDF", "PDF"}, binary},
    {"dot", {"dot", "gv"}, {"Graphviz 的图", "Graphviz graph"}, text, {.graph = write_dot}},
    {"pptx", {"pptx"}, {"幻灯片", "slides"}, binary},
    // graphs for other programs
    {"graph", {"graph"}, {"图文件，其他命令可直接打开", "graph file that the other commands open"}, binary},
    {"graphml", {"graphml"}, {"GraphML", "GraphML"}, text, {.graph = write_graphml}},
    {"gexf", {"gexf"}, {"GEXF，给 Gephi", "GEXF for Gephi"}, text, {.graph = write_gexf}},
    {"gephi", {"csv"}, {"Gephi 的 CSV", "CSV for Gephi"}, text, {.graph_files = write_gephi_csv}},
    {"neo4j", {}, {"neo4j-admin 的 CSV", "CSV for neo4j-admin"}, text, {.graph_files = write_neo4j_csv}},
    {"cypher", {"cypher", "cql"}, {"Cypher 语句", "Cypher statements"}, text, {.graph = write_cypher}},
    {"sqlite", {"sqlite", "db"}, {"SQLite 数据库", "SQLite database"}, binary, {.graph = write_sqlite}},
    {"akn", {"xml", "akn"}, {"Akoma Ntoso 3.0", "Akoma Ntoso 3.0"}, text, {.texts = write_akoma_ntoso}},
    {"eli", {"jsonld"}, {"ELI 的 JSON-LD", "ELI as JSON-LD"}, text, {.graph = write_eli_jsonld}},
    {"turtle", {"ttl", "turtle"}, {"ELI 的 Turtle", "ELI as Turtle"}, text, {.graph = write_eli_turtle}},
    {"annotation", {}, {"W3C 网页标注", "W3C Web Annotations"}, text, {.texts = write_annotations}},
};
// clang-format on

}  // namespace

std::span<const Format> all_formats() { return table; }

const Format* find_format(std::string_view name) {
  const auto at = std::ranges::find(table, name, &Format::name);
  return at == std::end(table) ? nullptr : at;
}

std::vector<std::string_view> table_formats() {
  std::vector<std::string_view> names;
  for (const Format& format : table) {
    if (format.write.table != nullptr) names.push_back(format.name);
  }
  return names;
}

std::vector<std::string_view> export_formats() {
  std::vector<std::string_view> names;
  for (const Format& format : table) {
    const FormatWriter& write = format.write;
    if (write.graph != nullptr || write.graph_files != nullptr || write.texts != nullptr) names.push_back(format.name);
  }
  return names;
}

std::string draw_table(const Table& given, std::string_view format) {
  const Format* form = find_format(format);
  if (form != nullptr && form->write.table != nullptr) return form->write.table(given);
  std::string known;
  for (const std::string_view name : table_formats()) known += (known.empty() ? "" : ", ") + std::string(name);
  throw Error(ErrorCode::usage,
              {"没有这种表格格式：" + std::string(format), "no format of tables: " + std::string(format)},
              verbatim(known));
}

std::string_view ending_of(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  return dot == std::string_view::npos || path[dot] == '/' ? std::string_view{} : path.substr(dot + 1);
}

std::string_view format_of_ending(std::string_view ending, std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    const Format* format = find_format(name);
    if (format != nullptr && !ending.empty() && std::ranges::count(format->endings, ending) > 0) return name;
  }
  return {};
}

std::string endings_of(std::span<const std::string_view> names) {
  std::string all;
  for (const std::string_view name : names) {
    const Format* format = find_format(name);
    if (format == nullptr || format->endings.front().empty()) continue;
    const std::string ending = "." + std::string(format->endings.front());
    if (all.find(ending + " ") == std::string::npos) all += ending + " ";
  }
  if (!all.empty()) all.pop_back();
  return all;
}

}  // namespace yiju
