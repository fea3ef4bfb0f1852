#include "output/dossier/dossier_tables.hpp"

#include <algorithm>

#include "citation/extractor.hpp"
#include "corpus/corpus_folder.hpp"
#include "output/answer/answer_table.hpp"
#include "output/basis/basis_table.hpp"
#include "output/dossier/source_texts_table.hpp"
#include "query/amending_diff.hpp"
#include "query/amending_pairs.hpp"
#include "query/compared_side.hpp"
#include "query/wording_columns.hpp"

namespace yiju {

namespace {

/// What is printed has the draft's whole article on the left, where its text is at hand; the workbook has all columns, so
/// that it can be edited and read back.
DossierTable basis_of(const DossierDraft& draft, Language language) {
  BasisSheetOptions options;
  options.language = language;
  options.draft = draft.graph.nodes()[draft.review.root].instrument;
  options.texts = texts_of_corpus(draft.corpus);
  options.tables = draft.corpus.tables;
  BasisSheet sheet = make_basis_sheet(draft.graph, options);
  const bool with_words =
      std::ranges::any_of(sheet.rows, [](const BasisSheetRow& row) { return !row.draft_words.empty(); });
  using enum BasisColumn;
  if (with_words)
    sheet.columns = {article, draft_words, instrument, provision, words, relation, asserted_by, status, note};
  Table workbook = table_of(sheet);
  add_findings(workbook, draft.graph, sheet, {all_findings(draft.review), true});
  if (with_words) sheet.columns = {article, draft_words, instrument, provision, words, asserted_by, status, note};
  return {{"立法依据对照表", "Basis table"}, table_of(sheet), false, false, std::move(workbook)};
}

Table compared(const Corpus& corpus, const DiffInput& given, Language language) {
  const std::vector<GivenPair> pairs = pairs_told_beside(corpus, given.before, given.after);
  DiffInput input = given;
  input.given = pairs;
  return table_of(input, compare_drafts(input), language);
}

/// No columns where there is nothing to compare with.
Table comparison_of(const DossierDraft& draft, Language language) {
  const Corpus& corpus = draft.corpus;
  const DocumentId after = draft.choice.draft, before = draft.choice.earlier;
  if (is_amendment(corpus.documents[after])) return table_of_amended(corpus, after, language);
  if (before != no_document) {
    const ComparedSide old(corpus, before), young(corpus, after);
    return compared(corpus, {old.document(), old.extraction(), young.document(), young.extraction()}, language);
  }
  const auto columns = columns_of(corpus.documents[after]);
  if (!columns) return {};
  const Extraction old = extract_citations(columns->before), young = extract_citations(columns->after);
  return compared(corpus, {columns->before, old, columns->after, young, columns->rows}, language);
}

}  // namespace

std::vector<DossierTable> dossier_tables(const DossierDraft& draft, const DossierRecord& record, Language language) {
  const DraftReview& review = draft.review;
  const TextOfFile texts = texts_of_corpus(draft.corpus);
  std::vector<DossierTable> tables;
  tables.push_back(basis_of(draft, language));
  const auto add = [&](BilingualView name, Table table, bool wanting) {
    tables.push_back({name, std::move(table), wanting, false, {}});
  };
  add(gaps_list, table_of(draft.graph, review.gaps, language), review.gaps.found());
  const bool open_power = std::ranges::any_of(review.powers.lists, [](const PowerList& list) {
    return list.count(PowerComparison::none_named) + list.count(PowerComparison::beyond) != 0;
  });
  add(powers_list, table_of(draft.graph, review.powers, language), open_power);
  add(changes_list, table_of(draft.corpus, review.stale, language), !review.stale.rows.empty());
  SuggestAnswer suggestions = review.suggestions;
  suggestions.draft = review.root;
  add({"依据建议", "Suggestions"}, table_of(draft.graph, suggestions, texts, language), false);
  tables.back().proposal = true;
  const std::vector<Finding> findings = all_findings(review);
  add(findings_list, table_of(findings, language, folder_of(draft.corpus)),
      std::ranges::any_of(findings, [](const Finding& finding) { return finding.severity != Severity::note; }));
  if (Table comparison = comparison_of(draft, language); !comparison.columns.empty())
    add({"新旧条文对照", "Comparison"}, std::move(comparison), false);
  add({"依据文本汇编", "Source texts"}, source_texts_table(record, language), false);
  return tables;
}

}  // namespace yiju
