#include "query/draft_counts.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace yiju {

namespace {

void count_gaps(const DraftReview& review, DraftCounts& counts) {
  for (const GapList& list : review.gaps.lists) {
    counts.amends = list.amends;
    for (const Gap& gap : list.gaps) {
      if (names_source(gap)) continue;
      ++counts.without_source;
      if (gap.tier < GapTier::untold) ++counts.urgent_gaps;
      if (gap.tier == GapTier::untold) ++counts.untold_gaps;
    }
  }
}

void count_sources(const LegalGraph& graph, const DraftReview& review, DraftCounts& counts) {
  std::set<std::tuple<NodeId, Relation, Assertion>> said;  // of one unit
  std::set<InstrumentId> instruments;
  const auto add = [&](const std::vector<EdgeId>& edges) {
    said.clear();
    for (const EdgeId id : edges) {
      const EdgeRecord& edge = graph.edges()[id];
      said.emplace(edge.to, edge.relation, edge.asserted_by);
      instruments.insert(graph.nodes()[edge.to].instrument);
    }
    counts.sources += said.size();
  };
  add(sources_beside_units(graph, review.root));
  for (const NodeId unit : units_below(graph, review.root)) {
    ++counts.articles;
    add(own_sources(graph, unit));
  }
  counts.instruments = instruments.size();
}

}  // namespace

DraftCounts counts_of(const LegalGraph& graph, const DraftReview& review) {
  DraftCounts counts;
  count_sources(graph, review, counts);
  count_gaps(review, counts);
  for (const PowerList& list : review.powers.lists) {
    counts.powers += list.rows.size();
    counts.powers_unnamed += list.count(PowerComparison::none_named);
    counts.powers_beyond += list.count(PowerComparison::beyond);
  }
  for (const Finding& finding : all_findings(review)) {
    counts.errors += finding.severity == Severity::error ? 1 : 0;
    counts.warnings += finding.severity == Severity::warning ? 1 : 0;
  }
  counts.changed = review.stale.rows.size();
  counts.compared = review.stale.instruments != 0 || review.stale.undated == 0;
  counts.suggested = static_cast<std::size_t>(std::ranges::count_if(
      review.suggestions.articles, [](const SuggestedArticle& one) { return !one.suggestions.empty(); }));
  return counts;
}

}  // namespace yiju
