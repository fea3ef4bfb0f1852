#include "answer.hpp"
#include "base/error.hpp"
#include "graph/builder.hpp"
#include "query/parallels.hpp"

namespace yiju {

void declare_parallels(OptionList& options) {
  options.table_formats();
  options.number("least", 20, 1, 100, "最低相似度（百分比）", "least likeness, in per cent");
  options.number("top", 20, 0, 1000000, "最多列几条；0：全部", "provisions to list; 0: all");
  options.flag("same", "也比同一文件的其他条文和版本", "other articles and versions of the same instrument too");
  options.example("yiju parallels laws 数据安全法第二十一条", "别处用语相近的条文",
                  "provisions elsewhere in like words");
}

ExitStatus run_parallels(Context& context) {
  const Corpus corpus = context.corpus();
  const LegalGraph graph = build_graph(corpus);
  const NodeId node = asked_node(context, graph, context.argument(1));
  const NodeRecord& record = graph.nodes()[node];
  if (record.document == none || record.document >= corpus.documents.size() || record.missing != 0) {
    throw Error(ErrorCode::usage, {"文本未收录：" + graph.label(node, Language::zh),
                                   "its text is not loaded: " + graph.label(node, Language::en)});
  }
  const NodeIndex place = find_provision(corpus.documents[record.document], graph.locator(node));
  ParallelsOptions options;
  options.least = static_cast<double>(context.arguments().number("least")) / 100;
  options.most = static_cast<std::uint32_t>(context.arguments().number("top"));
  options.same_instrument = context.arguments().flag("same");
  options.threads = context.threads();
  const std::vector<Parallel> found = find_parallels(corpus, record.document, place == no_node ? 0 : place, options);
  write_forms(context, {.table = [&] { return table_of(corpus, found, context.language()); },
                        .text = [&] { return to_text(corpus, found, text_style(context)); },
                        .json = [&] { return to_json(corpus, found); }});
  return ExitStatus::done;
}

}  // namespace yiju
