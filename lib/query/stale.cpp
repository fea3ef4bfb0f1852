#include "query/stale.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "document/article_body.hpp"
#include "pairing/article_words.hpp"
#include "registry/decision_day.hpp"

namespace yiju {

namespace {

bool is_base(Relation relation) { return relation == Relation::based_on || relation == Relation::implements; }

class StaleFinder {
 public:
  StaleFinder(const Corpus& corpus, const StaleOptions& options)
      : corpus_(corpus), options_(options), pairings_(corpus) {}

  [[nodiscard]] StaleAnswer find() {
    for (DocumentId at = 0; at < corpus_.documents.size() && !corpus_.is_library(at); ++at) {
      if (!is_looked_at(at)) continue;
      if (!made_on(at).known()) {
        ++answer_.undated;
        continue;
      }
      ++answer_.instruments;
      look_at(at);
    }
    sort_by_gravity();
    mark_days_ahead();
    return std::move(answer_);
  }

 private:
  void mark_days_ahead() {
    for (const Instrument& known : corpus_.registry.instruments()) {
      if (known.level == Level::draft) continue;
      answer_.newest = std::max({answer_.newest, known.adopted, known.issued, known.amended});
    }
    for (StaleRow& row : answer_.rows) row.ahead = row.since > answer_.newest;
  }

  // The date of this wording among those of its work: by the text, else by the register.
  [[nodiscard]] Date made_on(DocumentId at) const {
    const Version* const own = corpus_.registry.version_of(at);
    return own == nullptr ? Date{} : own->date;
  }

  // Texts in force that rest on others: no decisions, notes, older wordings, nor what is repealed itself.
  [[nodiscard]] bool is_looked_at(DocumentId at) const {
    const Document& document = corpus_.documents[at];
    const InstrumentId own = corpus_.registry.instrument_of(at);
    if (own == no_instrument || (options_.of != no_instrument && own != options_.of)) return false;
    if (document.form == DocumentForm::amendment || document.form == DocumentForm::note) return false;
    if (is_changing_title(document.title)) return false;
    if (has_ended_by_then(corpus_.registry.instruments()[own])) return false;
    const Version* const version = corpus_.registry.version_of(at);
    if (version != nullptr && !is_in_force(std::max(version->date, version->from))) return false;
    const auto versions = corpus_.registry.versions_of(own);
    return std::ranges::none_of(
        versions, [&](const Version& other) { return made_on(at) < other.date && is_in_force(other.from); });
  }

  void look_at(DocumentId at) {
    const Date made = made_on(at);
    std::map<std::tuple<InstrumentId, Locator>, StaleRow> rows;
    for (std::uint32_t i = 0; i < corpus_.resolutions[at].size(); ++i) {
      const Citation& citation = corpus_.extractions[at].citations[i];
      const Resolution& resolution = corpus_.resolutions[at][i];
      if (citation.instrument == self_title || resolution.instrument == no_instrument) continue;
      if (resolution.reason == Reason::namesake) continue;  // of the one that is meant nothing is known
      if (names_newest(at, i)) continue;
      if (resolution.instrument == corpus_.registry.instrument_of(at) || !relies_on(citation.relation)) continue;
      const Locator cited = citation.target[Unit::article] != 0 ? citation.target.first() : Locator{};
      const auto [entry, fresh] = rows.try_emplace({resolution.instrument, cited.up_to(Unit::article)});
      StaleRow& row = entry->second;
      row.is_base = row.is_base || is_base(citation.relation);
      if (!fresh) {
        ++row.places;
        continue;
      }
      row.document = at;
      row.citation = i;
      row.instrument = resolution.instrument;
      row.cited = cited.up_to(Unit::article);
      row.made = made;
    }
    put_rows(rows);
  }

  // 《甲条例》（2020年修订）第三条: the citation names the wording that is the newest.
  [[nodiscard]] bool names_newest(DocumentId at, std::uint32_t citation) const {
    const std::vector<DecisionDay>& days = corpus_.extractions[at].decision_days;
    const auto named = std::ranges::find(days, citation, &DecisionDay::citation);
    const auto versions = corpus_.registry.versions_of(corpus_.resolutions[at][citation].instrument);
    return named != days.end() && !versions.empty() && named->day.year >= versions.back().date.year;
  }

  void put_rows(std::map<std::tuple<InstrumentId, Locator>, StaleRow>& rows) {
    std::vector<StaleRow> stale;
    for (auto& [key, row] : rows) {
      if (judge(row)) stale.push_back(std::move(row));
    }
    std::stable_sort(stale.begin(), stale.end(), [](const StaleRow& a, const StaleRow& b) {
      return std::tuple(a.kind, !a.is_base, a.citation) < std::tuple(b.kind, !b.is_base, b.citation);
    });
    answer_.rows.insert(answer_.rows.end(), std::make_move_iterator(stale.begin()),
                        std::make_move_iterator(stale.end()));
  }

  // The texts with the gravest row first; the rows of a text stay together.
  void sort_by_gravity() {
    std::map<DocumentId, StaleKind> gravest;
    for (const StaleRow& row : answer_.rows) gravest.try_emplace(row.document, row.kind);
    std::stable_sort(answer_.rows.begin(), answer_.rows.end(), [&](const StaleRow& a, const StaleRow& b) {
      return std::tuple(gravest[a.document], a.document) < std::tuple(gravest[b.document], b.document);
    });
  }

  [[nodiscard]] bool counts(Date change, Date made) const {
    return change.known() && made < change && (!options_.as_of.known() || change <= options_.as_of);
  }

  // On the day that is asked for; what is adopted by then may be in force only later.
  [[nodiscard]] bool is_in_force(Date from) const { return !options_.as_of.known() || from <= options_.as_of; }

  // What is repealed after the day that is asked for still held on it.
  [[nodiscard]] bool has_ended_by_then(const Instrument& facts) const {
    return has_ended(facts.status) && (!facts.repealed.known() || is_in_force(facts.repealed));
  }

  [[nodiscard]] std::string_view title_of(DocumentId document) const {
    const InstrumentId own = corpus_.registry.instrument_of(document);
    return own == no_instrument ? std::string_view{} : corpus_.registry.instruments()[own].title;
  }

  // Whether something changed since, and what.
  [[nodiscard]] bool judge(StaleRow& row) {
    const Instrument& facts = corpus_.registry.instruments()[row.instrument];
    if (has_ended_by_then(facts)) {
      if (facts.repealed.known() && !counts(facts.repealed, row.made)) return false;
      if (facts.successor == title_of(row.document))
        return false;  // the text ends it itself, and says what of it stays
      row.kind = StaleKind::repealed;
      row.since = facts.repealed;
      row.by = facts.successor;
      return facts.repealed.known() || !facts.successor.empty();
    }
    if (is_changing_title(facts.title)) return false;  // another decision of its title changes nothing of it
    const Date now_made = find_wordings(row);
    const bool newer_loaded = row.now != no_document;
    const bool newer_known =
        counts(facts.amended, row.made) && is_in_force(std::max(facts.amended, facts.amended_from));
    if (!newer_loaded && !newer_known) return false;
    if (newer_known && now_made < facts.amended) {
      row.since = std::max(facts.amended, facts.amended_from);  // the newest wording is not loaded
      row.now = no_document;
    }
    if (row.cited.whole()) return true;
    return judge_article(row);
  }

  // The first day of the citing text: what was adopted before it was made and held only later has changed since, too.
  [[nodiscard]] Date in_force_with(const StaleRow& row) const {
    const Version* const own = corpus_.registry.version_of(row.document);
    return own == nullptr ? row.made : std::max(own->from, row.made);
  }

  // The last wording before the citing text was made, and the newest, whose date it gives.
  [[nodiscard]] Date find_wordings(StaleRow& row) const {
    const Date citing = in_force_with(row);
    Date made;
    for (const Version& version : corpus_.registry.versions_of(row.instrument)) {
      if (!version.date.known()) continue;
      const bool held = version.date <= row.made && version.from <= citing;
      if (held) row.then = version.document;
      const bool held_later =
          !held && version.date <= row.made && row.then != no_document && counts(version.from, citing);
      if ((!held_later && !counts(version.date, row.made)) || !is_in_force(version.from)) continue;
      row.now = version.document;
      row.since = std::max(version.date, version.from);
      made = version.date;
    }
    return made;
  }

  [[nodiscard]] bool judge_article(StaleRow& row) {
    row.kind = StaleKind::unproven;
    if (row.then == no_document || row.now == no_document) return true;
    const Document& old = corpus_.documents[row.then];
    const Document& young = corpus_.documents[row.now];
    if (old.outline_only || young.outline_only) return true;
    row.then_article = find_provision(old, row.cited);
    if (row.then_article == no_node || old.nodes[row.then_article].kind != ProvisionKind::article) return true;
    const NodeIndex there = find_provision(young, row.cited);
    if (there != no_node && same_words(old, row.then_article, young, there)) return false;
    const ArticleThen now = pairings_.successor(row.then, row.then_article, row.now);
    row.now_article = now.article;
    if (now.article == no_node) {
      row.kind = StaleKind::dropped;
      row.doubtful = now.doubtful;
      return true;
    }
    row.kind = now.article == there ? StaleKind::amended : StaleKind::renumbered;
    row.words = pairings_.words_between(row.then, row.then_article, row.now, row.now_article);
    return true;
  }

  // Most articles say the same: that is seen without pairing the whole texts.
  static bool same_words(const Document& old, NodeIndex one, const Document& young, NodeIndex other) {
    return words_of_article(body_of(old, one)).letters == words_of_article(body_of(young, other)).letters;
  }

  const Corpus& corpus_;
  const StaleOptions& options_;
  VersionPairings pairings_;
  StaleAnswer answer_;
};

}  // namespace

StaleAnswer find_stale(const Corpus& corpus, const StaleOptions& options) {
  return StaleFinder(corpus, options).find();
}

const char* name_of(StaleKind kind) {
  constexpr const char* names[] = {"repealed", "dropped", "renumbered", "amended", "unproven", "whole"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view describe(StaleKind kind, Language language) {
  switch (kind) {
    case StaleKind::repealed:
      return choose(language, "已废止", "repealed");
    case StaleKind::dropped:
      return choose(language, "已无对应条文", "no article corresponds");
    case StaleKind::renumbered:
      return choose(language, "条号已变", "article renumbered");
    case StaleKind::amended:
      return choose(language, "该条已修改", "article amended");
    case StaleKind::unproven:
      return choose(language, "已修改，当时文本未收录", "amended; the text of then is not loaded");
    case StaleKind::whole:
      return choose(language, "已修改", "amended");
  }
  return {};
}

}  // namespace yiju
