// What a provision rests on directly: the one definition of "source" that trace, impact and gaps share, so that impact
// is trace reversed and a gap is an article whose trace is empty.
//
// A source of a provision is an edge based_on, implements, draws_on or cites that starts at it or below it (an
// article's 款 and 项 count as the article's) and leaves its instrument: 依照本法第三条 names no source. What an
// instrument rests on as a whole are the edges of its enacting clause: 根据《甲法》，制定本条例 (based_on, implements
// of the text, wherever they stand), and what a drafting note or table says of the whole draft. A table row of an
// article speaks for that article only.
#pragma once

#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

/// based_on, implements, draws_on, cites: the relations that give a provision its ground.
[[nodiscard]] bool is_source(Relation relation);

/// The article, heading, or other node that stands for this one in answers: 款 项 目 count as their article.
[[nodiscard]] NodeId unit_of(const LegalGraph& graph, NodeId node);

/// The node and all below it, in reading order.
[[nodiscard]] std::vector<NodeId> family_of(const LegalGraph& graph, NodeId node);

/// True where the edge stays inside one instrument: 前款, 本法第三条.
[[nodiscard]] bool is_internal(const LegalGraph& graph, const EdgeRecord& edge);

/// True where the edge's target is a text's provision or a known instrument, not an unknown title or a missing article.
[[nodiscard]] bool is_found(const EdgeRecord& edge);

/// The edge's index in graph.edges().
[[nodiscard]] EdgeId id_of(const LegalGraph& graph, const EdgeRecord& edge);

/// Sources of a provision and what is below it, in reading order; `internal` adds those inside the instrument that
/// leave the provision.
[[nodiscard]] std::vector<EdgeId> own_sources(const LegalGraph& graph, NodeId node, bool internal = false);

/// !own_sources(graph, node).empty(), without gathering them.
[[nodiscard]] bool has_own_source(const LegalGraph& graph, NodeId node);

/// Sources of an instrument as a whole, in reading order. `root` is its node or that of one of its texts; a text has
/// also what a note or table says of the instrument.
[[nodiscard]] std::vector<EdgeId> whole_sources(const LegalGraph& graph, NodeId root);

/// The same without those that stand in an article, where the enacting clause is told, once; and of a text with articles without what it only
/// cites beside them: a notice above it, by which rules it asks for opinions.
[[nodiscard]] std::vector<EdgeId> sources_beside_units(const LegalGraph& graph, NodeId root);

/// The root above a node: the instrument, or of several loaded texts the one that holds it.
[[nodiscard]] NodeId text_node(const LegalGraph& graph, NodeId node);

/// True where the edge is one of whole_sources of its instrument.
[[nodiscard]] bool is_whole_source(const LegalGraph& graph, const EdgeRecord& edge);

/// The instrument's node.
[[nodiscard]] NodeId instrument_node(const LegalGraph& graph, NodeId node);

/// True where the node stands in a text that was not in force on the day that was asked for.
[[nodiscard]] bool is_aside(const LegalGraph& graph, NodeId node);

/// True where the node stands in a text of a library (--library): answers are not about it.
[[nodiscard]] bool is_library(const LegalGraph& graph, NodeId node);

/// Instruments with a text that answers are about: loaded, in force on the day asked for, and of no library.
[[nodiscard]] std::vector<InstrumentId> own_instruments(const LegalGraph& graph);

/// Own texts where no draft is: without the companions (notices, notes) among them, those that companions speak of, else
/// a table of old and new wording.
struct OwnTexts {
  std::vector<InstrumentId> texts;
  std::string missed;  ///< the title that companions name and that no text bears; `texts` are others
};
[[nodiscard]] OwnTexts own_texts(const LegalGraph& graph);

/// The roots of an instrument's loaded texts, oldest first: its own node where there is only one text. Texts set aside
/// are left out.
[[nodiscard]] std::vector<NodeId> texts_of(const LegalGraph& graph, InstrumentId instrument);

/// True for a draft: by level, by status, or by its title (草案, 征求意见稿).
[[nodiscard]] bool is_draft(const LegalGraph& graph, InstrumentId instrument);

/// The loaded drafts that answers are about: of those at several stages the last one; those of libraries left out.
[[nodiscard]] std::vector<InstrumentId> drafts_of(const LegalGraph& graph);

/// A draft that is loaded at several stages.
struct DraftRounds {
  InstrumentId last = none;
  std::vector<InstrumentId> earlier;  ///< oldest first
};
[[nodiscard]] std::vector<DraftRounds> rounds_of(const LegalGraph& graph);

/// The instrument and the other stages of the same draft that are loaded: what they say is said by itself.
[[nodiscard]] std::vector<InstrumentId> stages_of(const LegalGraph& graph, InstrumentId draft);

/// Articles of an instrument in reading order; for an official document without articles its innermost headings.
[[nodiscard]] std::vector<NodeId> units_below(const LegalGraph& graph, NodeId node);

/// Puts provisions of one text into reading order.
void sort_as_read(const LegalGraph& graph, std::vector<NodeId>& provisions);

}  // namespace yiju
