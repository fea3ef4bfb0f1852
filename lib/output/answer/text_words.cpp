#include "output/answer/text_words.hpp"

#include <array>
#include <cstdio>

#include "base/english.hpp"
#include "graph/node_id.hpp"
#include "query/wording_mark.hpp"

namespace yiju {

std::string paint(std::string_view text, Paint color, const TextStyle& style) {
  if (!style.color || color == Paint::plain || text.empty()) return std::string(text);
  return std::string(color_sequence(color)) + std::string(text) + std::string(color_sequence(Paint::plain));
}

std::string relation_words(const EdgeRecord& edge, const TextStyle& style) {
  const bool zh = style.language == Language::zh;
  const std::string relation = zh ? chinese_of(edge.relation) : english_of(edge.relation);
  std::string who = zh ? chinese_of(edge.asserted_by) : name_of(edge.asserted_by);
  if (edge.note != NoteKind::none)
    who += zh ? std::string("，") + chinese_of(edge.note) : std::string(", ") + name_of(edge.note);
  return paint(relation, Paint::blue, style) + (zh ? "〔" + who + "〕" : " [" + who + "] ");
}

bool from_table(const LegalGraph& graph, const EdgeRecord& edge) {
  return edge.file != none && graph.files()[edge.file].table != 0;
}

std::string evidence_words(const LegalGraph& graph, const EdgeRecord& edge, const TextStyle& style) {
  std::string out(graph.string(edge.words));
  if (!from_table(graph, edge) && !out.empty()) {
    out = style.language == Language::zh ? "“" + out + "”" : "\"" + out + "\"";
  }
  out += paint(wording_note(graph, edge, style.language), Paint::yellow, style);
  if (edge.file == none) return out;
  std::string where = graph.path_of(edge.file);
  if (edge.line != 0) where += ":" + std::to_string(edge.line);
  if (!out.empty()) out += ' ';
  return out + paint(where, Paint::dim, style);
}

std::string node_words(const LegalGraph& graph, NodeId node, const TextStyle& style) {
  const Level level = graph.instruments()[graph.nodes()[node].instrument].level;
  std::string out = paint(graph.label(node, style.language), Paint::bold, style);
  if (level == Level::unknown) return out;
  return out + " · " + std::string(label_of(level, style.language));
}

std::string place_words(const LegalGraph& graph, NodeId node, const TextStyle& style) {
  const std::string words = provision_words(graph, node, style.language);
  return words.empty() ? std::string(choose(style.language, "全文", "whole text")) : words;
}

std::string caption_words(const LegalGraph& graph, NodeId node) {
  std::string_view caption = graph.caption(node);
  if (caption.empty() || graph.nodes()[node].kind == ProvisionKind::root) return {};
  for (const std::string_view mark : {"。", "；", "：", "，"}) {
    if (caption.ends_with(mark)) caption.remove_suffix(mark.size());
  }
  return "  " + std::string(caption);
}

std::string heading_words(const LegalGraph& graph, NodeId node, const TextStyle& style) {
  return paint(graph.label(node, style.language), Paint::bold, style) + caption_words(graph, node);
}

std::string count_words(std::size_t count, std::string_view zh, std::string_view noun, const TextStyle& style) {
  return style.language == Language::zh ? std::to_string(count) + " " + std::string(zh) : counted(count, noun);
}

std::string division_words(const LegalGraph& graph, const MatrixRow& row, const TextStyle& style) {
  if (row.whole) return std::string(choose(style.language, "全文", "whole text"));
  if (row.division == none) return std::string(choose(style.language, "（不分章）", "(in no chapter)"));
  std::string name = place_words(graph, row.division, style);
  return name + caption_words(graph, row.division);
}

std::string per_mille(double weight) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.1f", weight * 1000);
  return digits.data();
}

std::string place_in_folder(const LegalGraph& graph, std::uint32_t file, std::uint32_t line) {
  if (file == none) return {};
  return std::string(graph.string(graph.files()[file].path)) + ":" + std::to_string(line);
}

}  // namespace yiju
