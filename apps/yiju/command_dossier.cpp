#include <algorithm>
#include <filesystem>
#include <map>

#include "answer.hpp"
#include "base/file_system.hpp"
#include "base/parallel.hpp"
#include "graph/source_texts.hpp"
#include "output/dossier/batch.hpp"
#include "output/dossier/dossier.hpp"
#include "output/dossier/dossier_folder.hpp"
#include "output/format.hpp"
#include "query/indexed_units.hpp"

namespace yiju {

void declare_dossier(OptionList& options) {
  options.text("of", "INSTRUMENT", "哪件草案（缺省为唯一的草案）", "of which draft (else the only one)");
  options.add({.name = "output",
               .letter = 'o',
               .kind = OptionKind::file,
               .value = "DIR",
               .help = {"写入的文件夹，须写明；已有的卷宗由新的替换",
                        "the folder to write to, required; a dossier that lies there "
                        "is replaced"}});
  declare_author(options);
  options.flag("batch", "文件夹中的每件草案各做一份卷宗，并列出草案与各项数目的总表",
               "a dossier for each draft of the folder, and a table of drafts and counts");
  options.example("yiju dossier 送审材料 -o 卷宗 --library laws.graph", "一件草案的全部材料，从 index.html 看起",
                  "all of a briefing on one draft; begin with index.html");
  options.example("yiju dossier 全部草案 --batch -o 卷宗 --library laws.graph", "一个文件夹里的四十件草案",
                  "forty drafts in one folder");
}

namespace {

namespace fs = std::filesystem;

/// 卷宗.docx is no folder: who asks for it wants the file that joins what is printed.
void check_is_no_file(const std::string& folder) {
  const std::string_view ending = ending_of(folder);
  const auto writes = [&](const Format& format) {
    return std::ranges::find(format.endings, ending) != format.endings.end();
  };
  std::error_code trouble;
  if (ending.empty() || fs::is_directory(folder, trouble) || std::ranges::none_of(all_formats(), writes)) return;
  throw Error(
      ErrorCode::usage,
      {"卷宗是一个文件夹，应为文件夹的名称，实为文件：" + folder,
       "a dossier is a folder: expected its name, found that of a file: " + folder},
      {"-o 文件夹；合印成一册的 Word 文档在其中", "-o FOLDER; the Word file that joins what is printed lies in it"});
}

std::string output_folder(const Context& context) {
  if (!context.output().empty() && context.output() != "-") {
    check_is_no_file(context.output());
    return context.output();
  }
  throw Error(ErrorCode::usage, {"须指明写入的文件夹", "expected a folder to write to, found none"},
              {"-o 文件夹", "-o FOLDER"});
}

/// How a dossier in `folder` is made, so that it can be made and checked again.
DossierOptions options_of(const Context& context, const Corpus& corpus, const std::string& folder) {
  DossierOptions options;
  options.language = context.language();
  options.author = comment_author(context);
  options.made.reading = context.read_options();
  const std::string manifest = folder + "/" + std::string(manifest_name);
  options.made.folder = folder_seen_from(manifest, corpus.root);
  for (const std::string& library : context.pipeline_options().libraries)
    options.made.libraries.push_back(folder_seen_from(manifest, library));
  options.made.of = context.arguments().text("of");
  options.made.as_of = context.pipeline_options().as_of;
  return options;
}

/// The name of a draft's folder: that of its file without the ending, told apart by a number where two bear it.
std::string folder_name(const Document& document, std::map<std::string, int>& taken) {
  std::string name = fs::path(document.source.path).stem().string();
  const int count = ++taken[name];
  return count == 1 ? name : name + " " + std::to_string(count);
}

ExitStatus make_batch(Context& context, const Corpus& corpus, const LegalGraph& graph) {
  const std::string folder = output_folder(context);
  const TextOfFile texts = texts_of_corpus(corpus);
  const ClauseIndex index = build_clause_index(graph, indexed_units(graph), texts, thread_count(context.threads()));
  ReviewOptions review = review_options(context);
  review.index = &index;
  const std::vector<Finding> findings = check_corpus(corpus, check_options(context));
  review.findings = &findings;
  std::map<std::string, int> taken;
  std::vector<BatchDraft> drafts;
  const std::vector<DraftChoice> choices = drafts_in(corpus);
  for (const DraftChoice& choice : choices)
    drafts.push_back({folder_name(corpus.documents[choice.draft], taken), {}, {}});
  for (const BatchDraft& draft : drafts) check_replaceable(folder + "/" + draft.folder);
  for (std::size_t at = 0; at < choices.size(); ++at) {
    const DraftReview found = review_draft(corpus, graph, choices[at].draft, review);
    const std::string name = folder + "/" + drafts[at].folder;
    DossierOptions options = options_of(context, corpus, name);
    options.page_hops = 2;  // the other drafts are no matter of this one
    options.made.of = corpus.documents[choices[at].draft].title;
    write_folder(name, make_dossier({corpus, graph, found, choices[at]}, options));
    drafts[at].title = corpus.documents[choices[at].draft].title;
    drafts[at].counts = counts_of(graph, found);
  }
  const Table table = batch_table(drafts, context.language());
  for (const FolderFile& file : batch_files(table, drafts)) write_file(fs::path(folder) / file.name, file.bytes);
  context.write_part(draw_table(table, "text"));
  return ExitStatus::done;
}

}  // namespace

ExitStatus run_dossier(Context& context) {
  const std::string folder = output_folder(context);
  const bool batch = context.arguments().flag("batch");
  if (!batch) check_replaceable(folder);
  context.read_library_texts();
  const Corpus corpus = context.corpus();
  const LegalGraph graph = context.graph(corpus);
  if (batch) return make_batch(context, corpus, graph);
  const std::string of = context.arguments().text("of");
  const DraftChoice choice = draft_meant(corpus, of.empty() ? no_instrument : instrument_named(corpus, of));
  const DraftReview review = review_draft(corpus, graph, choice.draft, review_options(context));
  const DossierDraft draft{corpus, graph, review, choice};
  DossierOptions options = options_of(context, corpus, folder);
  // A page of 20,000 provisions that the draft is far from helps nobody; what is near it is there.
  if (!context.pipeline_options().libraries.empty()) options.page_hops = 2;
  const std::vector<FolderFile> files = make_dossier(draft, options);
  write_folder(folder, files);
  context.note(context.language() == Language::zh
                   ? "卷宗已写好：" + folder + "，" + std::to_string(files.size()) + " 个文件，从 index.html 看起"
                   : "the dossier is written: " + folder + ", " + std::to_string(files.size()) +
                         " files; begin with index.html");
  return ExitStatus::done;
}

}  // namespace yiju
