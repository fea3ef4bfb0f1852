#include "output/export/export_view.hpp"

#include <array>

#include "query/foundation.hpp"

namespace yiju {
namespace {

const InstrumentRecord& record_of(const LegalGraph& graph, NodeId node) {
  return graph.instruments()[graph.nodes()[node].instrument];
}

bool is_instrument(const LegalGraph& graph, NodeId node) { return record_of(graph, node).node == node; }

std::string_view truth(bool value) { return value ? "true" : "false"; }

std::string_view keep_in(std::string& made, std::string value) { return made = std::move(value); }

/// Facts of the instrument stand on its own node only; its provisions would repeat them.
template <typename Get>
std::string_view of_instrument(const LegalGraph& graph, NodeId node, Get get) {
  return is_instrument(graph, node) ? get(record_of(graph, node)) : std::string_view();
}

/// Facts of one wording stand on the root of its text: the instrument's own node where it is the only one.
template <typename Get>
std::string_view of_text(const LegalGraph& graph, NodeId node, Get get) {
  const NodeRecord& record = graph.nodes()[node];
  const bool root = record.kind == ProvisionKind::root && record.document != none;
  return root ? get(graph.files()[record.document]) : std::string_view();
}

constexpr std::array<NodeField, 17> kNodeFields = {{
    {"label", FieldType::text,
     [](const LegalGraph& g, NodeId n, std::string& made) { return keep_in(made, g.label(n, Language::zh)); }},
    {"kind", FieldType::text,
     [](const LegalGraph& g, NodeId n, std::string&) -> std::string_view {
       return is_instrument(g, n)                        ? "instrument"
              : g.nodes()[n].kind == ProvisionKind::root ? "text"
                                                         : name_of(g.nodes()[n].kind);
     }},
    {"instrument", FieldType::text,
     [](const LegalGraph& g, NodeId n, std::string&) { return g.title(g.nodes()[n].instrument); }},
    {"locator", FieldType::text,
     [](const LegalGraph& g, NodeId n, std::string& made) { return keep_in(made, to_string(g.locator(n))); }},
    {"level", FieldType::text,
     [](const LegalGraph& g, NodeId n, std::string&) -> std::string_view { return name_of(record_of(g, n).level); }},
    {"status", FieldType::text,
     [](const LegalGraph& g, NodeId n, std::string&) -> std::string_view { return name_of(record_of(g, n).status); }},
    {"number", FieldType::text,
     [](const LegalGraph& g, NodeId n, std::string&) {
       return of_instrument(g, n, [&](const auto& r) { return g.string(r.number); });
     }},
    {"issuers", FieldType::text,
     [](const LegalGraph& g, NodeId n, std::string&) {
       return of_instrument(g, n, [&](const auto& r) { return g.string(r.issuers); });
     }},
    {"issued", FieldType::date,
     [](const LegalGraph& g, NodeId n, std::string& made) {
       return of_instrument(g, n, [&](const auto& r) { return keep_in(made, to_string(r.issued)); });
     }},
    {"effective", FieldType::date,
     [](const LegalGraph& g, NodeId n, std::string& made) {
       return of_instrument(g, n, [&](const auto& r) { return keep_in(made, to_string(r.effective)); });
     }},
    {"loaded", FieldType::boolean,
     [](const LegalGraph& g, NodeId n, std::string&) { return truth(record_of(g, n).loaded != 0); }},
    {"known", FieldType::boolean,
     [](const LegalGraph& g, NodeId n, std::string&) { return truth(record_of(g, n).known != 0); }},
    {"missing", FieldType::boolean,
     [](const LegalGraph& g, NodeId n, std::string&) { return truth(g.nodes()[n].missing != 0); }},
    {"caption", FieldType::text, [](const LegalGraph& g, NodeId n, std::string&) { return g.caption(n); }},
    {"in_force_from", FieldType::date,
     [](const LegalGraph& g, NodeId n, std::string& made) {
       return of_text(g, n, [&](const FileRecord& f) { return keep_in(made, to_string(f.from)); });
     }},
    {"in_force_until", FieldType::date,
     [](const LegalGraph& g, NodeId n, std::string& made) {
       return of_text(g, n, [&](const FileRecord& f) { return keep_in(made, to_string(f.until)); });
     }},
    {"set_aside", FieldType::boolean,
     [](const LegalGraph& g, NodeId n, std::string&) { return truth(is_aside(g, n)); }},
}};

template <typename Get>
std::string_view of_record(const ExportEdge& edge, Get get) {
  return edge.record == nullptr ? std::string_view() : get(*edge.record);
}

std::string_view count_or_none(std::uint32_t number, std::string& made) {
  return number == 0 ? std::string_view() : keep_in(made, std::to_string(number));
}

constexpr std::array<EdgeField, 8> kEdgeFields = {{
    {"relation", FieldType::text,
     [](const LegalGraph&, const ExportEdge& e, std::string&) -> std::string_view { return name_of(relation_of(e)); }},
    {"asserted_by", FieldType::text,
     [](const LegalGraph&, const ExportEdge& e, std::string&) {
       return of_record(e, [](const auto& r) { return name_of(r.asserted_by); });
     }},
    {"outcome", FieldType::text,
     [](const LegalGraph&, const ExportEdge& e, std::string&) {
       return of_record(e, [](const auto& r) { return name_of(r.outcome); });
     }},
    {"reason", FieldType::text,
     [](const LegalGraph&, const ExportEdge& e, std::string&) {
       return of_record(e, [](const auto& r) { return name_of(r.reason); });
     }},
    {"words", FieldType::text,
     [](const LegalGraph& g, const ExportEdge& e, std::string&) {
       return of_record(e, [&](const auto& r) { return g.string(r.words); });
     }},
    {"file", FieldType::text,
     [](const LegalGraph& g, const ExportEdge& e, std::string&) {
       return of_record(
           e, [&](const auto& r) { return r.file == none ? std::string_view() : g.string(g.files()[r.file].path); });
     }},
    {"line", FieldType::integer,
     [](const LegalGraph&, const ExportEdge& e, std::string& made) {
       return of_record(e, [&](const auto& r) { return count_or_none(r.line, made); });
     }},
    {"column", FieldType::integer,
     [](const LegalGraph&, const ExportEdge& e, std::string& made) {
       return of_record(e, [&](const auto& r) { return count_or_none(r.column, made); });
     }},
}};

/// Marks a node and all that contains it.
void keep(const LegalGraph& graph, NodeId node, std::vector<bool>& kept) {
  for (; node != none && !kept[node]; node = graph.nodes()[node].parent) kept[node] = true;
}

}  // namespace

ExportView make_export_view(const LegalGraph& graph, const ExportOptions& options) {
  ExportView view;
  view.graph = &graph;
  view.base = options.base;
  std::vector<bool> kept(graph.nodes().size(), false);
  for (const EdgeRecord& edge : graph.edges()) {
    keep(graph, edge.from, kept);
    keep(graph, edge.to, kept);
  }
  for (NodeId node = 0; node < graph.nodes().size() && !options.linked_only; ++node) {
    if (graph.nodes()[node].document != none) keep(graph, node, kept);
  }
  view.place_of.assign(graph.nodes().size(), none);
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    if (!kept[node]) continue;
    view.place_of[node] = static_cast<std::uint32_t>(view.nodes.size());
    view.nodes.push_back(node);
  }
  for (const EdgeRecord& edge : graph.edges()) view.edges.push_back({edge.from, edge.to, &edge});
  for (const NodeId node : view.nodes) {
    const NodeId parent = graph.nodes()[node].parent;
    if (options.contains && parent != none) view.edges.push_back({parent, node, nullptr});
  }
  return view;
}

Relation relation_of(const ExportEdge& edge) {
  return edge.record == nullptr ? Relation::contains : edge.record->relation;
}

std::string relationship_type(Relation relation) {
  std::string out = name_of(relation);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::span<const NodeField> node_fields() { return kNodeFields; }
std::span<const EdgeField> edge_fields() { return kEdgeFields; }

}  // namespace yiju
