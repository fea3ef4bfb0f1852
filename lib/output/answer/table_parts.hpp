// What the tables of answers are made of: columns, and cells that several answers have.
#pragma once

#include <string>
#include <string_view>

#include "base/bilingual.hpp"
#include "graph/legal_graph.hpp"
#include "output/table/table.hpp"
#include "query/finding.hpp"

namespace yiju {

/// An empty table with its sheet's name and its title.
[[nodiscard]] Table titled(Language language, BilingualView name, const Bilingual& title);

[[nodiscard]] TableColumn column(std::string key, BilingualView name, Language language, unsigned weight,
                                 ColumnKind kind = ColumnKind::text);

/// Columns that many answers have: 关系 │ 认定者 │ 原文 │ 出处.
[[nodiscard]] TableColumn relation_column(Language language);
[[nodiscard]] TableColumn assertion_column(Language language);
[[nodiscard]] TableColumn words_column(Language language);
[[nodiscard]] TableColumn source_column(Language language);

/// Appends `part` as a line of its own; nothing where it is empty.
void add_line(std::string& lines, std::string_view part);

/// 行政法规; empty where the level is not known.
[[nodiscard]] std::string level_cell(const LegalGraph& graph, NodeId node, Language language);

/// The citing words of the edges, a line each with the mark of wording_mark.hpp, and where they stand.
[[nodiscard]] std::string words_of(const LegalGraph& graph, const std::vector<EdgeId>& edges, Language language);
[[nodiscard]] std::string places_of(const LegalGraph& graph, const std::vector<EdgeId>& edges);

/// 程度 │ 规则 │ 位置 │ 原文 │ 说明
[[nodiscard]] std::vector<TableColumn> finding_columns(Language language);
[[nodiscard]] TableLine finding_row(const Finding& finding, Language language, std::string_view folder);

}  // namespace yiju
