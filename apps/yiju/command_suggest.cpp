#include "answer.hpp"
#include "graph_to_search.hpp"
#include "query/gaps.hpp"
#include "query/suggest_answer.hpp"

namespace yiju {

void declare_suggest(OptionList& options) {
  options.table_formats();
  options.texts("of", "INSTRUMENT", "问哪件文件；不写则问草案", "which instrument; else the draft");
  options.flag("all", "也问已有依据的条文", "articles that have a source, too");
  options.number("top", 0, 0, 100, "每条最多列几项；0：只问一条时 5 项，问几条时各 3 项",
                 "provisions to list for an article; 0: 5 of a single one, 3 each of several");
  options.flag("weak", "证据太少的也列出", "list also what has too little evidence");
  options.example("yiju suggest laws 草案第八条", "第八条可能的依据", "what article 8 might rest on");
  options.example("yiju suggest laws -o 建议.xlsx", "所有没有依据的条文；采纳的行存为 对照表.basis.xlsx",
                  "all articles without a source; keep accepted rows as a .basis.xlsx");
}

namespace {

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
  sort_as_read(graph, articles);
  return articles;
}

SuggestAnswer answer_of(const Context& context, const GraphToSearch& given, const std::vector<NodeId>& articles) {
  const std::shared_ptr<const AskedDraft> asked = given.draft_of(articles.front());
  constexpr std::size_t of_one = 5, of_each = 3;  // a whole draft's list is to be read through
  const auto top = static_cast<std::size_t>(context.arguments().number("top"));
  const std::size_t most = top != 0 ? top : articles.size() == 1 ? of_one : of_each;
  return suggest_for({asked->draft, given.texts(), context.threads()}, articles,
                     {most, context.arguments().flag("weak")});
}

}  // namespace

ExitStatus run_suggest(Context& context) {
  const std::shared_ptr<const GraphToSearch> opened = GraphToSearch::open(context);
  const GraphToSearch& given = *opened;
  const std::vector<NodeId> articles = asked_articles(context, given.graph());
  SuggestAnswer answer;
  if (!articles.empty()) answer = answer_of(context, given, articles);
  if (articles.empty()) answer.draft = asked_text(context, given.graph());
  write_forms(context, {.table = [&] { return table_of(given.graph(), answer, given.texts(), context.language()); },
                        .text = [&] { return to_text(given.graph(), answer, given.texts(), text_style(context)); }});
  given.tell_absent(context);
  return ExitStatus::done;
}

}  // namespace yiju
