#include "query/dossier_changes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "base/bilingual.hpp"
#include "base/enum_words.hpp"

namespace yiju {

namespace {

/// What the later record says where the earlier one cites; nothing: it cites there no more.
using Pairs = std::vector<std::pair<const CitingCell*, const CitingCell*>>;

class Comparison {
 public:
  Comparison(const DossierRecord& then, const DossierRecord& now) : then_(then), now_(now) {}

  DossierChanges make() {
    changes_.texts = then_.cited.size();
    changes_.cells = then_.cells.size();
    if (then_.hash == now_.hash) changes_.verdicts = then_.verdicts.size();
    if (then_.hash != now_.hash) add(DossierChangeKind::draft_changed, {}).title = now_.draft;
    compare_texts(pair_cells());
    if (then_.hash == now_.hash) compare_verdicts();
    std::ranges::stable_sort(changes_.changes, {}, &DossierChange::kind);
    return std::move(changes_);
  }

 private:
  DossierChange& add(DossierChangeKind kind, std::vector<Locator> articles) {
    changes_.changes.push_back({kind, {}, {}, std::move(articles), {}, {}, {}, {}, {}});
    return changes_.changes.back();
  }

  /// Cells of the same words in the same article; of several such the one that leads to the same place.
  [[nodiscard]] Pairs pair_cells() const {
    Pairs pairs;
    std::vector<bool> taken(now_.cells.size(), false);
    for (const CitingCell& cell : then_.cells) pairs.emplace_back(&cell, nullptr);
    for (const bool same_target : {true, false}) {
      for (auto& [then, found] : pairs) {
        if (found != nullptr) continue;
        for (std::size_t at = 0; at < now_.cells.size(); ++at) {
          if (taken[at] || !is_same_place(*then, now_.cells[at], same_target)) continue;
          taken[at] = true;
          found = &now_.cells[at];
          break;
        }
      }
    }
    for (std::size_t at = 0; at < now_.cells.size(); ++at) {
      if (!taken[at]) pairs.emplace_back(nullptr, &now_.cells[at]);
    }
    return pairs;
  }

  [[nodiscard]] bool is_same_place(const CitingCell& then, const CitingCell& now, bool same_target) const {
    if (then.article != now.article || then.words != now.words || then.asserted_by != now.asserted_by) return false;
    const CitedText &one = then_.cited[then.cited], &other = now_.cited[now.cited];
    return !same_target || (one.title == other.title && one.place == other.place);
  }

  void compare_texts(const Pairs& pairs) {
    std::map<std::size_t, std::pair<std::size_t, std::vector<Locator>>> texts;  // then → now, and who cites
    for (const auto& [then, now] : pairs) {
      if (then != nullptr && now != nullptr) {
        auto& [text, articles] = texts.try_emplace(then->cited, now->cited, std::vector<Locator>()).first->second;
        if (std::ranges::find(articles, then->article) == articles.end()) articles.push_back(then->article);
      } else if (then_.hash == now_.hash) {
        const CitingCell& cell = then != nullptr ? *then : *now;
        const CitedText& text = then != nullptr ? then_.cited[then->cited] : now_.cited[now->cited];
        DossierChange& change = add(DossierChangeKind::citation_differs, {cell.article});
        change.title = text.title;
        change.place = text.place;
        (then != nullptr ? change.then : change.now) = cell.words;
      }
    }
    for (const auto& [then, told] : texts) compare(then_.cited[then], now_.cited[told.first], told.second);
  }

  void compare(const CitedText& then, const CitedText& now, const std::vector<Locator>& articles) {
    if (has_ended(now.status) && !has_ended(then.status)) {
      DossierChange& change = of_instrument(DossierChangeKind::repealed, then, articles);
      change.now = now.successor;
      change.version_now = now.repealed;
    }
    if (!then.path.empty() && now.path.empty()) {
      of_instrument(DossierChangeKind::text_gone, then, articles).version_then = then.version;
      return;
    }
    const bool found = then.path.empty() && !now.path.empty();
    const bool newer = found || now.newest > then.newest || (!now.path.empty() && now.version != then.version);
    if (newer) {
      DossierChange& change =
          of_instrument(found ? DossierChangeKind::text_found : DossierChangeKind::superseded, then, articles);
      change.version_then = then.version;
      change.version_now = std::max(now.newest, now.version);
    }
    if (!found) compare_provision(then, now, newer, articles);  // what its words were then is not known
  }

  void compare_provision(const CitedText& then, const CitedText& now, bool newer,
                         const std::vector<Locator>& articles) {
    const bool other_words = then.hash != 0 && now.hash != 0 && then.hash != now.hash;
    const bool dangles = then.outcome != Outcome::dangling && now.outcome == Outcome::dangling;
    const bool elsewhere = then.outcome != now.outcome && !newer;
    if (!dangles && !other_words && !elsewhere) return;
    DossierChange& change = add(dangles       ? DossierChangeKind::provision_gone
                                : other_words ? DossierChangeKind::text_changed
                                              : DossierChangeKind::outcome_differs,
                                articles);
    change.title = then.title;
    change.place = then.place;
    change.version_then = then.version;
    change.version_now = now.version;
    change.then = dangles || other_words ? then.words : name_of(then.outcome);
    if (!dangles) change.now = other_words ? now.words : name_of(now.outcome);
  }

  /// What holds of an instrument is told once, however many of its provisions are cited.
  DossierChange& of_instrument(DossierChangeKind kind, const CitedText& text, const std::vector<Locator>& articles) {
    for (DossierChange& change : changes_.changes) {
      if (change.kind != kind || change.title != text.title) continue;
      for (const Locator& article : articles) {
        if (std::ranges::find(change.articles, article) == change.articles.end()) change.articles.push_back(article);
      }
      return change;
    }
    DossierChange& change = add(kind, articles);
    change.title = text.title;
    return change;
  }

  using VerdictPlace = std::tuple<std::string, Locator, std::string>;  // list, article, about
  using Verdicts = std::map<VerdictPlace, std::string>;

  /// An article is one gap and sets one power; it may have several findings, which are told apart by their words.
  [[nodiscard]] static Verdicts verdicts_by_place(const DossierRecord& record) {
    Verdicts verdicts;
    for (const RuleVerdict& one : record.verdicts) {
      const bool by_words = one.list == "check" || one.list == "stale";
      std::string& words = verdicts[{one.list, one.article, by_words ? one.about : std::string()}];
      words += (words.empty() ? "" : ", ") + one.verdict;
    }
    return verdicts;
  }

  void compare_verdicts() {
    const Verdicts then = verdicts_by_place(then_), now = verdicts_by_place(now_);
    std::set<VerdictPlace> places;
    for (const auto& [place, verdict] : then) places.insert(place);
    for (const auto& [place, verdict] : now) places.insert(place);
    const auto said = [](const Verdicts& verdicts, const VerdictPlace& place) {
      const auto found = verdicts.find(place);
      return found == verdicts.end() ? std::string() : found->second;
    };
    for (const VerdictPlace& place : places) {
      VerdictChange change{std::get<0>(place), std::get<1>(place), std::get<2>(place), said(then, place),
                           said(now, place)};
      if (change.then != change.now) place_verdict(std::move(change));
    }
  }

  /// How near a verdict is to a change: 3 it looks at that very provision, 2 at its instrument in an article that cites it,
  /// 1 one of the two, 0 neither.
  [[nodiscard]] static int nearness(const VerdictChange& verdict, const DossierChange& change) {
    if (change.title.empty() || change.kind == DossierChangeKind::rule_differs) return 0;
    const std::string place = change.place.whole() ? std::string() : describe_locator(change.place, Language::zh);
    if (!place.empty() && verdict.about.find("《" + change.title + "》" + place) != std::string::npos) return 3;
    const bool named = verdict.about.find(change.title) != std::string::npos;
    const bool cites = std::ranges::find(change.articles, verdict.article) != change.articles.end();
    return (named ? 1 : 0) + (cites ? 1 : 0);
  }

  /// Below the change of the text that it looks at, where there is one.
  void place_verdict(VerdictChange verdict) {
    const auto nearest = std::ranges::max_element(
        changes_.changes, {}, [&](const DossierChange& change) { return nearness(verdict, change); });
    if (nearest != changes_.changes.end() && nearness(verdict, *nearest) > 0) {
      nearest->and_so.push_back(std::move(verdict));
      return;
    }
    DossierChange& change = add(DossierChangeKind::rule_differs, {verdict.article});
    change.and_so.push_back(std::move(verdict));
  }

  const DossierRecord& then_;
  const DossierRecord& now_;
  DossierChanges changes_;
};

struct KindWords {
  DossierChangeKind value;
  const char* name;
  BilingualView text;
};
constexpr std::array<KindWords, 10> kinds = {{
    {DossierChangeKind::draft_changed, "draft_changed", {"草案已改", "the draft is another text now"}},
    {DossierChangeKind::repealed, "repealed", {"已失效", "no longer in force"}},
    {DossierChangeKind::provision_gone, "provision_gone", {"已无此条款", "no such provision any more"}},
    {DossierChangeKind::text_gone, "text_gone", {"文本已不在库中", "its text is no longer at hand"}},
    {DossierChangeKind::text_found, "text_found", {"文本现已收录", "its text is at hand now"}},
    {DossierChangeKind::superseded, "superseded", {"已有新版本", "a newer wording is there"}},
    {DossierChangeKind::text_changed, "text_changed", {"文字已变", "its words have changed"}},
    {DossierChangeKind::outcome_differs, "outcome_differs", {"指向不同", "the citation leads elsewhere"}},
    {DossierChangeKind::citation_differs, "citation_differs", {"引用有增减", "cited then or now, not both"}},
    {DossierChangeKind::rule_differs, "rule_differs", {"结论不同", "a rule says otherwise"}},
}};
static_assert(one_row_a_value(kinds, DossierChangeKind::rule_differs));

}  // namespace

DossierChanges compare_records(const DossierRecord& then, const DossierRecord& now) {
  return Comparison(then, now).make();
}

const char* name_of(DossierChangeKind kind) { return row_of(kinds, kind).name; }

std::string_view describe(DossierChangeKind kind, Language language) { return row_of(kinds, kind).text.in(language); }

}  // namespace yiju
