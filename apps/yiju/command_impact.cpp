#include "answer.hpp"
#include "query/impact.hpp"

namespace yiju {

void declare_impact(OptionList& options) {
  options.table_formats();
  options.number("depth", 0, 0, 1000, "最多经过几步；0：到底", "steps to go; 0: to the end");
  options.flag("direct", "只列直接的", "direct ones only, same as --depth 1");
  options.example("yiju impact corpus/guangdong-ai 生成式人工智能服务管理暂行办法", "哪些条文以它为依据",
                  "what rests on it");
}

ExitStatus run_impact(Context& context) {
  const LegalGraph graph = context.graph();
  const NodeId node = asked_node(context, graph, context.argument(1));
  const auto depth = static_cast<std::uint32_t>(context.arguments().number("depth"));
  write_answer(context, graph, impact(graph, node, {context.arguments().flag("direct") ? 1 : depth}));
  return ExitStatus::done;
}

}  // namespace yiju
