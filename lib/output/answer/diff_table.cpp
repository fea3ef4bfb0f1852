// diff, as a table: two versions of a draft.
#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"

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
  Table table =
      titled(language, {"条文对照", "Diff"},
             {"《" + input.after.title + "》两稿条文对照表", input.after.title + ": the two versions side by side"});
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

}  // namespace yiju
