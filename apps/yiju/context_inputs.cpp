#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/parallel.hpp"
#include "context.hpp"
#include "graph/on_day.hpp"
#include "inside.hpp"
#include "progress.hpp"
#include "query/foundation.hpp"
#include "query/wording_proof.hpp"

namespace yiju {

namespace {

// laws.graph:../more → both; nothing for no variable.
std::vector<std::string> paths_in(const char* variable) {
  std::vector<std::string> paths;
  for (std::string_view rest = variable == nullptr ? "" : variable; !rest.empty();) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (end != 0) paths.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return paths;
}

}  // namespace

PipelineOptions Context::pipeline_options() const {
  PipelineOptions options;
  options.threads = threads();
  options.as_of = arguments_.date("as-of");
  options.prove = prove_wordings;
  options.libraries = arguments_.texts("library");
  if (options.libraries.empty()) options.libraries = paths_in(std::getenv("YIJU_LIBRARY"));
  options.reading = read_options();
  return options;
}

void Context::assume(std::string_view option, std::vector<std::string> values) {
  if (!values.empty() && !arguments_.has(option)) impose(option, std::move(values));
}

void Context::impose(std::string_view option, std::vector<std::string> values) {
  arguments_.values.insert_or_assign(std::string(option), std::move(values));
}

void Context::read_library_texts() {
  std::vector<std::string> libraries = pipeline_options().libraries;
  for (std::string& library : libraries) {
    if (!is_written_graph(library)) continue;
    const std::string folder = open_graph(library, {}).folder();
    std::error_code trouble;
    if (!folder.empty() && std::filesystem::is_directory(folder, trouble)) library = folder;
  }
  if (!libraries.empty()) impose("library", std::move(libraries));
}

ReadOptions Context::read_options() const {
  ReadOptions options;
  if (arguments_.text("revisions") == "original") options.revisions = Revisions::original;
  options.comments = arguments_.flag("comments");
  return options;
}

OpenGraphs* Context::open_graphs() const { return inside_ == nullptr ? nullptr : &inside_->graphs; }

std::string Context::texts_behind(const std::string& path) {
  if (!arguments_.has("library") || !is_written_graph(path)) return path;
  const LegalGraph written = open_graph(path, {});
  const std::string texts = written.files().size() == 1 ? written.path_of(0) : written.folder();
  std::error_code trouble;
  if (texts.empty() || !std::filesystem::exists(texts, trouble)) {
    throw Error(
        ErrorCode::usage,
        {"写成的图已经认定过引用，与 --library 同用须重读它的文本，文本不在：" + path,
         "a written graph is resolved already: with --library its texts are read again, and are not there: " + path},
        texts.empty() ? Bilingual() : Bilingual("它由 " + texts + " 生成", "it was made from " + texts));
  }
  note(language_ == Language::zh
           ? "写成的图已经认定过引用，与 --library 同用，重读它的文本：" + texts
           : "a written graph is resolved already: with --library its texts are read again: " + texts);
  return texts;
}

LegalGraph Context::graph(const std::string& given, Words keep) {
  const std::string path = texts_behind(given);
  std::vector<StageCost> costs;
  FileTroubles troubles;
  ProgressLine line(arguments_.text("progress"), language_);
  PipelineOptions options = pipeline_options();
  if (line.active()) options.on_progress = [&line](const Progress& progress) { line.show(progress); };
  options.keep = keep;
  if (!options.libraries.empty() && is_written_graph(path)) {
    note(choose(language_, "写成的图已经认定过引用，不再用 --library",
                "a written graph is resolved already: --library is not used"));
  }
  const auto open = [&] { return open_graph(path, options, &costs, &troubles); };
  LegalGraph graph = inside_ != nullptr ? inside_->graphs.graph(path, options, open) : open();
  line.clear();
  report(troubles.unreadable, troubles.remarks);
  if (arguments_.texts("of").empty()) tell_rounds(graph);
  tell_costs(costs);
  return graph;
}

// Which of several stages of one draft is answered about.
void Context::tell_rounds(const LegalGraph& graph) const {
  for (const DraftRounds& rounds : rounds_of(graph)) {
    if (rounds.earlier.empty()) continue;
    std::string names;
    for (const InstrumentId at : rounds.earlier) names += "《" + std::string(graph.title(at)) + "》";
    const std::string last = "《" + std::string(graph.title(rounds.last)) + "》";
    note(choose(language_, "同一草案有几稿：" + names + last + "；未指明时按最后一稿" + last + "作答，--of 指明另一稿",
                "one draft at several stages: " + names + last + "; unless --of names another, " + last + " is meant"));
  }
}

std::string Context::path_of_texts(const std::string& given) {
  std::string path = texts_behind(given);
  if (!is_written_graph(path)) return path;
  const std::string folder = open_graph(path, {}).folder();
  throw Error(ErrorCode::usage,
              Bilingual(std::string(command_.name) + " 需要文本，应为文件夹或文本，实为写成的图：" + path,
                        std::string(command_.name) +
                            " needs the texts: expected a folder or a text, found a written graph: " + path),
              folder.empty() ? Bilingual() : Bilingual("它由 " + folder + " 生成", "it was made from " + folder));
}

Corpus Context::corpus(const std::string& path) { return read_texts(path_of_texts(path)); }

std::shared_ptr<const Corpus> Context::shared_corpus() {
  const std::string path = path_of_texts(argument(0));
  bool read_now = false;
  const auto read = [&] {
    read_now = true;
    return std::make_shared<const Corpus>(read_texts(path));
  };
  if (inside_ == nullptr) return read();
  std::shared_ptr<const Corpus> kept = inside_->graphs.corpus(path, pipeline_options(), read);
  if (!read_now) report(kept->unreadable, kept->remarks);
  return kept;
}

Corpus Context::read_texts(const std::string& path) {
  std::vector<StageCost> costs;
  ProgressLine line(arguments_.text("progress"), language_);
  PipelineOptions options = pipeline_options();
  if (line.active()) options.on_progress = [&line](const Progress& progress) { line.show(progress); };
  Corpus corpus = read_corpus(path, options, &costs);
  line.clear();
  report(corpus.unreadable, corpus.remarks);
  tell_costs(costs);
  return corpus;
}

LegalGraph Context::shared_graph(const Corpus& corpus) const {
  const auto build = [&] { return graph(corpus); };
  return inside_ == nullptr ? build() : inside_->graphs.graph_of_texts(argument(0), pipeline_options(), build);
}

LegalGraph Context::graph(const Corpus& corpus, const BuildOptions& options) const {
  const auto began = std::chrono::steady_clock::now();
  BuildOptions shared_out = options;
  shared_out.threads = thread_count(threads());
  LegalGraph graph = build_graph(corpus, shared_out);
  if (corpus.as_of.known()) graph = on_day(graph, corpus.as_of);
  tell_cost("build", began);
  return graph;
}

}  // namespace yiju
