#include "answer.hpp"
#include "base/error.hpp"
#include "query/article_history.hpp"

namespace yiju {

void declare_history(OptionList& options) {
  options.table_formats();
  options.example("yiju history laws 立法法第七十二条", "这一条历次怎么写、当时是第几条、谁引用过",
                  "what the article said in each version, its number then, who cited it");
}

ExitStatus run_history(Context& context) {
  const std::shared_ptr<const Corpus> shared = context.shared_corpus();
  const Corpus& corpus = *shared;
  const LegalGraph graph = context.shared_graph(corpus);
  const NodeId node = asked_node(context, graph, context.argument(1));
  const NodeRecord& record = graph.nodes()[node];
  const bool loaded = record.document != none && record.document < corpus.documents.size() && record.missing == 0 &&
                      !corpus.documents[record.document].outline_only;
  const NodeIndex place = loaded ? find_provision(corpus.documents[record.document], graph.locator(node)) : no_node;
  const std::vector<ArticleVersion> versions =
      place == no_node ? std::vector<ArticleVersion>() : history_of(corpus, record.document, place);
  if (versions.empty()) {
    throw Error(ErrorCode::usage, {"应为已收录文本的一条，实为 " + graph.label(node, Language::zh),
                                   "expected an article of a loaded text, found " + graph.label(node, Language::en)});
  }
  write_table(context, table_of(corpus, versions, context.language()));
  return ExitStatus::done;
}

}  // namespace yiju
