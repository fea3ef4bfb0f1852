// What the commands that ask a graph share: reading NODE, and writing an answer as text or JSON.
#pragma once

#include <string>

#include "context.hpp"
#include "output/answer_json.hpp"
#include "output/answer_text.hpp"
#include "query/node_finder.hpp"

namespace yiju {

[[nodiscard]] inline TextStyle text_style(const Context& context) { return {context.language(), context.colored()}; }

/// The node of a NODE argument; a note to the user where something that holds it is taken instead.
[[nodiscard]] inline NodeId asked_node(const Context& context, const LegalGraph& graph, const std::string& text) {
  const FoundNode found = find_node(graph, text);
  if (found.widened) {
    const std::string label = graph.label(found.node, context.language());
    context.note(context.language() == Language::zh
                     ? "图中没有单列这一处，以下按" + label + "回答"
                     : "the graph does not list that place by itself; this is the answer for " + label);
  }
  return found.node;
}

template <typename Answer>
void write_answer(Context& context, const LegalGraph& graph, const Answer& answer) {
  context.write(context.format() == "json" ? to_json(graph, answer) : to_text(graph, answer, text_style(context)));
}

}  // namespace yiju
