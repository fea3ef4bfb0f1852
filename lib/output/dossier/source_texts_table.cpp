#include "output/dossier/source_texts_table.hpp"

#include <algorithm>

#include "base/english.hpp"
#include "base/joined.hpp"
#include "citation/title.hpp"
#include "output/answer/table_parts.hpp"
#include "output/basis/provision_text.hpp"

namespace yiju {

namespace {

/// The articles that cite each text, in reading order.
std::vector<std::vector<Locator>> citing_articles(const DossierRecord& record) {
  std::vector<std::vector<Locator>> articles(record.cited.size());
  for (const CitingCell& cell : record.cells) {
    std::vector<Locator>& list = articles[cell.cited];
    if (std::ranges::find(list, cell.article) == list.end()) list.push_back(cell.article);
  }
  return articles;
}

TableCell words_cell(const CitedText& text, Language language) {
  if (!text.words.empty()) return readable_words(text.words);
  if (text.outcome == Outcome::resolved && text.place.whole())
    return std::string(choose(language, "（引用整部文件）", "(cited as a whole)"));
  return {std::string(describe(text.reason, language)), {}, Mark::lacking};
}

std::string summary_of(const DossierRecord& record, Language language) {
  std::size_t provisions = 0, printed = 0;
  for (const CitedText& text : record.cited) {
    provisions += text.place.whole() ? 0 : 1;
    printed += text.words.empty() ? 0 : 1;
  }
  const std::size_t whole = record.cited.size() - provisions;
  const std::string full = std::to_string(printed);
  WordRow said(language == Language::zh ? "；" : "; ");
  if (language == Language::zh) {
    if (provisions != 0)
      said.add("引用的条款 " + std::to_string(provisions) + " 处，其中 " + full + " 处的原文收录于此");
    if (whole != 0) said.add("整部引用的文件 " + std::to_string(whole) + " 件");
    return std::move(said).words() + "。";
  }
  if (provisions != 0) said.add(counted(provisions, "provision") + " cited, the words of " + full + " stand here");
  if (whole != 0) said.add(counted(whole, "instrument") + " cited as a whole");
  return std::move(said).words() + ".";
}

}  // namespace

std::string version_words(const CitedText& text, Language language) {
  const std::string_view comma = yiju::comma(language);
  std::string words(label_of(text.level, language));
  if (text.version.known()) {
    words += comma;
    words += language == Language::zh ? to_string(text.version) + " 文本" : "wording of " + to_string(text.version);
  }
  if (text.status != InstrumentStatus::unknown) {
    words += comma;
    words += choose(language, chinese_of(text.status), name_of(text.status));
  }
  if (text.path.empty()) words += std::string(comma) + std::string(choose(language, "文本未收录", "text not loaded"));
  return words;
}

std::string article_list(const std::vector<Locator>& articles, Language language) {
  std::string list;
  for (const Locator& article : articles) {
    list += list.empty() ? "" : list_comma(language);
    list += article.whole() ? std::string(choose(language, "整部草案", "the whole draft"))
                            : describe_locator(article, language);
  }
  return list;
}

Table source_texts_table(const DossierRecord& record, Language language) {
  Table table = titled(language, {"依据文本汇编", "Source texts"}, {"依据文本汇编", "The words of every source"});
  table.summary = summary_of(record, language);
  table.columns = {column("provision", {"条款", "Provision"}, language, 13, ColumnKind::label),
                   column("words", {"原文", "Words"}, language, 70, ColumnKind::words),
                   column("cited_by", {"引用它的草案条文", "Cited by"}, language, 22)};
  const auto articles = citing_articles(record);
  for (std::size_t at = 0; at < record.cited.size(); ++at) {
    const CitedText& text = record.cited[at];
    TableLine row;
    row.band = in_quotes(text.title) + "　" + version_words(text, language);
    row.cells = {
        text.place.whole() ? std::string(choose(language, "全文", "whole")) : describe_locator(text.place, language),
        words_cell(text, language), article_list(articles[at], language)};
    table.rows.push_back(std::move(row));
  }
  table.nothing = choose(language, "没有引用任何依据", "nothing is cited");
  return table;
}

}  // namespace yiju
