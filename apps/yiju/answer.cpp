#include "answer.hpp"

namespace yiju {

NodeId asked_node(const Context& context, const LegalGraph& graph, const std::string& text) {
  const FoundNode found = find_node(graph, text);
  if (found.widened) {
    const std::string label = graph.label(found.node, context.language());
    context.note(context.language() == Language::zh
                     ? "图中没有单列这一处，以下按" + label + "回答"
                     : "the graph does not list that place by itself; this is the answer for " + label);
  }
  return found.node;
}

std::vector<InstrumentId> asked_by_name(const Context& context, const LegalGraph& graph) {
  std::vector<InstrumentId> instruments;
  for (const std::string& title : context.arguments().texts("of")) instruments.push_back(find_instrument(graph, title));
  return instruments;
}

void write_forms(Context& context, const AnswerForms& forms) {
  const std::string format = context.format();
  if (format == "text" && forms.text) return context.write(forms.text());
  if (format == "json" && forms.json) return context.write(forms.json());
  context.write(draw_table(forms.table(), format));
}

}  // namespace yiju
