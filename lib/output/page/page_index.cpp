#include "output/page/page_index.hpp"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "base/utf8.hpp"

namespace yiju {
namespace {

std::vector<std::uint32_t> count_citations(const LegalGraph& graph) {
  std::vector<std::uint32_t> cited(graph.nodes().size());
  for (const EdgeRecord& edge : graph.edges()) {
    if (graph.nodes()[edge.from].instrument == graph.nodes()[edge.to].instrument) continue;
    for (NodeId at = edge.to; at != none; at = graph.nodes()[at].parent) ++cited[at];
  }
  return cited;
}

std::vector<std::uint32_t> rank_nodes(const LegalGraph& graph) {
  std::vector<std::uint32_t> rank(graph.nodes().size());
  std::uint32_t next = 0;
  std::vector<NodeId> open;
  for (const InstrumentRecord& instrument : graph.instruments()) {
    open.push_back(instrument.node);
    while (!open.empty()) {
      const NodeId node = open.back();
      open.pop_back();
      rank[node] = next++;
      const std::span<const NodeId> children = graph.children(node);
      open.insert(open.end(), children.rbegin(), children.rend());
    }
  }
  return rank;
}

/// The more it is cited the higher: 30 for once or never, 48 from 64 times on.
std::int32_t height_of_row(std::uint32_t cited) {
  return 30 + std::min(18, 3 * (static_cast<std::int32_t>(std::bit_width(std::max(cited, 1u))) - 1));
}

/// Titles are set in 14 pixels, two display columns to a Han character, wrapped at the width that the tag leaves.
std::int32_t height_of_title(std::string_view title) {
  constexpr std::int32_t room = 168, line = 18, around = 20;
  const auto width = static_cast<std::int32_t>(display_width(title)) * 7;
  return around + line * std::clamp((width + room - 1) / room, 1, 4);
}

NodeId choose_focus(const LegalGraph& graph) {
  std::vector<std::uint32_t> sources(graph.instruments().size());
  for (const EdgeRecord& edge : graph.edges()) {
    const InstrumentId from = graph.nodes()[edge.from].instrument;
    if (from != graph.nodes()[edge.to].instrument) ++sources[from];
  }
  InstrumentId best = none;
  const auto key = [&](InstrumentId id) {
    const InstrumentRecord& record = graph.instruments()[id];
    return std::pair(record.loaded == 1 && is_draft(graph, id), sources[id]);
  };
  for (InstrumentId id = 0; id < graph.instruments().size(); ++id) {
    if (best == none || key(id) > key(best)) best = id;
  }
  return best == none ? none : graph.instruments()[best].node;
}

/// Gaps are told of drafts: in a law in force an article without a source is nothing to check.
std::vector<Gap> gaps_of_drafts(const LegalGraph& graph, const TextOfFile& texts) {
  std::vector<Gap> gaps;
  if (drafts_of(graph).empty()) return gaps;
  for (GapList& list : find_gaps(graph, {}, texts).lists) {
    gaps.insert(gaps.end(), std::make_move_iterator(list.gaps.begin()), std::make_move_iterator(list.gaps.end()));
  }
  return gaps;
}

/// Instruments with something in the picture, as the layout wants them.
struct Blocks {
  std::vector<LayoutBlock> blocks;
  std::vector<std::vector<NodeId>> members;  ///< of each block, its title first
  std::vector<std::uint32_t> of_instrument;  ///< none: not in the picture
};

/// Every node that has a line or lacks one, in reading order.
std::vector<NodeId> drawn_nodes(const LegalGraph& graph, const PageIndex& index) {
  std::vector<std::uint8_t> is_drawn(graph.nodes().size());
  for (const EdgeRecord& edge : graph.edges()) {
    is_drawn[unit_of(graph, edge.from)] = is_drawn[unit_of(graph, edge.to)] = 1;
  }
  for (const Gap& gap : index.gaps) {
    if (!is_folded(gap)) is_drawn[unit_of(graph, gap.unit)] = 1;  // 施行日期 and the like are nothing to look at
  }
  std::vector<NodeId> drawn;
  for (NodeId node = 0; node < is_drawn.size(); ++node) {
    if (is_drawn[node] == 1) drawn.push_back(node);
  }
  std::ranges::sort(drawn, {}, [&](NodeId node) { return index.rank[node]; });
  return drawn;
}

Blocks gather_blocks(const LegalGraph& graph, const PageIndex& index) {
  Blocks gathered;
  gathered.of_instrument.assign(graph.instruments().size(), none);
  for (const NodeId node : drawn_nodes(graph, index)) {
    const InstrumentId instrument = graph.nodes()[node].instrument;
    const NodeId root = graph.instruments()[instrument].node;
    std::uint32_t& block = gathered.of_instrument[instrument];
    if (block == none) {
      block = static_cast<std::uint32_t>(gathered.blocks.size());
      gathered.blocks.push_back({column_of(graph.instruments()[instrument].level), index.height[root], {}});
      gathered.members.push_back({root});
    }
    if (node == root) continue;
    gathered.blocks[block].rows.push_back(index.height[node]);
    gathered.members[block].push_back(node);
  }
  return gathered;
}

std::vector<LayoutLink> link_blocks(const LegalGraph& graph, const Blocks& gathered) {
  std::unordered_map<std::uint64_t, std::uint32_t> weights;
  for (const EdgeRecord& edge : graph.edges()) {
    const std::uint32_t from = gathered.of_instrument[graph.nodes()[edge.from].instrument];
    const std::uint32_t to = gathered.of_instrument[graph.nodes()[edge.to].instrument];
    if (from != to) ++weights[std::uint64_t{from} << 32 | to];
  }
  std::vector<LayoutLink> links;
  for (const auto& [pair, weight] : weights) {
    links.push_back({static_cast<std::uint32_t>(pair >> 32), static_cast<std::uint32_t>(pair), weight});
  }
  // The map has no order of its own; sums of floating point numbers depend on theirs.
  std::ranges::sort(links, {}, [](const LayoutLink& link) { return std::pair(link.from, link.to); });
  return links;
}

void place_boxes(const LegalGraph& graph, PageIndex& index) {
  const Blocks gathered = gather_blocks(graph, index);
  const std::vector<PlacedBlock> placed = lay_out_page(gathered.blocks, link_blocks(graph, gathered));
  for (std::size_t block = 0; block < placed.size(); ++block) {
    const std::vector<NodeId>& members = gathered.members[block];
    index.corner[members[0]] = placed[block].title;
    for (std::size_t row = 1; row < members.size(); ++row) index.corner[members[row]] = placed[block].rows[row - 1];
  }
}

}  // namespace

std::uint32_t column_of(Level level) {
  switch (level) {
    case Level::draft:
      return static_cast<std::uint32_t>(Level::unknown);
    case Level::unknown:
      return static_cast<std::uint32_t>(Level::draft);
    default:
      return static_cast<std::uint32_t>(level);
  }
}

PageIndex index_for_page(const LegalGraph& graph, NodeId focus, const TextOfFile& texts) {
  PageIndex index;
  index.cited = count_citations(graph);
  index.rank = rank_nodes(graph);
  index.focus = focus != none ? focus : choose_focus(graph);
  index.gaps = gaps_of_drafts(graph, texts);
  index.corner.resize(graph.nodes().size());
  index.height.resize(graph.nodes().size());
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    const NodeRecord& record = graph.nodes()[node];
    const bool is_title = record.kind == ProvisionKind::root && record.parent == none;
    index.height[node] = is_title ? height_of_title(graph.title(record.instrument)) : height_of_row(index.cited[node]);
  }
  place_boxes(graph, index);
  return index;
}

}  // namespace yiju
