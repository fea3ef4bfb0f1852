// Articles without a source that can be looked up, in the order in which a reviewer asks for them: first what sets a
// power (licence, penalty, coercion, fee), then prohibitions, then duties, then what rests on unspecific words alone,
// then what names sources that are not at hand; the rest (施行日期, definitions …) is counted, not listed.
//   第八条 未经批准，不得占用公园用地。 → power: a licence, and nothing cited
// A source is what foundation.hpp says: it leaves the instrument, whoever asserts it. What the draft rests on as a whole
// covers no article. 应当遵守宪法 is no source.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "query/foundation.hpp"
#include "query/functions.hpp"

namespace yiju {

/// Why an article counts as a gap; the first that holds, from the bottom of this list.
enum class GapReason : std::uint8_t {
  nothing_cited,
  only_self,        ///< 依照本条例第三条: only citations of itself
  only_unspecific,  ///< 依照有关法律、法规的规定: only sources that cannot be looked up
  only_unresolved,  ///< a source is named: an unknown title, a missing provision, a title that several bear
};

/// How urgent a gap is: the order of lists, pictures and pages.
enum class GapTier : std::uint8_t {
  power,        ///< sets a licence, a penalty, coercion or a fee, and cites nothing
  prohibition,  ///< forbids, and cites nothing
  duty,         ///< burdens, and cites nothing
  untold,       ///< cites nothing, and what it does is not known: a caption only, or the text is not at hand
  unspecific,   ///< only unspecific sources
  unresolved,   ///< only sources that are named and cannot be looked up here
  rest,         ///< cites nothing, and need not
};

/// Words that point at law in general, where they stand.
struct UnspecificWords {
  std::string words;
  std::uint32_t file = none, line = 0;
};

struct Gap {
  NodeId unit = none;
  GapReason reason = GapReason::nothing_cited;
  GapTier tier = GapTier::untold;
  std::vector<Function> functions;  ///< of the article, the main one first; empty where they are not known
  std::vector<EdgeId> edges;        ///< the citations that do not count, in reading order
  std::vector<UnspecificWords> unspecific;
};

/// The gaps of one text.
struct GapList {
  NodeId root = none;
  bool amends = false;              ///< an amending draft: its units are instructions, each with what it changes
  std::uint32_t units = 0;          ///< articles looked at
  std::uint32_t whole_sources = 0;  ///< sources of the instrument as a whole
  std::uint32_t not_loaded = 0;     ///< articles with a source, all of whose sources are known by name alone
  std::vector<Gap> gaps;            ///< by tier, then in reading order

  [[nodiscard]] std::uint32_t count(GapReason reason) const;
};

struct GapsAnswer {
  std::vector<GapList> lists;  ///< one a text, in the order of the instruments

  [[nodiscard]] bool found() const;  ///< there is at least one gap
};

/// By the article: those without a source that is at hand. They stand in the answer.
[[nodiscard]] std::map<NodeId, const Gap*> gaps_by_unit(const GapsAnswer& answer);

/// Of the given texts (their roots); of the drafts, or where there is none of all loaded instruments, if the list is
/// empty. Without `words` no article's functions are known.
[[nodiscard]] GapsAnswer find_gaps(const LegalGraph& graph, const std::vector<NodeId>& texts = {},
                                   const TextOfFile& words = {});

/// The edges of a gap as a reader sees them, each citation once: 第一项至第五项 is five edges at one place.
[[nodiscard]] std::vector<EdgeId> one_a_citation(const LegalGraph& graph, const std::vector<EdgeId>& edges);

[[nodiscard]] const char* name_of(GapReason reason);
[[nodiscard]] std::string_view describe(GapReason reason, Language language);
[[nodiscard]] const char* name_of(GapTier tier);
[[nodiscard]] std::string_view describe(GapTier tier, Language language);

/// Its sources are named and cannot be looked up here. A named source is a source: nothing says 无依据 of the article.
[[nodiscard]] inline bool names_source(const Gap& gap) { return gap.reason == GapReason::only_unresolved; }

/// What stands beside the article in a picture or a table: 无依据, or 未核对 where a source is named.
[[nodiscard]] std::string_view gap_mark(const Gap& gap, Language language);

/// The articles of a text, counted one by one.
struct GapTally {
  std::size_t units = 0;
  std::size_t without = 0;     ///< cite no source
  std::size_t needless = 0;    ///< of these, those that need none
  std::size_t unverified = 0;  ///< name sources, none of which is at hand

  void add(const Gap* gap);  ///< null: an article with a source
};

/// Rows of the last tier are counted by kind and not listed one by one.
[[nodiscard]] inline bool is_folded(const Gap& gap) { return gap.tier == GapTier::rest; }

}  // namespace yiju
