#include "accuracy/edge_sample.hpp"

#include <algorithm>
#include <cstdint>

namespace yiju {

namespace {

std::uint64_t hash_of(std::string_view text) {  // FNV-1a: the same on every machine
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash ^ hash >> 32;
}

std::string below(std::string_view root, std::string_view path) {
  if (!path.starts_with(root)) return std::string(path);
  path.remove_prefix(root.size());
  while (path.starts_with('/')) path.remove_prefix(1);
  return std::string(path);
}

}  // namespace

std::vector<std::string> sample_edges(const LegalGraph& graph, const std::string& root, std::size_t size) {
  struct Drawn {
    std::uint64_t hash;
    std::string place;
    const EdgeRecord* edge;
  };
  std::vector<Drawn> drawn;
  for (const EdgeRecord& edge : graph.edges()) {
    if (edge.outcome != Outcome::resolved || edge.asserted_by != Assertion::text) continue;
    std::string place = below(root, graph.string(graph.files()[edge.file].path)) + ":" + std::to_string(edge.line);
    place += "\t" + std::string(graph.string(edge.words));
    const std::uint64_t hash = hash_of(place + std::to_string(edge.column));
    drawn.push_back({hash, std::move(place), &edge});
  }
  std::sort(drawn.begin(), drawn.end(),
            [](const Drawn& a, const Drawn& b) { return a.hash != b.hash ? a.hash < b.hash : a.edge < b.edge; });
  if (drawn.size() > size) drawn.resize(size);
  std::vector<std::string> rows;
  for (const Drawn& each : drawn) {
    rows.push_back(each.place + "\t" + graph.id(each.edge->from) + "\t" + graph.id(each.edge->to) + "\t" +
                   name_of(each.edge->relation));
  }
  return rows;
}

}  // namespace yiju
