#include "query/draft_counts.hpp"

#include <algorithm>
#include <set>

namespace yiju {

namespace {

void count_gaps(const DraftReview& review, DraftCounts& counts) {
  for (const GapList& list : review.gaps.lists) {
    for (const Gap& gap : list.gaps) {
      if (gap.reason == GapReason::only_unresolved) continue;
      ++counts.without_source;
      if (gap.tier < GapTier::untold) ++counts.urgent_gaps;
      if (gap.tier == GapTier::untold) ++counts.untold_gaps;
    }
  }
}

void count_sources(const LegalGraph& graph, const DraftReview& review, DraftCounts& counts) {
  std::set<NodeId> texts;
  std::set<InstrumentId> instruments;
  const auto add = [&](const std::vector<EdgeId>& edges) {
    for (const EdgeId edge : edges) {
      texts.insert(graph.edges()[edge].to);
      instruments.insert(graph.nodes()[graph.edges()[edge].to].instrument);
    }
  };
  add(whole_sources(graph, review.root));
  for (const NodeId unit : units_below(graph, review.root)) {
    ++counts.articles;
    add(own_sources(graph, unit));
  }
  counts.sources = texts.size();
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
  counts.suggested = static_cast<std::size_t>(std::ranges::count_if(
      review.suggestions.articles, [](const SuggestedArticle& one) { return !one.suggestions.empty(); }));
  return counts;
}

}  // namespace yiju
