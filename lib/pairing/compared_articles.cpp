#include "pairing/compared_articles.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yiju {

namespace {

constexpr double least_alike = 0.1;
// The first clause says who must or may do what, and so counts beyond its length.
constexpr double share_of_opening = 0.1;
// Of two penalties what they punish counts for more than what they threaten, which many others threaten too.
constexpr double share_of_sanctions = 0.4;
// The penalty for a breach tells the same conduct as the duty, but seldom follows it.
constexpr double penalty_of_duty = 0.8;
// A run of so many articles weighs next to nothing, and in a code of thousands would cost the most.
constexpr std::size_t longest_posting = 2000;

using Postings = std::vector<std::vector<std::uint32_t>>;

bool is_closed(const std::vector<bool>& closed, std::size_t at) { return at < closed.size() && closed[at]; }

Postings postings_of(const ComparedArticles& articles, const std::vector<bool>& closed) {
  Postings postings(articles.table.size());
  for (std::uint32_t at = 0; at < articles.after.size(); ++at) {
    if (is_closed(closed, at)) continue;
    for (const RunId run : articles.after[at].runs) postings[run].push_back(at);
  }
  return postings;
}

std::vector<ComparedArticle> with_runs(std::span<const ArticleWords> words, RunTable& table) {
  std::vector<ComparedArticle> articles;
  for (const ArticleWords& one : words) articles.push_back({one, table.add(one.letters), {}, {}, 0, 0});
  return articles;
}

void weigh(std::vector<ComparedArticle>& articles, const RunTable& table) {
  for (ComparedArticle& article : articles) {
    article.weight = table.weight(article.runs);
    article.told = table.runs_of(article.words.told);
    article.telling = table.weight(article.told);
    article.opening = table.runs_of(std::u32string_view(article.words.letters).substr(0, article.words.opening));
  }
}

}  // namespace

double ComparedArticles::coverage(const RunSet& sentence, const RunSet& article) const {
  const double whole = table.weight(sentence);
  return whole > 0 ? table.shared_weight(sentence, article) / whole : 0;
}

ComparedArticles make_comparable(std::span<const ArticleWords> before, std::span<const ArticleWords> after) {
  ComparedArticles articles;
  articles.before = with_runs(before, articles.table);
  articles.after = with_runs(after, articles.table);
  articles.table.weigh();
  weigh(articles.before, articles.table);
  weigh(articles.after, articles.table);
  return articles;
}

std::vector<Candidate> find_candidates(const ComparedArticles& articles, const ClosedArticles& closed) {
  const Postings postings = postings_of(articles, closed.after);
  std::vector<Candidate> candidates;
  std::vector<double> shared(articles.after.size());
  std::vector<std::uint32_t> sharing;  // those that have any; the rest is not looked at
  for (std::uint32_t at = 0; at < articles.before.size(); ++at) {
    if (is_closed(closed.before, at)) continue;
    const ComparedArticle& old = articles.before[at];
    for (const RunId run : old.runs) {
      if (postings[run].size() > longest_posting || articles.table.weight(run) <= 0) continue;
      for (const std::uint32_t other : postings[run]) {
        if (shared[other] == 0) sharing.push_back(other);
        shared[other] += articles.table.weight(run);
      }
    }
    std::sort(sharing.begin(), sharing.end());
    for (const std::uint32_t other : sharing) {
      const ComparedArticle& young = articles.after[other];
      const double bodies = std::exchange(shared[other], 0.0) / std::sqrt(old.weight * young.weight);
      if (bodies + share_of_opening < least_alike) continue;
      const double openings = articles.table.likeness(old.opening, young.opening);
      const bool punish = old.words.sanctions && young.words.sanctions;
      const double said = punish ? bodies * share_of_sanctions +
                                       articles.table.likeness(old.told, young.told) * (1 - share_of_sanctions)
                                 : bodies;
      const double told = said * (1 - share_of_opening) + openings * share_of_opening;
      const double alike = young.words.sanctions && !old.words.sanctions ? told * penalty_of_duty : told;
      if (alike >= least_alike) candidates.push_back({at, other, alike});
    }
    sharing.clear();
  }
  return candidates;
}

}  // namespace yiju
