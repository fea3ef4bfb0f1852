#include "pipeline.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <future>
#include <numeric>
#include <optional>
#include <utility>

#include "base/english.hpp"
#include "base/file_system.hpp"
#include "base/parallel.hpp"
#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "graph/builder.hpp"
#include "graph/graph_file.hpp"
#include "graph/graph_json.hpp"
#include "registry/basis_table_file.hpp"
#include "registry/title.hpp"
#include "text/reader.hpp"

namespace yiju {

namespace {

// Times stages one after the other.
class Stopwatch {
 public:
  explicit Stopwatch(std::vector<StageCost>* costs) : costs_(costs) {}
  void lap(std::string_view stage) {
    const auto now = std::chrono::steady_clock::now();
    if (costs_ != nullptr)
      costs_->push_back({stage, std::chrono::duration<double>(now - begin_).count(), peak_bytes()});
    begin_ = now;
  }

 private:
  static std::uint64_t peak_bytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
  }

  std::vector<StageCost>* costs_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

// The files of a corpus by what they are.
struct Inputs {
  std::vector<FoundFile> documents;
  std::vector<std::string> registers, tables, misnamed;
};

Inputs sort_inputs(const std::string& path) {
  Inputs inputs;
  std::vector<FoundFile> files = list_files(path);
  const bool single = files.size() == 1 && files.front().path == path;
  for (FoundFile& file : files) {
    const std::string_view name = std::string_view(file.path).substr(file.path.rfind('/') + 1);  // npos + 1: all of it
    if (name == "register.json")
      inputs.registers.push_back(std::move(file.path));
    else if (is_basis_table_name(file.path))
      inputs.tables.push_back(std::move(file.path));
    else if (!single && looks_like_basis_table(file.path))
      inputs.misnamed.push_back(std::move(file.path));
    else if (single || is_document_name(file.path))
      inputs.documents.push_back(std::move(file));
  }
  return inputs;
}

// One document on its way through the first three nouns.
struct Parsed {
  Document document;
  Extraction extraction;
  Excerpts excerpts;
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

// Reads, parses and extracts every file; a file's three steps run on one thread while its text is in the cache. Where
// sizes are known, the largest files go first, so that no thread is left with one at the end.
std::vector<std::optional<Parsed>> read_documents(const std::vector<FoundFile>& files, const PipelineOptions& options,
                                                  std::vector<std::optional<Error>>& troubles) {
  std::vector<std::optional<Parsed>> parsed(files.size());
  troubles.resize(files.size());
  std::vector<std::size_t> order(files.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return files[a].bytes > files[b].bytes; });
  Progress progress{"read", 0, files.size(), 0, 0};
  for (const FoundFile& file : files) progress.bytes_total += file.bytes;
  std::atomic<std::uint64_t> done_files{0}, done_bytes{0};
  std::vector<std::string> memory(thread_count(options.threads));  // of a text that was let go, for the thread's next
  for_each_index(order.size(), thread_count(options.threads), [&](std::size_t turn, unsigned thread) {
    const std::size_t index = order[turn];
    try {
      Document document = parse_document(read_source(files[index], std::exchange(memory[thread], {})));
      Extraction extraction = extract_citations(document);
      Excerpts excerpts = options.keep == Words::nothing ? Excerpts(document) : Excerpts(document, extraction);
      if (options.keep != Words::texts) memory[thread].swap(document.source.text);
      parsed[index].emplace(Parsed{std::move(document), std::move(extraction), std::move(excerpts)});
    } catch (const Error& error) {
      troubles[index] = error;
    }
    done_bytes += files[index].bytes;
    ++done_files;
    if (thread == 0 && options.on_progress) {
      progress.files = done_files;
      progress.bytes = done_bytes;
      options.on_progress(progress);
    }
  });
  return parsed;
}

void load_registers(const std::vector<std::string>& paths, Corpus& corpus) {
  for (const std::string& path : paths) {
    try {
      corpus.registry.load_register(path);
    } catch (const Error& error) {
      corpus.unreadable.push_back(error);
    }
  }
}

// The title of the only draft among the documents; "" where there is none or are several.
std::string only_draft(const std::vector<Document>& documents) {
  std::string title;
  for (const Document& document : documents) {
    if (level_of_title(document.title, document.source.path) != Level::draft) continue;
    if (!title.empty()) return {};
    title = document.title;
  }
  return title;
}

// Rows that were skipped are told one by one; where the whole table is amiss, the first ones tell enough.
void report_skipped(const BasisTable& table, std::vector<Error>& unreadable) {
  constexpr std::size_t most = 20;
  const std::size_t told = std::min(table.skipped.size(), most);
  unreadable.insert(unreadable.end(), table.skipped.begin(), table.skipped.begin() + static_cast<std::ptrdiff_t>(told));
  if (told == table.skipped.size()) return;
  const std::size_t rest = table.skipped.size() - told;
  unreadable.emplace_back(ErrorCode::input, table.path, 0, 0,
                          Bilingual("另有 " + std::to_string(rest) + " 行也已跳过",
                                    counted(rest, "more row") + (rest == 1 ? " is skipped" : " are skipped")));
}

void load_tables(const std::vector<std::string>& paths, Corpus& corpus) {
  if (paths.empty()) return;
  const std::string draft = only_draft(corpus.documents);  // what a table belongs to that does not say it
  for (const std::string& path : paths) {
    try {
      corpus.tables.push_back(read_basis_table(path, draft));
      report_skipped(corpus.tables.back(), corpus.unreadable);
    } catch (const Error& error) {
      corpus.unreadable.push_back(error);
    }
  }
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

// First bytes of a file, to tell a graph file from a text; empty for a folder or what cannot be opened.
std::string first_bytes(const std::string& path) {
  std::string bytes;
  if (std::error_code error; !std::filesystem::is_regular_file(path, error)) return bytes;
  if (std::FILE* file = std::fopen(path.c_str(), "rb")) {
    bytes.resize(512);
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
    std::fclose(file);
  }
  return bytes;
}

// A graph's JSON, by its first bytes; a file named .json that holds JSON is meant as one, too, so that it is told what
// it lacks (jq -S puts "edges" before "format").
bool is_json_graph(const std::string& path, std::string_view head) {
  if (is_graph_json(head)) return true;
  const std::size_t begin = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  const bool json = begin != std::string_view::npos && (head[begin] == '{' || head[begin] == '[');
  return json && path.ends_with(".json") && std::filesystem::path(path).filename() != "register.json";
}

}  // namespace

Corpus read_corpus(const std::string& path, const PipelineOptions& options, std::vector<StageCost>* costs) {
  Stopwatch watch(costs);
  const unsigned threads = thread_count(options.threads);
  auto registry = std::async(threads > 1 ? std::launch::async : std::launch::deferred, [] { return Registry(); });
  Inputs inputs = sort_inputs(path);
  measure_files(inputs.documents, options);
  Corpus corpus{.root = path, .registry = registry.get()};
  watch.lap("list");

  // Source → Document → Citation[]: documents know nothing of each other yet.
  std::vector<std::optional<Error>> troubles;
  std::vector<std::optional<Parsed>> parsed = read_documents(inputs.documents, options, troubles);
  corpus.documents.reserve(parsed.size());
  corpus.extractions.reserve(parsed.size());
  corpus.excerpts.reserve(parsed.size());
  for (std::size_t index = 0; index < parsed.size(); ++index) {
    if (troubles[index]) corpus.unreadable.push_back(*troubles[index]);
    if (!parsed[index]) continue;
    corpus.documents.push_back(std::move(parsed[index]->document));
    corpus.extractions.push_back(std::move(parsed[index]->extraction));
    corpus.excerpts.push_back(std::move(parsed[index]->excerpts));
  }
  if (corpus.documents.empty() && inputs.registers.empty() && inputs.tables.empty()) {
    if (corpus.unreadable.size() == 1) throw corpus.unreadable.front();
    throw Error(ErrorCode::input, path, 0, 0,
                {"应有至少一个可读的文本，一个也没有找到", "expected at least one readable text, found none"},
                {"支持 .txt .md .html .docx .doc .pdf", "these are read: .txt .md .html .docx .doc .pdf"});
  }
  watch.lap("read");

  // From here on the documents and their ids (sorted path order) are fixed.
  load_registers(inputs.registers, corpus);
  corpus.registry.add_documents(corpus.documents, threads);
  load_tables(inputs.tables, corpus);
  for (const std::string& table : inputs.misnamed) corpus.unreadable.push_back(not_read_as_table(table));
  watch.lap("register");

  // From here on the registry is fixed: Citation[] → Resolution[], each document by itself.
  resolve_all(options, corpus);
  watch.lap("resolve");
  return corpus;
}

bool is_written_graph(const std::string& path) {
  const std::string head = first_bytes(path);
  return is_graph_file(head) || is_json_graph(path, head);
}

LegalGraph open_graph(const std::string& path, const PipelineOptions& options, std::vector<StageCost>* costs,
                      std::vector<Error>* unreadable) {
  Stopwatch watch(costs);
  const std::string head = first_bytes(path);
  if (is_graph_file(head)) {
    LegalGraph graph = open_graph_file(path);
    watch.lap("open");
    return graph;
  }
  if (is_json_graph(path, head)) {
    LegalGraph graph = read_graph_json(path, read_file(path));
    watch.lap("open");
    return graph;
  }
  PipelineOptions without_texts = options;
  without_texts.keep = std::min(options.keep, Words::excerpts);
  const Corpus corpus = read_corpus(path, without_texts, costs);
  if (unreadable != nullptr) *unreadable = corpus.unreadable;
  Stopwatch building(costs);
  LegalGraph graph = build_graph(corpus, {.threads = thread_count(options.threads)});
  building.lap("build");
  return graph;
}

}  // namespace yiju
