// What articles might rest on, as rows of the basis table that nobody has accepted yet.
#include "base/english.hpp"
#include "base/joined.hpp"
#include "citation/title.hpp"
#include "output/answer/answer_table.hpp"
#include "output/answer/suggest_words.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"
#include "output/basis/provision_text.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

constexpr float told_from = 0.35F;  // a share of a title or of like texts that is worth telling

std::string voters_of(const LegalGraph& graph, const Suggestion& suggestion, Language language) {
  const std::string names =
      joined(suggestion.voters, list_comma(language), [&](NodeId voter) { return graph.label(voter, language); });
  if (suggestion.votes_for_provision) {
    return std::string(choose(language, "相近条文引用它：", "like articles cite it: ")) + names;
  }
  return std::string(choose(language, "相近条文引用这一文件：", "like articles cite the instrument: ")) + names;
}

TableLine row_of(const LegalGraph& graph, const SuggestedArticle& article, std::size_t rank, const TextOfFile& texts,
                 Language language) {
  TableLine row;
  row.band = chapter_name(graph, article.article, language);
  row.goes_on = rank != 0;
  TableCell label{row_name(graph, article.article, language), subject_of(graph, article.article)};
  if (article.suggestions.empty()) {
    row.mark = Mark::lacking;
    row.cells = {label, "", "", "", "", "", "", std::string(choose(language, "没有相近的条文", "nothing near"))};
    return row;
  }
  const Suggestion& suggestion = article.suggestions[rank];
  const NodeRecord& record = graph.nodes()[suggestion.provision];
  row.cells = {label,
               std::to_string(rank + 1),
               graph.title(record.instrument),
               place_words(graph, suggestion.provision, {language, false}),
               provision_words(graph, texts, suggestion.provision),
               choose(language, chinese_of(Relation::based_on), name_of(Relation::based_on)),
               choose(language, chinese_of(Assertion::analyst), name_of(Assertion::analyst)),
               suggestion_reasons(graph, suggestion,
                                  rank < article.shared.size() ? article.shared[rank] : std::string(), language)};
  return row;
}

}  // namespace

std::string suggestions_title(const LegalGraph& graph, const SuggestAnswer& answer, Language language) {
  const std::string draft(graph.title(graph.nodes()[answer.draft].instrument));
  return language == Language::zh ? in_quotes(draft) + "可能的立法依据" : draft + ": what its articles might rest on";
}

std::string suggestions_summary(const SuggestAnswer& answer, Language language) {
  std::size_t none_near = 0;
  for (const SuggestedArticle& article : answer.articles) none_near += article.suggestions.empty() ? 1 : 0;
  const std::string all = std::to_string(answer.articles.size()), lacking = std::to_string(none_near);
  if (language == Language::zh) {
    return "问了 " + all + " 条" + (none_near == 0 ? "" : "，其中 " + lacking + " 条没有相近的条文") +
           "。只是建议，不计入图；采纳的行存入 *.basis.xlsx 或 *.basis.tsv 即为分析者的认定。";
  }
  return counted(answer.articles.size(), "article") + " asked about" +
         (none_near == 0 ? "" : ", nothing near for " + lacking) +
         ". Proposals only, no part of the graph; accepted rows kept in a *.basis.xlsx or *.basis.tsv are the "
         "analyst's.";
}

std::string suggestion_reasons(const LegalGraph& graph, const Suggestion& suggestion, const std::string& shared,
                               Language language) {
  const auto evidence = [&](SuggestFeature feature) { return suggestion.features[static_cast<std::size_t>(feature)]; };
  std::string reasons;
  const auto add = [&](std::string_view zh, std::string_view en) { add_line(reasons, choose(language, zh, en)); };
  if (!shared.empty())
    add_line(reasons, std::string(choose(language, "相同的用语：", "same words: ")) + "“" + shared + "”");
  if (!suggestion.voters.empty()) add_line(reasons, voters_of(graph, suggestion, language));
  if (evidence(SuggestFeature::duty_words) > told_from / 2) {
    add("所罚的义务与它所定或所罚的相近", "the duty that is punished is like one it sets or punishes");
  }
  if (evidence(SuggestFeature::open_cited) > told_from)
    add("与本条未写明依据的语句相近的条文引用它", "articles like its clauses that name no source cite it");
  if (evidence(SuggestFeature::named) > 0) add("草案引用了这一文件", "the draft cites the instrument");
  if (evidence(SuggestFeature::mentioned) > told_from) add("本条提到它的主题", "the article names its subject");
  if (evidence(SuggestFeature::titled) > told_from) add("题名与草案相关", "its title is that of the draft's subject");
  if (evidence(SuggestFeature::cited_by_like) > told_from)
    add("同类文件多引用它", "texts like the draft often cite it");
  return reasons;
}

Table table_of(const LegalGraph& graph, const SuggestAnswer& answer, const TextOfFile& texts, Language language) {
  const std::string title = suggestions_title(graph, answer, language);
  Table table = titled(language, {"依据建议", "Suggestions"}, {title, title});
  table.summary = suggestions_summary(answer, language);
  table.columns = {
      column("article", {"草案条文", "article"}, language, 16, ColumnKind::label),
      column("rank", {"名次", "rank"}, language, 8, ColumnKind::number),
      column("instrument", {"依据文件", "instrument"}, language, 24),
      column("provision", {"依据条款", "provision"}, language, 12, ColumnKind::word),
      column("words", {"依据原文", "words"}, language, 50, ColumnKind::words),
      column("relation", {"关系", "relation"}, language, 11, ColumnKind::word),
      column("asserted_by", {"认定者", "asserted by"}, language, 12, ColumnKind::word),
      column("why", {"备注", "why"}, language, 50, ColumnKind::words),
  };
  for (const SuggestedArticle& article : answer.articles) {
    for (std::size_t rank = 0; rank < std::max<std::size_t>(1, article.suggestions.size()); ++rank) {
      table.rows.push_back(row_of(graph, article, rank, texts, language));
    }
  }
  table.nothing = no_article_asked(language);
  return table;
}

}  // namespace yiju
