// Answers as JSON (--json), for other programs. Two objects recur:
//   node  {"id": "中华人民共和国网络安全法#20", "label": "《中华人民共和国网络安全法》第二十条", "kind": "article",
//          "instrument": "中华人民共和国网络安全法", "level": "law", "locator": "20", "caption": "…"}
//   edge  {"from": node id, "to": node id, "relation": "implements", "asserted_by": "analyst", "outcome": "outside",
//          "reason": "text_not_loaded", "file": "draft.basis.tsv", "line": 33, "column": 1, "words": "…"}
// trace   {"command": "trace", "node": node, "own": [step …], "whole": [step …], "internal": 2}
//         step {"to": node, "edges": [edge …], "end": "followed", "by_instrument": true, "steps": [step …]}
// impact  {"command": "impact", "node": node, "provisions": [{"node": node, "depth": 1, "through": node id or null,
//         "edges": [edge …]} …]}
// path    {"command": "path", "from": node, "to": node, "paths": [[{"node": node, "direction": "forward", "edge": edge
// or
//         null for structure} …] …]}
// gaps    {"command": "gaps", "instruments": [{"node": node, "articles": 34, "whole_sources": 13, "gaps": [{"node":
// node,
//         "reason": "only_self", "edges": [edge …], "unspecific": [{"file", "line", "words"} …]} …]} …]}
// matrix  {"command": "matrix", "node": node, "columns": [node …], "rows": [{"division": node or null, "whole": false,
//         "counts": [0, 2 …], "total": 2} …], "totals": [13 …], "left_out": 0}
// query   {"command": "query", "title": {"zh", "en"}, "return": "nodes", "rows": [{"start": node, "node": node,
// "count": 2,
//         "edges": [edge …]} …], "left_out": 0}; for groups {"group": [word …], "count", "edges"} instead
// rank    {"command": "rank", "instruments": [{"node": node, "citations": 29, "by_instruments": 1, "weight": 0.12} …],
//         "provisions": [… the same]}
// explain {"command": "explain", "citations": [{"edge": edge, "rule": "quoted_title", "relation_rule":
// "relation_default",
//         "naming": "quoted", "before": "…", "after": "…", "antecedent": "", "antecedent_line": 0, "candidates": [title
//         …]} …]}
// parallels {"command": "parallels", "provisions": [{"instrument", "locator", "file", "line", "alike", "contained",
// "words"} …]} diff    {"command": "diff", "before": path, "after": path, "articles": [{"before": {"locator", "line"}
// or null, "after": …,
//         "fate": "renumbered", "changed": false, "alike": 1, "lost": [{"instrument", "locator", "relation", "line",
//         "words"} …], "gained": […]} …], "lost": […], "gained": […]}
// stats   {"command": "stats", "files": 12, …, "instruments": {"law": {"loaded", "outside", "unknown"} …},
//         "provisions": {"article": 34 …}, "outcomes": {…}, "reasons": {…}, "relations": {…}, "asserted_by": {…}}
#pragma once

#include <string>

#include "query/draft_diff.hpp"
#include "query/explanation.hpp"
#include "query/gaps.hpp"
#include "query/impact.hpp"
#include "query/matrix.hpp"
#include "query/parallels.hpp"
#include "query/path.hpp"
#include "query/query_engine.hpp"
#include "query/rank.hpp"
#include "query/stats.hpp"
#include "query/trace.hpp"

namespace yiju {

[[nodiscard]] std::string to_json(const LegalGraph& graph, const TraceAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const ImpactAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const PathAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const GapsAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const MatrixAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const QueryAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const RankAnswer& answer);
[[nodiscard]] std::string to_json(const LegalGraph& graph, const std::vector<Explanation>& explanations);
[[nodiscard]] std::string to_json(const Corpus& corpus, const std::vector<Parallel>& parallels);
[[nodiscard]] std::string to_json(const DiffInput& input, const DraftDiff& diff);
[[nodiscard]] std::string to_json(const Stats& stats);

}  // namespace yiju
