#include "query/explanation.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/behind_last.hpp"
#include "base/plain_line.hpp"
#include "graph/source_texts.hpp"
#include "query/foundation.hpp"

namespace yiju {

namespace {

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
    explanation.naming = edge.naming;
    if (edge.antecedent != none) {
      const EdgeRecord& antecedent = graph_.edges()[edge.antecedent];
      explanation.antecedent = graph_.string(antecedent.words);
      explanation.antecedent_line = antecedent.line;
    }
    // A written graph may have travelled without its texts, or the file may have changed since: what it keeps is told.
    const std::string_view text = texts_.text(edge.file).words;
    if (edge.span.end > text.size() || edge.span.empty()) return;
    explanation.has_sentence = true;
    add_sentence(text, edge.span, explanation);
  }

  // The words from the line's start or the full stop before to the one behind.
  static void add_sentence(std::string_view text, Span span, Explanation& explanation) {
    const std::string_view stop = "。";
    explanation.before = behind_last(text.substr(0, span.begin), {stop, "\n"});
    explanation.words = slice(text, span);
    explanation.after = line_from(text, span.end).words;
    const std::size_t end = explanation.after.find(stop);
    if (end != std::string::npos) explanation.after.resize(end + stop.size());
  }

  const LegalGraph& graph_;
  SourceTexts texts_;
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
