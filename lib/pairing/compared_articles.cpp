#include "pairing/compared_articles.hpp"

#include <cmath>

namespace yiju {

namespace {

constexpr double least_alike = 0.1;
// The first clause says who must or may do what, and so counts beyond its length.
constexpr double share_of_opening = 0.1;
// A run of so many articles weighs next to nothing, and in a code of thousands would cost the most.
constexpr std::size_t longest_posting = 2000;

using Postings = std::vector<std::vector<std::uint32_t>>;

Postings postings_of(const ComparedArticles& articles) {
  Postings postings(articles.table.size());
  for (std::uint32_t at = 0; at < articles.after.size(); ++at) {
    for (const RunId run : articles.after[at].runs) postings[run].push_back(at);
  }
  return postings;
}

std::vector<ComparedArticle> with_runs(std::span<const ArticleWords> words, RunTable& table) {
  std::vector<ComparedArticle> articles;
  for (const ArticleWords& one : words) articles.push_back({one, table.add(one.letters), {}, 0});
  return articles;
}

void weigh(std::vector<ComparedArticle>& articles, const RunTable& table) {
  for (ComparedArticle& article : articles) {
    article.weight = table.weight(article.runs);
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

std::vector<Candidate> find_candidates(const ComparedArticles& articles) {
  const Postings postings = postings_of(articles);
  std::vector<Candidate> candidates;
  std::vector<double> shared(articles.after.size());
  for (std::uint32_t at = 0; at < articles.before.size(); ++at) {
    const ComparedArticle& old = articles.before[at];
    std::fill(shared.begin(), shared.end(), 0.0);
    for (const RunId run : old.runs) {
      if (postings[run].size() > longest_posting) continue;
      for (const std::uint32_t other : postings[run]) shared[other] += articles.table.weight(run);
    }
    for (std::uint32_t other = 0; other < shared.size(); ++other) {
      const ComparedArticle& young = articles.after[other];
      if (shared[other] <= 0) continue;
      const double bodies = shared[other] / std::sqrt(old.weight * young.weight);
      if (bodies + share_of_opening < least_alike) continue;
      const double openings = articles.table.likeness(old.opening, young.opening);
      const double alike = bodies * (1 - share_of_opening) + openings * share_of_opening;
      if (alike >= least_alike) candidates.push_back({at, other, alike});
    }
  }
  return candidates;
}

}  // namespace yiju
