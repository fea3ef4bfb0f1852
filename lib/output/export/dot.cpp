// DOT as text, for Graphviz' own engines and for other readers of the language (graphviz.org/doc/info/lang.html): one
// cluster an instrument with its provisions, relations by colour and line. No places: `yiju diagram` writes those.
#include "base/markup.hpp"
#include "output/export/export.hpp"
#include "render/theme.hpp"

namespace yiju {
namespace {

/// A quoted ID: " is escaped; \ too, as labels give \N and \G a meaning of their own.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : clean_text(text)) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (c != '\r') {
      out += c;
    }
  }
  return out + '"';
}

const char* word_of(LineStyle style) {
  return style == LineStyle::dashed ? "dashed" : style == LineStyle::dotted ? "dotted" : "solid";
}

}  // namespace

void write_dot(const ExportView& view, TextSink& out) {
  const LegalGraph& graph = *view.graph;
  const Theme theme = make_theme(ThemeName::briefing);
  out += "digraph yiju {\n  rankdir=BT;\n  charset=\"UTF-8\";\n";
  out += "  node [shape=box, fontname=\"Noto Sans CJK SC\", fontsize=10];\n  edge [fontname=\"Noto Sans CJK SC\"];\n";
  InstrumentId open = none;
  for (const NodeId node : view.nodes) {
    const InstrumentId instrument = graph.nodes()[node].instrument;
    if (instrument != open) {
      if (open != none) out += "  }\n";
      out += "  subgraph " + quoted("cluster_" + std::to_string(instrument)) +
             " {\n    label=" + quoted(graph.title(instrument));
      out += ";\n    color=\"" + theme.colour_of(graph.instruments()[instrument].level) + "\";\n";
      open = instrument;
    }
    const bool whole = graph.instruments()[instrument].node == node;
    const Locator locator = graph.locator(node);
    std::string label = whole                           ? graph.label(node, Language::zh)
                        : locator[Unit::heading_1] != 0 ? to_string(locator)
                                                        : describe_locator(locator, Language::zh);
    out += "    " + quoted(graph.id(node)) + " [label=" + quoted(label) + "];\n";
  }
  if (open != none) out += "  }\n";
  for (const ExportEdge& edge : view.edges) {
    const Relation relation = relation_of(edge);
    const LineLook look = theme.line_of(relation);
    out += "  " + quoted(graph.id(edge.from)) + " -> " + quoted(graph.id(edge.to)) + " [color=\"" + look.colour +
           "\", style=";
    out += std::string(word_of(look.style)) + ", tooltip=" + quoted(chinese_of(relation));
    if (edge.record == nullptr) out += ", arrowhead=none, weight=4";
    out += "];\n";
  }
  out += "}\n";
}

}  // namespace yiju
