#include "query/suggest_answer.hpp"

#include <algorithm>
#include <array>

#include "base/parallel.hpp"
#include "query/amending_instruction.hpp"
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

// What nothing can be said for is left out: it only fills the list. A few common words (进行安全), or a
// citation elsewhere in the draft, alone say nothing.
bool tells_why(const Suggestion& suggestion, const std::string& shared) {
  constexpr float some = 0.17F;
  constexpr std::size_t telling_run = 6 * 3;  // bytes
  const auto is_told = [&](SuggestFeature feature) {
    return suggestion.features[static_cast<std::size_t>(feature)] > some;
  };
  constexpr std::array<SuggestFeature, 5> told{SuggestFeature::duty_words, SuggestFeature::open_cited,
                                               SuggestFeature::mentioned, SuggestFeature::titled,
                                               SuggestFeature::cited_by_like};
  return shared.size() >= telling_run || !suggestion.voters.empty() || std::ranges::any_of(told, is_told) ||
         (!shared.empty() && is_told(SuggestFeature::named));
}

void drop_untold(SuggestedArticle& article) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < article.suggestions.size(); ++at) {
    if (!tells_why(article.suggestions[at], article.shared[at])) continue;
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
    article.suggestions = suggest(question.draft, place, options);
    article.shared = shared_words(question, behind_number(text_of(document, place)), article.suggestions);
    if (!options.all_near) drop_untold(article);
  });
  return answer;
}

NodeIndex node_in_document(const Document& document, const NodeRecord& record) {
  const std::vector<ProvisionNode>& nodes = document.nodes;
  const auto is_it = [&](const ProvisionNode& node) {
    return node.span.begin == record.span.begin && node.span.end == record.span.end && node.kind == record.kind;
  };
  // In reading order: what begins there lies side by side.
  auto found = std::ranges::lower_bound(nodes, record.span.begin, {}, [](const auto& node) { return node.span.begin; });
  while (found != nodes.end() && found->span.begin == record.span.begin && !is_it(*found)) ++found;
  return found == nodes.end() || !is_it(*found) ? no_node : static_cast<NodeIndex>(found - nodes.begin());
}

}  // namespace yiju
