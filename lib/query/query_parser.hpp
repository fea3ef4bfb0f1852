// JSON → StoredQuery. The form, all members but "start" may be left out:
//   "title"       {"zh": text, "en": text} or text
//   "parameters"  {"article": "草案第三十二条"}: a text "$article" elsewhere stands for it; the command line may set it
//   "start"       {"node": text or [text …]}  named nodes;  else a node filter, and "below": kind
//   "follow"      [{edge filter, "hops": 1 or [1, 3] or "all", "to": "instrument" …} …]
//   "where"       {node filter}
//   "return"      "nodes" (default), "edges", "paths", "groups"
//   "group"       ["start", "instrument" …]   what groups are made by
//   "sort"        "found" (default: reading order), "count", "level", "title"
//   "limit", "limit_each"   rows in all, rows of one first group key
// node filter     "kind" ["article" …, "instrument"], "level" [..], "status" [..], "loaded", "missing", "draft",
//                 "unspecific" true or false, "title" words in the title, "has" {edge filter}, "has_no" {edge filter}
// edge filter     "relation" [..], "direction" "out" (default), "in", "both", "asserted_by" ["text", "note", "analyst"],
//                 "outcome" [..], "internal" false (default), true or "any", "other" {node filter}
// A list of one may be written without brackets. Words are those of the design's terms: "based_on", "departmental_rule".
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "query/stored_query.hpp"

namespace yiju {

/// Values that the command line gives to parameters.
using QueryParameters = std::map<std::string, std::string, std::less<>>;

/// Throws Error{input} `path:line:column: expected …, found …` with the nearest right word as hint; Error{usage} where
/// `given` names a parameter that the query does not have.
[[nodiscard]] StoredQuery parse_query(const std::string& path, std::string_view json,
                                      const QueryParameters& given = {});

}  // namespace yiju
