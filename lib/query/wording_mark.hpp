// How an answer marks an edge whose target stands in another wording than the one that was cited: its number may stand
// over something else there, so no answer, table, page or picture shows its words as those that were cited.
#pragma once

#include <string>

#include "base/language.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

/// How surely the target's words are those that were cited.
[[nodiscard]] inline Sureness sureness_of(const EdgeRecord& edge) { return sureness_of(edge.outcome, edge.reason); }

/// True where the target's words may be shown as what was cited.
[[nodiscard]] inline bool shows_words(const EdgeRecord& edge) { return sureness_of(edge) <= Sureness::same_article; }

/// 只有2021年文本, "only the text of 2021 is loaded"; where the cited one is loaded too and --as-of asks for another:
/// 2021年文本中未必是同一条; where another instrument of that title is meant: 同名的另一文件，未收录. Empty where the words are those that were cited or none is loaded.
[[nodiscard]] std::string wording_mark(const LegalGraph& graph, const EdgeRecord& edge, Language language);

/// The same in the brackets in which it stands behind a name: 〔只有2021年文本〕.
[[nodiscard]] std::string wording_note(const LegalGraph& graph, const EdgeRecord& edge, Language language);

/// Why a node that is not in force on the day does not answer for it: 《甲法》第二条在2026-01-01不在施行中：自2025-06-01起废止.
[[nodiscard]] std::string describe_aside(const LegalGraph& graph, NodeId node, Date day, Language language);

/// （当日不在施行中） of a text, its provisions, or an instrument none of whose texts is in force on the day that was asked
/// for (on_day.hpp); else empty.
[[nodiscard]] std::string aside_note(const LegalGraph& graph, NodeId node, Language language);

}  // namespace yiju
