#include "query/suggest_features.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "query/foundation.hpp"
#include "query/left_open.hpp"
#include "query/suggest_votes.hpp"
#include "query/unit_match.hpp"

namespace yiju {
namespace {

constexpr std::size_t most_instruments = 60, most_of_instrument = 12;
constexpr std::size_t first_instruments = 8, most_of_first = 40;  // the article may lie anywhere in the likeliest

constexpr std::array<std::string_view, suggest_feature_count> names = {
    "words",         "best_clause", "rare_words",      "referred",      "beside",      "order",
    "near_words",    "duty_words",  "best_words",      "best_rare",     "both_punish", "framing",
    "kin_share",     "most_like",   "provision_voted", "kin_provision", "about",       "court",
    "too_new",       "repealed",    "cited_by_like",   "titled",        "mentioned",   "in_one_clause",
    "other_subject", "open_cited",  "clause_cited",    "clause_same",   "named",       "prior"};

constexpr float some_words = 5, a_subject = 20;  // sums of rarities that count as one

/// The article's own words, and those of the articles of the draft that it refers to (违反本条例第十五条).
struct AskedWords {
  std::vector<ClauseWords> own, duty;
};

AskedWords words_of(const SuggestAsker& asker, NodeIndex article) {
  AskedWords words;
  words.own = clauses_of(behind_number(text_of(asker.document, article)));
  std::vector<NodeIndex> duties;
  const Span span = asker.document.nodes[article].span;
  const std::vector<Citation>& citations = asker.extraction.citations;  // in reading order
  const auto first =
      std::ranges::lower_bound(citations, span.begin, {}, [](const Citation& c) { return c.span.begin; });
  for (auto at = first; at != citations.end() && at->span.begin < span.end; ++at) {
    const Citation& citation = *at;
    if (citation.instrument != self_title || citation.span.end > span.end) continue;
    const NodeIndex found = find_provision(asker.document, citation.target);
    if (found == no_node || found == 0) continue;
    NodeIndex unit = found;
    while (unit != 0 && asker.document.nodes[unit].kind != ProvisionKind::article)
      unit = asker.document.nodes[unit].parent;
    if (unit == article || unit == 0 || std::find(duties.begin(), duties.end(), unit) != duties.end()) continue;
    duties.push_back(unit);
    if (duties.size() > 6) break;
    // 款 and 项 alone where they are named
    for (ClauseWords& clause : clauses_of(behind_number(text_of(asker.document, found)))) {
      words.duty.push_back(std::move(clause));
    }
  }
  return words;
}

class Evidence {
 public:
  Evidence(const SuggestDraft& draft, NodeIndex article)
      : draft_(draft),
        library_(draft.library()),
        index_(library_.index()),
        asked_(words_of(draft.asker(), article)),
        own_(match_units(index_, asked_.own, library_.citing_clauses())),
        votes_(draft, own_) {
    form_ = form_of(asked_.own);
    find_near(article);
    find_best_words();
    find_mentions();
    if (!asked_.duty.empty()) duty_ = match_units(index_, asked_.duty);
    find_clause_votes();
    find_open();
  }

  std::vector<SuggestCandidate> candidates();

 private:
  void find_near(NodeIndex article);
  [[nodiscard]] float near_words(UnitId unit) const;
  void find_best_words();
  void find_mentions();
  void find_clause_votes();
  void find_open();
  [[nodiscard]] float beside(UnitId unit) const;
  [[nodiscard]] float duty_words(UnitId unit) const;
  [[nodiscard]] SuggestCandidate candidate(UnitId unit) const;
  [[nodiscard]] float referred(UnitId unit) const;
  void add_text_evidence(SuggestCandidate& found) const;
  void add_form(SuggestCandidate& found) const;
  [[nodiscard]] float first_look(InstrumentId id) const;
  [[nodiscard]] float first_look(UnitId unit, float all, float all_duty) const;

  const SuggestDraft& draft_;
  const SuggestLibrary& library_;
  const ClauseIndex& index_;
  AskedWords asked_;
  UnitMatch own_, duty_;
  std::vector<float> open_cited_, clause_cited_, clause_same_;  // of each instrument
  std::vector<float> near_;                                     // of each unit
  SuggestVotes votes_;
  ArticleForm form_ = ArticleForm::body;
  float position_ = 0;  // of the article in the draft
  std::vector<float> mentioned_, in_one_clause_, other_subject_;
  std::vector<float> best_words_, best_rare_;  // of each instrument: the most of its provisions
};

/// Implementing texts follow the order of what they implement: what the articles on both sides match tells where to look.
void Evidence::find_near(NodeIndex article) {
  const std::vector<NodeIndex>& articles = draft_.asker().document.articles;
  const auto at = std::find(articles.begin(), articles.end(), article);
  if (at == articles.end()) return;
  position_ = static_cast<float>(at - articles.begin()) / static_cast<float>(articles.size());
  near_.assign(index_.unit_count(), 0);
  for (const int side : {-1, 1}) {
    const auto place = at - articles.begin() + side;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(articles.size())) continue;
    const std::string_view words = text_of(draft_.asker().document, articles[static_cast<std::size_t>(place)]);
    const WordMatch match = match_words(index_, clauses_of(behind_number(words)));
    for (UnitId unit = 0; unit < near_.size(); ++unit) {
      near_[unit] = std::max(near_[unit], match.words[unit] / std::max(1.0F, match.all));
    }
  }
}

/// The best of the provisions beside it.
float Evidence::near_words(UnitId unit) const {
  float best = 0;
  for (UnitId other = unit < 3 ? 0 : unit - 3; other <= unit + 3 && other < near_.size(); ++other) {
    if (library_.file(other) == library_.file(unit)) best = std::max(best, near_[other]);
  }
  return best;
}

/// How far a provision falls short of the best of its instrument tells more than how much it has.
void Evidence::find_best_words() {
  best_words_.resize(library_.instrument_count());
  best_rare_.resize(library_.instrument_count());
  for (UnitId unit = 0; unit < index_.unit_count(); ++unit) {
    if (!draft_.may_rest_on(unit)) continue;
    float& words = best_words_[library_.instrument(unit)];
    words = std::max(words, own_.words[unit] / std::max(1.0F, own_.all_words));
    float& rare = best_rare_[library_.instrument(unit)];
    rare = std::max(rare, own_.rare[unit]);
  }
}

void Evidence::find_mentions() {
  std::vector<WordPair> pairs;
  for (const ClauseWords& clause : asked_.own) pairs.insert(pairs.end(), clause.pairs.begin(), clause.pairs.end());
  for (const ClauseWords& clause : asked_.duty) pairs.insert(pairs.end(), clause.pairs.begin(), clause.pairs.end());
  std::sort(pairs.begin(), pairs.end());
  for (std::vector<float>* of : {&mentioned_, &in_one_clause_, &other_subject_})
    of->resize(library_.instrument_count());
  const std::vector<WordPair> known = subject_of_title(draft_.asker().document.title);
  for (InstrumentId id = 0; id < mentioned_.size(); ++id) {
    if (!draft_.allowed(id)) continue;
    mentioned_[id] = library_.subject_share(id, pairs);
    other_subject_[id] = library_.subject_beyond(id, pairs, known);
    constexpr float worth_asking = 0.3F;  // of the whole article; no clause names more
    if (mentioned_[id] <= worth_asking) continue;
    for (const ClauseWords& clause : asked_.own) {
      in_one_clause_[id] = std::max(in_one_clause_[id], library_.subject_share(id, clause.pairs));
    }
  }
}

void Evidence::find_clause_votes() {
  clause_cited_.resize(library_.instrument_count());
  clause_same_.resize(library_.instrument_count());
  for (const WatchedClause& like : own_.watched) {
    const UnitId voter = index_.unit_of_clause(like.found);
    if (!draft_.may_vote(voter)) continue;
    for (const CitingClause& citing : library_.cited_in(like.found)) {
      float& cited = clause_cited_[citing.cited];
      cited = std::max(cited, like.held);
      float& same = clause_same_[citing.cited];
      same = std::max(same, like.same);
    }
  }
}

/// What articles cite that say what the article leaves open.
void Evidence::find_open() {
  open_cited_.resize(library_.instrument_count());
  std::vector<ClauseWords> open;
  std::ranges::copy_if(asked_.own, std::back_inserter(open),
                       [](const ClauseWords& clause) { return is_left_open(clause.words); });
  if (open.empty()) return;
  const WordMatch match = match_words(index_, open);
  constexpr float little = 0.1F;
  for (const UnitId voter : library_.citing()) {
    const float share = match.words[voter] / std::max(1.0F, match.all);
    if (share <= little || !draft_.may_vote(voter)) continue;
    for (const EdgeId id : own_sources(library_.graph(), index_.node(voter))) {
      const InstrumentId cited = library_.graph().nodes()[library_.graph().edges()[id].to].instrument;
      if (cited != none) open_cited_[cited] = std::max(open_cited_[cited], share);
    }
  }
}

/// The duty's words in the provision itself, or in the articles that the provision punishes.
float Evidence::duty_words(UnitId unit) const {
  if (asked_.duty.empty()) return 0;
  const auto share = [&](UnitId of) { return duty_.words[of] / std::max(1.0F, duty_.all_words); };
  float best = share(unit);
  for (const UnitReference& duty : library_.refers_to(unit)) best = std::max(best, share(duty.other));
  return best;
}

/// The provisions before and behind it.
float Evidence::beside(UnitId unit) const {
  float best = 0;
  if (unit > 0 && library_.file(unit - 1) == library_.file(unit)) best = own_.words[unit - 1];
  if (unit + 1 < index_.unit_count() && library_.file(unit + 1) == library_.file(unit))
    best = std::max(best, own_.words[unit + 1]);
  return best / std::max(1.0F, own_.all_words);
}

/// The words of the articles of its text that refer to it: 有本法第二条规定情形的 says what the second article is for.
float Evidence::referred(UnitId unit) const {
  float best = 0;
  for (const UnitReference& by : library_.referred_by(unit)) best = std::max(best, own_.words[by.other]);
  return best / std::max(1.0F, own_.all_words);
}

/// What the two are by their forms.
void Evidence::add_form(SuggestCandidate& found) const {
  const ArticleForm form = library_.form(found.unit);
  found[SuggestFeature::both_punish] = form == ArticleForm::penalty && form_ == ArticleForm::penalty ? 1 : 0;
  found[SuggestFeature::framing] = form == ArticleForm::framing && form_ != ArticleForm::framing ? 1 : 0;
}

/// What the instrument is to the draft.
void Evidence::add_text_evidence(SuggestCandidate& found) const {
  const InstrumentId id = library_.instrument(found.unit);
  const InstrumentRecord& record = library_.graph().instruments()[id];
  const Date& date = draft_.asker().date;
  const SuggestLibrary::Facts& facts = library_.facts(id);
  found[SuggestFeature::too_new] = date.known() && facts.since.known() && date < facts.since ? 1 : 0;
  found[SuggestFeature::repealed] = date.known() && record.repealed.known() && record.repealed <= date ? 1 : 0;
  found[SuggestFeature::court] = record.level == Level::judicial_interpretation ? 1 : 0;
  found[SuggestFeature::best_words] = best_words_[id];
  found[SuggestFeature::kin_share] = votes_.share_of_kin(id);
  found[SuggestFeature::kin_provision] = std::sqrt(votes_.kin_of_provision(found.unit));
  found[SuggestFeature::beside] = beside(found.unit);
  found[SuggestFeature::in_one_clause] = in_one_clause_[id];
  found[SuggestFeature::best_rare] = std::log1p(best_rare_[id] / some_words);
  found[SuggestFeature::order] = draft_.about(id) * (1 - std::abs(library_.position(found.unit) - position_));
}

SuggestCandidate Evidence::candidate(UnitId unit) const {
  const InstrumentId id = library_.instrument(unit);
  SuggestCandidate found{unit};
  const float all = std::max(1.0F, own_.all_words);
  found[SuggestFeature::words] = own_.words[unit] / all;
  found[SuggestFeature::best_clause] = own_.best[unit];
  found[SuggestFeature::rare_words] = std::log1p(own_.rare[unit] / some_words);
  found[SuggestFeature::referred] = referred(unit);
  found[SuggestFeature::near_words] = near_words(unit);
  found[SuggestFeature::duty_words] = duty_words(unit);
  found[SuggestFeature::most_like] = votes_.most_like(id);
  found[SuggestFeature::provision_voted] = std::sqrt(votes_.sum_of_provision(unit));
  found[SuggestFeature::about] = draft_.about(id);
  found[SuggestFeature::cited_by_like] = draft_.cited_by_like(id);
  found[SuggestFeature::titled] = draft_.titled(id);
  found[SuggestFeature::mentioned] = mentioned_[id];
  found[SuggestFeature::other_subject] = other_subject_[id] / a_subject;
  found[SuggestFeature::clause_cited] = clause_cited_[id];
  found[SuggestFeature::clause_same] = clause_same_[id];
  found[SuggestFeature::open_cited] = open_cited_[id];
  found[SuggestFeature::named] = draft_.named(id) ? 1 : 0;
  found[SuggestFeature::prior] = draft_.prior(id);
  add_form(found);
  add_text_evidence(found);
  SuggestVotes::Voters voters = votes_.voters(unit);
  found.voters = std::move(voters.units);
  found.votes_for_provision = voters.for_provision;
  return found;
}

/// A first look at an instrument, without its provisions.
float Evidence::first_look(InstrumentId id) const {
  return 2 * std::sqrt(votes_.sum(id)) + 2 * votes_.most_like(id) + 2 * draft_.about(id) +
         2 * draft_.cited_by_like(id) + 2 * mentioned_[id];
}

/// A first look at a provision, beside others of its instrument.
float Evidence::first_look(UnitId unit, float all, float all_duty) const {
  const float duty = asked_.duty.empty() ? 0 : duty_.words[unit] / all_duty;
  return 10 * own_.words[unit] / all + 5 * own_.best[unit] + 3 * duty + 3 * std::sqrt(votes_.sum_of_provision(unit));
}

std::vector<SuggestCandidate> Evidence::candidates() {
  std::vector<std::vector<std::pair<float, UnitId>>> of_instrument(library_.instrument_count());
  const float all = std::max(1.0F, own_.all_words), all_duty = std::max(1.0F, duty_.all_words);
  for (UnitId unit = 0; unit < index_.unit_count(); ++unit) {
    if (!draft_.may_rest_on(unit)) continue;
    const float look = first_look(unit, all, all_duty);
    if (look > 0) of_instrument[library_.instrument(unit)].emplace_back(-look, unit);
  }
  std::vector<std::pair<float, InstrumentId>> order;
  for (InstrumentId id = 0; id < of_instrument.size(); ++id) {
    std::vector<std::pair<float, UnitId>>& units = of_instrument[id];
    if (units.empty()) continue;
    const std::size_t kept = std::min(units.size(), most_of_first);
    std::partial_sort(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(kept), units.end());
    units.resize(kept);
    order.emplace_back(units.front().first - first_look(id), id);
  }
  const std::size_t kept = std::min(order.size(), most_instruments);
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end());
  std::vector<SuggestCandidate> found;
  for (std::size_t i = 0; i < kept; ++i) {
    std::vector<std::pair<float, UnitId>>& units = of_instrument[order[i].second];
    if (i >= first_instruments) units.resize(std::min(units.size(), most_of_instrument));
    for (const auto& [look, unit] : units) found.push_back(candidate(unit));
  }
  return found;
}

}  // namespace

std::string_view name_of(SuggestFeature feature) { return names[static_cast<std::size_t>(feature)]; }

std::vector<SuggestCandidate> suggest_candidates(const SuggestDraft& draft, NodeIndex article) {
  if (!draft.has_sources()) return {};
  return Evidence(draft, article).candidates();
}

}  // namespace yiju
