#include "graph/library_graph.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/split.hpp"
#include "corpus/corpus.hpp"
#include "document/parser.hpp"
#include "graph/source_texts.hpp"
#include "registry/title.hpp"

namespace yiju {
namespace {

/// The provisions of each text of a graph, in reading order; nodes that are missing in it left out.
std::vector<std::vector<NodeId>> provisions_by_file(const LegalGraph& graph) {
  const auto counts = [&](const NodeRecord& record) {
    return record.document != none && record.missing == 0 && record.kind != ProvisionKind::root;
  };
  std::vector<std::uint32_t> sizes(graph.files().size(), 0);  // no more memory than it takes: a library is large
  for (const NodeRecord& record : graph.nodes()) {
    if (counts(record)) ++sizes[record.document];
  }
  std::vector<std::vector<NodeId>> provisions(graph.files().size());
  for (std::size_t file = 0; file < sizes.size(); ++file) provisions[file].reserve(sizes[file]);
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    if (counts(graph.nodes()[node])) provisions[graph.nodes()[node].document].push_back(node);
  }
  return provisions;
}

ProvisionNode provision_of(const NodeRecord& record, NodeIndex parent) {
  ProvisionNode node;
  node.kind = record.kind;
  node.level = static_cast<std::uint8_t>(record.level);
  node.suffix = record.suffix;
  node.number = record.number;
  node.parent = parent;
  node.span = record.span;
  return node;
}

/// The tree of a text from the graph's nodes, `places` filled with where each of them comes to stand.
void fill_tree(const LegalGraph& graph, const FileRecord& file, const std::vector<NodeId>& provisions,
               std::vector<NodeIndex>& places, Document& document) {
  document.nodes.reserve(provisions.size() + 1);
  ProvisionNode root;
  root.span = graph.nodes()[file.node].span;
  document.nodes.push_back(root);
  places[file.node] = 0;
  for (const NodeId node : provisions) {
    const NodeRecord& record = graph.nodes()[node];
    places[node] = static_cast<NodeIndex>(document.nodes.size());
    document.nodes.push_back(provision_of(record, places[record.parent]));
    if (record.kind == ProvisionKind::article) document.articles.push_back(places[node]);
  }
  for (NodeIndex node = static_cast<NodeIndex>(document.nodes.size()); node-- > 0;) {
    ProvisionNode& at = document.nodes[node];
    at.end = std::max(at.end, node + 1);
    if (at.parent == no_node) continue;
    NodeIndex& end = document.nodes[at.parent].end;
    end = std::max(end, at.end);
  }
  const auto number_of = [&](NodeIndex article) {
    return std::pair(document.nodes[article].number, document.nodes[article].suffix);
  };
  const auto by_number = [&](NodeIndex a, NodeIndex b) { return number_of(a) < number_of(b); };
  if (std::is_sorted(document.articles.begin(), document.articles.end(), by_number)) return;
  document.articles_by_number = document.articles;
  std::stable_sort(document.articles_by_number.begin(), document.articles_by_number.end(), by_number);
}

Document outline_of(const LegalGraph& graph, std::uint32_t file) {
  const FileRecord& record = graph.files()[file];
  const InstrumentRecord& instrument = graph.instruments()[record.instrument];
  Document document;
  document.source.path = graph.path_of(file);
  document.form = record.form;
  document.title = graph.title(record.instrument);
  document.document_number = graph.string(instrument.number);
  document.adopted = instrument.adopted;
  document.version = record.version;
  document.effective = std::max(record.effective, record.from);
  document.outline_only = true;
  return document;
}

/// Texts that are loaded already, by title and wording.
std::map<std::pair<std::string, Date>, DocumentId> loaded_texts(const Corpus& corpus) {
  std::map<std::pair<std::string, Date>, DocumentId> texts;
  for (DocumentId d = 0; d < corpus.documents.size(); ++d) {
    texts.try_emplace({title_key(corpus.documents[d].title), corpus.documents[d].version}, d);
  }
  return texts;
}

/// What the graph knows of an instrument besides its texts.
Instrument facts_of(const LegalGraph& graph, const InstrumentRecord& record) {
  Instrument facts;
  facts.title = graph.string(record.title);
  if (const std::string_view names = graph.string(record.aliases); !names.empty())
    for (const std::string_view name : split(names, "\n")) facts.short_titles.emplace_back(name);
  facts.level = record.level;
  facts.document_number = graph.string(record.number);
  facts.adopted = record.adopted;
  facts.issued = record.issued;
  facts.effective = record.effective;
  facts.repealed = record.repealed;
  facts.amended = record.amended;
  facts.amended_from = record.amended_from;
  facts.status = record.status;
  facts.successor = graph.string(record.successor);
  facts.article_count = record.article_count;
  facts.source = graph.string(record.source);
  facts.built_in = true;  // no node of the graph unless something names it
  return facts;
}

/// Instruments that a document or a table of G names with a provision.
std::vector<char> cited_by_texts(const Corpus& corpus) {
  std::vector<char> cited(corpus.registry.instruments().size(), 0);
  for (DocumentId d = 0; d < corpus.documents.size() && !corpus.is_library(d); ++d) {
    for (const InstrumentId id : cited_into(corpus.extractions[d], corpus.registry)) cited[id] = 1;
  }
  for (const BasisTable& table : corpus.tables) {
    for (const BasisRow& row : table.rows) {
      if (row.provision.whole()) continue;
      for (const InstrumentId id : corpus.registry.find(row.instrument).instruments) cited[id] = 1;
    }
  }
  return cited;
}

}  // namespace

void add_library_graph(LegalGraph graph, Corpus& corpus) {
  const auto loaded = loaded_texts(corpus);
  LibraryGraph library{std::move(graph), {}};
  const LegalGraph& g = library.graph;
  for (const InstrumentRecord& record : g.instruments()) {
    if (record.known != 0) corpus.registry.add(facts_of(g, record));
  }
  library.document_of.assign(g.files().size(), no_document);
  const std::vector<std::vector<NodeId>> provisions = provisions_by_file(g);
  std::vector<NodeIndex> places(g.nodes().size(), no_node);
  corpus.documents.reserve(corpus.documents.size() + g.files().size());
  corpus.excerpts.reserve(corpus.excerpts.size() + g.files().size());
  corpus.extractions.reserve(corpus.extractions.size() + g.files().size());
  for (std::uint32_t file = 0; file < g.files().size(); ++file) {
    const FileRecord& record = g.files()[file];
    if (record.table != 0 || record.instrument == none || record.node == none) continue;
    const auto own = loaded.find({title_key(g.title(record.instrument)), record.version});
    if (own != loaded.end()) {
      library.document_of[file] = own->second;
      continue;
    }
    Document document = outline_of(g, file);
    fill_tree(g, record, provisions[file], places, document);
    library.document_of[file] = static_cast<DocumentId>(corpus.documents.size());
    corpus.excerpts.emplace_back(document);
    corpus.documents.push_back(std::move(document));
    corpus.extractions.emplace_back();
  }
  corpus.libraries.push_back(std::make_shared<const LibraryGraph>(std::move(library)));
}

std::vector<InstrumentId> cited_into(const Extraction& extraction, const Registry& registry) {
  std::vector<InstrumentId> cited;
  std::vector<char> seen(extraction.titles.size(), 0);
  for (const Citation& citation : extraction.citations) {
    if (citation.instrument == self_title || citation.target.whole()) continue;
    if (std::exchange(seen[citation.instrument], 1) != 0) continue;
    const TitleMatch match = registry.find(extraction.titles[citation.instrument]);
    cited.insert(cited.end(), match.instruments.begin(), match.instruments.end());
  }
  return cited;
}

void read_outline(const SourceTexts& texts, std::uint32_t file, Document& outline) {
  const std::string_view words = texts.text(file).words;
  if (words.empty()) return;
  Source source;
  source.path = outline.source.path;
  source.text = words;
  outline = parse_document(std::move(source));
}

void read_cited_outlines(Corpus& corpus) {
  if (corpus.libraries.empty()) return;
  const std::vector<char> cited = cited_by_texts(corpus);
  for (const auto& each : corpus.libraries) {
    const LibraryGraph& library = *each;
    const SourceTexts texts(library.graph);
    for (std::uint32_t file = 0; file < library.document_of.size(); ++file) {
      const DocumentId d = library.document_of[file];
      if (d == no_document || !corpus.documents[d].outline_only) continue;
      const InstrumentId instrument = corpus.registry.instrument_of(d);
      if (instrument == no_instrument || cited[instrument] == 0) continue;
      read_outline(texts, file, corpus.documents[d]);
      corpus.excerpts[d] = Excerpts(corpus.documents[d]);
    }
  }
}

LibraryPlace place_in(const Corpus& corpus, const LibraryGraph& library, NodeId node) {
  const NodeRecord& record = library.graph.nodes()[node];
  if (record.document == none || record.missing != 0) return {};
  const DocumentId document = library.document_of[record.document];
  if (document == no_document) return {};
  if (record.kind == ProvisionKind::root) return {document, 0};
  return {document, find_provision(corpus.documents[document], library.graph.locator(node))};
}

}  // namespace yiju
