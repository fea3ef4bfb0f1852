// The answers about texts: diff and parallels.
#include "output/answer_table.hpp"
#include "output/table_parts.hpp"
#include "output/text_words.hpp"

namespace yiju {
namespace {

std::string article_text(const Document& document, NodeIndex article) {
  if (article == no_node) return {};
  return std::string(slice(document.source.text, document.nodes[article].span));
}

std::string cited(const Document& document, const Extraction& extraction, const std::vector<CitationChange>& changes) {
  std::string words;
  for (const CitationChange& change : changes) {
    add_line(words, slice(document.source.text, extraction.citations[change.citation].span));
  }
  return words;
}

}  // namespace

Table table_of(const DiffInput& input, const DraftDiff& diff, Language language) {
  Table table = titled(language, {"条文对照", "Diff"}, {"《" + input.after.title + "》两稿条文对照表",
                                                        input.after.title + ": the two versions side by side"});
  table.summary = diff_summary(diff, language);
  table.columns = {column("before", {"旧稿", "before"}, language, 44, ColumnKind::words),
                   column("after", {"新稿", "after"}, language, 44, ColumnKind::words),
                   column("change", {"变化", "change"}, language, 18),
                   column("lost", {"减少的引用", "citations lost"}, language, 20, ColumnKind::words),
                   column("gained", {"增加的引用", "citations gained"}, language, 20, ColumnKind::words)};
  for (const ArticleChange& change : diff.articles) {
    TableLine row;
    row.cells = {article_text(input.before, change.before), article_text(input.after, change.after),
                 fate_words(input, change, {language, false}), cited(input.before, input.cited_before, change.lost),
                 cited(input.after, input.cited_after, change.gained)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table table_of(const Corpus& corpus, const std::vector<Parallel>& parallels, Language language) {
  Table table = titled(language, {"用语相近", "Parallels"}, {"别处用语相近的条文", "Provisions elsewhere in like words"});
  table.columns = {column("instrument", {"文件", "instrument"}, language, 34),
                   column("article", {"条文", "article"}, language, 14, ColumnKind::label),
                   column("alike", {"相似度", "alike"}, language, 10, ColumnKind::number),
                   column("words", {"相同的用语", "words that both have"}, language, 60, ColumnKind::words),
                   column("source", {"出处", "source"}, language, 30)};
  for (const Parallel& parallel : parallels) {
    const Document& document = corpus.documents[parallel.document];
    const std::uint32_t line = position_of(document.source.text, document.nodes[parallel.article].span.begin).line;
    TableLine row;
    row.cells = {document.title, describe_locator(locator_of(document, parallel.article), language),
                 percent(parallel.alike), parallel.words, document.source.path + ":" + std::to_string(line)};
    table.rows.push_back(std::move(row));
  }
  table.nothing = choose(language, "没有用语相近的条文", "no provision says the same in like words");
  return table;
}

}  // namespace yiju
