// The basis table (立法依据对照表) as rows of text, before anyone knows whether it becomes Markdown, CSV, HTML, DOCX or
// XLSX:
//   草案条文 │ 依据文件 │ 依据条款 │ 依据原文 │ 关系 │ 认定者 │ 状态 │ 备注
// Every article of the draft has at least one row: one a source, or a single one that says that it has none and why.
// Made by basis_sheet.cpp from a LegalGraph, drawn through basis_table.hpp; registry/basis_table.hpp reads the written table
// back, so the column names here are the ones that it knows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "graph/source_texts.hpp"
#include "registry/basis_table.hpp"

namespace yiju {

enum class BasisColumn : std::uint8_t {
  article,
  instrument,
  provision,
  words,
  relation,
  asserted_by,
  status,
  note,
  evidence,
  draft_words
};

/// 草案条文 …; in English the column names of registry/basis_table.hpp.
[[nodiscard]] std::string_view header_of(BasisColumn column, Language language);

/// A column by its name in either language ("依据文件", "instrument"); nothing for other words.
[[nodiscard]] std::optional<BasisColumn> parse_basis_column(std::string_view word);

/// The eight above in their order; 出处 (source, path:line) and 草案原文 (draft_words, the article's own words) only stand in
/// a table that asks for them.
[[nodiscard]] std::vector<BasisColumn> usual_basis_columns();

/// "草案条文,依据文件,evidence" → columns. Throws Error{usage} at a word that names none; empty text gives the usual
/// ones.
[[nodiscard]] std::vector<BasisColumn> parse_basis_columns(std::string_view list);

/// One source of one article, or an article's lack of one.
struct BasisSheetRow {
  std::string chapter;        ///< 第二章 基础要素; empty for the whole draft and for a draft without chapters
  std::string article;        ///< 第七条; 整部草案 for what the draft as a whole rests on
  std::string caption;        ///< 算力与网络基础设施
  std::string instrument;     ///< title without 《》; empty in a gap row
  std::string provision;      ///< 第二十条; empty where the whole instrument is named
  std::string words;          ///< the cited provision's own words (its gist where only that is loaded)
  std::string relation;       ///< 实施
  std::string asserted_by;    ///< 条文, 说明 or 分析
  std::string status;         ///< 已指明, 未收录 …; in a gap row why the article counts as one
  std::string note;           ///< the analyst's reason, or the citing words
  std::string evidence;       ///< path:line of the citation or table row
  std::string draft_words;    ///< the article's own words; of the first row of its group alone
  bool gap = false;           ///< the article has no source that can be looked up
  bool trouble = false;       ///< the source is unknown, dangling, ambiguous or no longer in force
  NodeId unit = none;         ///< the article; the draft's root in rows of the whole draft; none: of a former table
  std::vector<EdgeId> edges;  ///< what the row says: the same assertion twice in one article is one row
};

struct BasisSheet {
  Language language = Language::zh;
  std::string draft;    ///< title of the draft
  std::string title;    ///< 《…条例（征求意见稿）》立法依据对照表
  std::string summary;  ///< 34 articles, 29 with a source, 5 without; 133 sources …
  std::string source;   ///< the files that it was made from, and their latest date
  std::vector<BasisColumn> columns;
  std::vector<BasisSheetRow> rows;  ///< the whole draft first, then by article
};

struct BasisSheetOptions {
  Language language = Language::zh;
  std::vector<BasisColumn> columns;      ///< empty: the usual ones
  InstrumentId draft = none;             ///< none: the only draft of the graph, or the only loaded instrument
  TextOfFile texts;                      ///< where the provisions' words come from; empty: the captions in the graph
  std::span<const BasisTable> tables{};  ///< analysts' tables, whose remarks are kept (analyst_remarks.hpp)
};

/// Throws Error{input} where it cannot be told which instrument is the draft.
[[nodiscard]] BasisSheet make_basis_sheet(const LegalGraph& graph, const BasisSheetOptions& options);

/// What stands in a cell. The article cell joins number and caption: 第七条 算力与网络基础设施.
[[nodiscard]] std::string cell_of(const BasisSheetRow& row, BasisColumn column);

/// True where the row's article (or whole-draft) cell differs from the row before: a new group begins.
[[nodiscard]] bool begins_group(const BasisSheet& sheet, std::size_t row);

/// True for the first row of an article without a source: the place that lists of gaps lead to.
[[nodiscard]] bool is_gap_row(const BasisSheet& sheet, std::size_t row);

}  // namespace yiju
