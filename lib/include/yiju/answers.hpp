// Questions to a graph. Every answer is a Table (table.hpp): its columns have keys that never change, and it can be drawn in
// any format.
//   const yiju::Table gaps = yiju::list_gaps(graph, yiju::Language::zh);
//   for (const yiju::TableLine& row : gaps.rows) std::cout << yiju::cell(gaps, row, "article") << '\n';
//   std::ofstream("gaps.docx", std::ios::binary) << yiju::draw_table(gaps, "docx");
#pragma once

#include <string>
#include <string_view>

#include "yiju/graph.hpp"
#include "yiju/table.hpp"

namespace yiju {

/// Articles with no cited source, and why each counts as one: of the drafts, or of all texts where there is none. Keys:
/// instrument, chapter, article, subject, reason, words, source.
[[nodiscard]] Table list_gaps(const Graph& graph, Language language);

/// What a place rests on, up to the highest authority. Keys: depth, from, relation, to, level, asserted_by, end, words,
/// source. Throws Error{usage} where `place` names nothing in the graph.
[[nodiscard]] Table trace_sources(const Graph& graph, std::string_view place, Language language);

/// What rests on a place, direct and through others. Keys: instrument, article, subject, relation, asserted_by, to,
/// through, words, source.
[[nodiscard]] Table list_impact(const Graph& graph, std::string_view place, Language language);

/// The basis table of the draft. Keys: article, instrument, provision, words, relation, asserted_by, status, why.
[[nodiscard]] Table basis_table(const Graph& graph, Language language);

/// The text of a row under a column's key; empty where there is no such column.
[[nodiscard]] std::string cell(const Table& table, const TableLine& row, std::string_view key);

}  // namespace yiju
