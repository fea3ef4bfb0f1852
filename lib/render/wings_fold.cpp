#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "render/wings.hpp"

namespace yiju {
namespace {

/// Which cards of a wing stay: those with most ties, in doubt the ones that come first.
std::vector<bool> cards_to_keep(const Wings& wings, std::size_t most) {
  std::vector<std::size_t> ties(wings.cards.size(), 0);
  for (const Wings::Tie& tie : wings.ties) ++ties[tie.card];
  std::vector<bool> keep(wings.cards.size(), true);
  for (const bool right : {false, true}) {
    std::vector<std::size_t> wing;
    for (const Wings::Group& group : wings.groups) {
      if (group.right == right) wing.insert(wing.end(), group.cards.begin(), group.cards.end());
    }
    if (wing.size() <= most) continue;
    std::stable_sort(wing.begin(), wing.end(), [&](std::size_t a, std::size_t b) { return ties[a] > ties[b]; });
    for (std::size_t i = most; i < wing.size(); ++i) keep[wing[i]] = false;
  }
  return keep;
}

}  // namespace

void fold_cards(Wings& wings, std::size_t most, Language language) {
  const std::vector<bool> keep = cards_to_keep(wings, most);
  if (std::find(keep.begin(), keep.end(), false) == keep.end()) return;
  wings.folded = true;
  std::vector<Wings::Card> cards;
  std::vector<std::size_t> becomes(wings.cards.size(), 0);
  for (Wings::Group& group : wings.groups) {
    std::vector<std::size_t> kept;
    std::size_t folded = 0;
    for (const std::size_t card : group.cards) {
      if (!keep[card]) {
        ++folded;
        continue;
      }
      becomes[card] = cards.size();
      kept.push_back(cards.size());
      cards.push_back(std::move(wings.cards[card]));
    }
    if (folded > 0) {
      const std::string number = std::to_string(folded);
      for (const std::size_t card : group.cards) {
        if (!keep[card]) becomes[card] = cards.size();
      }
      kept.push_back(cards.size());
      cards.push_back({language == Language::zh ? "另有 " + number + " 件" : number + " more", false});
    }
    group.cards = std::move(kept);
  }
  std::map<std::tuple<std::size_t, std::size_t, Relation, Assertion, bool, bool>, std::size_t> known;
  std::vector<Wings::Tie> ties;
  for (Wings::Tie& tie : wings.ties) {
    const bool folded = !keep[tie.card];
    tie.card = becomes[tie.card];
    if (folded) {
      tie.provisions.clear();
      const auto key = std::make_tuple(tie.cell, tie.card, tie.relation, tie.asserted_by, tie.inwards, tie.trouble);
      if (!known.try_emplace(key, ties.size()).second) continue;
    }
    ties.push_back(std::move(tie));
  }
  wings.cards = std::move(cards);
  wings.ties = std::move(ties);
}

}  // namespace yiju
