#include "base/parallel.hpp"
#include "context.hpp"
#include "graph/clause_index_file.hpp"
#include "graph/graph_file.hpp"
#include "graph/graph_json.hpp"
#include "graph/source_texts.hpp"
#include "graph_with_texts.hpp"
#include "output/answer/findings.hpp"
#include "query/check.hpp"
#include "query/indexed_units.hpp"

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
    context.complain("yiju: " + finding.path + ":" + std::to_string(finding.begin.line) + ": " +
                     std::string(describe(finding.severity, language)) + ": " + sentence_of(finding, language) + "\n");
  }
}

/// The graph, and where texts were read the index over their clauses, which is written behind it.
struct Built {
  LegalGraph graph;
  std::string index;
};

Built read_graph(Context& context) {
  const std::string& path = context.argument(0);
  const bool indexed = context.format() == "graph";
  if (is_written_graph(path)) {
    Built built{context.graph(), {}};
    const ClauseIndex index = indexed ? open_clause_index(path, built.graph) : ClauseIndex();
    if (!index.empty()) built.index = write_clause_index(index);
    return built;
  }
  const Corpus corpus = context.corpus();
  tell_table_rows(context, corpus);
  Built built{context.graph(corpus, {.hash_texts = true}), {}};
  if (!indexed) return built;
  const auto began = std::chrono::steady_clock::now();
  const TextOfFile texts = texts_of_corpus(corpus);
  built.index = write_clause_index(
      build_clause_index(built.graph, indexed_units(built.graph), texts, thread_count(context.threads())));
  context.tell_cost("index", began);
  return built;
}

}  // namespace

ExitStatus run_build(Context& context) {
  Built built = read_graph(context);
  const std::string folder = folder_seen_from(context.output(), built.graph.folder());
  const bool flat = context.format() == "graph";
  context.write(flat ? write_graph_file(built.graph, folder) + built.index : write_graph_json(built.graph, folder));
  return ExitStatus::done;
}

}  // namespace yiju
