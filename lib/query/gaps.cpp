#include "query/gaps.hpp"

#include <algorithm>
#include <utility>

namespace yiju {

namespace {

// Unspecific sources by the article they stand in.
class UnspecificIndex {
 public:
  explicit UnspecificIndex(const LegalGraph& graph) {
    for (std::uint32_t at = 0; at < graph.unspecific().size(); ++at) {
      by_unit_.emplace_back(unit_of(graph, graph.unspecific()[at].node), at);
    }
    std::sort(by_unit_.begin(), by_unit_.end());
  }

  [[nodiscard]] std::vector<std::uint32_t> of(NodeId unit) const {
    std::vector<std::uint32_t> found;
    auto at = std::lower_bound(by_unit_.begin(), by_unit_.end(), std::pair{unit, std::uint32_t{0}});
    for (; at != by_unit_.end() && at->first == unit; ++at) found.push_back(at->second);
    return found;
  }

 private:
  std::vector<std::pair<NodeId, std::uint32_t>> by_unit_;
};

// True where the article has a source; else `gap` says why not.
bool has_source(const LegalGraph& graph, NodeId unit, const UnspecificIndex& unspecific, Gap& gap) {
  gap.unit = unit;
  bool leaves = false;
  for (const EdgeId id : own_sources(graph, unit, true)) {
    const EdgeRecord& edge = graph.edges()[id];
    const bool internal = is_internal(graph, edge);
    if (!internal && is_found(edge)) return true;
    leaves = leaves || !internal;
    gap.edges.push_back(id);
  }
  gap.unspecific = unspecific.of(unit);
  if (leaves) {
    gap.reason = GapReason::only_unresolved;
  } else if (!gap.unspecific.empty()) {
    gap.reason = GapReason::only_unspecific;
  } else if (!gap.edges.empty()) {
    gap.reason = GapReason::only_self;
  }
  return false;
}

// What is rested on, each once, however many edges say so.
std::uint32_t count_targets(const LegalGraph& graph, const std::vector<EdgeId>& edges) {
  std::vector<NodeId> targets;
  for (const EdgeId edge : edges) targets.push_back(graph.edges()[edge].to);
  std::sort(targets.begin(), targets.end());
  return static_cast<std::uint32_t>(std::unique(targets.begin(), targets.end()) - targets.begin());
}

GapList gaps_of_text(const LegalGraph& graph, NodeId root, const UnspecificIndex& unspecific) {
  GapList list;
  list.root = root;
  list.whole_sources = count_targets(graph, whole_sources(graph, root));
  for (const NodeId unit : units_below(graph, root)) {
    ++list.units;
    Gap gap;
    if (!has_source(graph, unit, unspecific, gap)) list.gaps.push_back(std::move(gap));
  }
  return list;
}

std::vector<InstrumentId> default_instruments(const LegalGraph& graph) {
  std::vector<InstrumentId> instruments = drafts_of(graph);
  if (!instruments.empty()) return instruments;
  for (InstrumentId at = 0; at < graph.instruments().size(); ++at) {
    if (graph.instruments()[at].loaded != 0) instruments.push_back(at);
  }
  return instruments;
}

}  // namespace

bool GapsAnswer::found() const {
  return std::any_of(lists.begin(), lists.end(), [](const GapList& list) { return !list.gaps.empty(); });
}

GapsAnswer find_gaps(const LegalGraph& graph, const std::vector<InstrumentId>& instruments) {
  const UnspecificIndex unspecific(graph);
  GapsAnswer answer;
  for (const InstrumentId instrument : instruments.empty() ? default_instruments(graph) : instruments) {
    for (const NodeId root : texts_of(graph, instrument)) {
      answer.lists.push_back(gaps_of_text(graph, root, unspecific));
    }
  }
  return answer;
}

const char* name_of(GapReason reason) {
  switch (reason) {
    case GapReason::nothing_cited:
      return "nothing_cited";
    case GapReason::only_self:
      return "only_self";
    case GapReason::only_unspecific:
      return "only_unspecific";
    case GapReason::only_unresolved:
      return "only_unresolved";
  }
  return "";
}

std::string_view describe(GapReason reason, Language language) {
  switch (reason) {
    case GapReason::nothing_cited:
      return choose(language, "没有引用任何依据", "nothing cited");
    case GapReason::only_self:
      return choose(language, "只引用本文件自身条款", "only citations of itself");
    case GapReason::only_unspecific:
      return choose(language, "只有不指明的依据", "only unspecific sources");
    case GapReason::only_unresolved:
      return choose(language, "所引依据均未能查实", "only sources that do not resolve");
  }
  return "";
}

}  // namespace yiju
