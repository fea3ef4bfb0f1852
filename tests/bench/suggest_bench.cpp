// Runs `suggest` on queries whose source is hidden: suggest_bench QUERIES ROOT LIBRARY [--features]. QUERIES names
// texts below ROOT, an article, a date and byte spans to hide; LIBRARY is a folder of texts to choose from. Prints
// id, rank, instrument, article, score; with --told only what the command tells; with --features every candidate with its evidence, for tests/bench/suggest_fit.py.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "graph/builder.hpp"
#include "graph/clause_index.hpp"
#include "pipeline.hpp"
#include "query/indexed_units.hpp"
#include "query/suggest_answer.hpp"
#include "text/reader.hpp"

namespace yiju {
namespace {

struct Query {
  std::string id, path, article, date;
  std::vector<Span> hide;
};

std::vector<std::string> split(std::string_view line, char mark) {
  std::vector<std::string> cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(mark, begin), line.size());
    cells.emplace_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return cells;
}

std::vector<Query> read_queries(const std::string& path) {
  std::vector<Query> queries;
  for (const std::string& line : split(read_file(path), '\n')) {
    const std::vector<std::string> cells = split(line, '\t');
    if (cells.size() < 10 || cells[0] == "id") continue;
    Query query{cells[0], cells[1], cells[2], cells[7], {}};
    for (const std::string& span : split(cells[9], ',')) {
      const std::size_t dash = span.find('-');
      if (dash == std::string::npos) continue;
      query.hide.push_back({static_cast<std::uint32_t>(std::atol(span.c_str())),
                            static_cast<std::uint32_t>(std::atol(span.c_str() + dash + 1))});
    }
    queries.push_back(std::move(query));
  }
  return queries;
}

/// A space where something was hidden.
std::string hidden(std::string_view text, const std::vector<Span>& hide) {
  std::string out;
  std::uint32_t at = 0;
  for (const Span& span : hide) {
    out += text.substr(at, span.begin - at);
    out += ' ';
    at = span.end;
  }
  out += text.substr(std::min<std::size_t>(at, text.size()));
  return out;
}

Locator article_locator(const std::string& label) { return parse_locator(label).value_or(Locator{}); }

/// id, rank (left out where it is 0), instrument, article.
void print_provision(const LegalGraph& graph, const std::string& id, std::size_t rank, NodeId node) {
  const NodeRecord& record = graph.nodes()[node];
  std::printf("%s\t", id.c_str());
  if (rank != 0) std::printf("%zu\t", rank);
  std::printf("%s\t%u", std::string(graph.title(record.instrument)).c_str(), unsigned{record.number});
  if (record.suffix != 0) std::printf("-%u", unsigned{record.suffix});
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

int run(int argc, char** argv) {
  if (argc < 4) return 2;
  const std::string_view option = argc > 4 ? argv[4] : "";
  const bool features = option == "--features", told = option == "--told";
  auto begin = std::chrono::steady_clock::now();
  const Corpus corpus = read_corpus(argv[3], {});
  const LegalGraph graph = build_graph(corpus, {.threads = 2});
  std::fprintf(stderr, "read %.2f s\n", seconds_since(begin));
  begin = std::chrono::steady_clock::now();
  const TextOfFile texts = [&](std::uint32_t file) {
    return file < corpus.documents.size() ? FileText(corpus.documents[file].source.text) : FileText();
  };
  const ClauseIndex index = build_clause_index(graph, indexed_units(graph), texts, 2);
  std::fprintf(stderr, "index %.2f s: %zu units, %zu clauses, %zu pairs, %.1f MB\n", seconds_since(begin),
               index.unit_count(), index.clause_count(), index.columns().pairs.size(),
               static_cast<double>(index.columns().lists.size() + index.columns().pairs.size() * 12) / 1e6);
  begin = std::chrono::steady_clock::now();
  const SuggestLibrary library(graph, index);
  std::fprintf(stderr, "library %.3f s\n", seconds_since(begin));
  begin = std::chrono::steady_clock::now();
  const std::vector<Query> queries = read_queries(argv[1]);
  double draft_time = 0;
  if (features) {
    std::printf("id\tinstrument\tarticle");
    for (std::size_t i = 0; i < suggest_feature_count; ++i)
      std::printf("\t%s", std::string(name_of(static_cast<SuggestFeature>(i))).c_str());
    std::printf("\n");
  }
  for (const Query& query : queries) {
    const std::string bytes = read_file(std::string(argv[2]) + "/" + query.path);
    const Document whole = parse_document(read_source_bytes("draft.md", bytes));
    const Document document = parse_document(read_source_bytes("draft.md", hidden(bytes, query.hide)));
    const Extraction extraction = extract_citations(document);
    const NodeIndex article = find_provision(document, article_locator(query.article));
    if (article == no_node) {
      std::fprintf(stderr, "no article: %s\n", query.id.c_str());
      continue;
    }
    SuggestAsker asker{document, extraction, none, Level::unknown, {}};
    asker.self = library.titled(whole.title);
    asker.date = parse_date(query.date).value_or(Date{});
    const auto drafted = std::chrono::steady_clock::now();
    const SuggestDraft draft(library, asker);
    draft_time += seconds_since(drafted);
    if (features) {
      for (const SuggestCandidate& candidate : suggest_candidates(draft, article)) {
        print_provision(graph, query.id, 0, index.node(candidate.unit));
        for (const float value : candidate.features) std::printf("\t%.4g", static_cast<double>(value));
        std::printf("\n");
      }
      continue;
    }
    std::size_t rank = 0;
    const std::vector<Suggestion> suggestions =
        told ? suggest_article({draft, texts, 1}, article, {.most = 100, .all_near = false}).suggestions
             : suggest(draft, article, {.most = 100, .all_near = false});
    for (const Suggestion& suggestion : suggestions) {
      print_provision(graph, query.id, ++rank, suggestion.provision);
      std::printf("\t%.3f\n", static_cast<double>(suggestion.score));
    }
  }
  const double count = std::max<double>(1, static_cast<double>(queries.size()));
  const double spent = seconds_since(begin);
  std::fprintf(stderr, "%zu queries %.1f s, %.1f ms each (draft %.1f ms)\n", queries.size(), spent,
               1000 * spent / count, 1000 * draft_time / count);
  return 0;
}

}  // namespace
}  // namespace yiju

int main(int argc, char** argv) { return yiju::run(argc, argv); }
