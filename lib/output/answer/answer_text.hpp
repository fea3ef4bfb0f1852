// Answers as people read them: trees whose every step shows the citing words and file:line, and who asserts it. An edge
// of the text, of the drafting note and of the analyst's table always bears its 〔条文〕〔说明〕〔分析〕 mark.
//   《临江市数据条例（草案）》第五条
//   └─ 实施〔分析〕《数据法》第三条 · 法律
//        “数据安全” basis.tsv:4
#pragma once

#include <string>

#include "query/draft_diff.hpp"
#include "query/explanation.hpp"
#include "query/functions.hpp"
#include "query/gaps.hpp"
#include "query/impact.hpp"
#include "query/matrix.hpp"
#include "query/parallels.hpp"
#include "query/path.hpp"
#include "query/powers.hpp"
#include "query/query_engine.hpp"
#include "query/rank.hpp"
#include "query/stats.hpp"
#include "query/suggest.hpp"
#include "query/trace.hpp"

namespace yiju {

struct TextStyle {
  Language language = Language::zh;
  bool color = false;  ///< escape sequences for a terminal
};

[[nodiscard]] std::string to_text(const LegalGraph& graph, const TraceAnswer& answer, const TextStyle& style);
[[nodiscard]] std::string to_text(const LegalGraph& graph, const ImpactAnswer& answer, const TextStyle& style);
[[nodiscard]] std::string to_text(const LegalGraph& graph, const PathAnswer& answer, const TextStyle& style);
[[nodiscard]] std::string to_text(const LegalGraph& graph, const GapsAnswer& answer, const TextStyle& style);
[[nodiscard]] std::string to_text(const LegalGraph& graph, const FunctionsAnswer& answer, const TextStyle& style);
[[nodiscard]] std::string to_text(const LegalGraph& graph, const PowersAnswer& answer, const TextStyle& style);
[[nodiscard]] std::string to_text(const LegalGraph& graph, const MatrixAnswer& answer, const TextStyle& style);
[[nodiscard]] std::string to_text(const LegalGraph& graph, const QueryAnswer& answer, const TextStyle& style);
[[nodiscard]] std::string to_text(const LegalGraph& graph, const RankAnswer& answer, const TextStyle& style);
[[nodiscard]] std::string to_text(const LegalGraph& graph, const std::vector<Explanation>& explanations,
                                  const TextStyle& style);
[[nodiscard]] std::string to_text(const DiffInput& input, const DraftDiff& diff, const TextStyle& style);
[[nodiscard]] std::string to_text(const Stats& stats, const TextStyle& style);
/// `texts` may be empty: then captions stand for the words of provisions.
[[nodiscard]] std::string to_text(const LegalGraph& graph, const SuggestAnswer& answer, const TextOfFile& texts,
                                  const TextStyle& style);

}  // namespace yiju
