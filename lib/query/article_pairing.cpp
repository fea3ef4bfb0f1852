#include "query/article_pairing.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "query/shingles.hpp"

namespace yiju {

namespace {

constexpr std::size_t run_length = 3;  // short: articles of a draft may have ten characters
constexpr double half_the_words = 0.5;
constexpr double same_number_words = 0.2;
constexpr std::size_t too_common = 40;  // a run that stands in so many articles tells nothing (市人民政府应当)

using Shingles = std::vector<std::vector<std::uint64_t>>;

Shingles shingles_of_articles(const Document& document) {
  Shingles sets;
  for (const NodeIndex article : document.articles) sets.push_back(shingles_of(body_of(document, article), run_length));
  return sets;
}

// Pairs that share a telling run, with their likeness.
std::vector<ArticlePair> candidates(const Shingles& before, const Shingles& after) {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> places;
  for (std::size_t at = 0; at < before.size(); ++at) {
    for (const std::uint64_t hash : before[at]) places[hash].push_back(at);
  }
  std::vector<ArticlePair> pairs;
  for (std::size_t at = 0; at < after.size(); ++at) {
    std::vector<std::size_t> met;
    for (const std::uint64_t hash : after[at]) {
      const auto found = places.find(hash);
      if (found != places.end() && found->second.size() <= too_common) {
        met.insert(met.end(), found->second.begin(), found->second.end());
      }
    }
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    for (const std::size_t old : met) pairs.push_back({old, at, likeness(before[old], after[at])});
  }
  return pairs;
}

bool same_number(const Document& before, std::size_t old, const Document& after, std::size_t young) {
  const ProvisionNode& one = before.nodes[before.articles[old]];
  const ProvisionNode& other = after.nodes[after.articles[young]];
  return one.number == other.number && one.suffix == other.suffix;
}

}  // namespace

std::vector<ArticlePair> pair_articles(const Document& before, const Document& after) {
  std::vector<ArticlePair> pairs = candidates(shingles_of_articles(before), shingles_of_articles(after));
  const auto stays = [&](const ArticlePair& pair) { return same_number(before, pair.before, after, pair.after); };
  std::erase_if(pairs, [&](const ArticlePair& pair) {
    return pair.alike < half_the_words && !(stays(pair) && pair.alike >= same_number_words);
  });
  // Most alike first; of equals the one that keeps its number; then in reading order.
  std::sort(pairs.begin(), pairs.end(), [&](const ArticlePair& a, const ArticlePair& b) {
    return std::tuple(-a.alike, !stays(a), a.after, a.before) < std::tuple(-b.alike, !stays(b), b.after, b.before);
  });
  std::vector<char> taken_before(before.articles.size(), 0), taken_after(after.articles.size(), 0);
  std::vector<ArticlePair> chosen;
  for (const ArticlePair& pair : pairs) {
    if (taken_before[pair.before] != 0 || taken_after[pair.after] != 0) continue;
    taken_before[pair.before] = taken_after[pair.after] = 1;
    chosen.push_back(pair);
  }
  std::sort(chosen.begin(), chosen.end(), [](const ArticlePair& a, const ArticlePair& b) { return a.after < b.after; });
  return chosen;
}

}  // namespace yiju
