// history, as a table: one article through its versions.
#include <algorithm>

#include "citation/title.hpp"
#include "document/draft_title.hpp"
#include "output/answer/answer_table.hpp"
#include "output/answer/corpus_words.hpp"
#include "output/answer/marked_text.hpp"
#include "output/answer/table_parts.hpp"

namespace yiju {
namespace {

std::string change_words(const std::vector<ArticleVersion>& versions, std::size_t at, Language language) {
  const ArticleVersion& version = versions[at];
  if (version.article == no_node) {
    if (version.doubtful) return std::string(choose(language, "对应存疑", "cannot be told"));
    return std::string(choose(language, "无此条", "no such article"));
  }
  if (at == 0 || versions[at - 1].article == no_node)
    return std::string(at == 0 ? choose(language, "所收最早文本", "earliest text loaded")
                               : choose(language, "新增", "added"));
  std::string words(version.same_words ? choose(language, "文字未变", "same words")
                                       : choose(language, "修改", "changed"));
  if (version.several) words += choose(language, "，拆分", ", split");
  return words;
}

/// 2015-03-15; of a draft's stage what it is called: 草案二次审议稿
std::string version_words(const Document& document, const Date& date, Language language) {
  if (date.known()) return to_string(date);
  const std::string_view stage = stage_of(document.title);
  return std::string(stage.empty() ? choose(language, "日期不明", "undated") : stage);
}

/// 《立法法》（2015-03-15）第七十二条: the article as it was asked for; without the date where that wording is the newest.
std::string asked_label(const Corpus& corpus, const std::vector<ArticleVersion>& versions, Language language) {
  const auto asked = std::ranges::find_if(versions, &ArticleVersion::asked);
  if (asked == versions.end()) return {};
  const Document& document = corpus.documents[asked->document];
  std::string label = in_quotes(document.title);
  if (asked + 1 != versions.end() && asked->date.known()) {
    label += language == Language::zh ? "（" + to_string(asked->date) + "）" : " (" + to_string(asked->date) + ") ";
  }
  return label + describe_locator(locator_of(document, asked->article), language);
}

}  // namespace

Table table_of(const Corpus& corpus, const std::vector<ArticleVersion>& versions, Language language) {
  const std::string title = asked_label(corpus, versions, language);
  Table table = titled(language, {"沿革", "History"}, {title + "的沿革", title + " through its versions"});
  table.columns = {column("version", {"文本", "version"}, language, 14, ColumnKind::label),
                   column("article", {"条号", "article"}, language, 12),
                   column("change", {"变化", "change"}, language, 14),
                   column("words", {"条文", "words"}, language, 60, ColumnKind::words),
                   column("cited_by", {"当时的引用", "cited then by"}, language, 34, ColumnKind::words),
                   column("source", {"出处", "source"}, language, 26)};
  for (std::size_t at = 0; at < versions.size(); ++at) {
    const ArticleVersion& version = versions[at];
    const Document& document = corpus.documents[version.document];
    TableLine row;
    row.cells.resize(6);
    row.cells[0] = version_words(document, version.date, language);
    row.cells[2] = change_words(versions, at, language);
    row.cells[5] = document.source.path;
    if (version.article != no_node) {
      row.cells[1] = describe_locator(locator_of(document, version.article), language);
      row.cells[3] = marked_cell(document, version.article, inserted_in(version.words), true);
      row.cells[5] = place_of(corpus, version.document, document.nodes[version.article].span.begin);
    }
    for (const CitedThen& cited : version.cited_by) {
      const Citation& citation = citation_of(corpus, cited.document, cited.citation);
      add_line(row.cells[4].text, in_quotes(corpus.documents[cited.document].title) +
                                      article_in(corpus.documents[cited.document], citation.place, language));
    }
    table.rows.push_back(std::move(row));
  }
  table.nothing = choose(language, "没有收录文本", "no text is loaded");
  return table;
}

}  // namespace yiju
