#include "query/wording_columns.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/white_space.hpp"
#include "document/line.hpp"
#include "document/locator.hpp"
#include "document/parser.hpp"

namespace yiju {

namespace {

// A line of a cell without the bars and blanks around it.
std::string_view without_bars(std::string_view line) {
  for (std::string_view trimmed = trim(line);; line = trimmed) {
    if (trimmed.starts_with('|')) trimmed.remove_prefix(1);
    if (trimmed.ends_with('|')) trimmed.remove_suffix(1);
    trimmed = trim(trimmed);
    if (trimmed.size() == line.size()) return trimmed;
  }
}

void add_lines(std::string& text, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('\n'), words.size());
    const std::string_view line = without_bars(words.substr(0, end));
    if (!line.empty()) text += std::string(line) + "\n\n";
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

// The article's words without those of the other columns, which lie in it as nodes of their own.
std::string words_of_article_alone(const Document& document, NodeIndex article) {
  std::string words;
  for (NodeIndex node = article; node < document.nodes[article].end;) {
    if (document.nodes[node].kind == ProvisionKind::former) {
      node = document.nodes[node].end;
      continue;
    }
    words += slice(document.source.text, own_span(document, node));
    ++node;
  }
  if (read_line_mark(words).kind == LineKind::article) return words;
  Locator number;  // that a column of its own holds
  number[Unit::article] = static_cast<std::uint16_t>(document.nodes[article].number);
  number.article_suffix = document.nodes[article].suffix;
  return describe_locator(number, Language::zh) + "　" + words;
}

Document text_of_articles(const Document& document, const std::vector<NodeIndex>& articles) {
  Source source;
  source.path = document.source.path;
  source.text = "# " + document.title + "\n\n";
  for (const NodeIndex article : articles) add_lines(source.text, words_of_article_alone(document, article));
  return parse_document(std::move(source));
}

}  // namespace

std::optional<WordingColumns> columns_of(const Document& document) {
  const auto former = std::find_if(document.enclosed.begin(), document.enclosed.end(), [](const EnclosedText& text) {
    return text.role == EnclosedRole::former && !text.articles.empty();
  });
  if (former == document.enclosed.end()) return std::nullopt;
  return WordingColumns{text_of_articles(document, former->articles), text_of_articles(document, document.articles)};
}

}  // namespace yiju
