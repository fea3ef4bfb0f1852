#include "query/parallels.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "query/clause_search.hpp"
#include "query/foundation.hpp"

namespace yiju {
namespace {

constexpr float form = 3.5F;        // rarity of words of form: in more than one clause of thirty
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

ParallelFinder::ParallelFinder(const SuggestLibrary& library, const ParallelsOptions& options)
    : library_(library), options_(options), in_force_(library.files_in_force(options.date)) {}

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
  const FileRecord& its_file = graph.files()[library_.file(found)];
  const InstrumentRecord& its_facts = graph.instruments()[other];
  const Date since = its_facts.adopted.known() ? its_facts.adopted : its_file.version;
  if (!since.known()) return ParallelKind::elsewhere;
  if (!own_file.version.known()) return ParallelKind::from_sister;  // a draft without a date is the youngest
  return since <= own_file.version ? ParallelKind::from_sister : ParallelKind::by_sister;
}

bool ParallelFinder::counts(UnitId found, InstrumentId own) const {
  if (library_.instrument(found) == own) return options_.same_instrument;
  return library_.graph().files()[library_.file(found)].aside == 0;
}

ParallelFinder::Asked ParallelFinder::search(NodeId asked, std::string_view words) const {
  const ClauseIndex& index = library_.index();
  const InstrumentId own = library_.graph().nodes()[asked].instrument;
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
