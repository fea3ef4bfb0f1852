// Answers as tables (output/table/table.hpp), for documents, workbooks, pages and spreadsheets: -o gaps.docx,
// -o findings.xlsx, -o trace.html. What is one line of a tree on the terminal is one row here, with its evidence.
#pragma once

#include <string>
#include <vector>

#include "output/table/table.hpp"
#include "query/article_history.hpp"
#include "query/draft_diff.hpp"
#include "query/explanation.hpp"
#include "query/finding.hpp"
#include "query/functions.hpp"
#include "query/gaps.hpp"
#include "query/impact.hpp"
#include "query/matrix.hpp"
#include "query/parallels.hpp"
#include "query/path.hpp"
#include "query/powers.hpp"
#include "query/query_engine.hpp"
#include "query/rank.hpp"
#include "query/stale.hpp"
#include "query/stats.hpp"
#include "query/suggest.hpp"
#include "query/trace.hpp"

namespace yiju {

/// 文件 │ 章 │ 条文 │ 主题 │ 功能 │ 为何列入 │ 未计入的引用 │ 出处
[[nodiscard]] Table table_of(const LegalGraph& graph, const GapsAnswer& answer, Language language);

/// 文件 │ 章 │ 条文 │ 主题 │ 功能 │ 依据需要 │ 处罚种类 │ 罚款幅度 │ 违反条款 │ 处罚主体 │ 强制措施
[[nodiscard]] Table table_of(const LegalGraph& graph, const FunctionsAnswer& answer, Language language);
/// The columns of the labelled texts (function/listing.hpp); the path as the fourth where several texts answer.
[[nodiscard]] std::string functions_as_tsv(const LegalGraph& graph, const FunctionsAnswer& answer);

/// 条文 │ 设定 │ 主体 │ 针对 │ 种类 │ 幅度 │ 上位依据 │ 上位幅度 │ 比较
[[nodiscard]] Table table_of(const LegalGraph& graph, const PowersAnswer& answer, Language language);

/// 章 │ one column an instrument … │ 合计, with the totals in the last row
[[nodiscard]] Table table_of(const LegalGraph& graph, const MatrixAnswer& answer, Language language);

/// 类别 │ 名次 │ 名称 │ 效力层级 │ 被引 │ 引用它的文件 │ 权重‰: instruments first, then provisions
[[nodiscard]] Table table_of(const LegalGraph& graph, const RankAnswer& answer, Language language);

/// As the query returns nodes, relations, groups or chains (answer_table_query.cpp).
[[nodiscard]] Table table_of(const LegalGraph& graph, const QueryAnswer& answer, Language language);

/// 程度 │ 规则 │ 位置 │ 原文 │ 说明; places are told below `folder`.
[[nodiscard]] Table table_of(const std::vector<Finding>& findings, Language language, std::string_view folder);

/// 层 │ 依据 │ 效力层级 │ 关系 │ 认定者 │ 状态 │ 原文 │ 出处: in the order of the tree; 层 1 is cited by the node itself
[[nodiscard]] Table table_of(const LegalGraph& graph, const TraceAnswer& answer, Language language);

/// 文件 │ 条文 │ 主题 │ 关系 │ 认定者 │ 所依据的 │ 经 │ 原文 │ 出处
[[nodiscard]] Table table_of(const LegalGraph& graph, const ImpactAnswer& answer, Language language);

/// 步 │ 从 │ 关系 │ 到 │ 原文 │ 出处; a band a path where there are several
[[nodiscard]] Table table_of(const LegalGraph& graph, const PathAnswer& answer, Language language);

/// 引用者 │ 被引用者 │ 关系 │ 认定者 │ 指向 │ 规则 │ 落选 │ 原文 │ 出处
[[nodiscard]] Table table_of(const LegalGraph& graph, const std::vector<Explanation>& explanations, Language language);

/// 类别 │ 名称 │ 数量
[[nodiscard]] Table table_of(const Stats& stats, Language language);

/// 草案条文 │ 主题 │ 名次 │ 依据文件 │ 依据条款 │ 依据原文 │ 关系 │ 认定者 │ 备注: the columns of the basis table, so that
/// accepted rows can be kept in one. `texts` may be empty.
[[nodiscard]] Table table_of(const LegalGraph& graph, const SuggestAnswer& answer, const TextOfFile& texts,
                             Language language);

/// 条文 │ 文件 │ 条款 │ 关系 │ 所含 │ 本条用语 │ 彼处用语 │ 出处. `texts` may be empty.
[[nodiscard]] Table table_of(const LegalGraph& graph, const ParallelsAnswer& answer, const TextOfFile& texts,
                             Language language);

/// 文本 │ 条号 │ 变化 │ 条文 │ 当时的引用 │ 出处
[[nodiscard]] Table table_of(const Corpus& corpus, const std::vector<ArticleVersion>& versions, Language language);

/// 条文 │ 引用 │ 变动 │ 变动日期 │ 变动文件 │ 当时规定 │ 现在规定 │ 出处, in bands of instruments
[[nodiscard]] Table table_of(const Corpus& corpus, const StaleAnswer& answer, Language language);

/// 旧条文 │ 新条文 │ 变化
[[nodiscard]] Table table_of(const DiffInput& input, const DraftDiff& diff, Language language);

/// The same of an amending draft: what it changes, law by law in one table.
[[nodiscard]] Table table_of_amended(const Corpus& corpus, DocumentId draft, Language language);

}  // namespace yiju
