#include "answer.hpp"
#include "query/trace.hpp"

namespace yiju {

void declare_trace(OptionList& options) {
  options.table_formats();
  options.number("depth", 0, 0, 1000, "最多上溯几步；0：到底", "steps to go up; 0: to the end");
  options.flag("internal", "也展开对本文件条款的引用", "follow citations inside the instrument too");
  options.example("yiju trace corpus/guangdong-ai 草案第三十二条", "一条的依据，直到最高层级",
                  "what an article rests on, up to the top");
}

ExitStatus run_trace(Context& context) {
  const LegalGraph graph = context.graph();
  const NodeId node = asked_node(context, graph, context.argument(1));
  const TraceOptions options{static_cast<std::uint32_t>(context.arguments().number("depth")),
                             context.arguments().flag("internal")};
  write_answer(context, graph, trace(graph, node, options));
  return ExitStatus::done;
}

}  // namespace yiju
