#include "graph/note_edges.hpp"

#include "document/document.hpp"

namespace yiju {

NoteEdges::NoteEdges(const Corpus& corpus, DocumentId document, const std::vector<EdgeId>& first_edge,
                     GraphColumns& columns, NotedEdges& noted)
    : corpus_(corpus),
      document_(document),
      first_edge_(first_edge),
      columns_(columns),
      noted_(noted),
      end_(static_cast<EdgeId>(columns.edges.size())) {}

void NoteEdges::move_to(NodeId draft) {
  for (const NoteTie& noted : corpus_.extractions[document_].ties) {
    const std::vector<NodeId> articles = articles_of(noted.article, draft);
    const auto [begin, end] = edges_of(noted.source);
    for (EdgeId edge = begin; edge < end; ++edge) tie(edge, articles, noted.relation);
  }
  for (std::uint32_t citation = 0; citation < first_edge_.size(); ++citation) {
    if (!stands_in_companion(citation)) continue;
    const auto [begin, end] = edges_of(citation);
    for (EdgeId edge = begin; edge < end; ++edge) assert_by_note(edge, draft);
  }
}

std::pair<EdgeId, EdgeId> NoteEdges::edges_of(std::uint32_t citation) const {
  return {first_edge_[citation], citation + 1 < first_edge_.size() ? first_edge_[citation + 1] : end_};
}

// A whole note, or the notice and note that are in one file with the draft.
bool NoteEdges::stands_in_companion(std::uint32_t citation) const {
  const Document& document = corpus_.documents[document_];
  if (document.form == DocumentForm::note) return true;
  const NodeIndex place = corpus_.extractions[document_].citations[citation].place;
  const EnclosedText* around = place == no_node ? nullptr : enclosed_around(document, place);
  return around != nullptr && (around->role == EnclosedRole::cover || around->role == EnclosedRole::note);
}

std::vector<NodeId> NoteEdges::articles_of(std::uint32_t citation, NodeId draft) const {
  std::vector<NodeId> articles;
  const auto [begin, end] = edges_of(citation);
  for (EdgeId edge = begin; edge < end; ++edge) {
    const NodeId to = columns_.edges[edge].to;
    if (columns_.nodes[to].instrument == columns_.nodes[draft].instrument) articles.push_back(to);
  }
  return articles;
}

// The first article takes the source's own edge, each further one gets an edge like it.
void NoteEdges::tie(EdgeId source, const std::vector<NodeId>& articles, Relation relation) {
  for (const NodeId article : articles) {
    EdgeRecord edge = columns_.edges[source];
    const bool taken = edge.asserted_by == Assertion::note;
    if (taken) edge.group = edge.antecedent = none;
    edge.from = article;
    edge.asserted_by = Assertion::note;
    edge.relation = relation;
    if (!noted_.insert({article, edge.to, relation}).second) continue;  // said before
    if (taken) {
      columns_.edges.push_back(edge);
    } else {
      columns_.edges[source] = edge;
    }
  }
}

void NoteEdges::assert_by_note(EdgeId id, NodeId draft) {
  EdgeRecord& edge = columns_.edges[id];
  const bool of_draft = edge.relation == Relation::based_on || edge.relation == Relation::implements ||
                        edge.relation == Relation::draws_on;
  if (!of_draft || edge.asserted_by != Assertion::text) return;
  if (columns_.nodes[edge.to].instrument == columns_.nodes[draft].instrument) return;
  edge.from = draft;
  edge.asserted_by = Assertion::note;
  noted_.insert({draft, edge.to, edge.relation});
}

}  // namespace yiju
