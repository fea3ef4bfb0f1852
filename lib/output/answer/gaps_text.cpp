// gaps, as text: articles without a source, the urgent ones first.
#include <algorithm>
#include <array>

#include "base/english.hpp"
#include "base/joined.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/penalty_words.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

TreeLine gap_line(const LegalGraph& graph, const Gap& gap, const TextStyle& style) {
  TreeLine line;
  line.head = paint(place_words(graph, gap.unit, style), Paint::bold, style);
  line.head += caption_words(graph, gap.unit);
  std::string what = function_words(gap.functions, style.language);
  if (gap.reason == GapReason::only_self) {
    if (!what.empty()) what += semicolon(style.language);
    what += describe(gap.reason, style.language);
  }
  if (!what.empty()) {
    line.head += std::string(colon(style.language)) + paint(what, Paint::yellow, style);
  }
  for (const EdgeId id : one_a_citation(graph, gap.edges)) {
    const EdgeRecord& edge = graph.edges()[id];
    std::string detail = evidence_words(graph, edge, style);
    if (!is_found(edge)) {
      detail += std::string(colon(style.language)) + std::string(describe(edge.reason, style.language));
    }
    line.details.push_back(std::move(detail));
  }
  for (const UnspecificWords& source : gap.unspecific) {
    std::string detail =
        std::string(choose(style.language, "“", "\"")) + source.words + std::string(choose(style.language, "”", "\""));
    if (source.file != none) detail += " " + graph.path_of(source.file) + ":" + std::to_string(source.line);
    line.details.push_back(std::move(detail));
  }
  return line;
}

// 其余 3 条未引依据，一般无须依据：立法目的 1（第一条）、适用范围 1（第二条）…
std::string folded_words(const LegalGraph& graph, const GapList& list, const TextStyle& style) {
  std::array<std::string, function_count> places;
  std::array<std::size_t, function_count> counts{};
  std::size_t all = 0, plain = 0;
  std::string plain_places;
  for (const Gap& gap : list.gaps) {
    if (!is_folded(gap)) continue;
    if (gap.functions.empty()) {  // an instruction that changes single words or numbers
      ++plain;
      if (!plain_places.empty()) plain_places += list_comma(style.language);
      plain_places += place_words(graph, gap.unit, style);
      continue;
    }
    const auto at = static_cast<std::size_t>(gap.functions.front());
    ++counts[at];
    ++all;
    if (!places[at].empty()) places[at] += list_comma(style.language);
    places[at] += place_words(graph, gap.unit, style);
  }
  WordRow words(semicolon(style.language));
  if (plain != 0) {
    all += plain;
    words.add(std::string(choose(style.language, "只改个别文字、条序或者删去条文 ",
                                 "only strikes articles or changes single words or numbers ")) +
              std::to_string(plain) + std::string(choose(style.language, "（", " (")) + plain_places +
              std::string(choose(style.language, "）", ")")));
  }
  if (all == 0) return {};
  for (std::size_t at = 0; at < function_count; ++at) {
    if (counts[at] == 0) continue;
    words.add(std::string(label_of(static_cast<Function>(at), style.language)) + " " + std::to_string(counts[at]) +
              std::string(choose(style.language, "（", " (")) + places[at] +
              std::string(choose(style.language, "）", ")")));
  }
  if (style.language == Language::zh) {
    return "其余 " + std::to_string(all) + " 条未引依据，一般无须依据：" + words.words() + "\n";
  }
  return std::to_string(all) + (all == 1 ? " other cites nothing and needs" : " others cite nothing and need") +
         " none: " + words.words() + "\n";
}

// The listed tiers, each under its heading.
std::string tier_lists(const LegalGraph& graph, const GapList& list, const TextStyle& style) {
  std::string out;
  for (auto at = list.gaps.begin(); at != list.gaps.end() && !is_folded(*at);) {
    const auto end = std::find_if(at, list.gaps.end(), [&](const Gap& gap) { return gap.tier != at->tier; });
    const std::string count = std::to_string(end - at);
    out += paint(describe(at->tier, style.language), Paint::bold, style) +
           std::string(choose(style.language, "（", " (")) + count + std::string(choose(style.language, " 条）", ")")) +
           "\n";
    std::vector<TreeLine> lines;
    for (; at != end; ++at) lines.push_back(gap_line(graph, *at, style));
    out += draw_tree(lines);
  }
  return out;
}

}  // namespace

std::string gaps_heading(const LegalGraph& graph, const GapList& list, const TextStyle& style) {
  const std::string label = paint(graph.label(list.root, style.language), Paint::bold, style);
  const bool zh = style.language == Language::zh;
  const auto number = [](std::size_t count) { return std::to_string(count); };
  const std::size_t nothing = list.count(GapReason::nothing_cited) + list.count(GapReason::only_self);
  const std::size_t unspecific = list.count(GapReason::only_unspecific);
  const std::size_t unresolved = list.count(GapReason::only_unresolved);
  std::string out =
      label + (zh ? "：" + number(list.units) + (list.amends ? " 处改动中，" : " 条中，") + number(nothing) +
                        (list.amends ? " 处未引其他文件" : " 条未引依据")
                  : ": of " + counted(list.units, list.amends ? "change" : "article") + ", " +
                        with_verb(nothing, "cites", "cite") + (list.amends ? " no other text" : " nothing"));
  if (unspecific != 0) {
    out +=
        zh ? "，" + number(unspecific) + " 条只有不指明的依据" : ", " + number(unspecific) + " only unspecific sources";
  }
  if (unresolved != 0) {
    out += zh ? "，" + number(unresolved) + " 条所指明的依据未收录或未能核对"
              : ", " + with_verb(unresolved, "names", "name") + " sources that are not at hand";
  }
  if (list.not_loaded != 0) {
    out += zh ? "；另有 " + number(list.not_loaded) + " 条的依据已登记而未载入文本"
              : "; the sources of " + number(list.not_loaded) + " more are registered, their texts not loaded";
  }
  if (list.whole_sources != 0) {
    out += zh ? "（全文依据 " + number(list.whole_sources) + " 处，不代替各条依据）"
              : " (" + counted(list.whole_sources, "source") + " of the whole text " +
                    (list.whole_sources == 1 ? "does" : "do") + " not count)";
  }
  return out;
}

std::string to_text(const LegalGraph& graph, const GapsAnswer& answer, const TextStyle& style) {
  std::string out;
  for (const GapList& list : answer.lists) {
    if (list.gaps.empty() && answer.lists.size() > 1) continue;
    if (!out.empty()) out += '\n';
    out += gaps_heading(graph, list, style) + '\n';
    out += tier_lists(graph, list, style) + folded_words(graph, list, style);
  }
  if (out.empty()) out = std::string(choose(style.language, "没有缺少依据的条文\n", "no article without a source\n"));
  return out;
}

}  // namespace yiju
