#include "render/picture_network.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "base/english.hpp"
#include "base/error.hpp"
#include "query/foundation.hpp"
#include "query/path.hpp"
#include "query/wording_mark.hpp"
#include "render/card_network.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

constexpr std::size_t kMostInstruments = 36;  // more would not be readable on a page; sfdp is for those who want a map
constexpr std::size_t kColumnLength = 12;
constexpr std::array<std::size_t, 5> kRowLengths = {6, 8, 5, 4, 3};

std::string counts(std::size_t cards, std::size_t ties, Language language) {
  const std::string a = std::to_string(cards), b = std::to_string(ties);
  return language == Language::zh ? "文件与条文 " + a + " 个 · 关系 " + b + " 项" : a + " cards · " + b + " ties";
}

/// What a node rests on itself, and what its instrument rests on as a whole: 根据《甲法》，制定本办法 carries every article.
/// Of `bare`, the node that a picture is about, only its own.
std::vector<EdgeId> sources_of(const LegalGraph& graph, NodeId node, NodeId bare) {
  const NodeId root = instrument_node(graph, node);
  std::vector<EdgeId> edges;
  if (node != root) edges = own_sources(graph, node);
  if (node == root || node != bare) {
    for (const EdgeId id : whole_sources(graph, root)) edges.push_back(id);
  }
  return edges;
}

/// Walks from a node to what it rests on, and from there on; `tell` hears of each relation with its step, from 0. The units
/// that the last step reaches.
template <typename Tell>
std::set<NodeId> walk_sources(const LegalGraph& graph, NodeId node, std::uint32_t hops, NodeId bare, const Tell& tell) {
  std::set<NodeId> frontier = {node}, seen = {node};
  for (std::uint32_t hop = 0; hop < hops && !frontier.empty(); ++hop) {
    std::set<NodeId> next;
    for (const NodeId at : frontier) {
      for (const EdgeId id : sources_of(graph, at, bare)) {
        tell(graph.edges()[id], hop);
        const NodeId target = unit_of(graph, graph.edges()[id].to);
        if (seen.insert(target).second) next.insert(target);
      }
    }
    frontier = std::move(next);
  }
  return frontier;
}

/// The card that shows a node: the focus has its own, every other provision stands on its instrument's.
class Neighbourhood {
 public:
  Neighbourhood(const LegalGraph& graph, NodeId focus, CardNetwork& cards)
      : graph_(graph), focus_(focus), cards_(cards) {
    cards_.make_focus(cards_.card_of(focus));
  }

  /// Follows what the nodes rest on, one hop after the other.
  void follow_sources(std::uint32_t hops, NodeId bare) {
    walk_sources(graph_, focus_, hops, bare,
                 [this](const EdgeRecord& edge, std::uint32_t hop) { add(edge, -static_cast<int>(hop) - 1); });
  }

  /// Follows what rests on the nodes; a citing article leads on to what cites it.
  void follow_dependants(std::uint32_t hops) {
    std::set<NodeId> seen, frontier;
    for (const NodeId node : family_of(graph_, focus_)) frontier.insert(node);
    for (std::uint32_t hop = 0; hop < hops && !frontier.empty(); ++hop) {
      std::set<NodeId> next;
      for (const NodeId node : frontier) {
        for (const EdgeId id : graph_.in_edges(node)) {
          const EdgeRecord& edge = graph_.edges()[id];
          if (is_internal(graph_, edge)) continue;
          add(edge, static_cast<int>(hop) + 1);
          const NodeId from = unit_of(graph_, edge.from);
          if (seen.insert(from).second) next.insert(from);
        }
      }
      frontier = std::move(next);
    }
  }

 private:
  /// `note`: what is to be said of the provision that is named.
  [[nodiscard]] std::size_t card_for(NodeId node, const std::string& note) const {
    const NodeId unit = unit_of(graph_, node);
    const NodeId root = instrument_node(graph_, node);
    const bool stands_for_all = upwards && root == instrument_node(graph_, focus_);
    if (unit == focus_ || stands_for_all) return cards_.card_of(focus_);
    const std::size_t card = cards_.card_of(root);
    cards_.name_provision(card, place_name(graph_, node, language) + note);
    return card;
  }

  /// `distance` is that of the end that is reached: below zero for what is rested on.
  void add(const EdgeRecord& edge, int distance) {
    edges_.insert(id_of(graph_, edge));
    const std::size_t from = card_for(edge.from, {}), to = card_for(edge.to, wording_note(graph_, edge, language));
    cards_.note_distance(distance < 0 ? to : from, distance);
    cards_.tie(from, to, edge.relation, edge.asserted_by, !is_found(edge));
  }

 public:
  Language language = Language::zh;
  bool upwards = false;  ///< the focus stands for its instrument

  /// Relations followed; several may be one line.
  [[nodiscard]] std::size_t relations() const { return edges_.size(); }

 private:
  const LegalGraph& graph_;
  NodeId focus_;
  CardNetwork& cards_;
  std::set<EdgeId> edges_;
};

}  // namespace

Scene draw_neighbourhood(const LegalGraph& graph, NodeId node, const NetworkOptions& options, const Theme& theme,
                         Language language, Frame& frame) {
  CardNetwork cards(graph, theme, language);
  Neighbourhood around(graph, node, cards);
  around.language = language;
  around.upwards = options.upwards;
  around.follow_sources(options.hops, options.upwards ? none : node);
  const bool wide = options.aspect > 1;
  if (graph.nodes()[node].kind == ProvisionKind::root && !options.upwards) {
    around.follow_dependants(options.hops);
    cards.rank_by_distance(wide ? kColumnLength : kColumnLength + 6);
    // Around an instrument columns hold more of the wide, low cards than rows.
    frame.subtitle = counts(cards.size(), around.relations(), language);
    return cards.draw(options.engine, true, frame);
  }
  // An article's sources are few and go upwards, in rows as long as suits the page.
  frame.subtitle = counts(cards.size(), around.relations(), language);
  Scene best;
  std::pair<int, double> best_rank;
  for (const std::size_t length : kRowLengths) {
    if (!best.boxes.empty() && (options.engine == Engine::sfdp || cards.size() <= length)) continue;
    cards.rank_by_level(length);
    Scene drawn = cards.draw(options.engine, false, frame);
    const std::pair rank(-static_cast<int>(lines_over_cards(drawn)), fit_of(drawn, options.aspect));
    if (best.boxes.empty() || rank > best_rank) std::tie(best, best_rank) = std::pair(std::move(drawn), rank);
  }
  return best;
}

std::set<NodeId> sources_after(const LegalGraph& graph, NodeId node, std::uint32_t hops, bool upwards) {
  return walk_sources(graph, node, hops, upwards ? none : node, [](const EdgeRecord&, std::uint32_t) {});
}

Scene draw_instruments(const LegalGraph& graph, const NetworkOptions& options, const Theme& theme, Language language,
                       Frame& frame) {
  std::vector<std::size_t> degree(graph.instruments().size(), 0);
  for (const EdgeRecord& edge : graph.edges()) {
    if (is_internal(graph, edge)) continue;
    ++degree[graph.nodes()[edge.from].instrument];
    ++degree[graph.nodes()[edge.to].instrument];
  }
  std::vector<InstrumentId> order;
  for (InstrumentId i = 0; i < degree.size(); ++i) {
    if (degree[i] > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](InstrumentId a, InstrumentId b) { return degree[a] > degree[b]; });
  const std::size_t all = order.size();
  const std::size_t most = options.engine == Engine::sfdp ? 10 * kMostInstruments : kMostInstruments;
  if (order.size() > most) order.resize(most);
  const std::set<InstrumentId> shown(order.begin(), order.end());
  CardNetwork cards(graph, theme, language);
  for (const InstrumentId i : shown) (void)cards.card_of(graph.instruments()[i].node);
  for (const EdgeRecord& edge : graph.edges()) {
    const InstrumentId from = graph.nodes()[edge.from].instrument, to = graph.nodes()[edge.to].instrument;
    if (from == to || shown.count(from) == 0 || shown.count(to) == 0) continue;
    cards.tie(cards.card_of(graph.instruments()[from].node), cards.card_of(graph.instruments()[to].node), edge.relation,
              edge.asserted_by, !is_found(edge));
  }
  cards.rank_by_level(kColumnLength - 4);
  frame.subtitle = counts(cards.size(), cards.ties(), language);
  if (all > shown.size()) {
    const std::string few = std::to_string(shown.size()), total = std::to_string(all);
    frame.notes.push_back(language == Language::zh
                              ? "条文级关系已并为文件级；只画出关系最多的 " + few + " 件（共 " + total + " 件）。"
                              : "Ties of provisions are joined by instrument; the " + few +
                                    " instruments with most ties are shown (of " + total + ").");
  }
  return cards.draw(options.engine, true, frame);
}

Scene draw_path(const LegalGraph& graph, NodeId from, NodeId to, const Theme& theme, Language language, double aspect,
                Frame& frame) {
  const PathAnswer answer = find_paths(graph, from, to);
  if (answer.paths.empty()) {
    throw Error(ErrorCode::usage,
                {graph.label(from, Language::zh) + " 与 " + graph.label(to, Language::zh) + " 之间没有关系相连",
                 graph.label(from, Language::en) + " and " + graph.label(to, Language::en) + " are not connected"});
  }
  CardNetwork cards(graph, theme, language);
  NodeId at = from;
  int rank = 0;
  cards.make_focus(cards.card_of(from));
  for (const PathStep& step : answer.paths.front()) {
    const std::size_t a = cards.card_of(at), b = cards.card_of(step.node);
    cards.set_rank(b, ++rank);
    if (step.edge == none) {
      cards.tie(step.forward ? a : b, step.forward ? b : a, Relation::contains, Assertion::text, false);
    } else {
      const EdgeRecord& edge = graph.edges()[step.edge];
      cards.tie(step.forward ? a : b, step.forward ? b : a, edge.relation, edge.asserted_by, !is_found(edge));
      cards.name_provision(cards.card_of(step.forward ? step.node : at), wording_note(graph, edge, language));
    }
    at = step.node;
  }
  cards.make_focus(cards.card_of(to));
  const std::string steps = std::to_string(answer.paths.front().size());
  frame.subtitle = language == Language::zh ? "最短的一条，共 " + steps + " 步"
                                            : "The shortest way, " + counted(answer.paths.front().size(), "step");
  return cards.draw(Engine::dot, aspect > 1, frame);
}

}  // namespace yiju
