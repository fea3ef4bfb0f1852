#include "query/suggest_draft.hpp"

#include <algorithm>
#include <cmath>

#include "document/draft_stage.hpp"
#include "document/draft_title.hpp"
#include "query/foundation.hpp"
#include "registry/place.hpp"
#include "registry/title.hpp"

namespace yiju {
SuggestDraft::SuggestDraft(const SuggestLibrary& library, const SuggestAsker& asker)
    : library_(library), asker_(asker), in_force_(library.files_in_force(asker.date)) {
  find_own();
  find_place();
  find_named();
  find_allowed();
  find_about();
  find_titled();
  find_cited_by_like();
}

/// The draft at every stage, and what speaks of it: a note cites what the draft rests on.
void SuggestDraft::find_own() {
  const LegalGraph& graph = library_.graph();
  if (asker_.self == none) return;
  own_ = stages_of(graph, asker_.self);
  if (!is_draft(graph, asker_.self)) return;
  const std::string draft = title_key(without_stage(graph.title(asker_.self)));
  for (const InstrumentId other : own_instruments(graph)) {
    const std::string_view title = graph.title(other);
    if (!is_companion_title(title) && !announces_draft(title)) continue;
    if (title_key(without_stage(draft_named(title))) == draft) own_.push_back(other);
  }
}

void SuggestDraft::find_place() {
  const std::string_view title = asker_.document.title;
  const Level level = asker_.level == Level::unknown ? level_of_title(title, {}) : asker_.level;
  standing_ = standing_of(level, title);
  const Place place = place_of_title(title);
  if (standing_ > 2) return;
  place_ = place.name;
  if (place.province) province_ = place.name;
  // 设区的市's regulations are approved by its province: the lines below the title name it.
  for (const ProvisionNode& node : asker_.document.nodes) {
    if (node.kind != ProvisionKind::history || !province_.empty()) continue;
    province_ = province_in(slice(asker_.document.source.text, node.span));
  }
}

void SuggestDraft::find_allowed() {
  sizes_.resize(library_.instrument_count());
  unit_in_force_.resize(library_.index().unit_count());
  std::vector<bool> seen(
      library_.index().unit_count());  // the same wording may be loaded twice: its articles count once
  for (UnitId unit = 0; unit < unit_in_force_.size(); ++unit) {
    if (!in_force_[library_.file(unit)] || seen[library_.place(unit)]) continue;
    seen[library_.place(unit)] = true;
    unit_in_force_[unit] = 1;
    sizes_[library_.instrument(unit)] += static_cast<float>(library_.index().unit_size(unit));
  }
  allowed_.resize(library_.instrument_count());
  for (InstrumentId id = 0; id < allowed_.size(); ++id) {
    const SuggestLibrary::Facts& facts = library_.facts(id);
    if (facts.standing == 0 || is_own(id) || facts.standing < standing_ || is_ended(id)) continue;
    const bool local = facts.standing <= 2;
    const bool near = !facts.place.empty() && (facts.place == place_ || facts.place == province_);
    allowed_[id] = !local || near || named_[id];
  }
  for (UnitId unit = 0; unit < unit_in_force_.size() && !has_sources_; ++unit) has_sources_ = may_rest_on(unit);
}

/// The pairs that tell what the draft is about: rare ones first, those of its title before all. A few hundred say it;
/// the thousands of common ones have long lists and say nothing.
std::vector<std::pair<WordPair, float>> SuggestDraft::telling_pairs() const {
  constexpr std::size_t most = 600;
  constexpr float common = 4.5F;  // in more than one clause of ninety
  constexpr float title_weight = 5;
  std::vector<WordPair> all;
  const auto add = [&](WordPair pair) { all.push_back(pair); };
  for (const NodeIndex article : asker_.document.articles) {
    walk_clauses(behind_number(text_of(asker_.document, article)), add, [] {});
  }
  std::sort(all.begin(), all.end());
  const std::vector<WordPair> subject = subject_of_title(asker_.document.title);
  std::vector<std::pair<float, WordPair>> weighed;
  for (std::size_t at = 0, end = 0; at < all.size(); at = end) {
    while (end < all.size() && all[end] == all[at]) ++end;
    const float rarity = library_.index().rarity(all[at]);
    if (rarity < common || std::binary_search(subject.begin(), subject.end(), all[at])) continue;
    weighed.emplace_back(-rarity * std::log1p(static_cast<float>(end - at)), all[at]);
  }
  const std::size_t kept = std::min(most, weighed.size());
  std::partial_sort(weighed.begin(), weighed.begin() + static_cast<std::ptrdiff_t>(kept), weighed.end());
  std::vector<std::pair<WordPair, float>> pairs;
  for (const WordPair pair : subject) pairs.emplace_back(pair, title_weight);
  for (std::size_t i = 0; i < kept; ++i) pairs.emplace_back(weighed[i].second, 1.0F);
  return pairs;
}

/// Instruments taken as one text each, against the draft's telling pairs: BM25, counted by clauses.
void SuggestDraft::find_about() {
  constexpr double saturation = 1.2, length_share = 0.75;  // BM25's usual ones
  const ClauseIndex& index = library_.index();
  const std::vector<float>& size = sizes_;
  double total = 0, loaded = 0;
  for (const float one : size) {
    total += one;
    loaded += one > 0 ? 1 : 0;
  }
  const double mean = std::max(1.0, total / std::max(1.0, loaded));
  likeness_.resize(library_.instrument_count());
  std::vector<std::pair<InstrumentId, std::uint32_t>> runs;
  for (const auto& [pair, weight] : telling_pairs()) {
    runs.clear();
    index.for_each_clause(pair, [&](ClauseId clause) {
      const UnitId unit = index.unit_of_clause(clause);
      const InstrumentId id = library_.instrument(unit);
      if (!runs.empty() && runs.back().first == id) {
        ++runs.back().second;
      } else if (unit_in_force_[unit]) {
        runs.emplace_back(id, 1);
      }
    });
    const double holders = static_cast<double>(runs.size());
    const double rarity = std::log1p((loaded - holders + 0.5) / (holders + 0.5));
    for (const auto& [id, count] : runs) {
      const double norm = saturation * (1 - length_share + length_share * size[id] / mean);
      likeness_[id] += weight * static_cast<float>(rarity * count * (saturation + 1) / (count + norm));
    }
  }
  for (const InstrumentId own : own_) likeness_[own] = 0;
  float best = 1e-6F, best_allowed = 1e-6F;
  for (InstrumentId id = 0; id < likeness_.size(); ++id) {
    best = std::max(best, likeness_[id]);
    if (allowed_[id]) best_allowed = std::max(best_allowed, likeness_[id]);
  }
  about_.resize(likeness_.size());
  for (InstrumentId id = 0; id < likeness_.size(); ++id) {
    about_[id] = std::min(1.0F, likeness_[id] / best_allowed);
    likeness_[id] /= best;
  }
}

void SuggestDraft::find_titled() {
  const std::vector<WordPair> subject = subject_of_title(asker_.document.title);
  titled_.resize(library_.instrument_count());
  for (InstrumentId id = 0; id < titled_.size(); ++id) titled_[id] = library_.subject_share(id, subject);
}

/// What the texts most like the draft cite, each by its likeness.
void SuggestDraft::find_cited_by_like() {
  constexpr std::size_t most = 20;
  std::vector<InstrumentId> like;
  for (InstrumentId id = 0; id < likeness_.size(); ++id) {
    if (likeness_[id] > 0 && !library_.facts(id).cites.empty()) like.push_back(id);
  }
  const auto more = [&](InstrumentId a, InstrumentId b) {
    return likeness_[a] != likeness_[b] ? likeness_[a] > likeness_[b] : a < b;
  };
  const std::size_t kept = std::min(most, like.size());
  std::partial_sort(like.begin(), like.begin() + static_cast<std::ptrdiff_t>(kept), like.end(), more);
  like.resize(kept);
  cited_by_like_.resize(likeness_.size());
  float all = 1e-6F;
  for (const InstrumentId id : like) {
    const float weight = likeness_[id] * likeness_[id];
    all += weight;
    for (const InstrumentId cited : library_.facts(id).cites) cited_by_like_[cited] += weight;
  }
  for (float& share : cited_by_like_) share /= all;
}

float SuggestDraft::prior(InstrumentId instrument) const {
  std::uint32_t citers = library_.facts(instrument).citers;
  if (asker_.self != none) {
    const std::vector<InstrumentId>& own = library_.facts(asker_.self).cites;
    if (std::binary_search(own.begin(), own.end(), instrument)) --citers;
  }
  return std::log1p(static_cast<float>(citers));
}

void SuggestDraft::find_named() {
  named_.resize(library_.instrument_count());
  for (const Citation& citation : asker_.extraction.citations) {
    if (citation.instrument == self_title) continue;
    const InstrumentId id = library_.titled(asker_.extraction.titles[citation.instrument]);
    if (id == none) continue;
    if (ends_or_changes(citation.relation))
      ended_.push_back(id);
    else
      named_[id] = true;
  }
}

}  // namespace yiju
