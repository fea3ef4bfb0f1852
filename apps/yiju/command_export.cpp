#include <algorithm>
#include <filesystem>

#include "base/file_system.hpp"
#include "base/folder_file.hpp"
#include "context.hpp"
#include "output/export/export.hpp"
#include "output/format.hpp"

namespace yiju {
namespace {

/// Nothing that is not ours would be lost if the files took the folder's place: it is new, or an earlier export.
bool may_be_replaced(const std::filesystem::path& folder, const std::vector<FolderFile>& files) {
  std::error_code trouble;
  if (!std::filesystem::exists(folder, trouble)) return true;
  if (std::filesystem::equivalent(folder, std::filesystem::current_path(trouble), trouble)) return false;
  return std::ranges::all_of(std::filesystem::directory_iterator(folder), [&](const auto& entry) {
    return std::ranges::find(files, entry.path().filename().string(), &FolderFile::name) != files.end();
  });
}

/// Formats of several files go into a folder named by -o; of one file only, to -o or stdout.
void write_files(Context& context, const std::vector<FolderFile>& files) {
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
  // Whole or not at all; in a folder that holds something else, what is ours takes its place file by file.
  if (may_be_replaced(output, files)) return write_folder(output, files);
  for (const FolderFile& file : files) write_file(std::filesystem::path(output) / file.name, file.bytes);
}

}  // namespace

void declare_export(OptionList& options) {
  std::vector<std::string_view> formats = export_formats();
  const auto graphml = std::ranges::find(formats, std::string_view("graphml"));
  std::rotate(formats.begin(), graphml, graphml + 1);  // what stdout gets
  options.formats(std::move(formats));
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
  const FormatWriter write = find_format(context.format())->write;
  if (write.texts != nullptr) {
    write_files(context, write.texts(context.corpus()));
    return ExitStatus::done;
  }
  const LegalGraph graph = context.graph();
  ExportOptions options;
  options.linked_only = context.arguments().flag("linked");
  options.contains = !context.arguments().flag("no-contains");
  if (context.arguments().has("base")) options.base = context.arguments().text("base");
  const ExportView view = make_export_view(graph, options);
  if (write.graph != nullptr) {
    context.write([&](TextSink& sink) { write.graph(view, sink); });
  } else {
    write_files(context, write.graph_files(view));
  }
  return ExitStatus::done;
}

}  // namespace yiju
