#include "query/explanation.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "graph/source_texts.hpp"
#include "query/foundation.hpp"

namespace yiju {

namespace {

/// A file of the graph, read again.
struct Reread {
  Document document;
  Extraction extraction;
};

class Explainer {
 public:
  explicit Explainer(const LegalGraph& graph) : graph_(graph), texts_(graph) {}

  std::vector<Explanation> explain(std::vector<EdgeId> edges) {
    std::vector<Explanation> explanations;
    for (const EdgeId edge : edges) {
      Explanation explanation;
      explanation.edge = edge;
      add_text(explanation);
      explanations.push_back(std::move(explanation));
    }
    return explanations;
  }

 private:
  void add_text(Explanation& explanation) {
    const EdgeRecord& edge = graph_.edges()[explanation.edge];
    if (edge.file == none || graph_.files()[edge.file].table != 0) return;
    const Reread* reread = read(edge.file);
    if (reread == nullptr) return;
    const std::vector<Citation>& citations = reread->extraction.citations;
    const auto found =
        std::find_if(citations.begin(), citations.end(), [&](const Citation& each) { return each.span == edge.span; });
    if (found == citations.end()) return;  // the file has changed since
    const std::string_view text = reread->document.source.text;
    explanation.reread = true;
    explanation.naming = found->naming;
    add_sentence(text, found->span, explanation);
    if (found->antecedent == no_citation) return;
    const Span antecedent = citations[found->antecedent].span;
    explanation.antecedent = slice(text, antecedent);
    explanation.antecedent_line = position_of(text, antecedent.end).line;
  }

  // The words from the line's start or the full stop before to the one behind.
  static void add_sentence(std::string_view text, Span span, Explanation& explanation) {
    const std::string_view stop = "。";
    const std::string_view ahead = text.substr(0, span.begin);
    const std::size_t line = ahead.rfind('\n');
    std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
    const std::size_t full_stop = ahead.rfind(stop);
    if (full_stop != std::string_view::npos && full_stop + stop.size() > begin) begin = full_stop + stop.size();
    std::size_t end = std::min(text.find('\n', span.end), text.size());
    const std::size_t next = text.find(stop, span.end);
    if (next != std::string_view::npos && next + stop.size() < end) end = next + stop.size();
    explanation.before = text.substr(begin, span.begin - begin);
    explanation.words = slice(text, span);
    explanation.after = text.substr(span.end, end - span.end);
  }

  const Reread* read(std::uint32_t file) {
    const auto known = files_.find(file);
    if (known != files_.end()) return known->second ? &*known->second : nullptr;
    std::optional<Reread>& place = files_[file];
    const std::string_view text = texts_.text(file).words;
    if (text.empty()) return nullptr;  // a written graph may have travelled without its texts: what it keeps is told
    Source source;
    source.path = graph_.path_of(file);
    source.text = text;
    Document document = parse_document(std::move(source));
    Extraction extraction = extract_citations(document);
    place.emplace(Reread{std::move(document), std::move(extraction)});
    return &*place;
  }

  const LegalGraph& graph_;
  SourceTexts texts_;
  std::map<std::uint32_t, std::optional<Reread>> files_;
};

std::optional<std::uint32_t> number_behind(std::string_view& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view digits = text.substr(colon + 1);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  text = text.substr(0, colon);
  return number;
}

}  // namespace

std::vector<Explanation> explain_node(const LegalGraph& graph, NodeId node) {
  std::vector<EdgeId> edges, incoming;
  for (const NodeId member : family_of(graph, node)) {
    for (const EdgeRecord& edge : graph.out_edges(member)) edges.push_back(id_of(graph, edge));
    const auto in = graph.in_edges(member);
    incoming.insert(incoming.end(), in.begin(), in.end());
  }
  std::sort(incoming.begin(), incoming.end());
  return Explainer(graph).explain(edges.empty() ? std::move(incoming) : std::move(edges));
}

std::vector<Explanation> explain_place(const LegalGraph& graph, std::string_view place) {
  const auto last = number_behind(place);
  if (!last) return {};
  std::uint32_t line = *last, column = 0;
  std::string_view path = place;
  if (const auto first = number_behind(path)) {
    line = *first;
    column = *last;
  } else {
    path = place;
  }
  std::vector<EdgeId> edges;
  for (EdgeId at = 0; at < graph.edges().size(); ++at) {
    const EdgeRecord& edge = graph.edges()[at];
    if (edge.line != line || edge.file == none || (column != 0 && edge.column != column)) continue;
    // As answers name it (openable from here), or as tables and exports do.
    if (graph.path_of(edge.file) == path || graph.string(graph.files()[edge.file].path) == path) edges.push_back(at);
  }
  return Explainer(graph).explain(std::move(edges));
}

}  // namespace yiju
