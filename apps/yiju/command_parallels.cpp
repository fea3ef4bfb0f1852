#include <algorithm>

#include "answer.hpp"
#include "base/parallel.hpp"
#include "graph_to_search.hpp"
#include "query/foundation.hpp"
#include "query/parallels.hpp"

namespace yiju {

void declare_parallels(OptionList& options) {
  options.table_formats();
  options.flag("all", "文件的每一条；不写 NODE 则为草案", "every article of the text; without NODE of the draft");
  options.texts("of", "INSTRUMENT", "问哪件文件；不写则问草案", "which instrument; else the draft");
  options.number("least", 60, 1, 100, "一句中至少有百分之几（按用语的罕见程度）相同",
                 "how much of a clause must stand there, in per cent by rarity");
  options.number("top", 20, 0, 1000000, "每条最多列几条；0：全部", "provisions to list for an article; 0: all");
  options.flag("same", "也比同一文件的其他条文和版本", "other articles and versions of the same instrument too");
  options.example("yiju parallels laws 数据安全法第二十一条", "别处用语相近的条文",
                  "provisions elsewhere in like words");
  options.example("yiju parallels laws 草案 --all -o 相近.xlsx", "草案每一条：重复上位法、借自同级文件",
                  "every article of the draft: repeated from above, borrowed from a sister");
}

namespace {

std::vector<NodeId> asked_units(Context& context, const LegalGraph& graph) {
  NodeId node = none;
  if (context.argument(1).empty()) {
    node = asked_text(context, graph);
  } else {
    node = asked_node(context, graph, context.argument(1));
  }
  const bool whole = graph.nodes()[node].kind == ProvisionKind::root;
  if (whole) return units_below(graph, meant_text(context, graph, node));
  if (context.arguments().flag("all")) return units_below(graph, text_node(graph, node));
  return {node};
}

}  // namespace

ExitStatus run_parallels(Context& context) {
  const std::shared_ptr<const GraphToSearch> opened = GraphToSearch::open(context);
  const GraphToSearch& given = *opened;
  const LegalGraph& graph = given.graph();
  const std::vector<NodeId> units = asked_units(context, graph);
  if (units.empty()) {
    const NodeId node = asked_node(context, graph, context.argument(1));
    throw Error(ErrorCode::usage, Bilingual{"文本未收录：" + graph.label(node, Language::zh),
                                            "its text is not loaded: " + graph.label(node, Language::en)});
  }
  ParallelsOptions options;
  options.least = static_cast<float>(context.arguments().number("least")) / 100;
  options.most = static_cast<std::uint32_t>(context.arguments().number("top"));
  options.same_instrument = context.arguments().flag("same");
  options.date = context.pipeline_options().as_of;
  const ParallelFinder finder(given.library(), options, [&](NodeId node) { return given.words_of(node); });
  ParallelsAnswer answer;
  answer.articles.resize(units.size());
  const auto began = std::chrono::steady_clock::now();
  for_each_index(units.size(), thread_count(context.threads()), [&](std::size_t at, unsigned) {
    answer.articles[at] = {units[at], finder.find(units[at], given.words_of(units[at]))};
  });
  context.tell_cost("search", began);
  write_forms(context, {.table = [&] { return table_of(graph, answer, given.texts(), context.language()); },
                        .json = [&] { return to_json(graph, answer, given.texts()); }});
  given.tell_absent(context);
  return ExitStatus::done;
}

}  // namespace yiju
