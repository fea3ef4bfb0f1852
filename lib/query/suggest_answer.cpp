#include "query/suggest_answer.hpp"

#include <algorithm>
#include <array>

#include "base/parallel.hpp"
#include "document/own_words.hpp"
#include "query/amending_instruction.hpp"
#include "query/common_pairs.hpp"
#include "query/foundation.hpp"
#include "query/shingles.hpp"

namespace yiju {

namespace {

constexpr std::size_t shared_run = 4;  // characters from which shared words are shown

std::vector<std::string> shared_words(const SuggestQuestion& question, std::string_view article,
                                      const std::vector<Suggestion>& suggestions) {
  std::vector<std::string> shared;
  for (const Suggestion& suggestion : suggestions) {
    const NodeRecord& record = question.draft.library().graph().nodes()[suggestion.provision];
    const std::string_view text = question.texts(record.document).words;
    const std::string_view words = record.span.end <= text.size() ? slice(text, record.span) : std::string_view();
    shared.emplace_back(longest_shared(article, behind_number(words), shared_run));
  }
  return shared;
}

// A few common words (责令限期改正) say nothing.
bool is_telling(const std::string& shared) {
  constexpr float telling = 3.5F;
  return told_by(shared) >= telling;
}

bool is_told(const Suggestion& suggestion, SuggestFeature feature, float from = 0.35F) {
  return suggestion.features[static_cast<std::size_t>(feature)] > from;
}

// What speaks for this very provision.
bool is_near(const Suggestion& suggestion, const std::string& shared) {
  return is_telling(shared) || suggestion.votes_for_provision || is_told(suggestion, SuggestFeature::duty_words, 0.17F);
}

// What speaks for its instrument: articles like this one cite it, not just the most like of a few. The subject of all
// articles, or a citation elsewhere in the draft, says nothing of this one by itself.
bool is_near_in_text(const Suggestion& suggestion) {
  const bool voted = !suggestion.voters.empty() && is_told(suggestion, SuggestFeature::most_like, 0.12F);
  return voted || is_told(suggestion, SuggestFeature::open_cited) || is_told(suggestion, SuggestFeature::mentioned);
}

// Where many articles tell which words are rare, what stands high in the order needs but something that can be told.
bool is_told_at_all(const Suggestion& suggestion, const std::string& shared) {
  constexpr std::array<SuggestFeature, 4> told{SuggestFeature::open_cited, SuggestFeature::mentioned,
                                               SuggestFeature::titled, SuggestFeature::cited_by_like};
  const auto holds = [&](SuggestFeature feature) { return is_told(suggestion, feature, 0.17F); };
  return !suggestion.voters.empty() || std::ranges::any_of(told, holds) ||
         (!shared.empty() && is_told(suggestion, SuggestFeature::named));
}

// What nothing can be said for is left out: it only fills the list.
void drop_untold(const SuggestLibrary& library, SuggestedArticle& article) {
  constexpr std::size_t many = 5000;  // articles
  const bool knows_rare_words = library.index().unit_count() >= many;
  std::size_t kept = 0;
  constexpr std::ptrdiff_t best = 3;  // of an instrument, where only it is spoken for
  std::vector<InstrumentId> kept_of;
  for (std::size_t at = 0; at < article.suggestions.size(); ++at) {
    const Suggestion& suggestion = article.suggestions[at];
    const InstrumentId instrument = library.graph().nodes()[suggestion.provision].instrument;
    const bool among_best = std::ranges::count(kept_of, instrument) < best && is_near_in_text(suggestion);
    const bool told = knows_rare_words && is_told_at_all(suggestion, article.shared[at]);
    if (!among_best && !told && !is_near(suggestion, article.shared[at])) continue;
    kept_of.push_back(instrument);
    if (kept != at) {
      article.suggestions[kept] = std::move(article.suggestions[at]);
      article.shared[kept] = std::move(article.shared[at]);
    }
    ++kept;
  }
  article.suggestions.resize(kept);
  article.shared.resize(kept);
}

// 将第五条中的“甲”修改为“乙”: what the article says otherwise does not stand in the instruction.
bool changes_single_words(const Document& document, NodeIndex instruction) {
  if (document.form != DocumentForm::amendment) return false;
  const std::vector<AmendingStep> steps = read_instruction(text_of(document, instruction));
  return !steps.empty() && std::ranges::none_of(steps, [](const AmendingStep& step) {
    return step.kind == StepKind::add || step.kind == StepKind::revise || step.kind == StepKind::division;
  });
}

}  // namespace

SuggestAsker asker_of(const LegalGraph& graph, NodeId text, const Document& document, const Extraction& extraction,
                      const Date& as_of) {
  const InstrumentId self = graph.nodes()[text].instrument;
  const Date date = as_of.known() ? as_of : std::max(document.effective, document.version);
  return {document, extraction, self, graph.instruments()[self].intended, date};
}

SuggestedArticle suggest_article(const SuggestQuestion& question, NodeIndex article, const SuggestOptions& options) {
  const std::string_view words = behind_number(text_of(question.draft.asker().document, article));
  SuggestOptions more = options;
  if (!options.all_near) more.most += options.most;  // what is left out makes room for the next
  SuggestedArticle found{none, suggest(question.draft, article, more), {}};
  found.shared = shared_words(question, words, found.suggestions);
  if (!options.all_near) drop_untold(question.draft.library(), found);
  if (found.suggestions.size() > options.most) {
    found.suggestions.resize(options.most);
    found.shared.resize(options.most);
  }
  return found;
}

SuggestAnswer suggest_for(const SuggestQuestion& question, std::span<const NodeId> articles,
                          const SuggestOptions& options) {
  SuggestAnswer answer;
  if (articles.empty()) return answer;
  const LegalGraph& graph = question.draft.library().graph();
  const Document& document = question.draft.asker().document;
  answer.draft = text_node(graph, articles.front());
  answer.articles.resize(articles.size());
  for_each_index(articles.size(), thread_count(question.threads), [&](std::size_t at, unsigned) {
    SuggestedArticle& article = answer.articles[at];
    article.article = articles[at];
    const NodeIndex place = node_in_document(document, graph.nodes()[articles[at]]);
    if (place == no_node || changes_single_words(document, place)) return;
    SuggestedArticle found = suggest_article(question, place, options);
    article.suggestions = std::move(found.suggestions);
    article.shared = std::move(found.shared);
  });
  return answer;
}

NodeIndex node_in_document(const Document& document, const NodeRecord& record) {
  const std::vector<ProvisionNode>& nodes = document.nodes;
  const auto is_it = [&](const ProvisionNode& node) {
    const auto index = static_cast<NodeIndex>(&node - nodes.data());
    return node.kind == record.kind && words_span(document, index) == record.span;
  };
  // In reading order: what begins there lies side by side.
  auto found = std::ranges::lower_bound(nodes, record.span.begin, {}, [](const auto& node) { return node.span.begin; });
  while (found != nodes.end() && found->span.begin == record.span.begin && !is_it(*found)) ++found;
  return found == nodes.end() || !is_it(*found) ? no_node : static_cast<NodeIndex>(found - nodes.begin());
}

}  // namespace yiju
