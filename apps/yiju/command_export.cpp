#include <filesystem>

#include "base/file_system.hpp"
#include "context.hpp"
#include "output/export/export.hpp"

namespace yiju {
namespace {

/// Formats of several files go into a folder named by -o; of one file only, to -o or stdout.
void write_folder(Context& context, const std::vector<ExportFile>& files) {
  const std::string output = context.output();
  if (files.size() == 1 && !std::filesystem::is_directory(output)) {
    context.write(files.front().bytes);
    return;
  }
  if (output.empty() || output == "-") {
    throw Error(ErrorCode::usage,
                Bilingual("有 " + std::to_string(files.size()) + " 个文件，须指明写入的文件夹",
                          "expected a folder for " + std::to_string(files.size()) + " files, found none"),
                Bilingual("-o 文件夹", "-o FOLDER"));
  }
  std::error_code trouble;
  std::filesystem::create_directories(output, trouble);
  if (trouble) throw Error(ErrorCode::input, verbatim(output + ": " + trouble.message()));
  for (const ExportFile& file : files) write_file(std::filesystem::path(output) / file.name, file.bytes);
}

std::string written(const ExportView& view, const std::string& format, const std::string& base) {
  if (format == "graphml") return write_graphml(view);
  if (format == "gexf") return write_gexf(view);
  if (format == "dot") return write_dot(view);
  if (format == "jsonl") return write_jsonl(view);
  if (format == "cypher") return write_cypher(view);
  if (format == "sqlite") return write_sqlite(view);
  if (format == "eli") return write_eli_jsonld(view, base);
  if (format == "turtle") return write_eli_turtle(view, base);
  throw Error(ErrorCode::usage, Bilingual("没有这种导出格式：" + format, "expected an export format, found " + format),
              verbatim("graphml gexf dot jsonl csv gephi neo4j cypher sqlite akn eli turtle annotation"));
}

}  // namespace

void declare_export(OptionList& options) {
  options.formats({"graphml", "gexf", "dot", "jsonl", "csv", "gephi", "neo4j", "cypher", "sqlite", "akn", "eli",
                   "turtle", "annotation"});
  options.flag("linked", "只要有关系的节点", "only nodes that a relation touches");
  options.flag("no-contains", "不写结构边", "leave out edges of structure");
  options.text("base", "IRI", "ELI 标识的前缀（缺省 urn:x-yiju:）",
               "what ELI identifiers begin with (else urn:x-yiju:)");
  options.example("yiju export corpus/guangdong-ai -o g.gexf", "给 Gephi", "for Gephi");
  options.example("yiju export corpus/guangdong-ai --format neo4j -o neo4j/", "给 neo4j-admin 的 CSV 和导入命令",
                  "CSV for neo4j-admin, with the command");
  options.example("yiju export corpus/guangdong-ai -o g.sqlite", "SQLite，带全文检索", "SQLite with full-text search");
}

ExitStatus run_export(Context& context) {
  const std::string format = context.format();
  if (format == "akn" || format == "annotation") {
    const Corpus corpus = context.corpus();
    if (format == "akn") write_folder(context, write_akoma_ntoso(corpus));
    if (format == "annotation") context.write(write_annotations(corpus));
    return ExitStatus::done;
  }
  const LegalGraph graph = context.graph();
  ExportOptions options;
  options.linked_only = context.arguments().flag("linked");
  options.contains = !context.arguments().flag("no-contains");
  const ExportView view = make_export_view(graph, options);
  const std::string base = context.arguments().text("base").empty() ? "urn:x-yiju:" : context.arguments().text("base");
  if (format == "csv" || format == "gephi") {
    write_folder(context, write_gephi_csv(view));
  } else if (format == "neo4j") {
    write_folder(context, write_neo4j_csv(view));
  } else {
    context.write(written(view, format, base));
  }
  return ExitStatus::done;
}

}  // namespace yiju
