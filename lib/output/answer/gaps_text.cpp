// gaps, as text: articles without a source.
#include "base/english.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

TreeLine gap_line(const LegalGraph& graph, const Gap& gap, const TextStyle& style) {
  TreeLine line;
  line.head = paint(place_words(graph, gap.unit, style), Paint::bold, style);
  line.head += caption_words(graph, gap.unit);
  line.head += std::string(choose(style.language, "：", ": ")) +
               paint(describe(gap.reason, style.language), Paint::yellow, style);
  for (const EdgeId id : gap.edges) {
    const EdgeRecord& edge = graph.edges()[id];
    std::string detail = evidence_words(graph, edge, style);
    if (!is_found(edge)) {
      detail += std::string(choose(style.language, "：", ": ")) + std::string(describe(edge.reason, style.language));
    }
    line.details.push_back(std::move(detail));
  }
  for (const std::uint32_t at : gap.unspecific) {
    const UnspecificRecord& source = graph.unspecific()[at];
    EdgeRecord evidence;
    evidence.words = source.words;
    evidence.file = source.file;
    evidence.line = source.line;
    line.details.push_back(evidence_words(graph, evidence, style));
  }
  return line;
}

}  // namespace

std::string gaps_heading(const LegalGraph& graph, const GapList& list, const TextStyle& style) {
  const std::string label = paint(graph.label(list.root, style.language), Paint::bold, style);
  const std::string gaps = std::to_string(list.gaps.size());
  const std::string units = std::to_string(list.units);
  if (style.language == Language::zh) {
    return label + "：" + units + " 条中有 " + gaps + " 条没有自己的依据" +
           (list.whole_sources == 0 ? ""
                                    : "（另有全文依据 " + std::to_string(list.whole_sources) + " 处，不代替各条依据）");
  }
  return label + ": " + gaps + " of " + counted(list.units, "article") +
         (list.gaps.size() == 1 ? " has no source of its own" : " have no source of their own") +
         (list.whole_sources == 0 ? ""
                                  : " (" + counted(list.whole_sources, "source") + " of the whole text " +
                                        (list.whole_sources == 1 ? "does" : "do") + " not count)");
}

std::string to_text(const LegalGraph& graph, const GapsAnswer& answer, const TextStyle& style) {
  std::string out;
  for (const GapList& list : answer.lists) {
    if (list.gaps.empty() && answer.lists.size() > 1) continue;
    if (!out.empty()) out += '\n';
    out += gaps_heading(graph, list, style) + '\n';
    std::vector<TreeLine> lines;
    for (const Gap& gap : list.gaps) lines.push_back(gap_line(graph, gap, style));
    out += draw_tree(lines);
  }
  if (out.empty()) out = std::string(choose(style.language, "没有缺少依据的条文\n", "no article without a source\n"));
  return out;
}

}  // namespace yiju
