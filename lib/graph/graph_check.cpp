#include "graph/graph_check.hpp"

#include "graph/row_words.hpp"

namespace yiju {
namespace {

bool below(std::uint32_t index, std::size_t count) { return index < count; }
bool below_or_none(std::uint32_t index, std::size_t count) { return index < count || index == none; }

/// The first row for which `fits` is false, or none.
template <typename Row, typename Fits>
std::uint32_t first_flaw(std::span<const Row> rows, Fits fits) {
  bool all = true;
  for (std::uint32_t i = 0; i < rows.size(); ++i) all &= fits(i, rows[i]);
  if (all) return none;
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    if (!fits(i, rows[i])) return i;
  }
  return none;
}

/// Offsets that begin with 0, never fall, and end with `last`.
bool are_offsets(std::span<const std::uint32_t> offsets, std::size_t rows, std::size_t last) {
  if (offsets.size() != rows + 1 || offsets.front() != 0 || offsets.back() != last) return false;
  bool rising = true;
  for (std::size_t i = 0; i < rows; ++i) rising &= offsets[i] <= offsets[i + 1];
  return rising;
}

std::string flaw(const char* column, std::uint32_t row) { return std::string(column) + " " + std::to_string(row); }

bool node_fits(const GraphView& v, std::uint32_t i, const NodeRecord& node) {
  // A parent comes before its children, so walking up ends.
  return (node.parent == none || node.parent < i) && below(node.instrument, v.instruments.size()) &&
         below_or_none(node.document, v.files.size()) && (node.kind <= last::kind) &&
         (node.span.begin <= node.span.end) && (node.parent != none || node.kind == ProvisionKind::root) &&
         // A root below an instrument is one of its texts.
         (node.parent == none || node.kind != ProvisionKind::root || node.document != none) &&
         below(v.captions[i], v.string_ends.size());
}

bool instrument_fits(const GraphView& v, std::uint32_t i, const InstrumentRecord& r) {
  const std::size_t strings = v.string_ends.size();
  return below(r.node, v.nodes.size()) && v.nodes[r.node].instrument == i && below(r.title, strings) &&
         below(r.number, strings) && below(r.issuers, strings) && below(r.successor, strings) &&
         below(r.source, strings) && below(r.aliases, strings) && r.level <= last::level && r.intended <= last::level &&
         r.status <= last::status;
}

bool file_fits(const GraphView& v, const FileRecord& file) {
  return below(file.path, v.string_ends.size()) && below(file.tag, v.string_ends.size()) && file.form <= last::form &&
         below_or_none(file.instrument, v.instruments.size()) && below_or_none(file.node, v.nodes.size());
}

bool edge_fits(const GraphView& v, const EdgeRecord& edge) {
  return below(edge.from, v.nodes.size()) && below(edge.to, v.nodes.size()) && below(edge.file, v.files.size()) &&
         below(edge.words, v.string_ends.size()) && (edge.relation <= last::relation) &&
         (edge.asserted_by <= last::assertion) && (edge.note <= last_note) && (edge.outcome <= last::outcome) &&
         (edge.reason <= last_reason) && below_or_none(edge.group, v.edges.size()) &&
         below_or_none(edge.antecedent, v.edges.size()) && edge.naming <= last::naming &&
         edge.rule <= static_cast<std::uint8_t>(last::rule) &&
         edge.relation_rule <= static_cast<std::uint8_t>(last::rule) && (edge.candidates < v.candidate_begin.size());
}

std::string find_row_flaw(const GraphView& v) {
  std::uint32_t row =
      first_flaw(v.nodes, [&](std::uint32_t i, const NodeRecord& node) { return node_fits(v, i, node); });
  if (row != none) return flaw("node", row);
  row = first_flaw(v.instruments,
                   [&](std::uint32_t i, const InstrumentRecord& record) { return instrument_fits(v, i, record); });
  if (row != none) return flaw("instrument", row);
  row = first_flaw(v.files, [&](std::uint32_t, const FileRecord& file) { return file_fits(v, file); });
  if (row != none) return flaw("file", row);
  row = first_flaw(v.edges, [&](std::uint32_t, const EdgeRecord& edge) { return edge_fits(v, edge); });
  if (row != none) return flaw("edge", row);
  row = first_flaw(v.unspecific, [&](std::uint32_t, const UnspecificRecord& r) {
    return below(r.node, v.nodes.size()) && below(r.file, v.files.size()) && below(r.words, v.string_ends.size());
  });
  if (row != none) return flaw("unspecific source", row);
  row = first_flaw(v.candidates, [&](std::uint32_t, InstrumentId id) { return below(id, v.instruments.size()); });
  return row == none ? std::string() : flaw("candidate", row);
}

/// The rows that an index lists under each key bear that key.
std::string find_index_flaw(const GraphView& v) {
  bool out = true, in = true, child = true;
  for (NodeId node = 0; node < v.nodes.size(); ++node) {
    for (std::uint32_t i = v.out_begin[node]; i < v.out_begin[node + 1]; ++i) out &= v.edges[i].from == node;
    for (std::uint32_t i = v.child_begin[node]; i < v.child_begin[node + 1]; ++i) {
      child = child && v.children[i] < v.nodes.size() && v.nodes[v.children[i]].parent == node;
    }
  }
  for (const EdgeId edge : v.in_edges) in &= edge < v.edges.size();
  return !out ? "index of starts" : !in ? "index of ends" : !child ? "index of children" : "";
}

}  // namespace

std::string find_flaw(const GraphView& v) {
  const std::size_t nodes = v.nodes.size();
  if (v.captions.size() != nodes) return "captions";
  if (v.string_ends.empty() || !are_offsets(v.string_ends, v.string_ends.size() - 1, v.string_bytes.size())) {
    return "strings";
  }
  if (v.candidate_begin.empty() || !are_offsets(v.candidate_begin, v.candidate_begin.size() - 1, v.candidates.size())) {
    return "candidate lists";
  }
  if (!are_offsets(v.out_begin, nodes, v.edges.size())) return "index of starts";
  if (!are_offsets(v.in_begin, nodes, v.in_edges.size()) || v.in_edges.size() != v.edges.size()) return "index of ends";
  if (!are_offsets(v.child_begin, nodes, v.children.size())) return "index of children";
  std::string found = find_row_flaw(v);
  return found.empty() ? find_index_flaw(v) : found;
}

}  // namespace yiju
