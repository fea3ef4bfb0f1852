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

namespace {

// From which day on another wording holds, and whether it is loaded.
std::string followed_by(const LegalGraph& graph, const FileRecord& text, Language language) {
  const std::string from = to_string(text.until);
  for (const FileRecord& file : graph.files()) {
    if (file.instrument != text.instrument || file.table != 0 || file.from != text.until) continue;
    const std::string version = to_string(file.version);
    return language == Language::zh ? "自" + from + "起为" + version + "的文本"
                                    : "the text of " + version + " is in force from " + from + " on";
  }
  return language == Language::zh ? "自" + from + "起另有新文本，未收录"
                                  : "another wording, which is not loaded, is in force from " + from + " on";
}

std::string why_aside(const LegalGraph& graph, NodeId node, Date day, Language language) {
  const bool zh = language == Language::zh;
  const Date repealed = graph.instruments()[graph.nodes()[node].instrument].repealed;
  if (repealed.known() && repealed <= day)
    return zh ? "自" + to_string(repealed) + "起废止" : "repealed from " + to_string(repealed) + " on";
  const DocumentId document = graph.nodes()[text_node(graph, node)].document;
  if (document == no_document) return {};
  const FileRecord& text = graph.files()[document];
  if (text.until.known() && text.until <= day) return followed_by(graph, text, language);
  if (text.from <= day) return {};
  return zh ? "自" + to_string(text.from) + "起施行" : "in force from " + to_string(text.from) + " on";
}

}  // namespace

std::string describe_aside(const LegalGraph& graph, NodeId node, Date day, Language language) {
  const bool zh = language == Language::zh;
  const std::string label = graph.label(node, language), why = why_aside(graph, node, day, language);
  const std::string what =
      zh ? label + "在" + to_string(day) + "不在施行中" : label + " was not in force on " + to_string(day);
  if (why.empty()) return what;
  return zh ? what + "：" + why : what + ": " + why;
}

std::string aside_note(const LegalGraph& graph, NodeId node, Language language) {
  const NodeRecord& record = graph.nodes()[node];
  const bool whole = record.document == none && graph.instruments()[record.instrument].loaded != 0;
  if (!is_aside(graph, node) && !(whole && texts_of(graph, record.instrument).empty())) return {};
  return std::string(choose(language, "（当日不在施行中）", " (not in force on that day)"));
}

}  // namespace yiju
