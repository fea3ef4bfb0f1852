// Answers as JSON (--json), for other programs: an object with the command's name and its answer. docs/json.md shows each
// whole, from the golden tests. Two objects recur:
//   node  {"id": "中华人民共和国网络安全法#20", "label": "《中华人民共和国网络安全法》第二十条", "kind": "article",
//          "instrument": "中华人民共和国网络安全法", "level": "law", "locator": "20", "caption": "…"}
//   edge  {"from": node id, "to": node id, "relation": "implements", "asserted_by": "analyst", "outcome": "outside",
//          "reason": "text_not_loaded", "file": "draft.basis.tsv", "line": 33, "column": 1, "words": "…"}
#pragma once

#include <string>

#include "graph/source_texts.hpp"
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
#include "query/trace.hpp"
#include "query/verification.hpp"

namespace yiju {

[[nodiscard]] std::string to_json(const LegalGraph& graph, const TraceAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const ImpactAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const PathAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const GapsAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const FunctionsAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const PowersAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const MatrixAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const QueryAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const RankAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const std::vector<Explanation>& explanations);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const ParallelsAnswer& answer, const TextOfFile& texts);
[[nodiscard]] std::string to_json(const DiffInput& input, const DraftDiff& diff);
[[nodiscard]] std::string to_json(const Stats& stats);
[[nodiscard]] std::string to_json(const TextLibrary& library, const Verification& told, Language language);

}  // namespace yiju
