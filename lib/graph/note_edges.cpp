#include "graph/note_edges.hpp"

#include "base/plain_line.hpp"
#include "base/sort_unique.hpp"
#include "base/word_set.hpp"
#include "corpus/noted_draft.hpp"
#include "document/document.hpp"
#include "document/draft_title.hpp"
#include "document/enclosing.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

// Whether 第五条 is counted as in the law or as the amendment will have it.
enum class Numbering : std::uint8_t { untold, of_law, of_amended };

// 增加一条，作为第五条; 将第四条改为第五条; 删去第五条; 将第五条修改为. The draft's own words tell it of each place.
Numbering numbering_of(const Document& document, const Citation& place) {
  static constexpr WordSet becoming{"作为", "改为", "增加", "新增", "成为", "增加了", "新增了"};
  static constexpr WordSet changed{"删去", "删除", "将", "把", "对", "原", "现行条例", "现行办法", "条例", "办法"};
  const std::string_view before = std::string_view(document.source.text).substr(0, place.span.begin);
  if (becoming.ends(before)) return Numbering::of_amended;
  return document.form == DocumentForm::amendment || changed.ends(before) ? Numbering::of_law : Numbering::untold;
}

// （决定草案第二条） is the second point of the decision, not article 2 of the law that it amends.
bool counts_points(const Document& document, const Citation& place) {
  static constexpr WordSet drafts{"决定草案", "决定（草案）", "修正案草案", "修正案（草案）"};
  return drafts.ends(std::string_view(document.source.text).substr(0, place.span.begin));
}

// （第二条、第三条） behind what it is said of.
bool stands_in_bracket(const Document& document, const Citation& place) {
  const std::string_view line = last_line(std::string_view(document.source.text).substr(0, place.span.begin));
  const std::size_t open = line.rfind("（"), close = line.rfind("）");
  return open != line.npos && (close == line.npos || close < open);
}

}  // namespace

NoteEdges::NoteEdges(const Corpus& corpus, DocumentId document, const std::vector<EdgeId>& first_edge,
                     const ProvisionMap& map, GraphColumns& columns, NotedEdges& noted)
    : corpus_(corpus),
      document_(document),
      first_edge_(first_edge),
      map_(map),
      columns_(columns),
      noted_(noted),
      end_(static_cast<EdgeId>(columns.edges.size())) {
  const InstrumentId draft = noted_draft(corpus, document);
  if (draft == no_instrument || corpus.registry.versions_of(draft).empty()) return;
  const DocumentId text = corpus.registry.versions_of(draft).back().document;
  if (corpus.documents[text].form == DocumentForm::amendment) amending_ = text;
  brackets_count_points_ = amending_ != no_document && brackets_count_points();
}

// The bare numbers in a note's brackets are all counted alike: as points of the decision where it has each of them and
// does not change each of these articles.
bool NoteEdges::brackets_count_points() const {
  const Extraction& note = corpus_.extractions[document_];
  const Document& text = corpus_.documents[document_];
  bool all_points = true, all_articles = true;
  for (std::uint32_t index = 0; index < note.citations.size(); ++index) {
    const Citation& place = note.citations[index];
    const bool bare = place.instrument == note.subject && place.target[Unit::article] != 0 &&
                      stands_in_bracket(text, place) && numbering_of(text, place) == Numbering::untold;
    if (!bare) continue;
    all_points = all_points && point_of(place) != none;
    all_articles = all_articles && !instructions_on(place).empty();
  }
  return all_points && !all_articles;
}

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

// The point of the amending draft that bears the number; none where it has no such point.
NodeId NoteEdges::point_of(const Citation& noted) const {
  const Document& draft = corpus_.documents[amending_];
  const std::uint32_t number = noted.target.first()[Unit::article];
  for (NodeIndex node = 1; node < draft.nodes.size(); node = draft.nodes[node].end) {
    if (draft.nodes[node].kind == ProvisionKind::heading && draft.nodes[node].number == number)
      return map_.node(amending_, node);
  }
  return none;
}

// The instruction that changes or puts in the article; none where several speak of that number, the old one or the new.
std::vector<NodeId> NoteEdges::instructions_on(const Citation& noted) const {
  const Document& draft = corpus_.documents[amending_];
  const Locator wanted = noted.target.first().without_divisions().up_to(Unit::article);
  const Numbering numbering = numbering_of(corpus_.documents[document_], noted);
  std::vector<NodeId> found;
  const auto add = [&](NodeIndex place) {
    const NodeIndex heading = enclosing(draft, place, ProvisionKind::heading);
    if (heading != no_node) found.push_back(map_.node(amending_, heading));
  };
  for (const Citation& order : corpus_.extractions[amending_].citations) {
    const Locator named = order.target.first().without_divisions().up_to(Unit::article);
    if (order.relation != Relation::amends || order.place == no_node || named != wanted) continue;
    if (numbering == Numbering::untold || numbering == numbering_of(draft, order)) add(order.place);
  }
  // Of a chapter that is put in the articles are only quoted.
  for (NodeIndex node = 0; found.empty() && node < draft.nodes.size(); ++node) {
    const bool quoted = draft.nodes[node].kind == ProvisionKind::article && wanted[Unit::article] != 0;
    if (quoted && draft.nodes[node].number == wanted[Unit::article]) add(node);
  }
  sort_unique(found);
  if (found.size() != 1) found.clear();
  return found;
}

// The same, or the same at another stage: a report on 条例（草案） speaks of the articles of 条例（草案二次审议稿）.
bool NoteEdges::are_one_draft(InstrumentId one, InstrumentId other) const {
  if (one == other) return true;
  const auto title = [&](InstrumentId id) {
    return title_key(without_stage(columns_.strings.get(columns_.instruments[id].title)));
  };
  const auto is_draft = [&](InstrumentId id) { return columns_.instruments[id].level == Level::draft; };
  return is_draft(one) && is_draft(other) && title(one) == title(other);
}

// The law of the draft's title, which a revision takes the place of, is not what it rests on.
bool NoteEdges::is_revised_by(InstrumentId law, InstrumentId draft) const {
  const std::string_view title = columns_.strings.get(columns_.instruments[draft].title);
  return changes_text_in_force(title) &&
         title_key(without_stage(title)) == title_key(columns_.strings.get(columns_.instruments[law].title));
}

bool NoteEdges::is_way_of_making(InstrumentId law, InstrumentId draft) const {
  const auto title = [&](InstrumentId id) { return columns_.strings.get(columns_.instruments[id].title); };
  return tells_how_made(title(law), title(draft), explains_draft(corpus_.documents[document_].title));
}

std::vector<NodeId> NoteEdges::articles_of(std::uint32_t citation, NodeId draft) const {
  const Citation& noted = corpus_.extractions[document_].citations[citation];
  const Document& text = corpus_.documents[document_];
  const bool points = amending_ != no_document &&
                      (counts_points(text, noted) || (brackets_count_points_ && stands_in_bracket(text, noted)));
  if (amending_ != no_document && !points) return instructions_on(noted);
  if (const NodeId point = points ? point_of(noted) : none; point != none) return {point};
  std::vector<NodeId> articles;
  const auto [begin, end] = edges_of(citation);
  for (EdgeId edge = begin; edge < end; ++edge) {
    const NodeId to = columns_.edges[edge].to;
    if (are_one_draft(columns_.nodes[to].instrument, columns_.nodes[draft].instrument)) articles.push_back(to);
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
  const InstrumentId own = columns_.nodes[draft].instrument, other = columns_.nodes[edge.to].instrument;
  if (other == own || is_revised_by(other, own) || is_way_of_making(other, own)) return;
  edge.from = draft;
  edge.asserted_by = Assertion::note;
  noted_.insert({draft, edge.to, edge.relation});
}

}  // namespace yiju
