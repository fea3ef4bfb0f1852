// The side of `suggest` that belongs to the draft as a whole: where it stands, which instruments it may rest on, which
// are about its subject, and what instruments of the same subject cite.
#pragma once

#include <algorithm>
#include <vector>

#include "citation/citation.hpp"
#include "document/document.hpp"
#include "query/suggest_library.hpp"

namespace yiju {

/// A draft as it is asked about.
struct SuggestAsker {
  const Document& document;
  const Extraction& extraction;
  InstrumentId self = none;  ///< the same instrument in the library, which is left out of everything; none: not there
  Level level = Level::unknown;  ///< that it will have; unknown: by its title
  Date date;                     ///< wordings in force on it count; unknown: the newest
};

class SuggestDraft {
 public:
  SuggestDraft(const SuggestLibrary& library, const SuggestAsker& asker);

  [[nodiscard]] const SuggestAsker& asker() const { return asker_; }
  [[nodiscard]] const SuggestLibrary& library() const { return library_; }

  /// Whether the unit may be suggested: higher or a sister of the same place, of the wording in force.
  [[nodiscard]] bool may_rest_on(UnitId unit) const {
    return unit_in_force_[unit] != 0 && allowed_[library_.instrument(unit)];
  }
  /// Whether any may: a draft by itself has none, however long it is.
  [[nodiscard]] bool has_sources() const { return has_sources_; }
  [[nodiscard]] bool allowed(InstrumentId instrument) const { return allowed_[instrument]; }
  /// The draft itself, at whatever stage, and what speaks of it.
  [[nodiscard]] bool is_own(InstrumentId instrument) const {
    return std::find(own_.begin(), own_.end(), instrument) != own_.end();
  }
  /// Whether what the unit cites counts: of the wording in force, and not the draft's own.
  [[nodiscard]] bool may_vote(UnitId unit) const {
    return unit_in_force_[unit] != 0 && !is_own(library_.instrument(unit));
  }

  // Of an instrument, 0 to 1 each:
  [[nodiscard]] float about(InstrumentId instrument) const {
    return about_[instrument];
  }  ///< its text is like the draft's
  /// The same of any text, also of one that stands lower, 1 for the most like.
  [[nodiscard]] float likeness(InstrumentId instrument) const { return likeness_[instrument]; }
  [[nodiscard]] float cited_by_like(InstrumentId instrument) const { return cited_by_like_[instrument]; }
  [[nodiscard]] float titled(InstrumentId instrument) const {
    return titled_[instrument];
  }  ///< its subject in the draft's title
  [[nodiscard]] bool named(InstrumentId instrument) const { return named_[instrument]; }  ///< the draft cites it
  [[nodiscard]] float prior(InstrumentId instrument) const;  ///< log(1 + others that cite it), the draft's own left out
  [[nodiscard]] int standing() const { return standing_; }

 private:
  [[nodiscard]] bool is_ended(InstrumentId instrument) const {
    return std::find(ended_.begin(), ended_.end(), instrument) != ended_.end();
  }
  void find_own();
  void find_place();
  void find_allowed();
  [[nodiscard]] std::vector<std::pair<WordPair, float>> telling_pairs() const;
  void find_about();
  void find_titled();
  void find_cited_by_like();
  void find_named();

  const SuggestLibrary& library_;
  SuggestAsker asker_;
  int standing_ = 0;
  std::string_view place_, province_;
  bool has_sources_ = false;
  std::vector<InstrumentId> own_, ended_;  // ended_: or changed, by the draft
  std::vector<bool> in_force_, allowed_, named_;
  std::vector<std::uint8_t> unit_in_force_;  // 1 where its wording is
  std::vector<float> sizes_;                 // of each instrument in force, in pairs
  std::vector<float> about_, cited_by_like_, titled_, likeness_;
};

}  // namespace yiju
