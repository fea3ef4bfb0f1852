#include "query/wording_columns.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "document/comparison_table.hpp"
#include "document/line.hpp"
#include "document/locator.hpp"
#include "document/parser.hpp"
#include "document/table_row.hpp"

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
  for (const Span span : lines_of_cell(words, {0, static_cast<std::uint32_t>(words.size())})) {
    const std::string_view line = without_bars(slice(words, span));
    if (!line.empty()) text += std::string(line) + "\n\n";
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

Source titled_source(const Document& document) {
  Source source;
  source.path = document.source.path;
  source.text = "# " + document.title + "\n\n";
  return source;
}

Document text_of_articles(const Document& document, const std::vector<NodeIndex>& articles) {
  Source source = titled_source(document);
  for (const NodeIndex article : articles) add_lines(source.text, words_of_article_alone(document, article));
  return parse_document(std::move(source));
}

// 第二章　管理, as its cell says it; the cells of the other columns stand behind it.
std::string_view heading_of(const Document& document, NodeIndex division) {
  const std::string_view words = slice(document.source.text, own_span(document, division));
  return trim(words.substr(0, words.find_first_of("|\n")));
}

bool holds_other_columns(const Document& document, NodeIndex article) {
  for (NodeIndex node = article; node < document.nodes[article].end; ++node) {
    if (document.nodes[node].kind == ProvisionKind::former) return true;
  }
  return false;
}

/// A table repeats an old article beside each new one that it was split into, a new one beside each that was merged
/// into it: it is one article.
struct DistinctArticles {
  std::vector<NodeIndex> articles;
  std::vector<std::size_t> index_of;         ///< of each article of the column, among these
  std::map<std::string, std::size_t> known;  ///< by its words
};

DistinctArticles distinct_articles(const Document& document, const std::vector<NodeIndex>& column) {
  DistinctArticles distinct;
  for (const NodeIndex article : column) {
    std::string words;
    add_lines(words, words_of_article_alone(document, article));
    const auto [found, fresh] = distinct.known.try_emplace(std::move(words), distinct.articles.size());
    if (fresh) distinct.articles.push_back(article);
    distinct.index_of.push_back(found->second);
  }
  return distinct;
}

/// Where the row begins in which an article stands: its cells know, else it is a line.
std::size_t row_around(const Source& source, NodeIndex article, const Document& document) {
  const std::uint32_t at = document.nodes[article].span.begin;
  const auto behind =
      std::ranges::upper_bound(source.cells, at, {}, [](const SourceCell& cell) { return cell.text.begin; });
  if (behind == source.cells.begin()) return begin_of_line(source.text, at);
  auto first = behind - 1;
  while (first != source.cells.begin() && (first - 1)->table == first->table && (first - 1)->row == first->row) --first;
  return first->text.begin;
}

TextRow row_that_begins(const Source& source, std::size_t at) {
  return read_table_row(source, at, end_of_line(source.text, at));
}

/// （新增）, 删除: a cell says that the other column has nothing for the row. A blank one says nothing.
bool tells_one_sided(const Source& source, std::size_t row) {
  return std::ranges::any_of(row_that_begins(source, row).cells,
                             [&](const RowCell& cell) { return tells_no_wording(slice(source.text, cell.words)); });
}

/// The article that a cell of the row repeats: what several were merged into stands beside each of them, and is read once.
std::optional<std::size_t> repeated_in(const Source& source, std::size_t row, const DistinctArticles& young) {
  const TextRow cells = row_that_begins(source, row);
  for (const RowCell& cell : cells.cells) {
    std::string words;
    add_lines(words, slice(source.text, cell.words));
    const auto known = young.known.find(words);
    if (known == young.known.end()) continue;
    const auto article = std::ranges::find(young.index_of, known->second);
    return static_cast<std::size_t>(article - young.index_of.begin());
  }
  return std::nullopt;
}

/// One old article beside the new ones, or one new beside the old ones; of more the row does not tell who became whom.
std::vector<GivenPair> pairs_in_rows(const Document& document, const std::vector<NodeIndex>& former,
                                     const DistinctArticles& young) {
  struct Row {
    std::vector<std::size_t> before, after;
  };
  std::map<std::size_t, Row> rows;
  for (std::size_t i = 0; i < former.size(); ++i)
    rows[row_around(document.source, former[i], document)].before.push_back(i);
  for (std::size_t i = 0; i < document.articles.size(); ++i)
    rows[row_around(document.source, document.articles[i], document)].after.push_back(i);
  std::vector<GivenPair> pairs;
  for (auto& [begin, row] : rows) {
    if (row.after.empty())
      if (const auto repeated = repeated_in(document.source, begin, young)) row.after.push_back(*repeated);
    if (row.before.size() > 1 && row.after.size() > 1) continue;
    if (row.before.empty() != row.after.empty() && tells_one_sided(document.source, begin)) {
      for (const std::size_t before : row.before) pairs.push_back({before, no_article});
      for (const std::size_t after : row.after) pairs.push_back({no_article, after});
    }
    for (const std::size_t before : row.before) {
      for (const std::size_t after : row.after) pairs.push_back({before, after});
    }
  }
  return pairs;
}

/// A table may only set two texts side by side, number by number: rows that the words surely contradict tell nothing,
/// and where many are so, none does.
void drop_contradicted(std::vector<GivenPair>& pairs, const ArticlePairing& found) {
  const auto is_given = [&](const ArticlePair& one) {
    return std::ranges::any_of(
        pairs, [&](const GivenPair& pair) { return pair.before == one.before && pair.after == one.after; });
  };
  std::vector<ArticlePair> others;
  for (const ArticlePair& one : found.pairs) {
    if (one.kind == PairKind::whole && !one.doubtful && !is_given(one)) others.push_back(one);
  }
  const std::size_t rows = pairs.size();
  std::erase_if(pairs, [&](const GivenPair& pair) {
    return std::ranges::any_of(
        others, [&](const ArticlePair& one) { return pair.before == one.before || pair.after == one.after; });
  });
  if (4 * (rows - pairs.size()) > rows) pairs.clear();
}

}  // namespace

std::optional<Document> own_wording_of(const Document& document) {
  if (std::ranges::none_of(document.articles, [&](NodeIndex at) { return holds_other_columns(document, at); }))
    return std::nullopt;
  const std::vector<NodeIndex> articles = distinct_articles(document, document.articles).articles;
  Source source = titled_source(document);
  NodeIndex node = 0;
  for (const NodeIndex article : articles) {
    for (; node < article; ++node) {
      const Unit unit = unit_of(document.nodes[node].kind);
      const bool own = enclosed_around(document, node) == nullptr;
      if (own && unit <= Unit::section) source.text += std::string(heading_of(document, node)) + "\n\n";
    }
    add_lines(source.text, words_of_article_alone(document, article));
  }
  return parse_document(std::move(source));
}

std::optional<WordingColumns> columns_of(const Document& document) {
  const auto former = std::find_if(document.enclosed.begin(), document.enclosed.end(), [](const EnclosedText& text) {
    return text.role == EnclosedRole::former && !text.articles.empty();
  });
  if (former == document.enclosed.end()) return std::nullopt;
  const DistinctArticles old = distinct_articles(document, former->articles);
  const DistinctArticles young = distinct_articles(document, document.articles);
  WordingColumns columns{text_of_articles(document, old.articles), text_of_articles(document, young.articles), {}};
  // A cell that holds two articles is read into as many.
  if (columns.before.articles.size() == old.articles.size() && columns.after.articles.size() == young.articles.size()) {
    columns.rows = pairs_in_rows(document, former->articles, young);
    for (GivenPair& pair : columns.rows) {
      if (pair.before != no_article) pair.before = old.index_of[pair.before];
      if (pair.after != no_article) pair.after = young.index_of[pair.after];
    }
    drop_contradicted(columns.rows, pair_articles(columns.before, columns.after));
  }
  return columns;
}

}  // namespace yiju
