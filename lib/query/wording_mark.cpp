#include "query/wording_mark.hpp"

#include "query/foundation.hpp"

namespace yiju {

std::string wording_mark(const LegalGraph& graph, const EdgeRecord& edge, Language language) {
  if (sureness_of(edge) != Sureness::other_number) return {};
  const DocumentId document = graph.nodes()[text_node(graph, edge.to)].document;
  const Date date = document == none ? Date{} : graph.files()[document].version;
  if (!date.known()) {
    const bool later = edge.reason == Reason::version_later;
    return std::string(choose(language, later ? "只有较晚的文本" : "只有较早的文本",
                              later ? "only a later text is loaded" : "only an earlier text is loaded"));
  }
  const std::string year = std::to_string(date.year);
  return language == Language::zh ? "只有" + year + "年文本" : "only the text of " + year + " is loaded";
}

}  // namespace yiju
