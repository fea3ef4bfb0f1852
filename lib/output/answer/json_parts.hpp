// The objects that recur in JSON answers: nodes and edges, as answer_json.hpp documents them.
#pragma once

#include <span>
#include <string_view>

#include "base/json_writer.hpp"
#include "function/article_functions.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

/// Puts a node as the next value.
void put_node(JsonWriter& json, const LegalGraph& graph, NodeId node);

/// Puts a node as a member; null where it is none.
void put_node(JsonWriter& json, std::string_view name, const LegalGraph& graph, NodeId node);

/// Puts an edge as the next value.
void put_edge(JsonWriter& json, const LegalGraph& graph, EdgeId edge);

/// Puts edges as the member "edges".
void put_edges(JsonWriter& json, const LegalGraph& graph, std::span<const EdgeId> edges);

/// Puts the members "penalty" and "measures", of an article that sets them.
void put_details(JsonWriter& json, const ArticleFunctions& what);

}  // namespace yiju
