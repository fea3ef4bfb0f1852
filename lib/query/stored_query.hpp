// A question asked of a graph, as data: where to start, along which relations to go, what to keep, how to tell it. Read
// from JSON by query_parser.hpp, answered by query_engine.hpp. 草案哪些条文没有依据：
//   {"title": {"zh": "没有依据的条文", "en": "articles without a source"},
//    "start": {"draft": true, "below": "article"},
//    "where": {"has_no": {"outcome": ["resolved", "outside"]}}}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

enum class EdgeDirection : std::uint8_t {
  out,  ///< from the citing to the cited
  in,   ///< from the cited to the citing
  both,
};

struct NodeFilter;

/// Which edges count. An edge of a provision's 款 or 项, or of an instrument's articles, is the provision's or
/// instrument's.
struct EdgeFilter {
  std::vector<Relation> relations;  ///< empty: based_on, implements, draws_on, cites
  EdgeDirection direction = EdgeDirection::out;
  std::vector<Assertion> asserted_by;    ///< empty: anyone
  std::vector<Outcome> outcomes;         ///< empty: all
  std::optional<bool> internal = false;  ///< inside one instrument; nothing: both kinds
  std::vector<NodeFilter> other;         ///< what the node at the other end must be; one at the most
};

/// Which nodes count; members that are empty ask for nothing.
struct NodeFilter {
  std::vector<ProvisionKind> kinds;  ///< root is "instrument"
  std::vector<Level> levels;
  std::vector<InstrumentStatus> statuses;
  std::optional<bool> loaded;           ///< its text is loaded
  std::optional<bool> missing;          ///< cited, but not in the loaded text
  std::optional<bool> draft;            ///< of a draft
  std::optional<bool> unspecific;       ///< names a source that cannot be looked up: 有关法律、法规
  std::string title;                    ///< words that the instrument's title holds
  std::vector<EdgeFilter> has, has_no;  ///< edges of the node: at least one, none
};

/// Where to start: the named nodes, or all that pass the filter.
struct QueryStart {
  std::vector<std::string> nodes;      ///< as a person writes them: 草案第三十二条
  NodeFilter filter;                   ///< without a kind: instruments
  std::optional<ProvisionKind> below;  ///< instead of each node those of this kind below it
};

struct QueryStep {
  EdgeFilter edges;
  std::uint32_t least = 1, most = 1;  ///< hops; most 0: to the end
  std::optional<ProvisionKind> to;    ///< instead of the node it arrives at, the one of this kind that holds it
};

enum class QueryReturn : std::uint8_t { nodes, edges, paths, groups };
enum class QueryKey : std::uint8_t { start, node, instrument, chapter, level, relation, asserted_by, outcome, reason };
enum class QuerySort : std::uint8_t { found, count, level, title };

struct StoredQuery {
  std::string title_zh, title_en;
  QueryStart start;
  std::vector<QueryStep> follow;
  NodeFilter where;
  QueryReturn returns = QueryReturn::nodes;
  std::vector<QueryKey> group;  ///< returns groups
  QuerySort sort = QuerySort::found;
  std::uint32_t limit = 0;       ///< rows; 0: all
  std::uint32_t limit_each = 0;  ///< rows of one first key
};

}  // namespace yiju
