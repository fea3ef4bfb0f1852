#include "query/suggest_library.hpp"

#include <algorithm>
#include <array>

#include "base/sort_unique.hpp"
#include "query/foundation.hpp"
#include "registry/place.hpp"
#include "registry/title.hpp"

namespace yiju {
namespace {

constexpr std::array<std::string_view, 12> forms = {"实施条例", "实施办法", "实施细则", "管理条例", "管理办法", "条例",
                                                    "办法",     "规定",     "细则",     "规则",     "决定",     "法"};

}  // namespace

int standing_of(Level level, std::string_view title) {
  switch (level) {
    case Level::constitution:
      return 6;
    case Level::law:
      return 5;
    case Level::administrative_regulation:
    case Level::judicial_interpretation:
      return 4;
    case Level::departmental_rule:
      return 3;
    case Level::local_regulation:
    case Level::local_government_rule:
      return place_of_title(title).province ? 2 : 1;
    case Level::draft: {  // what it will be: 临江市数据条例（草案） a city's regulation
      const std::string_view plain = title.substr(0, title.find("（"));
      const Level will_be = level_of_title(plain, {});
      return will_be == Level::draft ? 0 : standing_of(will_be, plain);
    }
    default:
      return 0;
  }
}

std::vector<WordPair> subject_of_title(std::string_view title) {
  const std::string key = title_key(title);
  std::string_view subject = without_suffix(key);
  const Place place = place_of_title(subject);
  if (place.found()) subject.remove_prefix(place.name.size());
  for (const std::string_view form : forms) {
    if (!subject.ends_with(form) || subject.size() == form.size()) continue;
    subject.remove_suffix(form.size());
    break;
  }
  std::vector<WordPair> pairs;
  walk_clauses(
      subject, [&](WordPair pair) { pairs.push_back(pair); }, [] {});
  sort_unique(pairs);
  return pairs;
}

SuggestLibrary::SuggestLibrary(const LegalGraph& graph, const ClauseIndex& index) : graph_(graph), index_(index) {
  read_instruments();
  read_units();
  read_citations();
  read_forms();
  read_references();
  find_positions();
  find_citing_clauses();
}

constexpr WordPair pair_of(char32_t first, char32_t second) { return first << 16U | second; }

constexpr std::array<WordPair, 4> penalty_pairs = {pair_of(U'罚', U'款'), pair_of(U'没', U'收'), pair_of(U'处', U'分'),
                                                   pair_of(U'拘', U'留')};
constexpr std::array<WordPair, 3> framing_pairs = {pair_of(U'定', U'本'), pair_of(U'含', U'义'), pair_of(U'起', U'施')};

ArticleForm form_of(std::span<const ClauseWords> clauses) {
  const auto has = [&](WordPair pair) {
    return std::ranges::any_of(clauses, [&](const ClauseWords& clause) {
      return std::binary_search(clause.pairs.begin(), clause.pairs.end(), pair);
    });
  };
  if (std::ranges::any_of(framing_pairs, has)) return ArticleForm::framing;
  return std::ranges::any_of(penalty_pairs, has) ? ArticleForm::penalty : ArticleForm::body;
}

void SuggestLibrary::read_forms() {
  forms_.assign(index_.unit_count(), ArticleForm::body);
  const auto mark = [&](const auto& pairs, ArticleForm form) {
    for (const WordPair pair : pairs) {
      index_.for_each_clause(pair, [&](ClauseId clause) { forms_[index_.unit_of_clause(clause)] = form; });
    }
  };
  mark(penalty_pairs, ArticleForm::penalty);
  mark(framing_pairs, ArticleForm::framing);
}

void SuggestLibrary::read_references() {
  for (const EdgeRecord& edge : graph_.edges()) {
    if (edge.asserted_by != Assertion::text || !is_internal(graph_, edge)) continue;
    const UnitId from = index_.unit_of_node(unit_of(graph_, edge.from));
    const UnitId to = index_.unit_of_node(unit_of(graph_, edge.to));
    if (from == none || to == none || from == to) continue;
    refers_to_.push_back({from, to});
    referred_by_.push_back({to, from});
  }
  sort_unique(refers_to_);
  sort_unique(referred_by_);
}

std::span<const UnitReference> SuggestLibrary::of_unit(const std::vector<UnitReference>& list, UnitId unit) {
  const auto [begin, end] =
      std::equal_range(list.begin(), list.end(), UnitReference{unit, 0},
                       [](const UnitReference& a, const UnitReference& b) { return a.of < b.of; });
  return {begin, end};
}

void SuggestLibrary::find_positions() {
  positions_.resize(index_.unit_count());
  for (UnitId begin = 0, end = 0; begin < positions_.size(); begin = end) {
    while (end < positions_.size() && file(end) == file(begin)) ++end;
    for (UnitId unit = begin; unit < end; ++unit) {
      positions_[unit] = static_cast<float>(unit - begin) / static_cast<float>(end - begin);
    }
  }
}

namespace {

void tell_since(SuggestLibrary::Facts& facts, const Date& day) {
  if (day.known() && (!facts.since.known() || day < facts.since)) facts.since = day;
}

}  // namespace

void SuggestLibrary::read_instruments() {
  facts_.resize(graph_.instruments().size());
  for (InstrumentId id = 0; id < facts_.size(); ++id) {
    const InstrumentRecord& record = graph_.instruments()[id];
    if (record.loaded == 0) continue;
    Facts& facts = facts_[id];
    const std::string_view title = graph_.title(id);
    facts.standing = standing_of(record.intended == Level::unknown ? record.level : record.intended, title);
    if (facts.standing <= 2) facts.place = place_of_title(title).name;
    facts.subject = subject_of_title(title);
    for (const WordPair pair : facts.subject) facts.rarities.push_back(index_.rarity(pair));
    for (const Date& day : {record.adopted, record.issued, record.effective}) tell_since(facts, day);
    by_title_.emplace(without_suffix(title_key(title)), id);
  }
  for (const FileRecord& file : graph_.files()) {
    if (file.table != 0 || file.instrument == none) continue;
    for (const Date& day : {file.version, file.effective}) tell_since(facts_[file.instrument], day);
  }
}

InstrumentId SuggestLibrary::titled(std::string_view title) const {
  const std::string key = title_key(title);
  const auto found = by_title_.find(std::string(without_suffix(key)));
  return found == by_title_.end() ? none : found->second;
}

float SuggestLibrary::subject_share(InstrumentId instrument, std::span<const WordPair> pairs) const {
  float all = 0, shared = 0;
  const Facts& facts = facts_[instrument];
  for (std::size_t i = 0; i < facts.subject.size(); ++i) {
    all += facts.rarities[i];
    if (std::binary_search(pairs.begin(), pairs.end(), facts.subject[i])) shared += facts.rarities[i];
  }
  return all > 0 ? shared / all : 0;
}

float SuggestLibrary::subject_beyond(InstrumentId instrument, std::span<const WordPair> pairs,
                                     std::span<const WordPair> known) const {
  float beyond = 0;
  const Facts& facts = facts_[instrument];
  for (std::size_t i = 0; i < facts.subject.size(); ++i) {
    const bool shared = std::binary_search(pairs.begin(), pairs.end(), facts.subject[i]);
    if (shared && !std::binary_search(known.begin(), known.end(), facts.subject[i])) beyond += facts.rarities[i];
  }
  return beyond;
}

void SuggestLibrary::read_units() {
  unit_instrument_.resize(index_.unit_count());
  for (UnitId unit = 0; unit < unit_instrument_.size(); ++unit) {
    unit_instrument_[unit] = graph_.nodes()[index_.node(unit)].instrument;
  }
  number_places();
}

void SuggestLibrary::number_places() {
  std::vector<std::pair<std::uint64_t, UnitId>> articles(index_.unit_count());
  for (UnitId unit = 0; unit < articles.size(); ++unit) {
    const NodeRecord& record = graph_.nodes()[index_.node(unit)];
    const std::uint64_t number = std::uint64_t{record.number} << 8U | record.suffix;
    articles[unit] = {std::uint64_t{record.instrument} << 32U | number, unit};
  }
  std::sort(articles.begin(), articles.end());
  places_.resize(articles.size());
  std::uint32_t place = 0;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (i != 0 && articles[i].first != articles[i - 1].first) ++place;
    places_[articles[i].second] = place;
  }
}

void SuggestLibrary::read_citations() {
  for (const EdgeRecord& edge : graph_.edges()) {
    if (edge.asserted_by != Assertion::text || is_internal(graph_, edge)) continue;
    const InstrumentId from = graph_.nodes()[edge.from].instrument, to = graph_.nodes()[edge.to].instrument;
    if (from == none || to == none) continue;
    facts_[from].cites.push_back(to);
    const UnitId citing = index_.unit_of_node(unit_of(graph_, edge.from));
    if (citing != none && is_source(edge.relation)) citing_.push_back(citing);
  }
  sort_unique(citing_);
  for (Facts& facts : facts_) {
    sort_unique(facts.cites);
    for (const InstrumentId cited : facts.cites) ++facts_[cited].citers;
  }
}

namespace {

/// A citation, and the rarest pair of its words: the clause that holds the pair is the citation's.
struct SoughtClause {
  WordPair pair = 0;
  UnitId unit = none;
  InstrumentId cited = none;
  auto operator<=>(const SoughtClause&) const = default;
};

WordPair rarest_pair(const ClauseIndex& index, std::string_view words) {
  WordPair rarest = 0;
  float most = 0;
  const auto weigh = [&](WordPair pair) {
    const float rarity = index.rarity(pair);
    if (rarity <= most || index.count(pair) == 0) return;
    rarest = pair;
    most = rarity;
  };
  walk_clauses(words, weigh, [] {});
  return rarest;
}

}  // namespace

void SuggestLibrary::find_citing_clauses() {
  std::vector<SoughtClause> sought;
  for (const EdgeRecord& edge : graph_.edges()) {
    if (edge.asserted_by != Assertion::text || is_internal(graph_, edge) || !is_source(edge.relation)) continue;
    const SoughtClause one{rarest_pair(index_, graph_.string(edge.words)),
                           index_.unit_of_node(unit_of(graph_, edge.from)), graph_.nodes()[edge.to].instrument};
    if (one.pair != 0 && one.unit != none && one.cited != none) sought.push_back(one);
  }
  sort_unique(sought);
  std::vector<ClauseId> holders;  // of one pair: its list is walked once
  WordPair pair = 0;
  for (const SoughtClause& one : sought) {
    if (one.pair != pair) {
      pair = one.pair;
      holders.clear();
      index_.for_each_clause(pair, [&](ClauseId clause) { holders.push_back(clause); });
    }
    const ClauseId end = index_.first_clause(one.unit + 1);
    for (auto at = std::ranges::lower_bound(holders, index_.first_clause(one.unit)); at != holders.end() && *at < end;
         ++at) {
      citing_clauses_.push_back({*at, one.cited});
    }
  }
  sort_unique(citing_clauses_);
  is_citing_clause_.resize(index_.clause_count());
  for (const CitingClause& citing : citing_clauses_) is_citing_clause_[citing.clause] = true;
}

std::span<const CitingClause> SuggestLibrary::cited_in(ClauseId clause) const {
  const auto [begin, end] =
      std::equal_range(citing_clauses_.begin(), citing_clauses_.end(), CitingClause{clause, 0},
                       [](const CitingClause& a, const CitingClause& b) { return a.clause < b.clause; });
  return {begin, end};
}

std::vector<bool> SuggestLibrary::files_in_force(const Date& date) const {
  // A text that was amended tells when its first wording began.
  const auto begin_of = [](const FileRecord& file) { return std::max(file.effective, file.version); };
  std::vector<std::uint32_t> best(facts_.size(), none);
  const std::span<const FileRecord> files = graph_.files();
  const auto better = [&](const FileRecord& one, const FileRecord& other) {
    const bool begun = !date.known() || begin_of(one) <= date, other_begun = !date.known() || begin_of(other) <= date;
    if (begun != other_begun) return begun;
    return begin_of(one) > begin_of(other);
  };
  for (std::uint32_t file = 0; file < files.size(); ++file) {
    if (files[file].table != 0 || files[file].instrument == none) continue;
    std::uint32_t& taken = best[files[file].instrument];
    if (taken == none || better(files[file], files[taken])) taken = file;
  }
  std::vector<bool> in_force(files.size());
  for (std::uint32_t file = 0; file < files.size(); ++file) {
    if (files[file].table != 0 || files[file].instrument == none) continue;
    // On a day that was asked for (on_day.hpp) what is not in force then is no source.
    in_force[file] = files[file].aside == 0 && begin_of(files[file]) == begin_of(files[best[files[file].instrument]]);
  }
  return in_force;
}

}  // namespace yiju
