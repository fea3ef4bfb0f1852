#include "answer.hpp"
#include "query/path.hpp"

namespace yiju {

void declare_path(OptionList& options) {
  options.table_formats();
  options.flag("directed", "只沿引用方向走", "only from the citing to the cited");
  options.number("most", 1, 1, 100, "同样短的路径最多列几条", "equally short paths to list");
  options.example("yiju path corpus/guangdong-ai 草案第三十二条 宪法", "两处如何相连", "how the two are connected");
}

ExitStatus run_path(Context& context) {
  const LegalGraph graph = context.graph();
  const NodeId from = asked_node(context, graph, context.argument(1));
  const NodeId to = asked_node(context, graph, context.argument(2));
  const PathOptions options{context.arguments().flag("directed"),
                            static_cast<std::uint32_t>(context.arguments().number("most"))};
  write_answer(context, graph, find_paths(graph, from, to, options));
  return ExitStatus::done;
}

}  // namespace yiju
