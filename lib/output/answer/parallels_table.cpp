// parallels, as a table: like words elsewhere.
#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {

Table table_of(const Corpus& corpus, const std::vector<Parallel>& parallels, Language language) {
  Table table =
      titled(language, {"用语相近", "Parallels"}, {"别处用语相近的条文", "Provisions elsewhere in like words"});
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
