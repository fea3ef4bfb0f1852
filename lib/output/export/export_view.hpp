// What the exports write: which nodes and edges of a graph, under which names, with which attributes. Every flat format
// (GraphML, GEXF, CSV, SQLite …) takes its columns from here, so that a thing has the same name in all of them.
//
// Nodes: everything but registered instruments that nothing loaded touches. Edges: the relations, with evidence, and
// `contains` from each node to its parts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

struct ExportOptions {
  bool linked_only = false;          ///< only nodes that a relation touches, and what contains them
  bool contains = true;              ///< write structure as edges too
  std::string base = "urn:x-yiju:";  ///< what identifiers of ours begin with, where a format has IRIs (ELI)
};

struct ExportEdge {
  NodeId from = none, to = none;
  const EdgeRecord* record = nullptr;  ///< null: contains
};

struct ExportView {
  const LegalGraph* graph = nullptr;
  std::vector<NodeId> nodes;            ///< in the graph's order: parents before their parts
  std::vector<std::uint32_t> place_of;  ///< by NodeId: index into nodes; none: not exported
  std::vector<ExportEdge> edges;        ///< relations in the graph's order, then contains
  std::string base;                     ///< of ExportOptions
};

[[nodiscard]] ExportView make_export_view(const LegalGraph& graph, const ExportOptions& options);

enum class FieldType : std::uint8_t { text, integer, boolean, date };

/// A value of type date may be a year or a month alone, 2024: databases would make a day of it, so only a whole one is a date to them.
[[nodiscard]] constexpr bool is_whole_day(std::string_view date) {
  return date.size() == std::string_view("2024-05-01").size();
}

/// An attribute of a node: its name in every format, and its value as text ("true"/"false"; empty: none), which is a word
/// of the graph, or is put together in `made`.
struct NodeField {
  const char* name;
  FieldType type;
  std::string_view (*value)(const LegalGraph& graph, NodeId node, std::string& made);
};

struct EdgeField {
  const char* name;
  FieldType type;
  std::string_view (*value)(const LegalGraph& graph, const ExportEdge& edge, std::string& made);
};

/// label, kind, instrument, locator, level, status, number, issuers, issued, effective, loaded, known, missing, caption;
/// of a text in_force_from, in_force_until (the day after the last), and set_aside: not in force on the day of --as-of.
[[nodiscard]] std::span<const NodeField> node_fields();

/// relation, asserted_by, outcome, reason, words, file, line, column. Empty but relation for contains.
[[nodiscard]] std::span<const EdgeField> edge_fields();

/// contains for structure.
[[nodiscard]] Relation relation_of(const ExportEdge& edge);

/// BASED_ON: how property graphs write the type of a relationship.
[[nodiscard]] std::string relationship_type(Relation relation);

}  // namespace yiju
