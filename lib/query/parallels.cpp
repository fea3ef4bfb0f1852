#include "query/parallels.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/utf8.hpp"
#include "query/clause_search.hpp"
#include "query/foundation.hpp"

namespace yiju {
namespace {

constexpr float form = 3.5F;  // rarity of words of form: in more than one clause of thirty
constexpr float least_in_order = 0.6F;
constexpr float least_weight = 20;  // of what a clause must share: three or four pairs that few texts have

struct KindName {
  const char* name;
  BilingualView words;
};

constexpr std::array<KindName, 7> kinds = {{
    {"from_above", {"重复上位法", "repeated from above"}},
    {"from_sister", {"借自同级文件", "borrowed from a sister"}},
    {"by_sister", {"为后出的同级文件所用", "used by a later sister"}},
    {"by_lower", {"为下位文件所重复", "repeated below"}},
    {"older_wording", {"同于已失效的旧文本", "as in an older wording"}},
    {"same_text", {"同一文件", "the same instrument"}},
    {"elsewhere", {"用语相同", "the same words"}},
}};

std::u32string letters_of(std::string_view words) {
  std::u32string letters;
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint point = decode(words, at);
    letters.push_back(point.value);
    at += std::max<std::size_t>(point.bytes, 1);
  }
  return letters;
}

/// Of the clauses of a unit that are like one of the clauses asked, the best alone; the first of two alike.
void keep_best(const LikeClause& like, std::vector<LikeClause>& list) {
  if (list.empty() || list.back().asked != like.asked) {
    list.push_back(like);
    return;
  }
  LikeClause& best = list.back();
  if (like.contained > best.contained || (like.contained == best.contained && like.found < best.found)) best = like;
}

}  // namespace

const char* name_of(ParallelKind kind) { return kinds[static_cast<std::size_t>(kind)].name; }

BilingualView describe(ParallelKind kind) { return kinds[static_cast<std::size_t>(kind)].words; }

float share_in_order(std::string_view one, std::string_view other) {
  const std::u32string a = letters_of(one), b = letters_of(other);
  if (a.empty() || b.empty()) return 0;
  std::vector<std::uint32_t> longest(b.size() + 1);  // common so far, up to each character of the other
  for (const char32_t letter : a) {
    std::uint32_t diagonal = 0;
    for (std::size_t at = 1; at <= b.size(); ++at) {
      const std::uint32_t above = longest[at];
      longest[at] = b[at - 1] == letter ? diagonal + 1 : std::max(longest[at], longest[at - 1]);
      diagonal = above;
    }
  }
  return static_cast<float>(longest.back()) / static_cast<float>(std::min(a.size(), b.size()));
}

ParallelFinder::ParallelFinder(const SuggestLibrary& library, const ParallelsOptions& options, WordsOfNode words_of)
    : library_(library),
      options_(options),
      words_of_(std::move(words_of)),
      in_force_(library.files_in_force(options.date)) {}

ParallelKind ParallelFinder::kind_of(NodeId asked, UnitId found) const {
  const LegalGraph& graph = library_.graph();
  const NodeRecord& record = graph.nodes()[asked];
  const InstrumentId one = record.instrument, other = library_.instrument(found);
  if (one == other) return ParallelKind::same_text;
  if (!in_force_[library_.file(found)]) return ParallelKind::older_wording;
  const int own = library_.facts(one).standing, its = library_.facts(other).standing;
  if (own == 0 || its == 0) return ParallelKind::elsewhere;
  // A province's text stands above a city's of that province, which cites it; to others it is a sister.
  const auto cites = [&](InstrumentId from, InstrumentId to) {
    const std::vector<InstrumentId>& cited = library_.facts(from).cites;
    return std::binary_search(cited.begin(), cited.end(), to);
  };
  const bool local = own <= 2 && its <= 2;
  const bool sisters = own == its || (local && !cites(one, other) && !cites(other, one));
  if (!sisters) return its > own ? ParallelKind::from_above : ParallelKind::by_lower;
  if (record.document == none) return ParallelKind::elsewhere;
  const FileRecord& own_file = graph.files()[record.document];
  const auto first_of = [&](InstrumentId instrument, const FileRecord& file) {
    const Date adopted = graph.instruments()[instrument].adopted;
    return adopted.known() ? adopted : file.version;
  };
  const Date since = first_of(other, graph.files()[library_.file(found)]);
  if (!since.known()) return ParallelKind::elsewhere;
  if (!own_file.version.known()) return ParallelKind::from_sister;  // a draft without a date is the youngest
  if (since > own_file.version) return ParallelKind::by_sister;
  // Revised after the other came, the text may have the words from it or from the day on which it was first adopted.
  return since <= first_of(one, own_file) ? ParallelKind::from_sister : ParallelKind::elsewhere;
}

bool ParallelFinder::counts(UnitId found, std::span<const InstrumentId> own) const {
  if (std::ranges::find(own, library_.instrument(found)) != own.end()) return options_.same_instrument;
  return library_.graph().files()[library_.file(found)].aside == 0;
}

ParallelFinder::Asked ParallelFinder::search(NodeId asked, std::string_view words) const {
  const ClauseIndex& index = library_.index();
  const std::vector<InstrumentId> own = stages_of(library_.graph(), library_.graph().nodes()[asked].instrument);
  const std::vector<ClauseWords> clauses = clauses_of(words);
  ClauseSearch search(index, form, form - 0.5F);
  Asked all;
  for (std::uint32_t at = 0; at < clauses.size(); ++at) {
    float weight = 0;
    for (const WordPair pair : clauses[at].pairs) weight += search.weight(pair);
    all.weights.push_back(weight);
    const float wanted = std::max(least_weight, options_.least * weight);
    search.for_each_like(clauses[at], [&](ClauseId clause, float shared) {
      if (shared < wanted) return;
      const UnitId unit = index.unit_of_clause(clause);
      if (index.node(unit) != asked && counts(unit, own))
        keep_best({at, clause - index.first_clause(unit), shared / weight}, all.found[unit]);
    });
  }
  return all;
}

void ParallelFinder::drop_scattered(Parallel& parallel, std::string_view words) const {
  const std::vector<ClauseWords> own = clauses_of(words), its = clauses_of(words_of_(parallel.found));
  std::erase_if(parallel.clauses, [&](const LikeClause& like) {
    return like.asked < own.size() && like.found < its.size() &&
           share_in_order(own[like.asked].words, its[like.found].words) < least_in_order;
  });
}

std::vector<Parallel> ParallelFinder::find(NodeId asked, std::string_view words) const {
  Asked all = search(asked, words);
  const float weight = std::accumulate(all.weights.begin(), all.weights.end(), 0.0F);
  const InstrumentId own = library_.graph().nodes()[asked].instrument;
  std::vector<Parallel> parallels;
  std::vector<bool> seen(library_.index().unit_count());  // places that a wording in force has, or the newest of it
  for (const bool in_force : {true, false}) {
    for (auto at = all.found.rbegin(); at != all.found.rend(); ++at) {
      const UnitId unit = at->first;
      if (in_force_[library_.file(unit)] != in_force || seen[library_.place(unit)]) continue;
      if (library_.instrument(unit) != own) seen[library_.place(unit)] = true;
      Parallel parallel{library_.index().node(unit), kind_of(asked, unit), 0, 0, std::move(at->second)};
      if (words_of_) drop_scattered(parallel, words);
      if (parallel.clauses.empty()) continue;
      for (const LikeClause& like : parallel.clauses) parallel.weight += like.contained * all.weights[like.asked];
      parallel.contained = weight > 0 ? parallel.weight / weight : 0;
      parallels.push_back(std::move(parallel));
    }
  }
  std::sort(parallels.begin(), parallels.end(), [](const Parallel& a, const Parallel& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.found < b.found;
  });
  if (options_.most != 0 && parallels.size() > options_.most) parallels.resize(options_.most);
  return parallels;
}

}  // namespace yiju
