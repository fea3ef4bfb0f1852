#include "output/dossier/changes_table.hpp"

#include <array>
#include <optional>

#include "base/english.hpp"
#include "base/enum_words.hpp"
#include "base/joined.hpp"
#include "citation/title.hpp"
#include "output/answer/table_parts.hpp"
#include "output/basis/provision_text.hpp"
#include "output/dossier/source_texts_table.hpp"
#include "pairing/word_changes.hpp"
#include "query/finding.hpp"
#include "query/gaps.hpp"
#include "query/powers.hpp"
#include "query/stale.hpp"

namespace yiju {

namespace {

struct ListWords {
  std::string_view name;
  BilingualView text;
};
constexpr std::array<ListWords, 4> lists = {{{"gaps", {"依据缺口", "gap"}},
                                             {"powers", {"设定", "power"}},
                                             {"check", {"检查", "check"}},
                                             {"stale", {"依据的变动", "change of a source"}}}};

/// What a value is called to people, by its stable word; the word itself where there is no such value.
template <typename Enum>
std::string value_words(std::string_view word, Enum last, Language language) {
  const std::optional<Enum> value = value_of_name(word, last);
  return std::string(value ? describe(*value, language) : word);
}

std::string verdict_words(std::string_view list, std::string_view verdict, Language language) {
  if (verdict.empty()) return std::string(choose(language, "无", "none"));
  if (list == "gaps") return value_words(verdict, GapTier::rest, language);
  if (list == "powers") return value_words(verdict, PowerComparison::beyond, language);
  if (list == "stale") return value_words(verdict, StaleKind::whole, language);
  for (const RuleText& rule : check_rules()) {
    if (verdict == rule.id) return std::string(rule.text.in(language));
  }
  return std::string(verdict);
}

/// 第七条 设定：未超出 → 超出
std::string verdict_line(const VerdictChange& change, Language language) {
  std::string line = article_list({change.article}, language) + " ";
  for (const ListWords& list : lists) {
    if (list.name == change.list) line += list.text.in(language);
  }
  if (!change.about.empty())
    line += std::string(choose(language, "（", " (")) + change.about + std::string(choose(language, "）", ")"));
  return line + std::string(colon(language)) + verdict_words(change.list, change.then, language) + " → " +
         verdict_words(change.list, change.now, language);
}

/// The two wordings with what was struck out and put in.
std::pair<TableCell, TableCell> marked_words(const std::string& then, const std::string& now) {
  TableCell before(readable_words(then)), after(readable_words(now));
  const std::vector<WordToken> old = tokens_of(before.text), young = tokens_of(after.text);
  for (const WordChange& change : compare_words(old, young)) {
    if (!change.before.empty()) before.marks.push_back({change.before.begin, change.before.end, false});
    if (!change.after.empty()) after.marks.push_back({change.after.begin, change.after.end, true});
  }
  return {std::move(before), std::move(after)};
}

std::string outcome_words(const std::string& word, Language language) {
  const std::optional<Outcome> outcome = value_of_name(word, Outcome::ambiguous);
  return outcome ? std::string(choose(language, chinese_of(*outcome), word)) : word;
}

std::string dated(Date date, Language language) {
  if (!date.known()) return {};
  return language == Language::zh ? to_string(date) + " 文本" : "wording of " + to_string(date);
}

/// What stood then and what stands now.
std::pair<TableCell, TableCell> both_of(const DossierChange& change, Language language) {
  switch (change.kind) {
    case DossierChangeKind::text_changed:
      return marked_words(change.then, change.now);
    case DossierChangeKind::provision_gone:
      return {readable_words(change.then), std::string(choose(language, "（没有这一条款）", "(no such provision)"))};
    case DossierChangeKind::text_found:
    case DossierChangeKind::superseded:
    case DossierChangeKind::text_gone:
      return {dated(change.version_then, language), dated(change.version_now, language)};
    case DossierChangeKind::repealed: {
      std::string now(choose(language, "失效", "no longer in force"));
      if (change.version_now.known())
        now = to_string(change.version_now) + std::string(choose(language, " 起", ": ")) + now;
      if (!change.now.empty())
        now += std::string(choose(language, "，由《", ", replaced by 《")) + change.now + "》" +
               std::string(choose(language, "代替", ""));
      return {std::string(choose(language, "有效", "in force")), now};
    }
    case DossierChangeKind::outcome_differs:
      return {outcome_words(change.then, language), outcome_words(change.now, language)};
    case DossierChangeKind::draft_changed:
      return {{},
              std::string(choose(language, "另一文本；结论未再核对，须重做卷宗",
                                 "another text; what the rules say of it was not compared: make the dossier again"))};
    case DossierChangeKind::citation_differs:
    case DossierChangeKind::rule_differs:
      break;
  }
  return {change.then, change.now};
}

std::string text_words(const DossierChange& change, Language language) {
  if (change.title.empty()) return std::string(choose(language, "规则的结论", "what a rule says"));
  return in_quotes(change.title) + (change.place.whole() ? std::string() : describe_locator(change.place, language));
}

std::string summary_of(const DossierChanges& changes, Language language) {
  const auto number = [](std::size_t count) { return std::to_string(count); };
  if (language == Language::zh)
    return "核对了 " + number(changes.texts) + " 处文本、" + number(changes.cells) + " 处引用和 " +
           number(changes.verdicts) + " 项结论，" +
           (changes.changes.empty() ? "与卷宗一致。" : number(changes.changes.size()) + " 处已与卷宗不同。");
  return counted(changes.texts, "text") + ", " + counted(changes.cells, "citation") + " and " +
         counted(changes.verdicts, "verdict") + " checked; " +
         (changes.changes.empty() ? "all is as the dossier has it."
                                  : number(changes.changes.size()) +
                                        (changes.changes.size() == 1 ? " differs from it." : " differ from it."));
}

}  // namespace

Table table_of(const DossierChanges& changes, const std::string& draft, Language language) {
  Table table = titled(language, {"核对", "Verification"},
                       {"《" + draft + "》卷宗核对结果", draft + ": what has become stale of its dossier"});
  table.summary = summary_of(changes, language);
  table.columns = {column("text", {"文本", "Text"}, language, 28, ColumnKind::label),
                   column("change", {"变化", "Change"}, language, 14),
                   column("then", {"卷宗中", "In the dossier"}, language, 34, ColumnKind::words),
                   column("now", {"现在", "Now"}, language, 34, ColumnKind::words),
                   column("cited_by", {"引用它的条文", "Cited by"}, language, 16),
                   column("and_so", {"因而不同的结论", "What rules say otherwise"}, language, 28, ColumnKind::words)};
  for (const DossierChange& change : changes.changes) {
    auto [then, now] = both_of(change, language);
    std::string and_so;
    for (const VerdictChange& verdict : change.and_so) add_line(and_so, verdict_line(verdict, language));
    TableLine row;
    row.cells = {text_words(change, language),
                 TableCell(std::string(describe(change.kind, language)), {}, Mark::wrong),
                 std::move(then),
                 std::move(now),
                 article_list(change.articles, language),
                 std::move(and_so)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace yiju
