#include "query/unit_match.hpp"

#include <algorithm>

#include "base/sort_unique.hpp"
#include "query/clause_search.hpp"

namespace yiju {
namespace {

constexpr float saturation = 1.2F, length_share = 0.75F;  // BM25's usual ones; flat around them
constexpr float common = 2.5F;  // a pair less rare than this stands in one clause of twelve: it tells no clause

constexpr float form = 5;           // a pair less rare is a word of form: rarity above it tells a subject
constexpr float short_clause = 30;  // rarities of a clause of five pairs: of a shorter one all is soon shared

/// Adds a pair's part to every unit that holds it.
void add_words(const ClauseIndex& index, WordPair pair, float rarity, WordMatch& match) {
  const auto mean = static_cast<float>(index.mean_unit_size());
  UnitId unit = none;
  float count = 0;
  const auto close = [&] {
    if (unit == none) return;
    const float length = static_cast<float>(index.unit_size(unit)) / mean;
    const float norm = saturation * (1 - length_share + length_share * length);
    match.words[unit] += rarity * count * (saturation + 1) / (count + norm);
    match.rare[unit] += std::max(0.0F, rarity - form);
  };
  index.for_each_clause(pair, [&](ClauseId clause) {
    const UnitId of = index.unit_of_clause(clause);
    if (of != unit) {
      close();
      unit = of;
      count = 0;
    }
    ++count;
  });
  close();
}

/// What is kept from clause to clause of a text.
struct Best {
  explicit Best(const ClauseIndex& index) : of_unit(index.unit_count()) {}
  std::vector<float> of_unit;  ///< its best clause; 0 between clauses
  std::vector<UnitId> units;
};

void add_clause(const ClauseIndex& index, const ClauseWords& clause, ClauseSearch& search,
                const std::vector<bool>& watched, Best& best, UnitMatch& match) {
  constexpr float little = 0.1F;     // of a clause
  constexpr float usual_rarity = 5;  // of a pair of the found clause, whose own pairs are not at hand
  float all = 0;
  for (const WordPair pair : clause.pairs) all += index.rarity(pair);
  search.for_each_like(clause, [&](ClauseId found, float shared) {
    const UnitId unit = index.unit_of_clause(found);
    if (best.of_unit[unit] == 0) best.units.push_back(unit);
    best.of_unit[unit] = std::max(best.of_unit[unit], shared);
    if (watched.empty() || !watched[found] || shared < little * all) return;
    const float both = all + usual_rarity * static_cast<float>(index.clause_size(found)) - shared;
    match.watched.push_back({found, shared / (all + short_clause), shared / (both + short_clause)});
  });
  for (const UnitId unit : best.units) {
    match.clauses[unit] += best.of_unit[unit] * best.of_unit[unit] / all;
    match.best[unit] = std::max(match.best[unit], best.of_unit[unit] / (all + short_clause));
    best.of_unit[unit] = 0;
  }
  best.units.clear();
}

}  // namespace

WordMatch match_words(const ClauseIndex& index, std::span<const ClauseWords> clauses) {
  WordMatch match{std::vector<float>(index.unit_count()), std::vector<float>(index.unit_count())};
  std::vector<WordPair> pairs;
  for (const ClauseWords& clause : clauses) pairs.insert(pairs.end(), clause.pairs.begin(), clause.pairs.end());
  sort_unique(pairs);
  for (const WordPair pair : pairs) {
    const float rarity = index.rarity(pair);
    match.all += rarity;
    if (rarity >= common) add_words(index, pair, rarity, match);
  }
  return match;
}

UnitMatch match_units(const ClauseIndex& index, std::span<const ClauseWords> clauses,
                      const std::vector<bool>& watched) {
  WordMatch words = match_words(index, clauses);
  const std::vector<float> nothing(index.unit_count());
  UnitMatch match{std::move(words.words), nothing, nothing, std::move(words.rare), {}, words.all};
  ClauseSearch search(index, common, 0);
  Best best(index);
  for (const ClauseWords& clause : clauses) add_clause(index, clause, search, watched, best, match);
  if (match.all_words > 0) {
    for (float& share : match.clauses) share /= match.all_words;
  }
  return match;
}

}  // namespace yiju
