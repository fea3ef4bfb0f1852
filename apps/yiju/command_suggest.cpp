#include <algorithm>

#include "answer.hpp"
#include "base/parallel.hpp"
#include "graph_to_search.hpp"
#include "query/gaps.hpp"
#include "query/shingles.hpp"
#include "query/suggest.hpp"

namespace yiju {

void declare_suggest(OptionList& options) {
  options.table_formats();
  options.texts("of", "INSTRUMENT", "问哪件文件；不写则问草案", "which instrument; else the draft");
  options.flag("all", "也问已有依据的条文", "articles that have a source, too");
  options.number("top", 5, 1, 100, "每条最多列几项", "provisions to list for an article");
  options.flag("weak", "证据太少的也列出", "list also what has too little evidence");
  options.example("yiju suggest laws 草案第八条", "第八条可能的依据", "what article 8 might rest on");
  options.example("yiju suggest laws -o 建议.xlsx", "所有没有依据的条文；采纳的行存为 对照表.basis.xlsx",
                  "all articles without a source; keep accepted rows as a .basis.xlsx");
}

namespace {

constexpr std::size_t shared_run = 4;  // characters from which shared words are shown

/// The articles asked about: NODE, the articles of NODE where it is an instrument, else those without a source.
std::vector<NodeId> asked_articles(Context& context, const LegalGraph& graph) {
  NodeId text = none;
  if (!context.argument(1).empty()) {
    const NodeId node = unit_of(graph, asked_node(context, graph, context.argument(1)));
    if (graph.nodes()[node].kind != ProvisionKind::root) return {node};
    text = meant_text(context, graph, node);
  } else {
    text = asked_text(context, graph);
  }
  if (context.arguments().flag("all")) return units_below(graph, text);
  std::vector<NodeId> articles;
  const GapsAnswer gaps = find_gaps(graph, {text});
  if (gaps.lists.empty()) return articles;
  for (const Gap& gap : gaps.lists.back().gaps) articles.push_back(gap.unit);
  return articles;
}

std::vector<std::string> shared_words(const LegalGraph& graph, const TextOfFile& texts, std::string_view article,
                                      const std::vector<Suggestion>& suggestions) {
  std::vector<std::string> shared;
  for (const Suggestion& suggestion : suggestions) {
    const NodeRecord& record = graph.nodes()[suggestion.provision];
    const std::string_view text = texts(record.document).words;
    const std::string_view words = record.span.end <= text.size() ? slice(text, record.span) : std::string_view();
    shared.emplace_back(longest_shared(article, behind_number(words), shared_run));
  }
  return shared;
}

SuggestAnswer answer_of(Context& context, const GraphToSearch& given, const std::vector<NodeId>& articles) {
  const LegalGraph& graph = given.graph();
  SuggestAnswer answer;
  answer.draft = text_node(graph, articles.front());
  const ReadText text = given.text_of_node(articles.front());
  const SuggestLibrary library(graph, given.index());
  const InstrumentId self = graph.nodes()[answer.draft].instrument;
  SuggestAsker asker{text.document, text.extraction, self, graph.instruments()[self].intended, {}};
  asker.date = context.pipeline_options().as_of;
  if (!asker.date.known()) asker.date = std::max(text.document.effective, text.document.version);
  const SuggestDraft draft(library, asker);
  const SuggestOptions options{static_cast<std::size_t>(context.arguments().number("top")),
                               context.arguments().flag("weak")};
  answer.articles.resize(articles.size());
  for_each_index(articles.size(), thread_count(context.threads()), [&](std::size_t at, unsigned) {
    SuggestedArticle& article = answer.articles[at];
    article.article = articles[at];
    const NodeIndex place = node_in_document(text.document, graph.nodes()[articles[at]]);
    if (place == no_node) return;
    article.suggestions = suggest(draft, place, options);
    article.shared =
        shared_words(graph, given.texts(), behind_number(text_of(text.document, place)), article.suggestions);
  });
  return answer;
}

}  // namespace

ExitStatus run_suggest(Context& context) {
  const GraphToSearch given(context);
  const std::vector<NodeId> articles = asked_articles(context, given.graph());
  SuggestAnswer answer;
  if (!articles.empty()) answer = answer_of(context, given, articles);
  if (articles.empty()) answer.draft = asked_text(context, given.graph());
  write_table(context, table_of(given.graph(), answer, given.texts(), context.language()));
  given.tell_absent(context);
  return ExitStatus::done;
}

}  // namespace yiju
