#include "answer.hpp"
#include "query/explanation.hpp"

namespace yiju {

void declare_explain(OptionList& options) {
  options.table_formats();
  options.example("yiju explain corpus/guangdong-ai 科技伦理审查办法第一条", "这一条的引用是怎样认定的",
                  "how the citations of an article were read");
  options.example("yiju explain laws laws/draft.md:12", "报告里写的某一处", "one place, as reports write it");
}

ExitStatus run_explain(Context& context) {
  const LegalGraph graph = context.graph();
  std::vector<Explanation> explanations = explain_place(graph, context.argument(1));
  if (explanations.empty()) explanations = explain_node(graph, asked_node(context, graph, context.argument(1)));
  write_answer(context, graph, explanations);
  return ExitStatus::done;
}

}  // namespace yiju
