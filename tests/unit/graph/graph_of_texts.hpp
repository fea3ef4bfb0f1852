// A graph of texts in memory, with its clause index, for tests that search.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "graph/builder.hpp"
#include "graph/clause_index.hpp"
#include "query/indexed_units.hpp"
#include "registry/resolver.hpp"
#include "text/reader.hpp"

namespace yiju {

/// Paths and texts, in sorted path order.
using TestTexts = std::vector<std::pair<std::string, std::string>>;

struct GraphOfTexts {
  explicit GraphOfTexts(const TestTexts& texts, unsigned threads = 1) {
    for (const auto& [path, text] : texts) {
      corpus.documents.push_back(parse_document(read_source_bytes(path, text)));
      corpus.extractions.push_back(extract_citations(corpus.documents.back()));
      corpus.excerpts.emplace_back(corpus.documents.back(), corpus.extractions.back());
    }
    corpus.registry.add_documents(corpus.documents);
    for (DocumentId d = 0; d < corpus.documents.size(); ++d) {
      corpus.resolutions.push_back(
          resolve_citations(d, corpus.documents, corpus.extractions[d], corpus.registry, ResolveOptions{}));
    }
    graph = build_graph(corpus);
    index = build_clause_index(graph, indexed_units(graph), source(), threads);
  }

  [[nodiscard]] TextOfFile source() const {
    return [this](std::uint32_t file) { return FileText(corpus.documents[file].source.text); };
  }

  /// A provision's words behind its number.
  [[nodiscard]] std::string_view words_of(NodeId node) const {
    const NodeRecord& record = graph.nodes()[node];
    return behind_number(slice(corpus.documents[record.document].source.text, record.span));
  }

  Corpus corpus;
  LegalGraph graph;
  ClauseIndex index;
};

}  // namespace yiju
