// Provisions elsewhere that say the same in like words, clause by clause: which clauses of an article stand in which
// article of another text, and what that means by level and date.
//   上海市数据条例 第三十八条 “以共享为原则，不共享为例外”  →  深圳经济特区数据条例 第四十一条, taken over from a sister
// A clause counts by its rare words (clause_search.hpp): what every text says in the same words (县级以上人民政府应当 …)
// counts for nothing, and one rare clause is enough, however much else stands beside it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "query/suggest_library.hpp"

namespace yiju {

/// What a like provision is to the article asked about.
enum class ParallelKind : std::uint8_t {
  from_above,     ///< it stands higher: the article repeats it
  from_sister,    ///< a text of the same rank, older: the article may have it from there
  by_sister,      ///< a text of the same rank, newer: it may have it from the article
  by_lower,       ///< it stands lower: it repeats the article
  older_wording,  ///< only a wording says so that is no longer in force
  same_text,      ///< the same instrument: another article or version
  elsewhere,      ///< which stands higher or is older is not known
};

[[nodiscard]] const char* name_of(ParallelKind kind);  ///< "from_above"
[[nodiscard]] BilingualView describe(ParallelKind kind);

/// A clause of the article and the one like it, by their places among clauses_of() their words.
struct LikeClause {
  std::uint32_t asked = 0, found = 0;
  float contained = 0;  ///< 0 to 1: how much of the asked clause stands there, by rarity
};

struct Parallel {
  NodeId found = none;
  ParallelKind kind = ParallelKind::elsewhere;
  float contained = 0;              ///< 0 to 1: how much of the article stands there, by rarity
  float weight = 0;                 ///< of the words shared: what the order goes by
  std::vector<LikeClause> clauses;  ///< in the order of the article
};

/// What was found for one article.
struct ParallelsOf {
  NodeId asked = none;
  std::vector<Parallel> parallels;
};

struct ParallelsAnswer {
  std::vector<ParallelsOf> articles;
};

struct ParallelsOptions {
  float least = 0.6F;            ///< how much of a clause must stand in another
  std::uint32_t most = 20;       ///< provisions; 0: all
  bool same_instrument = false;  ///< other articles and versions of the instrument too
  Date date;                     ///< wordings in force on it; unknown: the newest
};

/// The words of a provision behind its number; empty where they are not at hand.
using WordsOfNode = std::function<std::string_view(NodeId)>;

/// How much of the shorter of two clauses stands in the other in the same order, 0 to 1, by characters.
[[nodiscard]] float share_in_order(std::string_view one, std::string_view other);

/// Asked of an article, or of any node by its words (behind its number). Most shared first, then in the graph's order.
class ParallelFinder {
 public:
  /// Keeps a reference to the library. Where the words of what is found are at hand, a clause that has the words but in
  /// no order (招标人…中标候选人 here and there) is none.
  ParallelFinder(const SuggestLibrary& library, const ParallelsOptions& options, WordsOfNode words_of = {});

  /// Safe to call from many threads.
  [[nodiscard]] std::vector<Parallel> find(NodeId asked, std::string_view words) const;

 private:
  /// What the library's units share with the words.
  struct Asked {
    std::vector<float> weights;                       ///< of the clauses asked
    std::map<UnitId, std::vector<LikeClause>> found;  ///< the best clause of each unit for each clause asked
  };

  [[nodiscard]] Asked search(NodeId asked, std::string_view words) const;
  [[nodiscard]] ParallelKind kind_of(NodeId asked, UnitId found) const;
  void drop_scattered(Parallel& parallel, std::string_view words) const;
  /// Not of the same instrument unless that is asked for, nor of a text that is not in force on the day asked for.
  [[nodiscard]] bool counts(UnitId found, std::span<const InstrumentId> own) const;

  const SuggestLibrary& library_;
  ParallelsOptions options_;
  WordsOfNode words_of_;
  std::vector<bool> in_force_;  // of each file
};

}  // namespace yiju
