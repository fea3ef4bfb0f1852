// The texts' nodes first, in path order, then for each text its citations in reading order, then the tables' rows.
// Nodes of what is not loaded (outside, unknown, dangling) are made when they are first named, so all numbers depend on
// the corpus alone.
#include "graph/builder.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/parallel.hpp"
#include "corpus/corpus_folder.hpp"
#include "corpus/node_kind.hpp"
#include "corpus/noted_draft.hpp"
#include "document/draft_title.hpp"
#include "graph/draft.hpp"
#include "graph/instrument_record.hpp"
#include "graph/library_graph.hpp"
#include "graph/members.hpp"
#include "graph/note_edges.hpp"
#include "graph/provision_map.hpp"
#include "graph/source_texts.hpp"
#include "graph/target.hpp"
#include "graph/wanted_provisions.hpp"
#include "registry/title.hpp"

namespace yiju {
namespace {

class Builder {
 public:
  Builder(const Corpus& corpus, const BuildOptions& options)
      : corpus_(corpus),
        options_(options),
        tags_(tags_of(corpus)),
        map_(corpus.documents, corpus.excerpts),
        of_registered_(corpus.registry.instruments().size(), none) {}

  LegalGraph build() {
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

 private:
  GraphColumns& columns() { return draft_.columns; }
  InstrumentId registered(InstrumentId id);
  InstrumentId instrument_of(const Target& target);
  InstrumentId instrument_of(DocumentId document);

  void reserve();
  void add_text(DocumentId d);
  void fill_nodes();
  void add_captions(DocumentId d);
  void add_registered();

  [[nodiscard]] NodeId draft_of_note(DocumentId d);
  NodeId node_of(const Target& target, const TargetPlace& place);
  void nodes_of(const Target& target, std::size_t most, std::vector<NodeId>& out);
  std::uint32_t candidates_of(const Resolution& resolution);

  void add_citations(DocumentId d);
  void add_citation(DocumentId d, std::size_t i);
  EdgeId add_edges(EdgeRecord edge, const Target& target, std::size_t most);
  void move_to_draft(DocumentId d);
  [[nodiscard]] bool is_noted(NodeId from, const Target& to, Relation relation);
  void add_table(std::size_t t);
  void add_library(const LibraryGraph& library);
  NodeId node_of(const LibraryGraph& library, NodeId node);

  const Corpus& corpus_;
  const BuildOptions& options_;
  GraphDraft draft_;
  std::vector<std::string> tags_;  // of the documents
  ProvisionMap map_;
  std::vector<InstrumentId> of_registered_;      // registry → graph; none until it is needed
  std::map<std::string, InstrumentId> unknown_;  // titles that nobody knows, by key
  std::vector<EdgeId> first_edge_;               // of each citation of the document at hand
  std::vector<NodeId> targets_;                  // kept for its memory, as the next
  std::vector<TargetPlace> places_;
  NotedEdges noted_;  // what loaded notes say
};

InstrumentId Builder::registered(InstrumentId id) {
  if (of_registered_[id] == none) {
    const Instrument& facts = corpus_.registry.instruments()[id];
    of_registered_[id] = draft_.instrument(facts.title);
    fill_record(facts, columns().instruments[of_registered_[id]], columns().strings);
  }
  return of_registered_[id];
}

InstrumentId Builder::instrument_of(const Target& target) {
  if (target.resolution.instrument != none) return registered(target.resolution.instrument);
  // The first way in which an unknown title is written names it; others are told by its key.
  const auto [known, fresh] = unknown_.try_emplace(title_key(target.title), none);
  if (fresh || known->second == none) known->second = draft_.instrument(target.title);
  const InstrumentId id = known->second;
  InstrumentRecord& record = columns().instruments[id];
  if (record.known == 0 && is_draft_title(target.title)) record.level = Level::draft;
  return id;
}

InstrumentId Builder::instrument_of(DocumentId document) {
  const InstrumentId id = corpus_.registry.instrument_of(document);
  const Document& text = corpus_.documents[document];
  return id != no_instrument ? registered(id) : draft_.instrument(text.title.empty() ? text.source.path : text.title);
}

/// Room for all that the texts can bring: columns that grow are copied, and touch twice the memory.
void Builder::reserve() {
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

void Builder::fill_nodes() {
  constexpr std::size_t batch = 16;
  for_each_index(
      corpus_.documents.size(), options_.threads,
      [this](std::size_t d, unsigned) { map_.fill(static_cast<DocumentId>(d), columns()); }, batch);
}

void Builder::add_text(DocumentId d) {
  const Document& document = corpus_.documents[d];
  const InstrumentId instrument = instrument_of(d);
  columns().instruments[instrument].loaded = columns().instruments[instrument].known = 1;
  NodeId root = draft_.node_of(instrument);

  FileRecord file;
  file.path = columns().strings.add(path_below(columns().folder, document.source.path));
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

void Builder::add_captions(DocumentId d) {
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

void Builder::add_registered() {
  const std::vector<Instrument>& all = corpus_.registry.instruments();
  for (InstrumentId id = 0; id < all.size(); ++id) {
    if (!all[id].built_in) registered(id);
  }
}

/// The draft that a companion explains: loaded, or only named; none where it names none.
NodeId Builder::draft_of_note(DocumentId d) {
  if (const InstrumentId draft = noted_draft(corpus_, d); draft != no_instrument)
    return draft_.node_of(registered(draft));
  const Extraction& extraction = corpus_.extractions[d];
  if (extraction.subject == self_title) return none;
  return draft_.node_of(instrument_of(target_of(corpus_, extraction.titles[extraction.subject], {})));
}

/// The node of one of a target's provisions; one that is missing lies below the deepest level that is there.
NodeId Builder::node_of(const Target& target, const TargetPlace& place) {
  if (place.node == no_node) return draft_.provision(instrument_of(target), place.locator);
  NodeId node = map_.node(target.resolution.document, place.node);
  if (!place.missing()) return node;
  const std::vector<NodeRecord> steps = steps_of(place.locator);
  for (std::size_t i = steps_of(place.present).size(); i < steps.size(); ++i) {
    NodeRecord step = steps[i];
    step.missing = 1;
    node = draft_.below(node, step);
  }
  return node;
}

void Builder::nodes_of(const Target& target, std::size_t most, std::vector<NodeId>& out) {
  out.clear();
  if (target.locator.whole()) {
    out.push_back(draft_.node_of(instrument_of(target)));
    return;
  }
  find_places(corpus_.documents, target, most, places_);
  for (const TargetPlace& place : places_) out.push_back(node_of(target, place));
}

std::uint32_t Builder::candidates_of(const Resolution& resolution) {
  std::vector<InstrumentId> list;
  for (const InstrumentId id : resolution.candidates) list.push_back(registered(id));
  return columns().add_candidates(list);
}

EdgeId Builder::add_edges(EdgeRecord edge, const Target& target, std::size_t most) {
  nodes_of(target, most, targets_);
  const auto first = static_cast<EdgeId>(columns().edges.size());
  if (targets_.size() > 1) edge.group = first;
  for (std::size_t i = 0; i < targets_.size(); ++i) {
    edge.to = targets_[i];
    if (!target.locator.whole()) {
      const PlaceOutcome here = outcome_at(corpus_.documents, target, places_[i], edge.file);
      edge.outcome = here.outcome;
      edge.reason = here.reason;
    }
    columns().edges.push_back(edge);
  }
  return first;
}

void Builder::add_citation(DocumentId d, std::size_t i) {
  const std::vector<Citation>& citations = corpus_.extractions[d].citations;
  const Citation& citation = citations[i];
  const Resolution& resolution = corpus_.resolutions[d][i];
  const Excerpt excerpt = corpus_.excerpts[d].citation(i);
  EdgeRecord edge;
  edge.from = map_.node(d, citation.place);
  edge.file = d;
  edge.line = excerpt.place.line;
  edge.column = excerpt.place.column;
  edge.span = citation.span;
  edge.words = columns().strings.add(excerpt.words);
  edge.relation = citation.relation;
  edge.note = citation.note;
  if (citation.note == NoteKind::comment) edge.asserted_by = Assertion::analyst;  // who commented, not the text
  edge.outcome = resolution.outcome;
  edge.reason = resolution.reason;
  edge.rule = static_cast<std::uint8_t>(citation.rule);
  edge.relation_rule = static_cast<std::uint8_t>(citation.relation_rule);
  edge.naming = citation.naming;
  if (citation.antecedent < i) edge.antecedent = first_edge_[citation.antecedent];
  if (!resolution.candidates.empty()) edge.candidates = candidates_of(resolution);
  first_edge_[i] = add_edges(edge, target_of(corpus_, d, i), most_members(citations.size()));

  const std::uint32_t group = citation.group;
  if (group == no_citation || group >= i) return;
  EdgeRecord* const edges = columns().edges.data();
  edges[first_edge_[group]].group = first_edge_[group];
  for (EdgeId e = first_edge_[i]; e < columns().edges.size(); ++e) edges[e].group = first_edge_[group];
}

/// What a companion says that the draft rests on is said of the draft, not of the companion.
void Builder::move_to_draft(DocumentId d) {
  const Document& document = corpus_.documents[d];
  const bool note = document.form == DocumentForm::note;
  if (!note && document.enclosed.empty()) return;
  const InstrumentId own = note ? none : instrument_of(d);
  const NodeId draft = note                                               ? draft_of_note(d)
                       : columns().instruments[own].level == Level::draft ? draft_.node_of(own)
                                                                          : none;
  if (draft != none) NoteEdges(corpus_, d, first_edge_, map_, columns(), noted_).move_to(draft);
}

void Builder::add_citations(DocumentId d) {
  const Extraction& extraction = corpus_.extractions[d];
  first_edge_.assign(extraction.citations.size(), none);
  for (std::size_t i = 0; i < extraction.citations.size(); ++i) add_citation(d, i);
  for (std::size_t i = 0; i < extraction.unspecific.size(); ++i) {
    const Excerpt excerpt = corpus_.excerpts[d].unspecific(i);
    const StringId words = columns().strings.add(excerpt.words);
    columns().unspecific.push_back({map_.node(d, extraction.unspecific[i].place), d, excerpt.place.line, words});
  }
  move_to_draft(d);
}

/// A table that `yiju table` wrote repeats what the loaded note says; that counts once, with the note's own words.
bool Builder::is_noted(NodeId from, const Target& to, Relation relation) {
  if (noted_.empty()) return false;
  nodes_of(to, 1, targets_);
  return targets_.size() == 1 && noted_.contains({from, targets_.front(), relation});
}

void Builder::add_table(std::size_t t) {
  const BasisTable& table = corpus_.tables[t];
  const auto file_id = draft_.file(path_below(columns().folder, table.path));
  const std::size_t most = most_members(table.rows.size());
  for (const BasisRow& row : table.rows) {
    const auto [from, to] = targets_of(corpus_, table, row);
    EdgeRecord edge;
    edge.file = file_id;
    edge.line = row.line;
    edge.column = 1;
    edge.words = columns().strings.add(row.why);
    edge.relation = row.relation;
    edge.asserted_by = row.asserted_by;
    edge.outcome = to.resolution.outcome;
    edge.reason = to.resolution.reason;
    edge.candidates = candidates_of(to.resolution);
    std::vector<NodeId> starts;
    nodes_of(from, most, starts);
    for (const NodeId start : starts) {
      if (row.asserted_by == Assertion::note && is_noted(start, to, row.relation)) continue;
      edge.from = start;
      add_edges(edge, to, most);
    }
  }
}

/// The node of this graph for one of a library's.
NodeId Builder::node_of(const LibraryGraph& library, NodeId node) {
  const LibraryPlace place = place_in(corpus_, library, node);
  const NodeRecord& record = library.graph.nodes()[node];
  const std::string_view title = library.graph.title(record.instrument);
  if (place.node != no_node && record.parent != none) return map_.node(place.document, place.node);
  const InstrumentId instrument = instrument_of(target_of(corpus_, title, {}));
  return draft_.provision(instrument, library.graph.locator(node));
}

/// What a written library's texts cite, and the captions of its outlines.
void Builder::add_library(const LibraryGraph& library) {
  const LegalGraph& graph = library.graph;
  std::vector<EdgeId> made(graph.edges().size(), none);
  for (EdgeId id = 0; id < graph.edges().size(); ++id) {
    EdgeRecord edge = graph.edges()[id];
    const DocumentId file = library.document_of[edge.file];
    if (file == no_document || !corpus_.is_library(file)) continue;  // of a text that G holds itself
    edge.from = node_of(library, edge.from);
    edge.to = node_of(library, edge.to);
    edge.file = file;
    edge.words = columns().strings.add(graph.string(edge.words));
    edge.candidates = 0;
    if (edge.group != none) edge.group = made[edge.group];
    if (edge.antecedent != none) edge.antecedent = made[edge.antecedent];
    made[id] = static_cast<EdgeId>(columns().edges.size());
    columns().edges.push_back(edge);
  }
  columns().captions.resize(columns().nodes.size(), 0);
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    if (graph.caption(node).empty()) continue;
    const LibraryPlace place = place_in(corpus_, library, node);
    if (place.node == no_node || place.node == 0 || !corpus_.is_library(place.document)) continue;
    columns().captions[map_.node(place.document, place.node)] = columns().strings.append(graph.caption(node));
  }
}

}  // namespace

LegalGraph build_graph(const Corpus& corpus, const BuildOptions& options) { return Builder(corpus, options).build(); }

}  // namespace yiju
