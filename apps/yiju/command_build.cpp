#include "context.hpp"
#include "graph/graph_file.hpp"
#include "graph/graph_json.hpp"

namespace yiju {

void declare_build(OptionList& options) {
  options.add({.name = "format",
               .kind = OptionKind::choice,
               .value = "FORMAT",
               .zh = "输出格式；auto：文件名以 .graph 结尾为 graph，否则为 json",
               .en = "form of the output; auto: graph where the file's name ends in .graph, else json",
               .choices = {"auto", "json", "graph"},
               .fallback = "auto"});
  options.example("yiju build corpus/guangdong-ai -o graph.json", "用于交换的 JSON",
                  "JSON, for exchange with other programs");
  options.example("yiju build laws -o laws.graph", "其他命令可直接打开的图文件，打开只需几毫秒",
                  "a file that the other commands open in milliseconds");
}

ExitStatus run_build(Context& context) {
  const LegalGraph graph = context.graph();
  const bool flat = context.format() == "graph" || (context.format() == "auto" && context.output().ends_with(".graph"));
  context.write(flat ? write_graph_file(graph) : write_graph_json(graph));
  return ExitStatus::done;
}

}  // namespace yiju
