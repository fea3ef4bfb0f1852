// parallels, as text: like words elsewhere.
#include "base/utf8.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {

std::string to_text(const Corpus& corpus, const std::vector<Parallel>& parallels, const TextStyle& style) {
  if (parallels.empty()) {
    return std::string(choose(style.language, "没有用语相近的条文\n", "no provision says the same in like words\n"));
  }
  std::vector<TreeLine> lines;
  for (const Parallel& parallel : parallels) {
    const Document& document = corpus.documents[parallel.document];
    const std::uint32_t line = position_of(document.source.text, document.nodes[parallel.article].span.begin).line;
    lines.push_back({0,
                     percent(parallel.alike) + "  " + paint("《" + document.title + "》", Paint::bold, style) +
                         describe_locator(locator_of(document, parallel.article), style.language) + "  " +
                         paint(document.source.path + ":" + std::to_string(line), Paint::dim, style),
                     {"“" + shorten_to_width(parallel.words, 100) + "”"}});
  }
  return draw_tree(lines);
}

}  // namespace yiju
