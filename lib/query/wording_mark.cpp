#include "query/wording_mark.hpp"

#include "query/foundation.hpp"

namespace yiju {

std::string wording_mark(const LegalGraph& graph, const EdgeRecord& edge, Language language) {
  if (edge.reason == Reason::namesake) {
    return std::string(choose(language, "同名的另一文件，未收录", "another instrument of that title, not loaded"));
  }
  const Sureness sureness = sureness_of(edge);
  if (sureness != Sureness::same_number && sureness != Sureness::other_number) return {};
  const DocumentId document = graph.nodes()[text_node(graph, edge.to)].document;
  const Date date = document == none ? Date{} : graph.files()[document].version;
  if (edge.reason == Reason::version_asked) {
    const std::string year = date.known() ? std::to_string(date.year) + "年" : "那天的";
    return language == Language::zh ? year + "文本中未必是同一条" : "may be another article in the text of that day";
  }
  if (!date.known()) {
    return std::string(choose(language, "只有另一文本", "only another text is loaded"));
  }
  const std::string year = std::to_string(date.year);
  return language == Language::zh ? "只有" + year + "年文本" : "only the text of " + year + " is loaded";
}

std::string wording_note(const LegalGraph& graph, const EdgeRecord& edge, Language language) {
  const std::string mark = wording_mark(graph, edge, language);
  if (mark.empty()) return {};
  return language == Language::zh ? "〔" + mark + "〕" : " [" + mark + "]";
}

std::string aside_note(const LegalGraph& graph, NodeId node, Language language) {
  const NodeRecord& record = graph.nodes()[node];
  const bool whole = record.document == none && graph.instruments()[record.instrument].loaded != 0;
  if (!is_aside(graph, node) && !(whole && texts_of(graph, record.instrument).empty())) return {};
  return std::string(choose(language, "（当日不在施行中）", " (not in force on that day)"));
}

}  // namespace yiju
