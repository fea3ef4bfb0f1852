#include "graph/draft.hpp"

#include "base/error.hpp"

namespace yiju {
namespace {

NodeRecord step(ProvisionKind kind, std::uint16_t number, std::uint8_t suffix = 0, unsigned level = 0) {
  NodeRecord record;
  record.kind = kind;
  record.number = number;
  record.suffix = suffix;
  record.level = level & 0xFU;
  return record;
}

/// Parent 32 bits, number 16, suffix 8, kind 5, heading level 3: two children of one node differ in it.
std::uint64_t key_of(NodeId parent, const NodeRecord& child) {
  return std::uint64_t{parent} << 32 | std::uint64_t{child.number} << 16 | std::uint64_t{child.suffix} << 8 |
         std::uint64_t{static_cast<std::uint8_t>(child.kind)} << 3 | std::uint64_t{child.level};
}

}  // namespace

std::vector<NodeRecord> steps_of(const Locator& at) {
  std::vector<NodeRecord> steps;
  const bool in_article = at[Unit::article] != 0;
  for (const UnitRow& row : unit_rows) {
    if (at[row.unit] == 0 || (in_article && row.unit < Unit::heading_1)) continue;
    const std::uint8_t suffix = row.unit == Unit::article ? at.article_suffix : std::uint8_t{0};
    steps.push_back(step(row.kind, at[row.unit], suffix, row.level));
  }
  return steps;
}

InstrumentId GraphDraft::instrument(std::string_view title, Level level) {
  const StringId name = columns.strings.add(title);
  const auto [place, fresh] = by_title_.try_emplace(name, static_cast<InstrumentId>(columns.instruments.size()));
  if (!fresh) return place->second;
  NodeRecord node;
  node.instrument = place->second;
  InstrumentRecord record;
  record.node = static_cast<NodeId>(columns.nodes.size());
  record.title = name;
  record.level = record.intended = level;
  record.known = level != Level::unknown;
  columns.nodes.push_back(node);
  columns.instruments.push_back(record);
  return place->second;
}

std::uint32_t GraphDraft::file(std::string_view path, InstrumentId instrument) {
  const auto id = static_cast<std::uint32_t>(columns.files.size());
  FileRecord record;
  record.path = columns.strings.add(path);
  record.instrument = instrument;
  if (instrument != none) {
    record.node = node_of(instrument);
    columns.instruments[instrument].loaded = columns.instruments[instrument].known = 1;
    columns.nodes[record.node].document = id;
  } else {
    record.table = 1;
  }
  columns.files.push_back(record);
  return id;
}

NodeId GraphDraft::below(NodeId parent, const NodeRecord& child) {
  const auto [place, fresh] = by_step_.try_emplace(key_of(parent, child), static_cast<NodeId>(columns.nodes.size()));
  if (!fresh) return place->second;
  NodeRecord record = child;
  record.parent = parent;
  record.instrument = columns.nodes[parent].instrument;
  record.document = columns.nodes[parent].document;
  columns.nodes.push_back(record);
  return place->second;
}

NodeId GraphDraft::provision(InstrumentId instrument, const Locator& locator, std::string_view caption) {
  NodeId node = node_of(instrument);
  for (const NodeRecord& child : steps_of(locator)) node = below(node, child);
  if (!caption.empty()) {
    columns.captions.resize(columns.nodes.size(), 0);
    columns.captions[node] = columns.strings.add(caption);
  }
  return node;
}

NodeId GraphDraft::provision(InstrumentId instrument, std::string_view locator, std::string_view caption) {
  const std::optional<Locator> parsed = parse_locator(locator);
  if (!parsed) {
    throw Error(ErrorCode::internal, {"应为位置，如 12/2/3，实为 " + std::string(locator),
                                      "expected a locator such as 12/2/3, found " + std::string(locator)});
  }
  return provision(instrument, *parsed, caption);
}

EdgeId GraphDraft::edge(NodeId from, NodeId to, Relation relation, std::string_view words, Assertion asserted_by) {
  EdgeRecord record;
  record.from = from;
  record.to = to;
  record.relation = relation;
  record.asserted_by = asserted_by;
  record.words = columns.strings.add(words);
  record.file = columns.files.empty() ? none : columns.nodes[from].document;
  columns.edges.push_back(record);
  return static_cast<EdgeId>(columns.edges.size() - 1);
}

}  // namespace yiju
