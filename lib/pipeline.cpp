#include "pipeline.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "base/joined.hpp"
#include "base/parallel.hpp"
#include "corpus/document_reading.hpp"
#include "corpus/input_files.hpp"
#include "corpus/noted_draft.hpp"
#include "corpus/odd_documents.hpp"
#include "corpus/register_loading.hpp"
#include "corpus/source_table.hpp"
#include "corpus/tabled_draft.hpp"
#include "graph/builder.hpp"
#include "graph/library_graph.hpp"
#include "graph/on_day.hpp"
#include "registry/amendment.hpp"
#include "text/document_names.hpp"

namespace yiju {

namespace {

// Why each of a folder's files was not read, where none was.
Bilingual reasons_of(const std::vector<Error>& unreadable) {
  constexpr std::size_t most = 5;
  const auto in = [&](Language language) {
    WordRow row(semicolon(language));
    for (std::size_t at = 0; at < std::min(most, unreadable.size()); ++at) row.add(describe(unreadable[at], language));
    if (unreadable.size() > most) {
      const std::string count = std::to_string(unreadable.size());
      row.add(choose(language, "共 " + count + " 个", count + " in all"));
    }
    return std::move(row).words();
  };
  return {in(Language::zh), in(Language::en)};
}

void check_found(const std::string& path, const InputFiles& inputs, const Corpus& corpus) {
  if (!corpus.documents.empty() || !inputs.registers.empty() || !inputs.tables.empty()) return;
  if (corpus.unreadable.size() == 1) throw corpus.unreadable.front();
  throw Error(ErrorCode::input, path, 0, 0,
              Bilingual("应有至少一个可读的文本，一个也没有找到", "expected at least one readable text, found none"),
              corpus.unreadable.empty()
                  ? Bilingual("可读的格式：" + readable_endings(), "these are read: " + readable_endings())
                  : reasons_of(corpus.unreadable));
}

void resolve_all(const PipelineOptions& options, Corpus& corpus) {
  corpus.resolutions.resize(corpus.documents.size());
  constexpr std::size_t batch = 16;  // documents a turn: the counter is touched rarely, the threads end together
  for_each_index(
      corpus.documents.size(), thread_count(options.threads),
      [&](std::size_t index, unsigned) {
        corpus.resolutions[index] = resolve_citations(static_cast<DocumentId>(index), corpus.documents,
                                                      corpus.extractions[index], corpus.registry, {options.as_of});
      },
      batch);
}

// What lies under G: its texts stand behind those of G.
void add_libraries(const PipelineOptions& options, Corpus& corpus, std::vector<Repeal>& repeals) {
  corpus.first_of_libraries = static_cast<DocumentId>(corpus.documents.size());
  for (const std::string& path : options.libraries) {
    if (std::optional<LegalGraph> written = open_written_graph(path, &corpus.remarks)) {
      add_library_graph(std::move(*written), corpus);
      continue;
    }
    InputFiles inputs = list_inputs(path);
    load_registers(inputs.registers, corpus);
    read_documents(std::move(inputs.documents), options, corpus, repeals);
  }
}

// Where a day is asked for, the graph of that day.
LegalGraph as_asked(LegalGraph graph, const PipelineOptions& options) {
  return options.as_of.known() ? on_day(graph, options.as_of) : std::move(graph);
}

}  // namespace

Corpus read_corpus(const std::string& path, const PipelineOptions& options, std::vector<StageCost>* costs) {
  Stopwatch watch(costs);
  const unsigned threads = thread_count(options.threads);
  auto registry = std::async(threads > 1 ? std::launch::async : std::launch::deferred, [] { return Registry(); });
  InputFiles inputs = list_inputs(path);
  Corpus corpus{
      .root = path, .as_of = options.as_of, .registry = registry.get(), .unreadable = std::move(inputs.unread)};
  watch.lap("list");

  // Source → Document → Citation[]
  std::vector<Repeal> repeals;
  read_documents(std::move(inputs.documents), options, corpus, repeals);
  check_found(path, inputs, corpus);
  read_source_tables(corpus);
  corpus.remarks = std::move(inputs.copies);
  remark_odd_documents(corpus);
  name_tabled_drafts(corpus);
  load_registers(inputs.registers, corpus);
  if (!options.libraries.empty()) add_libraries(options, corpus, repeals);
  watch.lap("read");

  // From here on the documents and their ids (sorted path order, libraries behind) are fixed.
  corpus.registry.add_documents(corpus.documents, threads);
  corpus.registry.add_repeals(corpus.documents, repeals);
  add_amendments(corpus.documents, corpus.extractions, corpus.registry);
  load_tables(inputs.tables, corpus);
  read_cited_outlines(corpus);
  name_noted_drafts(corpus);
  watch.lap("register");

  // From here on the registry is fixed, and what companions call their drafts: Citation[] → Resolution[], each document by itself.
  resolve_all(options, corpus);
  if (options.prove) options.prove(corpus);
  watch.lap("resolve");
  return corpus;
}

LegalGraph open_graph(const std::string& path, const PipelineOptions& options, std::vector<StageCost>* costs,
                      FileTroubles* troubles) {
  Stopwatch watch(costs);
  if (std::optional<LegalGraph> written =
          open_written_graph(path, troubles == nullptr ? nullptr : &troubles->remarks)) {
    LegalGraph graph = as_asked(std::move(*written), options);
    watch.lap("open");
    return graph;
  }
  PipelineOptions without_texts = options;
  without_texts.keep = std::min(options.keep, Words::excerpts);
  const Corpus corpus = read_corpus(path, without_texts, costs);
  if (troubles != nullptr) {
    *troubles = {corpus.unreadable, corpus.remarks};
    std::ranges::move(remarks_on_passed_over(corpus), std::back_inserter(troubles->remarks));
  }
  Stopwatch building(costs);
  LegalGraph graph = as_asked(build_graph(corpus, {.threads = thread_count(options.threads)}), options);
  building.lap("build");
  return graph;
}

}  // namespace yiju
