// The texts' nodes first, in path order, then for each text its citations in reading order, then the tables' rows.
// Nodes of what is not loaded (outside, unknown, dangling) are made when they are first named, so all numbers depend on
// the corpus alone.
#include "graph/builder.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "graph/draft.hpp"
#include "graph/instrument_record.hpp"
#include "graph/members.hpp"
#include "graph/provision_map.hpp"
#include "graph/text_cursor.hpp"

namespace yiju {
namespace {

/// What a citation or one end of a table's row names.
struct End {
  InstrumentId instrument = none;  ///< in the registry; none: only the title is known
  std::string_view title;
  DocumentId document = none;  ///< none: not loaded
  NodeIndex node = no_node;    ///< the provision in it; no_node: not there
  Locator locator;
};

class Builder {
 public:
  explicit Builder(const Corpus& corpus)
      : corpus_(corpus), map_(corpus.documents), of_registered_(corpus.registry.instruments().size(), none) {}

  LegalGraph build() {
    count_texts();
    want_provisions();
    for (DocumentId d = 0; d < corpus_.documents.size(); ++d) add_text(d);
    add_registered();
    for (DocumentId d = 0; d < corpus_.documents.size(); ++d) add_citations(d);
    for (std::size_t t = 0; t < corpus_.tables.size(); ++t) add_table(t);
    return std::move(draft_).freeze();
  }

 private:
  GraphColumns& columns() { return draft_.columns; }
  InstrumentId registered(InstrumentId id);
  InstrumentId instrument_of(const End& end);
  InstrumentId instrument_of(DocumentId document);

  void count_texts();
  void want_provisions();
  void want(const End& end, std::size_t most);
  void add_text(DocumentId d);
  void add_registered();

  [[nodiscard]] End end_of_citation(DocumentId d, std::size_t citation) const;
  [[nodiscard]] End end_of_title(std::string_view title, const Locator& locator) const;
  [[nodiscard]] NodeId draft_of_note(DocumentId d);
  NodeId provision(const End& end, const Locator& locator);
  void nodes_of(const End& end, std::size_t most, std::vector<NodeId>& out, bool& complete);
  std::uint32_t candidates_of(const Resolution& resolution);

  void add_citations(DocumentId d);
  void add_citation(DocumentId d, std::size_t i, NodeId from, TextCursor& cursor, std::size_t most);
  EdgeId add_edges(EdgeRecord edge, const End& end, std::size_t most);
  void add_unspecific(DocumentId d);
  void add_table(std::size_t t);

  const Corpus& corpus_;
  GraphDraft draft_;
  ProvisionMap map_;
  std::vector<InstrumentId> of_registered_;  // registry → graph; none until it is needed
  std::vector<std::uint32_t> texts_;         // loaded texts of each registered instrument
  std::vector<DocumentId> newest_;           // the newest of them
  std::vector<EdgeId> first_edge_;           // of each citation of the document at hand
  std::vector<NodeId> targets_;              // kept for its memory
};

InstrumentId Builder::registered(InstrumentId id) {
  if (of_registered_[id] == none) {
    const Instrument& facts = corpus_.registry.instruments()[id];
    of_registered_[id] = draft_.instrument(facts.title);
    fill_record(facts, columns().instruments[of_registered_[id]], columns().strings);
  }
  return of_registered_[id];
}

InstrumentId Builder::instrument_of(const End& end) {
  if (end.instrument != none) return registered(end.instrument);
  const InstrumentId id = draft_.instrument(end.title);
  InstrumentRecord& record = columns().instruments[id];
  if (record.known == 0 && is_draft_title(end.title)) record.level = Level::draft;
  return id;
}

InstrumentId Builder::instrument_of(DocumentId document) {
  const InstrumentId id = corpus_.registry.instrument_of(document);
  const Document& text = corpus_.documents[document];
  return id != no_instrument ? registered(id) : draft_.instrument(text.title.empty() ? text.source.path : text.title);
}

void Builder::count_texts() {
  texts_.assign(of_registered_.size(), 0);
  newest_.assign(of_registered_.size(), none);
  for (DocumentId d = 0; d < corpus_.documents.size(); ++d) {
    const InstrumentId id = corpus_.registry.instrument_of(d);
    if (id == no_instrument) continue;
    ++texts_[id];
    DocumentId& newest = newest_[id];
    if (newest == none || corpus_.documents[newest].version < corpus_.documents[d].version) newest = d;
  }
}

End Builder::end_of_citation(DocumentId d, std::size_t i) const {
  const Extraction& extraction = corpus_.extractions[d];
  const Citation& citation = extraction.citations[i];
  const Resolution& resolution = corpus_.resolutions[d][i];
  return {resolution.instrument, extraction.titles[citation.instrument], resolution.document, resolution.node,
          citation.target};
}

End Builder::end_of_title(std::string_view title, const Locator& locator) const {
  End end{none, title, none, no_node, locator};
  const TitleMatch match = corpus_.registry.find(title);
  if (match.instruments.size() != 1) return end;
  end.instrument = match.instruments.front();
  end.document = newest_[end.instrument];
  if (end.document != none) {
    end.node = locator.whole() ? 0 : find_provision(corpus_.documents[end.document], locator);
  }
  return end;
}

void Builder::want(const End& end, std::size_t most) {
  if (end.document == none || end.node == no_node) return;
  if (!end.locator.range()) return map_.want(end.document, end.node);
  for (const NodeIndex node : members_of(corpus_.documents[end.document], end.node, end.locator, most).nodes) {
    map_.want(end.document, node);
  }
}

void Builder::want_provisions() {
  for (DocumentId d = 0; d < corpus_.documents.size(); ++d) {
    const std::vector<Citation>& citations = corpus_.extractions[d].citations;
    for (std::size_t i = 0; i < citations.size(); ++i) {
      map_.want(d, citations[i].place);
      want(end_of_citation(d, i), most_members(citations.size()));
    }
  }
  for (const BasisTable& table : corpus_.tables) {
    for (const BasisRow& row : table.rows) {
      want(end_of_title(row.draft, row.article), most_members(table.rows.size()));
      want(end_of_title(row.instrument, row.provision), most_members(table.rows.size()));
    }
  }
}

void Builder::add_text(DocumentId d) {
  const Document& document = corpus_.documents[d];
  const InstrumentId instrument = instrument_of(d);
  columns().instruments[instrument].loaded = columns().instruments[instrument].known = 1;
  NodeId root = draft_.node_of(instrument);

  FileRecord file;
  file.path = columns().strings.add(document.source.path);
  file.instrument = instrument;
  file.version = document.version;
  file.effective = document.effective;
  file.form = document.form;
  const InstrumentId id = corpus_.registry.instrument_of(d);
  if (id != no_instrument && texts_[id] > 1) {
    // The date tells texts apart; several of one date (a code in one file a 编) are counted.
    const std::string date = document.version.known() ? to_string(document.version) : "undated";
    std::uint32_t same = 1;
    for (const FileRecord& other : columns().files) {
      if (other.instrument == instrument && other.version == document.version) ++same;
    }
    file.tag = columns().strings.add(same == 1 ? date : date + '.' + std::to_string(same));
    NodeRecord text;
    text.parent = root;
    text.instrument = instrument;
    root = static_cast<NodeId>(columns().nodes.size());
    columns().nodes.push_back(text);
  }
  file.node = root;
  columns().nodes[root].document = d;
  columns().nodes[root].span = {0, static_cast<std::uint32_t>(document.source.text.size())};
  columns().files.push_back(file);
  map_.add(d, root, columns());
}

void Builder::add_registered() {
  const std::vector<Instrument>& all = corpus_.registry.instruments();
  for (InstrumentId id = 0; id < all.size(); ++id) {
    if (!all[id].built_in) registered(id);
  }
}

/// The draft that a drafting note speaks of: the first 《…》 of its title, 关于《临江市数据条例（草案）》的说明.
NodeId Builder::draft_of_note(DocumentId d) {
  constexpr std::string_view open = "《", close = "》";
  const std::string_view title = corpus_.documents[d].title;
  const std::size_t begin = title.find(open);
  const std::size_t end = title.rfind(close);
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return none;
  const std::string_view named = title.substr(begin + open.size(), end - begin - open.size());
  return draft_.node_of(instrument_of(end_of_title(named, {})));
}

/// The node of a provision that may not be in the text: then one below the deepest level that is.
NodeId Builder::provision(const End& end, const Locator& locator) {
  if (end.document == none) return draft_.provision(instrument_of(end), locator);
  const Document& document = corpus_.documents[end.document];
  Locator anchor = locator;
  NodeIndex found = find_provision(document, anchor);
  while (found == no_node && !anchor.whole()) {
    anchor = parent_of(anchor);
    found = anchor.whole() ? 0 : find_provision(document, anchor);
  }
  NodeId node = map_.node(end.document, found == no_node ? 0 : found);
  const std::vector<NodeRecord> steps = steps_of(locator);
  for (std::size_t i = steps_of(anchor).size(); i < steps.size(); ++i) {
    NodeRecord step = steps[i];
    step.missing = 1;
    node = draft_.below(node, step);
  }
  return node;
}

void Builder::nodes_of(const End& end, std::size_t most, std::vector<NodeId>& out, bool& complete) {
  out.clear();
  complete = true;
  if (end.locator.whole()) {
    out.push_back(draft_.node_of(instrument_of(end)));
  } else if (end.document != none && end.node != no_node) {
    if (!end.locator.range()) {
      out.push_back(map_.node(end.document, end.node));
      return;
    }
    const Members members = members_of(corpus_.documents[end.document], end.node, end.locator, most);
    for (const NodeIndex node : members.nodes) out.push_back(map_.node(end.document, node));
    complete = members.complete;
    if (!complete) out.push_back(provision(end, yiju::end_of(end.locator)));
  } else {
    for (const Locator& member : members_of(end.locator, most)) out.push_back(provision(end, member));
  }
}

std::uint32_t Builder::candidates_of(const Resolution& resolution) {
  std::vector<InstrumentId> list;
  for (const InstrumentId id : resolution.candidates) list.push_back(registered(id));
  return columns().add_candidates(list);
}

EdgeId Builder::add_edges(EdgeRecord edge, const End& end, std::size_t most) {
  bool complete = true;
  nodes_of(end, most, targets_, complete);
  const auto first = static_cast<EdgeId>(columns().edges.size());
  if (targets_.size() > 1) edge.group = first;
  for (const NodeId target : targets_) {
    edge.to = target;
    columns().edges.push_back(edge);
  }
  if (!complete && columns().nodes[edge.to].missing != 0) {
    columns().edges.back().outcome = Outcome::dangling;
    columns().edges.back().reason = Reason::no_such_article;
  }
  return first;
}

void Builder::add_citation(DocumentId d, std::size_t i, NodeId from, TextCursor& cursor, std::size_t most) {
  const Citation& citation = corpus_.extractions[d].citations[i];
  const Resolution& resolution = corpus_.resolutions[d][i];
  const std::string_view text = corpus_.documents[d].source.text;
  const std::string_view words = slice(text, citation.span);
  const Position begin = cursor.at(citation.span.begin);
  EdgeRecord edge;
  edge.from = from;
  edge.file = d;
  edge.line = begin.line + static_cast<std::uint32_t>(std::count(words.begin(), words.end(), '\n'));
  edge.column = begin.column;
  edge.span = citation.span;
  edge.words = columns().strings.add(words);
  edge.relation = citation.relation;
  edge.outcome = resolution.outcome;
  edge.reason = resolution.reason;
  edge.rule = static_cast<std::uint8_t>(citation.rule);
  edge.relation_rule = static_cast<std::uint8_t>(citation.relation_rule);
  if (!resolution.candidates.empty()) edge.candidates = candidates_of(resolution);
  first_edge_[i] = add_edges(edge, end_of_citation(d, i), most);
}

void Builder::add_citations(DocumentId d) {
  const Document& document = corpus_.documents[d];
  const std::vector<Citation>& citations = corpus_.extractions[d].citations;
  const NodeId draft = document.form == DocumentForm::note ? draft_of_note(d) : none;
  first_edge_.assign(citations.size(), none);
  TextCursor cursor(document.source.text);
  for (std::size_t i = 0; i < citations.size(); ++i) {
    add_citation(d, i, map_.node(d, citations[i].place), cursor, most_members(citations.size()));
    const EdgeId first = first_edge_[i];
    EdgeRecord* const edges = columns().edges.data();
    // What the note says the draft rests on is said of the draft, not of the note.
    const Relation relation = citations[i].relation;
    const bool of_draft =
        relation == Relation::based_on || relation == Relation::implements || relation == Relation::draws_on;
    if (draft != none && of_draft && columns().nodes[edges[first].to].instrument != columns().nodes[draft].instrument) {
      for (EdgeId e = first; e < columns().edges.size(); ++e) {
        edges[e].from = draft;
        edges[e].asserted_by = Assertion::note;
      }
    }
    const std::uint32_t group = citations[i].group;
    if (group == no_citation || group >= i) continue;
    edges[first_edge_[group]].group = first_edge_[group];
    for (EdgeId e = first; e < columns().edges.size(); ++e) edges[e].group = first_edge_[group];
  }
  add_unspecific(d);
}

void Builder::add_unspecific(DocumentId d) {
  const std::string_view text = corpus_.documents[d].source.text;
  TextCursor cursor(text);
  for (const UnspecificSource& source : corpus_.extractions[d].unspecific) {
    UnspecificRecord record;
    record.node = map_.node(d, source.place);
    record.file = d;
    record.line = cursor.at(source.span.begin).line;
    record.words = columns().strings.add(slice(text, source.span));
    columns().unspecific.push_back(record);
  }
}

void Builder::add_table(std::size_t t) {
  const BasisTable& table = corpus_.tables[t];
  const auto file_id = draft_.file(table.path);
  const std::size_t most = most_members(table.rows.size());
  for (const BasisRow& row : table.rows) {
    const End from = end_of_title(row.draft.empty() ? table.path : row.draft, row.article);
    const End to = end_of_title(row.instrument, row.provision);
    EdgeRecord edge;
    edge.file = file_id;
    edge.line = row.line;
    edge.column = 1;
    edge.words = columns().strings.add(row.why);
    edge.relation = row.relation;
    edge.asserted_by = row.asserted_by;
    if (to.instrument == none) {
      edge.outcome = Outcome::unknown;
      edge.reason = Reason::title_unknown;
    } else if (to.document == none) {
      edge.outcome = Outcome::outside;
      edge.reason = Reason::text_not_loaded;
    } else if (to.node == no_node) {
      edge.outcome = Outcome::dangling;
      edge.reason = Reason::no_such_article;
    }
    std::vector<NodeId> starts;
    bool complete = true;
    nodes_of(from, most, starts, complete);
    for (const NodeId start : starts) {
      edge.from = start;
      add_edges(edge, to, most);
    }
  }
}

}  // namespace

LegalGraph build_graph(const Corpus& corpus) { return Builder(corpus).build(); }

}  // namespace yiju
