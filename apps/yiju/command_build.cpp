#include "context.hpp"
#include "graph/graph_file.hpp"
#include "graph/graph_json.hpp"
#include "graph/source_texts.hpp"
#include "query/check.hpp"

namespace yiju {

void declare_build(OptionList& options) {
  options.formats({"json", "graph"}, "graph");
  options.example("yiju build corpus/guangdong-ai -o graph.json", "用于交换的 JSON",
                  "JSON, for exchange with other programs");
  options.example("yiju build laws -o laws.graph", "其他命令可直接打开的图文件，打开只需几毫秒",
                  "a file that the other commands open in milliseconds");
}

namespace {

/// Rows of edited tables that match no article, source or citation: the build goes on, but the analyst must know.
void tell_table_rows(const Context& context, const Corpus& corpus) {
  const Language language = context.language();
  std::vector<Finding> findings;
  check_tables(corpus, findings);
  for (const Finding& finding : findings) {
    std::string line = "yiju: " + finding.path + ":" + std::to_string(finding.begin.line) + ": " +
                       std::string(describe(finding.severity, language)) + ": ";
    if (!finding.words.empty()) line += finding.words + std::string(choose(language, "：", ": "));
    line += finding.message.in(language);
    if (!finding.suggestion.empty()) {
      line += std::string(choose(language, "；", "; ")) + finding.suggestion.in(language);
    }
    context.complain(line + "\n");
  }
}

LegalGraph read_graph(Context& context) {
  if (is_written_graph(context.argument(0))) return context.graph();
  const Corpus corpus = context.corpus();
  tell_table_rows(context, corpus);
  return context.graph(corpus, {.hash_texts = true});
}

}  // namespace

ExitStatus run_build(Context& context) {
  const LegalGraph graph = read_graph(context);
  const std::string folder = folder_seen_from(context.output(), graph.folder());
  context.write(context.format() == "graph" ? write_graph_file(graph, folder) : write_graph_json(graph, folder));
  return ExitStatus::done;
}

}  // namespace yiju
