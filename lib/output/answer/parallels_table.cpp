// Provisions in like words: a row for each, with the clauses that both have as they stand in both.
#include "base/json_writer.hpp"
#include "graph/clause_words.hpp"
#include "output/answer/answer_json.hpp"
#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

std::string_view words_of(const LegalGraph& graph, const TextOfFile& texts, NodeId node) {
  const NodeRecord& record = graph.nodes()[node];
  if (!texts || record.document == none) return {};
  const std::string_view text = texts(record.document).words;
  return record.span.end <= text.size() ? behind_number(slice(text, record.span)) : std::string_view();
}

/// The like clauses of both sides, a line each; captions where the words are not at hand.
struct Sides {
  std::string asked, found;
};

Sides sides_of(const LegalGraph& graph, const TextOfFile& texts, NodeId asked, const Parallel& parallel) {
  const std::vector<ClauseWords> one = clauses_of(words_of(graph, texts, asked));
  const std::vector<ClauseWords> other = clauses_of(words_of(graph, texts, parallel.found));
  Sides sides;
  for (const LikeClause& like : parallel.clauses) {
    if (like.asked < one.size()) add_line(sides.asked, one[like.asked].words);
    if (like.found < other.size()) add_line(sides.found, other[like.found].words);
  }
  if (sides.found.empty()) sides.found = graph.caption(parallel.found);
  return sides;
}

/// Where a provision stands: its file and, where the text is at hand, its line.
std::string file_of(const LegalGraph& graph, NodeId node) { return graph.path_of(graph.nodes()[node].document); }

std::uint32_t line_of(const LegalGraph& graph, const TextOfFile& texts, NodeId node) {
  const NodeRecord& record = graph.nodes()[node];
  const std::string_view text = texts ? texts(record.document).words : std::string_view();
  return record.span.begin < text.size() ? position_of(text, record.span.begin).line : 0;
}

}  // namespace

Table table_of(const LegalGraph& graph, const ParallelsAnswer& answer, const TextOfFile& texts, Language language) {
  Table table =
      titled(language, {"用语相近", "Parallels"}, {"别处用语相近的条文", "Provisions elsewhere in like words"});
  table.columns = {column("article", {"条文", "article"}, language, 16, ColumnKind::label),
                   column("instrument", {"文件", "instrument"}, language, 26),
                   column("provision", {"条款", "provision"}, language, 12, ColumnKind::word),
                   column("kind", {"关系", "kind"}, language, 16, ColumnKind::word),
                   column("contained", {"所含", "contained"}, language, 8, ColumnKind::number),
                   column("words", {"本条用语", "its words"}, language, 44, ColumnKind::words),
                   column("words_there", {"彼处用语", "words there"}, language, 44, ColumnKind::words),
                   column("source", {"出处", "source"}, language, 26)};
  for (const ParallelsOf& article : answer.articles) {
    for (const Parallel& parallel : article.parallels) {
      Sides sides = sides_of(graph, texts, article.asked, parallel);
      TableLine row;
      row.goes_on = &parallel != &article.parallels.front();
      row.cells = {{row_name(graph, article.asked, language), subject_of(graph, article.asked)},
                   graph.title(graph.nodes()[parallel.found].instrument),
                   place_words(graph, parallel.found, {language, false}),
                   describe(parallel.kind).in(language),
                   percent(static_cast<double>(parallel.contained)),
                   std::move(sides.asked),
                   std::move(sides.found),
                   file_of(graph, parallel.found) + ":" + std::to_string(line_of(graph, texts, parallel.found))};
      table.rows.push_back(std::move(row));
    }
  }
  table.nothing = choose(language, "没有用语相近的条文", "no provision says the same in like words");
  return table;
}

std::string to_json(const LegalGraph& graph, const ParallelsAnswer& answer, const TextOfFile& texts) {
  JsonWriter json;
  json.object();
  json.member("command", "parallels");
  json.array("provisions");
  for (const ParallelsOf& article : answer.articles) {
    for (const Parallel& parallel : article.parallels) {
      const Sides sides = sides_of(graph, texts, article.asked, parallel);
      json.object();
      json.member("asked", graph.id(article.asked));
      json.member("instrument", graph.title(graph.nodes()[parallel.found].instrument));
      json.member("locator", to_string(graph.locator(parallel.found)));
      json.member("file", file_of(graph, parallel.found));
      json.member("line", line_of(graph, texts, parallel.found));
      json.member("kind", name_of(parallel.kind));
      json.member("contained", static_cast<double>(parallel.contained));
      json.member("words", sides.asked);
      json.member("words_there", sides.found);
      json.close();
    }
  }
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
