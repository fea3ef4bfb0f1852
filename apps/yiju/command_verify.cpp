#include <filesystem>

#include "answer.hpp"
#include "graph/source_texts.hpp"
#include "graph_with_texts.hpp"
#include "output/dossier/changes_table.hpp"
#include "output/dossier/dossier_folder.hpp"
#include "query/draft_choice.hpp"

namespace yiju {

void declare_verify(OptionList& options) {
  options.table_formats();
  options.example("yiju verify 卷宗", "哪些依据在卷宗做好以后变了；有则退出码为 1",
                  "what has changed since the dossier was made; exit status 1 if anything has");
  options.example("yiju verify 卷宗 送审材料 --library laws.graph", "材料和文本库换了地方时写明",
                  "where draft and library lie elsewhere now");
  options.example("yiju verify 卷宗 -o 核对.docx", "核对结果写成 Word 表", "as a Word table");
}

namespace {

/// G and the libraries as the dossier names them, unless they are given.
std::string folder_of_draft(const Context& context, const Manifest& manifest, const std::string& path) {
  if (!context.argument(1).empty()) return context.argument(1);
  std::string folder = folder_through(path, manifest.folder);
  if (folder.empty()) folder = ".";
  if (std::error_code trouble; std::filesystem::exists(folder, trouble)) return folder;
  throw Error(ErrorCode::input, folder, 0, 0, {"卷宗所据的材料不在原处", "what the dossier was made from is not there"},
              {"写明现在的位置：yiju verify " + context.argument(0) + " 文件夹",
               "name where it is now: yiju verify " + context.argument(0) + " FOLDER"});
}

/// Libraries and day are those with which the dossier was made, unless others are given; files are read as they were then.
void assume_as_made(Context& context, const Manifest& manifest, const std::string& path) {
  if (manifest.as_of.known()) context.assume("as-of", {to_string(manifest.as_of)});
  context.impose("revisions", {manifest.reading.revisions == Revisions::original ? "original" : "final"});
  if (manifest.reading.comments) context.impose("comments", {""});
  if (!context.pipeline_options().libraries.empty()) return;
  std::vector<std::string> libraries;
  for (const std::string& library : manifest.libraries) libraries.push_back(folder_through(path, library));
  context.assume("library", std::move(libraries));
}

DocumentId draft_of(const Corpus& corpus, const Manifest& manifest) {
  for (const DraftChoice& choice : drafts_in(corpus)) {
    if (corpus.documents[choice.draft].title == manifest.record.draft) return choice.draft;
  }
  return draft_meant(corpus, manifest.of.empty() ? no_instrument : instrument_named(corpus, manifest.of)).draft;
}

void tell_altered(const Context& context, const Manifest& manifest) {
  std::string names;
  for (const std::string& name : altered_files(context.argument(0), manifest))
    names += std::string(names.empty() ? "" : choose(context.language(), "、", ", ")) + name;
  if (names.empty()) return;
  context.note(
      std::string(choose(context.language(), "卷宗里的文件后来有改动：", "files of the dossier were altered since: ")) +
      names);
}

}  // namespace

ExitStatus run_verify(Context& context) {
  const Manifest manifest = open_dossier(context.argument(0));
  tell_altered(context, manifest);
  const std::string path = context.argument(0) + "/" + std::string(manifest_name);
  assume_as_made(context, manifest, path);
  context.read_library_texts();
  const Corpus corpus = context.corpus(folder_of_draft(context, manifest, path));
  const LegalGraph graph = context.graph(corpus);
  ReviewOptions review = review_options(context);
  review.suggested = 0;  // proposals are no result that could become wrong
  const DossierChanges changes = compare_records(
      manifest.record, record_of(corpus, graph, review_draft(corpus, graph, draft_of(corpus, manifest), review)));
  write_forms(context, {.table = [&] { return table_of(changes, manifest.record.draft, context.language()); },
                        .json = [&] { return to_json(changes, manifest.record.draft); }});
  return changes.changes.empty() ? ExitStatus::done : ExitStatus::findings;
}

}  // namespace yiju
