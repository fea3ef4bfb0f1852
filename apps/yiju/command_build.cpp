#include "context.hpp"
#include "graph/graph_file.hpp"
#include "graph/graph_json.hpp"

namespace yiju {

void declare_build(OptionList& options) {
  options.add({.name = "format",
               .kind = OptionKind::choice,
               .value = "FORMAT",
               .zh = "输出格式；auto：写到标准输出或 .json 文件为 json，写到其他文件为 graph",
               .en = "form of the output; auto: json on standard output and in a file named .json, graph in any other file",
               .choices = {"auto", "json", "graph"},
               .fallback = "auto"});
  options.example("yiju build corpus/guangdong-ai -o graph.json", "用于交换的 JSON",
                  "JSON, for exchange with other programs");
  options.example("yiju build laws -o laws.graph", "其他命令可直接打开的图文件，打开只需几毫秒",
                  "a file that the other commands open in milliseconds");
}

ExitStatus run_build(Context& context) {
  const LegalGraph graph = context.graph();
  const std::string output = context.output();
  const bool to_file = !output.empty() && output != "-";
  const bool flat = context.format() == "graph" || (context.format() == "auto" && to_file && !output.ends_with(".json"));
  context.write(flat ? write_graph_file(graph) : write_graph_json(graph));
  return ExitStatus::done;
}

}  // namespace yiju
