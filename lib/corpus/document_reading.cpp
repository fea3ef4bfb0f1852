#include "corpus/document_reading.hpp"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "base/file_trouble.hpp"
#include "base/parallel.hpp"
#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "registry/decider.hpp"
#include "registry/decision_day.hpp"
#include "text/document_names.hpp"
#include "text/reader.hpp"

namespace yiju {

namespace {

// One document on its way through the first three nouns.
struct Parsed {
  Document document;
  Extraction extraction;
  Excerpts excerpts;
  std::vector<Repeal> repeals;
};

// Sizes are asked for where they serve: to tell how much of the work is done, where each text is kept in memory of its
// own, which must fit, and to share out the work of a few files. Of many files each thread takes the next when it has
// done one: with the largest first, `stats` on 2,565 laws took 118 ms on two threads, without 113.
bool sizes_serve(std::size_t files, const PipelineOptions& options) {
  constexpr std::size_t few = 512;
  return options.on_progress || options.keep == Words::texts || (files <= few && thread_count(options.threads) > 1);
}

void measure_files(std::vector<FoundFile>& files, const PipelineOptions& options) {
  if (!sizes_serve(files.size(), options)) return;
  constexpr std::size_t batch = 64;
  for_each_index(
      files.size(), thread_count(options.threads), [&](std::size_t i, unsigned) { measure_file(files[i]); }, batch);
}

Parsed parse_and_extract(Source source, Words keep) {
  Document document = parse_document(std::move(source));
  Extraction extraction = citations_to_resolve(document);
  Excerpts excerpts = keep == Words::nothing ? Excerpts(document) : Excerpts(document, extraction);
  std::vector<Repeal> repeals = repeals_in(document, extraction);
  return {std::move(document), std::move(extraction), std::move(excerpts), std::move(repeals)};
}

// A file's three steps run on one thread while its text is in the cache. Where sizes are known, the largest files go
// first, so that no thread is left with one at the end.
class Reading {
 public:
  Reading(const std::vector<FoundFile>& files, const PipelineOptions& options)
      : files_(files), options_(options), memory_(thread_count(options.threads)) {
    parsed.resize(files.size());
    troubles.resize(files.size());
    for (const FoundFile& file : files) progress_.bytes_total += file.bytes;
    progress_.files_total = files.size();
  }

  void run() {
    std::vector<std::size_t> order(files_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return files_[a].bytes > files_[b].bytes; });
    for_each_index(order.size(), thread_count(options_.threads), [&](std::size_t turn, unsigned thread) {
      read(order[turn], thread);
      tell(order[turn], thread);
    });
    // What one file took another may have lacked: those are read once more, each alone.
    for (const std::size_t index : order) {
      if (troubles[index] && troubles[index]->of_memory) read(index, 0);
    }
  }

  std::vector<std::optional<Parsed>> parsed;
  std::vector<std::optional<FileTrouble>> troubles;

 private:
  void read(std::size_t index, unsigned thread) {
    troubles[index] = trouble_with(files_[index].path, [&] {
      Parsed one = parse_and_extract(read_source(files_[index], std::exchange(memory_[thread], {}), options_.reading),
                                     options_.keep);
      if (options_.keep != Words::texts) memory_[thread].swap(one.document.source.text);
      parsed[index].emplace(std::move(one));
    });
  }

  void tell(std::size_t index, unsigned thread) {
    done_bytes_ += files_[index].bytes;
    ++done_files_;
    if (thread != 0 || !options_.on_progress) return;
    progress_.files = done_files_;
    progress_.bytes = done_bytes_;
    options_.on_progress(progress_);
  }

  const std::vector<FoundFile>& files_;
  const PipelineOptions& options_;
  std::vector<std::string> memory_;  // of a text that was let go, for the thread's next
  Progress progress_{"read", 0, 0, 0, 0};
  std::atomic<std::uint64_t> done_files_{0}, done_bytes_{0};
};

}  // namespace

bool is_mere_readme(const Document& document) {
  return document.articles.empty() && is_readme_name(document.source.path);
}

void report_lost_parts(const Document& document, std::vector<Error>& unreadable) {
  for (const Diagnostic& diagnostic : document.source.diagnostics) {
    if (!is_lost_part(diagnostic)) continue;
    unreadable.emplace_back(
        ErrorCode::input, document.source.path, 0, 0,
        Bilingual(describe_diagnostic(diagnostic, Language::zh), describe_diagnostic(diagnostic, Language::en)));
  }
}

void read_documents(std::vector<FoundFile> files, const PipelineOptions& options, Corpus& corpus,
                    std::vector<Repeal>& repeals) {
  measure_files(files, options);
  Reading reading(files, options);
  reading.run();
  corpus.documents.reserve(corpus.documents.size() + files.size());
  corpus.extractions.reserve(corpus.documents.size() + files.size());
  corpus.excerpts.reserve(corpus.documents.size() + files.size());
  for (std::size_t index = 0; index < files.size(); ++index) {
    if (reading.troubles[index]) corpus.unreadable.push_back(reading.troubles[index]->error);
    std::optional<Parsed>& parsed = reading.parsed[index];
    if (!parsed || (files.size() > 1 && is_mere_readme(parsed->document))) continue;
    report_lost_parts(parsed->document, corpus.unreadable);
    for (Repeal& repeal : parsed->repeals) {
      repeal.by = static_cast<DocumentId>(corpus.documents.size());
      repeals.push_back(std::move(repeal));
    }
    corpus.documents.push_back(std::move(parsed->document));
    corpus.extractions.push_back(std::move(parsed->extraction));
    corpus.excerpts.push_back(std::move(parsed->excerpts));
  }
}

Extraction citations_to_resolve(const Document& document) {
  Extraction extraction = extract_citations(document);
  name_deciders(document, extraction);
  date_decisions(document, extraction);
  return extraction;
}

}  // namespace yiju
