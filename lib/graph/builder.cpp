// The texts' nodes first, in path order, then for each text its citations in reading order, then the tables' rows.
// Nodes of what is not loaded (outside, unknown, dangling) are made when they are first named, so all numbers depend on
// the corpus alone.
#include "graph/builder.hpp"

#include <utility>

#include "base/parallel.hpp"
#include "corpus/corpus_folder.hpp"
#include "corpus/node_kind.hpp"
#include "document/draft_title.hpp"
#include "graph/builder_state.hpp"
#include "graph/instrument_record.hpp"
#include "graph/library_graph.hpp"
#include "graph/source_texts.hpp"
#include "graph/wanted_provisions.hpp"
#include "registry/title.hpp"

namespace yiju {

GraphBuilder::GraphBuilder(const Corpus& corpus, const BuildOptions& options)
    : corpus_(corpus),
      options_(options),
      tags_(tags_of(corpus)),
      map_(corpus.documents, corpus.excerpts),
      of_registered_(corpus.registry.instruments().size(), none) {}

LegalGraph GraphBuilder::build() {
  columns().folder = folder_of(corpus_);
  reserve();
  want_provisions(corpus_, options_.threads, map_);
  for (DocumentId d = 0; d < corpus_.documents.size(); ++d) add_text(d);
  fill_nodes();
  for (DocumentId d = 0; d < corpus_.documents.size(); ++d) add_captions(d);
  add_registered();
  for (DocumentId d = 0; d < corpus_.documents.size(); ++d) add_citations(d);
  for (std::size_t t = 0; t < corpus_.tables.size(); ++t) add_table(t);
  for (const auto& library : corpus_.libraries) add_library(*library);
  return std::move(draft_).freeze(options_.threads);
}

InstrumentId GraphBuilder::registered(InstrumentId id) {
  if (of_registered_[id] == none) {
    const Instrument& facts = corpus_.registry.instruments()[id];
    of_registered_[id] = draft_.instrument(facts.title);
    fill_record(facts, columns().instruments[of_registered_[id]], columns().strings);
  }
  return of_registered_[id];
}

InstrumentId GraphBuilder::instrument_of(const Target& target) {
  if (target.resolution.instrument != none) return registered(target.resolution.instrument);
  // The first way in which an unknown title is written names it; others are told by its key.
  const auto [known, fresh] = unknown_.try_emplace(title_key(target.title), none);
  if (fresh || known->second == none) known->second = draft_.instrument(target.title);
  const InstrumentId id = known->second;
  InstrumentRecord& record = columns().instruments[id];
  if (record.known == 0 && is_draft_title(target.title)) record.level = Level::draft;
  return id;
}

InstrumentId GraphBuilder::instrument_of(DocumentId document) {
  const InstrumentId id = corpus_.registry.instrument_of(document);
  const Document& text = corpus_.documents[document];
  return id != no_instrument ? registered(id) : draft_.instrument(text.title.empty() ? text.source.path : text.title);
}

/// Room for all that the texts can bring: columns that grow are copied, and touch twice the memory.
void GraphBuilder::reserve() {
  std::size_t provisions = 0, captions = 0, citations = 0, bytes = 0;
  for (DocumentId d = 0; d < corpus_.documents.size(); ++d) {
    provisions += corpus_.documents[d].nodes.size();
    if (corpus_.excerpts[d].bytes() != 0) captions += corpus_.excerpts[d].captions();
    citations += corpus_.extractions[d].citations.size() + corpus_.extractions[d].unspecific.size();
    bytes += corpus_.excerpts[d].bytes();
  }
  columns().nodes.reserve(provisions + corpus_.documents.size());
  columns().captions.reserve(provisions + corpus_.documents.size());
  columns().edges.reserve(citations + citations / 4);
  columns().strings.reserve(captions + citations, bytes);
}

void GraphBuilder::fill_nodes() {
  constexpr std::size_t batch = 16;
  for_each_index(
      corpus_.documents.size(), options_.threads,
      [this](std::size_t d, unsigned) { map_.fill(static_cast<DocumentId>(d), columns()); }, batch);
}

void GraphBuilder::add_text(DocumentId d) {
  const Document& document = corpus_.documents[d];
  const InstrumentId instrument = instrument_of(d);
  columns().instruments[instrument].loaded = columns().instruments[instrument].known = 1;
  NodeId root = draft_.node_of(instrument);

  FileRecord file;
  file.path = columns().strings.add(path_seen_from(columns().folder, document.source.path));
  if (options_.hash_texts) file.text_hash = hash_of_text(document.source.text);
  file.instrument = instrument;
  file.version = document.version;
  file.effective = document.effective;
  file.from = corpus_.registry.in_force_from(d);
  file.until = corpus_.registry.in_force_until(d);
  file.form = document.form;
  file.library = corpus_.is_library(d);
  if (const std::string& tag = tags_[d]; !tag.empty()) {
    file.tag = columns().strings.add(tag);
    NodeRecord text;
    text.parent = root;
    text.instrument = instrument;
    root = static_cast<NodeId>(columns().nodes.size());
    columns().nodes.push_back(text);
  }
  file.node = root;
  columns().nodes[root].document = d;
  columns().nodes[root].span = document.nodes.empty() ? Span{} : document.nodes.front().span;
  columns().files.push_back(file);
  map_.place(d, root, columns());
}

void GraphBuilder::add_captions(DocumentId d) {
  const Excerpts& excerpts = corpus_.excerpts[d];
  if (excerpts.bytes() == 0) return;
  columns().captions.resize(columns().nodes.size(), 0);
  std::size_t caption = 0;
  for (NodeId node = map_.first(d); node < map_.first(d) + map_.count(d); ++node) {
    const NodeRecord& record = columns().nodes[node];
    if (!always_a_node(record.kind)) continue;
    const std::string_view words = excerpts.caption(caption++);
    // 总则 comes again and again; the first words of articles hardly ever do.
    const bool common = record.level != 0 || record.kind < ProvisionKind::article;
    columns().captions[node] = common ? columns().strings.add(words) : columns().strings.append(words);
  }
}

void GraphBuilder::add_registered() {
  const std::vector<Instrument>& all = corpus_.registry.instruments();
  for (InstrumentId id = 0; id < all.size(); ++id) {
    if (!all[id].built_in) registered(id);
  }
}

LegalGraph build_graph(const Corpus& corpus, const BuildOptions& options) {
  return GraphBuilder(corpus, options).build();
}

}  // namespace yiju
