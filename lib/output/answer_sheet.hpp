// Answers that are lists, as one table each for a spreadsheet or a briefing: --format csv and --format markdown of
// gaps, matrix, rank, query and check. CSV opens in Excel with a double click (byte order mark, no cell that becomes a
// formula); Markdown is a heading and a pipe table.
#pragma once

#include <string>
#include <vector>

#include "query/finding.hpp"
#include "query/gaps.hpp"
#include "query/matrix.hpp"
#include "query/query_engine.hpp"
#include "query/rank.hpp"

namespace yiju {

struct AnswerSheet {
  std::string title;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< each as long as columns
};

/// 文件 │ 章 │ 条文 │ 主题 │ 为何列入 │ 未计入的引用 │ 出处
[[nodiscard]] AnswerSheet sheet_of(const LegalGraph& graph, const GapsAnswer& answer, Language language);

/// 章 │ one column an instrument … │ 合计, with the totals in the last row
[[nodiscard]] AnswerSheet sheet_of(const LegalGraph& graph, const MatrixAnswer& answer, Language language);

/// 类别 │ 名次 │ 名称 │ 效力层级 │ 被引 │ 引用它的文件 │ 权重‰: instruments first, then provisions
[[nodiscard]] AnswerSheet sheet_of(const LegalGraph& graph, const RankAnswer& answer, Language language);

/// As the query returns nodes, relations, groups or chains (answer_sheet_query.cpp).
[[nodiscard]] AnswerSheet sheet_of(const LegalGraph& graph, const QueryAnswer& answer, Language language);

/// 程度 │ 规则 │ 位置 │ 原文 │ 说明; places are told below `folder`.
[[nodiscard]] AnswerSheet sheet_of(const std::vector<Finding>& findings, Language language, std::string_view folder);

[[nodiscard]] std::string write_sheet_csv(const AnswerSheet& sheet);
[[nodiscard]] std::string write_sheet_markdown(const AnswerSheet& sheet);

}  // namespace yiju
