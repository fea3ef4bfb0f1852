// suggest, as text: an article a paragraph, and for each provision its words and the reasons in a line each.
#include <algorithm>

#include "base/english.hpp"
#include "base/joined.hpp"
#include "base/line_break.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "graph/clause_words.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/suggest_words.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"
#include "output/basis/provision_text.hpp"

namespace yiju {
namespace {

constexpr std::size_t words_width = 100;  // columns of a provision's words
constexpr std::size_t most_reasons = 3;   // the strongest kinds come first

/// The provision's words from the sentence on that holds what both have.
std::string words_around(std::string_view words, std::string_view shared) {
  std::size_t begin = 0;
  if (const std::size_t at = shared.empty() ? words.npos : words.find(shared); at != words.npos) {
    for (const std::string_view end : {"。", "；", "："}) {
      const std::size_t stop = words.substr(0, at).rfind(end);
      if (stop != words.npos) begin = std::max(begin, stop + end.size());
    }
    if (display_width(words.substr(0, at + shared.size())) <= words_width) begin = 0;
  }
  return (begin == 0 ? "" : "…") + shorten_to_width(trim(words.substr(begin)), words_width);
}

std::string first_lines(std::string_view lines, std::size_t most) {
  std::size_t end = 0;
  for (; most != 0 && end != lines.npos; --most) end = lines.find('\n', end + (end == 0 ? 0 : 1));
  return std::string(lines.substr(0, end));
}

TreeLine suggestion_line(const LegalGraph& graph, const SuggestedArticle& article, std::size_t rank,
                         const TextOfFile& texts, const TextStyle& style) {
  const Suggestion& suggestion = article.suggestions[rank];
  const std::string shared = rank < article.shared.size() ? article.shared[rank] : std::string();
  TreeLine line;
  line.head = std::to_string(rank + 1) + "  " + node_words(graph, suggestion.provision, style);
  const std::string words = on_one_line(provision_words(graph, texts, suggestion.provision), style.language);
  if (!words.empty()) line.details.push_back(words_around(behind_number(words), shared));
  const std::string reasons = first_lines(suggestion_reasons(graph, suggestion, shared, style.language), most_reasons);
  if (!reasons.empty()) line.details.push_back(paint(on_one_line(reasons, style.language), Paint::dim, style));
  return line;
}

}  // namespace

std::string to_text(const LegalGraph& graph, const SuggestAnswer& answer, const TextOfFile& texts,
                    const TextStyle& style) {
  std::string out = paint(suggestions_title(graph, answer, style.language), Paint::bold, style) + "\n" +
                    suggestions_summary(answer, style.language) + "\n";
  if (answer.articles.empty()) return out + std::string(no_article_asked(style.language)) + "\n";
  WordRow silent(list_comma(style.language));
  for (const SuggestedArticle& article : answer.articles) {
    if (article.suggestions.empty()) {
      silent.add(place_words(graph, article.article, style));
      continue;
    }
    out += "\n" + paint(place_words(graph, article.article, style), Paint::bold, style) +
           caption_words(graph, article.article) + "\n";
    std::vector<TreeLine> lines;
    for (std::size_t rank = 0; rank < article.suggestions.size(); ++rank) {
      lines.push_back(suggestion_line(graph, article, rank, texts, style));
    }
    out += draw_tree(lines);
  }
  if (!silent.words().empty()) {
    out += "\n" + std::string(choose(style.language, "没有相近的条文：", "nothing near: ")) + silent.words() + "\n";
  }
  return out;
}

}  // namespace yiju
