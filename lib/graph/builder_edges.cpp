#include <algorithm>
#include <utility>

#include "corpus/corpus_folder.hpp"
#include "corpus/noted_draft.hpp"
#include "graph/builder_state.hpp"
#include "graph/exceptions.hpp"
#include "graph/members.hpp"

namespace yiju {

/// The draft that a companion explains: loaded, or only named; none where it names none.
NodeId GraphBuilder::draft_of_note(DocumentId d) {
  if (const InstrumentId draft = noted_draft(corpus_, d); draft != no_instrument)
    return draft_.node_of(registered(draft));
  const Extraction& extraction = corpus_.extractions[d];
  if (extraction.subject == self_title) return none;
  return draft_.node_of(instrument_of(target_of(corpus_, extraction.titles[extraction.subject], {})));
}

/// The node of one of a target's provisions; one that is missing lies below the deepest level that is there.
NodeId GraphBuilder::node_of(const Target& target, const TargetPlace& place) {
  if (place.node == no_node) return draft_.provision(instrument_of(target), place.locator);
  NodeId node = map_.node(target.resolution.document, place.node);
  if (!place.missing()) return node;
  const DocumentId text = target.resolution.document;
  const auto [counts, fresh] = counts_.try_emplace(text);
  if (fresh) counts->second = count_locators(corpus_.documents[text]);
  const std::vector<NodeRecord> steps = steps_of(place.locator);
  for (std::size_t i = steps_of(place.present).size(); i < steps.size(); ++i) {
    NodeRecord step = steps[i];
    step.missing = 1;
    const Locator at = place.locator.up_to(unit_of(step.kind, static_cast<std::uint8_t>(step.level)));
    step.repeat = repeat_of_missing(counts->second, at.without_divisions()) & 0xFFFFFFU;
    node = draft_.below(node, step);
  }
  return node;
}

void GraphBuilder::nodes_of(const Target& target, std::size_t most, std::vector<NodeId>& out) {
  out.clear();
  if (target.locator.whole()) {
    out.push_back(draft_.node_of(instrument_of(target)));
    return;
  }
  find_places(corpus_.documents, target, most, places_);
  for (const TargetPlace& place : places_) out.push_back(node_of(target, place));
}

std::uint32_t GraphBuilder::candidates_of(const Resolution& resolution) {
  std::vector<InstrumentId> list;
  for (const InstrumentId id : resolution.candidates) list.push_back(registered(id));
  return columns().add_candidates(list);
}

EdgeId GraphBuilder::add_edges(EdgeRecord edge, const Target& target, std::size_t most) {
  nodes_of(target, most, targets_);
  const auto first = static_cast<EdgeId>(columns().edges.size());
  if (targets_.size() > 1) edge.group = first;
  for (std::size_t i = 0; i < targets_.size(); ++i) {
    edge.to = targets_[i];
    if (std::ranges::find(excepted_, edge.to) != excepted_.end()) continue;
    if (!target.locator.whole()) {
      const PlaceOutcome here = outcome_at(corpus_.documents, target, places_[i], edge.file);
      edge.outcome = here.outcome;
      edge.reason = here.reason;
    }
    columns().edges.push_back(edge);
  }
  return first;
}

void GraphBuilder::add_citation(DocumentId d, std::size_t i) {
  const std::vector<Citation>& citations = corpus_.extractions[d].citations;
  const Citation& citation = citations[i];
  first_edge_[i] = static_cast<EdgeId>(columns().edges.size());
  if (is_exception(citation)) return;
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
  if (is_column(citation.note)) edge.asserted_by = Assertion::note;               // who set up the table
  edge.outcome = resolution.outcome;
  edge.reason = resolution.reason;
  edge.rule = static_cast<std::uint8_t>(citation.rule);
  edge.relation_rule = static_cast<std::uint8_t>(citation.relation_rule);
  edge.naming = citation.naming;
  if (const std::uint32_t antecedent = relied_antecedent(citations, static_cast<std::uint32_t>(i)); antecedent < i)
    edge.antecedent = first_edge_[antecedent];
  if (!resolution.candidates.empty()) edge.candidates = candidates_of(resolution);
  const Target target = target_of(corpus_, d, i);
  for (const Target& exception : exceptions_to(corpus_, d, i, target)) {
    nodes_of(exception, 1, targets_);
    excepted_.insert(excepted_.end(), targets_.begin(), targets_.end());
  }
  first_edge_[i] = add_edges(edge, target, most_members(citations.size()));
  excepted_.clear();

  const std::uint32_t group = citation.group;
  if (group == no_citation || group >= i) return;
  EdgeRecord* const edges = columns().edges.data();
  edges[first_edge_[group]].group = first_edge_[group];
  for (EdgeId e = first_edge_[i]; e < columns().edges.size(); ++e) edges[e].group = first_edge_[group];
}

/// What a companion says that the draft rests on is said of the draft, not of the companion.
void GraphBuilder::move_to_draft(DocumentId d) {
  const Document& document = corpus_.documents[d];
  const bool note = document.form == DocumentForm::note;
  if (!note && document.enclosed.empty()) return;
  const InstrumentId own = note ? none : instrument_of(d);
  const NodeId draft = note                                               ? draft_of_note(d)
                       : columns().instruments[own].level == Level::draft ? draft_.node_of(own)
                                                                          : none;
  if (draft != none) NoteEdges(corpus_, d, first_edge_, map_, columns(), noted_).move_to(draft);
}

void GraphBuilder::add_citations(DocumentId d) {
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
bool GraphBuilder::is_noted(NodeId from, const Target& to, Relation relation) {
  if (noted_.empty()) return false;
  nodes_of(to, 1, targets_);
  return targets_.size() == 1 && noted_.contains({from, targets_.front(), relation});
}

void GraphBuilder::add_table(std::size_t t) {
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

}  // namespace yiju
