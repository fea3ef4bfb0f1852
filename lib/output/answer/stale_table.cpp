// stale, as a table: what has changed since of what instruments rest on.
#include <algorithm>

#include "base/english.hpp"
#include "output/answer/answer_table.hpp"
#include "output/answer/corpus_words.hpp"
#include "output/answer/marked_text.hpp"
#include "output/answer/stale_words.hpp"
#include "output/answer/table_parts.hpp"
#include "query/successor_words.hpp"

namespace yiju {
namespace {

TableCell now_says(const Corpus& corpus, const StaleRow& row, Language language) {
  if (row.now_article != no_node)
    return marked_cell(corpus.documents[row.now], row.now_article, inserted_in(row.words), true);
  if (row.kind == StaleKind::dropped && row.doubtful)
    return std::string(choose(language, "新文本中对应何条，不能确定", "which article took its place cannot be told"));
  return {};
}

TableCell then_said(const Corpus& corpus, const StaleRow& row) {
  if (row.then_article == no_node) return {};
  const Document& document = corpus.documents[row.then];
  if (row.kind == StaleKind::dropped) return marked_whole(document, row.then_article, false);
  return marked_cell(document, row.then_article, deleted_in(row.words), false);
}

std::string stale_summary(const Corpus& corpus, const StaleAnswer& answer, Language language) {
  std::size_t texts = 0;
  DocumentId last = no_document;
  for (const StaleRow& row : answer.rows) {
    texts += row.document != last ? 1 : 0;
    last = row.document;
  }
  const auto number = [](std::size_t count) { return std::to_string(count); };
  std::string words = language == Language::zh
                          ? "查了 " + number(answer.instruments) + " 件" +
                                (texts == 0 ? std::string()
                                            : "，" + number(texts) + " 件所依据或引用的规定在其后有变动，共 " +
                                                  number(answer.rows.size()) + " 处")
                          : counted(answer.instruments, "instrument") + " looked at" +
                                (texts == 0 ? std::string()
                                            : "; of " + number(texts) + " the sources have changed since, in " +
                                                  counted(answer.rows.size(), "place"));
  if (answer.undated != 0)
    words += language == Language::zh ? "；" + number(answer.undated) + " 件没有日期，未查"
                                      : "; " + counted(answer.undated, "text") + " without a date not looked at";
  const auto ahead = static_cast<std::size_t>(std::ranges::count_if(answer.rows, &StaleRow::ahead));
  if (ahead != 0) {
    const std::string day = to_string(answer.newest);
    words += language == Language::zh
                 ? "；其中 " + number(ahead) + " 处的变动在已知最近的文件（" + day +
                       "）之后才施行，用 --as-of 可只算到某一天"
                 : "; in " + counted(ahead, "place") + " the change is in force only after the newest text known (" +
                       day + "), --as-of leaves out what comes after a day";
  }
  return corpus.documents.empty() ? std::string() : words;
}

}  // namespace

std::string changed_by(const StaleRow& row, Language language) {
  if (!row.by.empty()) return successor_in_quotes(row.by);
  if (row.kind == StaleKind::repealed) return {};
  return std::string(choose(language, "该文件的修正", "its amendment"));
}

std::string change_words(const StaleRow& row, Language language) {
  const std::string words(describe(row.kind, language));
  if (!row.ahead) return words;
  const std::string day = to_string(row.since);
  return language == Language::zh ? words + "（自" + day + "起）" : words + " (from " + day + " on)";
}

std::string cited_words(const Corpus& corpus, const StaleRow& row, Language language) {
  const std::string_view space = choose(language, "", " ");
  return "《" + corpus.registry.instruments()[row.instrument].title + "》" +
         (row.cited.whole() ? "" : std::string(space) + describe_locator(row.cited, language)) +
         (row.is_base ? std::string(choose(language, "（依据）", " (basis)")) : std::string());
}

Table table_of(const Corpus& corpus, const StaleAnswer& answer, Language language) {
  Table table = titled(language, {"清理", "Stale"}, {"依据和引用的变动", "What has changed of what they rest on"});
  table.summary = stale_summary(corpus, answer, language);
  table.columns = {column("article", {"条文", "article"}, language, 12),
                   column("cited", {"引用", "cited"}, language, 24),
                   column("change", {"变动", "change"}, language, 14),
                   column("since", {"变动日期", "since"}, language, 12, ColumnKind::word),
                   column("by", {"变动文件", "by"}, language, 18),
                   column("then", {"当时规定", "what it said"}, language, 40, ColumnKind::words),
                   column("now", {"现在规定", "what it says now"}, language, 40, ColumnKind::words),
                   column("source", {"出处", "source"}, language, 22)};
  for (const StaleRow& stale : answer.rows) {
    const Document& document = corpus.documents[stale.document];
    const Citation& citation = citation_of(corpus, stale.document, stale.citation);
    TableLine row;
    row.band = "《" + document.title + "》" +
               (language == Language::zh ? "（" + to_string(stale.made) + "）" : " (" + to_string(stale.made) + ")");
    row.cells.resize(8);
    row.cells[0] = article_in(document, citation.place, language);
    row.cells[1].text = cited_words(corpus, stale, language);
    if (stale.places > 1)
      row.cells[1].text += language == Language::zh ? "，共 " + std::to_string(stale.places) + " 处"
                                                    : ", " + std::to_string(stale.places) + " times";
    row.cells[2] = TableCell(change_words(stale, language));
    if (stale.kind == StaleKind::repealed || stale.kind == StaleKind::dropped) row.cells[2].mark = Mark::wrong;
    row.cells[3] = to_string(stale.since);
    row.cells[4] = changed_by(stale, language);
    row.cells[5] = then_said(corpus, stale);
    row.cells[6] = now_says(corpus, stale, language);
    row.cells[7] = place_of(corpus, stale.document, citation.span.end);
    table.rows.push_back(std::move(row));
  }
  table.nothing = answer.instruments == 0 && answer.undated != 0
                      ? choose(language, "文本没有日期，无从比较", "the text tells no date: nothing could be compared")
                      : choose(language, "没有变动", "nothing has changed");
  return table;
}

}  // namespace yiju
