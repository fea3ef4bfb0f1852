#include "pairing/provision_carrier.hpp"

#include "document/article_body.hpp"
#include "pairing/matching.hpp"

namespace yiju {

namespace {

constexpr MatchRound paragraph_round{0.3, 0.2, 0, 0.12};

std::vector<NodeIndex> children_of(const Document& document, const std::vector<NodeIndex>& parents) {
  std::vector<NodeIndex> children;
  for (const NodeIndex parent : parents) {
    for (NodeIndex child = parent + 1; child < document.nodes[parent].end; child = document.nodes[child].end)
      children.push_back(child);
  }
  return children;
}

std::vector<ArticleWords> words_of(const Document& document, const std::vector<NodeIndex>& nodes) {
  std::vector<ArticleWords> words;
  for (const NodeIndex node : nodes) words.push_back(words_of_article(body_of(document, node)));
  return words;
}

bool names_place_in_article(const Locator& place) { return place.up_to(Unit::article) != place; }

}  // namespace

Locator full_locator(const Document& document, const Locator& place) {
  if (place[Unit::article] == 0 || place.range()) return place;
  const NodeIndex node = find_provision(document, place);
  return node == no_node ? place : locator_of(document, node);
}

ProvisionCarrier::ProvisionCarrier(const Document& before, const Document& after, const ArticlePairing& pairing)
    : before_(before), after_(after) {
  for (const ArticlePair& pair : pairing.pairs) {
    if (pair.doubtful || pair.kind == PairKind::part) continue;
    articles_[before.articles[pair.before]].push_back(after.articles[pair.after]);
  }
}

const ProvisionCarrier::Nodes& ProvisionCarrier::successors_of(NodeIndex article) const {
  static const Nodes none_at_all;
  const auto found = articles_.find(article);
  return found == articles_.end() ? none_at_all : found->second;
}

// Pairs the parts of one level, then those below them.
void ProvisionCarrier::follow_children(const Nodes& before, const Nodes& after) {
  const Nodes old = children_of(before_, before), young = children_of(after_, after);
  if (old.empty() || young.empty()) return;
  Matching matching(old.size(), young.size());
  if (old.size() == 1 && young.size() == 1) {
    matching.pair(0, 0);
  } else {
    const ComparedArticles parts = make_comparable(words_of(before_, old), words_of(after_, young));
    const std::vector<Candidate> candidates = find_candidates(parts);
    const MostAlike most(candidates, matching);
    while (match_mutual_best(candidates, most, paragraph_round, matching) != 0) continue;
  }
  for (std::size_t at = 0; at < old.size(); ++at) {
    const std::size_t partner = matching.partner_of_before(at);
    if (partner == no_article) continue;
    parts_[old[at]] = {young[partner]};
    follow_children({old[at]}, {young[partner]});
  }
}

const ProvisionCarrier::Nodes& ProvisionCarrier::inside(NodeIndex article, NodeIndex node) {
  if (!followed_[article]) {
    followed_[article] = true;
    follow_children({article}, successors_of(article));
  }
  return parts_[node];
}

std::vector<Locator> ProvisionCarrier::carry_range(const Locator& place) const {
  const NodeIndex begin = find_provision(before_, place.first()), end = find_provision(before_, place.last());
  if (begin == no_node || end == no_node) return {place};
  const Nodes& from = successors_of(begin);
  const Nodes& to = successors_of(end);
  if (from.empty() || to.empty()) return {};
  Locator carried = locator_of(after_, from.front());
  carried.to = static_cast<std::uint16_t>(after_.nodes[to.back()].number);
  carried.to_suffix = after_.nodes[to.back()].suffix;
  return {carried};
}

std::vector<Locator> ProvisionCarrier::carry(const Locator& place) {
  if (place[Unit::article] == 0) return {place};
  if (place.range() && !names_place_in_article(place)) return carry_range(place);
  const NodeIndex node = find_provision(before_, place);
  if (node == no_node) return {place};
  NodeIndex article = node;
  while (article != no_node && before_.nodes[article].kind != ProvisionKind::article)
    article = before_.nodes[article].parent;
  if (article == no_node) return {place};
  std::vector<Locator> carried;
  for (const NodeIndex now : node == article ? successors_of(article) : inside(article, node)) {
    Locator there = locator_of(after_, now);
    if (place.range()) there.to = place.to;  // 第一项至第三项 keeps its length
    carried.push_back(there);
  }
  return carried;
}

}  // namespace yiju
