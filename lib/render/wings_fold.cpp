#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
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

std::size_t longest_wing(const Wings& wings) {
  std::array<std::size_t, 2> cards{};
  for (const Wings::Group& group : wings.groups) cards[group.right ? 1 : 0] += group.cards.size();
  return std::max(cards[0], cards[1]);
}

void take_cards(Wings& wings, Part part) {
  if (part.whole()) return;
  constexpr std::size_t gone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> card_becomes(wings.cards.size(), gone), cell_becomes(wings.cells.size(), gone);
  std::vector<Wings::Card> cards;
  std::array<std::size_t, 2> seen{};
  for (Wings::Group& group : wings.groups) {
    const std::size_t wing = group.right ? 1 : 0;
    std::vector<std::size_t> kept;
    for (const std::size_t card : group.cards) {
      if (!part.holds(seen[wing]++)) continue;
      card_becomes[card] = cards.size();
      kept.push_back(cards.size());
      cards.push_back(std::move(wings.cards[card]));
    }
    group.cards = std::move(kept);
  }
  wings.cards = std::move(cards);
  std::erase_if(wings.groups, [](const Wings::Group& group) { return group.cards.empty(); });
  std::erase_if(wings.ties, [&](const Wings::Tie& tie) { return card_becomes[tie.card] == gone; });
  std::set<std::size_t> tied;
  for (const Wings::Tie& tie : wings.ties) tied.insert(tie.cell);
  std::vector<Wings::Cell> cells;
  for (Wings::Panel& panel : wings.panels) {
    std::erase_if(panel.cells, [&](std::size_t cell) { return !wings.cells[cell].focus && !tied.contains(cell); });
    for (std::size_t& cell : panel.cells) {
      cell_becomes[cell] = cells.size();
      cells.push_back(std::move(wings.cells[cell]));
      cell = cells.size() - 1;
    }
  }
  wings.cells = std::move(cells);
  std::erase_if(wings.panels, [](const Wings::Panel& panel) { return panel.cells.empty(); });
  for (Wings::Tie& tie : wings.ties) {
    tie.card = card_becomes[tie.card];
    tie.cell = cell_becomes[tie.cell];
  }
}

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
      const auto [place, fresh] = known.try_emplace(key, ties.size());
      if (!fresh) {
        ties[place->second].edges += tie.edges;
        continue;
      }
    }
    ties.push_back(std::move(tie));
  }
  wings.cards = std::move(cards);
  wings.ties = std::move(ties);
}

}  // namespace yiju
