// Articles that moved: 《示范法》第四十二条 was cited in the wording of 2015; in that of 2023 the number stands over
// other words, and the old words are 第五十一条. Reported where both wordings are loaded; nothing is moved silently.

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "base/numeral.hpp"
#include "citation/absolute.hpp"
#include "query/check_parts.hpp"
#include "query/shingles.hpp"

namespace yiju {

namespace {

constexpr double says_the_same =
    0.5;                            // amended words keep more of their pairs than this, other articles rarely a third
constexpr double is_the_one = 0.7;  // to say where the old words went they must be found nearly whole

constexpr std::size_t pair_length = 2;  // runs of two characters: articles are short

std::vector<std::uint64_t> words_of(const Document& document, NodeIndex article) {
  return shingles_of(body_of(document, article), pair_length);
}

struct Change {
  bool changed = false;
  std::uint32_t moved_to = 0;  ///< number of the article that has the old words; 0: none has
};

// Compares an article with the one of its number in a newer text.
Change compare(const Document& old_text, NodeIndex article, const Document& new_text) {
  const ProvisionNode& node = old_text.nodes[article];
  Locator number;
  number[Unit::article] = static_cast<std::uint16_t>(node.number);
  number.article_suffix = node.suffix;
  const std::vector<std::uint64_t> words = words_of(old_text, article);
  const NodeIndex there = find_provision(new_text, number);
  if (there != no_node && likeness(words, words_of(new_text, there)) >= says_the_same) return {};
  Change change{true, 0};
  double best = is_the_one;
  for (const NodeIndex other : new_text.articles) {
    const double alike = likeness(words, words_of(new_text, other));
    if (alike < best) continue;
    best = alike;
    change.moved_to = new_text.nodes[other].number;
  }
  return change;
}

// 《甲法》（2015年修正）第四条: the wording is meant, so its number is no slip.
Severity severity_of(const Extraction& extraction, std::size_t citation) {
  const auto named = std::ranges::find(extraction.decision_days, citation, &DecisionDay::citation);
  return named != extraction.decision_days.end() && named->day.known() ? Severity::note : Severity::warning;
}

}  // namespace

void check_wordings(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const std::vector<Citation>& citations = corpus.extractions[document].citations;
  std::map<std::pair<DocumentId, NodeIndex>, Change> known;
  for (std::size_t at = 0; at < citations.size(); ++at) {
    const Resolution& resolution = corpus.resolutions[document][at];
    if (resolution.outcome != Outcome::resolved || citations[at].instrument == self_title) continue;
    if (citations[at].target[Unit::article] == 0 || citations[at].relation == Relation::amends) continue;
    if (resolution.reason == Reason::version_later || resolution.reason == Reason::version_asked)
      continue;  // the text taken is not the one that was cited
    const std::span<const Version> versions = corpus.registry.versions_of(resolution.instrument);
    const Document& taken = corpus.documents[resolution.document];
    if (versions.size() < 2 || versions.back().document == document) continue;
    const auto after = std::find_if(versions.begin(), versions.end(), [&](const Version& version) {
      return corpus.as_of.known() && version.from > corpus.as_of;  // not in force on the day that was asked for
    });
    if (after == versions.begin()) continue;
    const Document& newest = corpus.documents[std::prev(after)->document];
    if (wording_date(newest) <= wording_date(taken) || newest.articles.empty()) continue;
    const NodeIndex article = article_of(taken, resolution.node);
    if (article == no_node) continue;
    const auto [entry, fresh] = known.try_emplace({resolution.document, article});
    if (fresh) entry->second = compare(taken, article, newest);
    const Change& change = entry->second;
    if (!change.changed) continue;
    const std::string day = to_string(wording_date(newest));
    const std::string cited = "第" + to_chinese(taken.nodes[article].number) + "条";
    Bilingual suggestion;
    if (change.moved_to != 0) {
      suggestion = {"原来的内容现在是第" + to_chinese(change.moved_to) + "条",
                    "its words are now article " + std::to_string(change.moved_to)};
    }
    const Severity severity = severity_of(corpus.extractions[document], at);
    out.push_back(finding_at(corpus, document, citations[at].span, CheckRule::article_changed, severity,
                             {day + "的文本中" + cited + "已是另外的内容",
                              "in the wording of " + day + " article " + std::to_string(taken.nodes[article].number) +
                                  " says something else"},
                             std::move(suggestion)));
  }
}

}  // namespace yiju
