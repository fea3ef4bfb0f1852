// The side of `suggest` that does not change with the question: which instruments there are to rest on, where they
// stand, what they cite and who cites them. Made once from a graph and its clause index.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "graph/clause_index.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

/// How high an instrument stands, as far as one may rest on another: 6 the constitution, 5 a law, 4 an administrative
/// regulation or judicial interpretation, 3 a departmental rule, 2 a province's, 1 a city's; 0 what none may rest on.
[[nodiscard]] int standing_of(Level level, std::string_view title);

/// What an article is by its form, as far as it tells which articles rest on which.
enum class ArticleForm : std::uint8_t {
  body,
  penalty,  ///< it punishes: 罚款, 没收, 处分
  framing,  ///< it frames the text: its purpose, its terms, its entry into force
};

/// By the pairs of its words.
[[nodiscard]] ArticleForm form_of(std::span<const ClauseWords> clauses);

/// One article refers to another of its text.
struct UnitReference {
  UnitId of = none, other = none;
  auto operator<=>(const UnitReference&) const = default;
};

/// A clause names an instrument as a source.
struct CitingClause {
  ClauseId clause = none;
  InstrumentId cited = none;
  auto operator<=>(const CitingClause&) const = default;
};

class SuggestLibrary {
 public:
  /// Keeps references to both.
  SuggestLibrary(const LegalGraph& graph, const ClauseIndex& index);

  struct Facts {
    int standing = 0;
    std::string_view place;           ///< of a local instrument
    std::vector<WordPair> subject;    ///< pairs of its title without 条例, 办法 …; sorted
    std::vector<float> rarities;      ///< of those pairs
    std::vector<InstrumentId> cites;  ///< other instruments its texts cite, sorted
    std::uint32_t citers = 0;         ///< other instruments that cite it
    Date since;                       ///< the first day that is known of it; unknown: none is
  };

  [[nodiscard]] const LegalGraph& graph() const { return graph_; }
  [[nodiscard]] const ClauseIndex& index() const { return index_; }
  [[nodiscard]] const Facts& facts(InstrumentId instrument) const { return facts_[instrument]; }
  [[nodiscard]] std::size_t instrument_count() const { return facts_.size(); }
  [[nodiscard]] InstrumentId instrument(UnitId unit) const { return unit_instrument_[unit]; }
  [[nodiscard]] std::uint32_t file(UnitId unit) const { return graph_.nodes()[index_.node(unit)].document; }
  /// The article whatever the wording: the same for 《甲法》第三条 of 2015 and of 2023.
  [[nodiscard]] std::uint32_t place(UnitId unit) const { return places_[unit]; }

  /// What an article is by its form.
  [[nodiscard]] ArticleForm form(UnitId unit) const { return forms_[unit]; }

  /// 0 to 1: where the article stands in its text, first to last.
  [[nodiscard]] float position(UnitId unit) const { return positions_[unit]; }

  /// Articles of the same text that the article refers to (本法第三条), and those that refer to it; sorted.
  [[nodiscard]] std::span<const UnitReference> refers_to(UnitId unit) const { return of_unit(refers_to_, unit); }
  [[nodiscard]] std::span<const UnitReference> referred_by(UnitId unit) const { return of_unit(referred_by_, unit); }

  /// Articles that cite another instrument as a source; sorted.
  [[nodiscard]] std::span<const UnitId> citing() const { return citing_; }

  /// The clauses that name another instrument as a source, by their numbers; and what one of them names.
  [[nodiscard]] const std::vector<bool>& citing_clauses() const { return is_citing_clause_; }
  [[nodiscard]] std::span<const CitingClause> cited_in(ClauseId clause) const;

  /// The loaded instrument of a title, whatever its suffix; none where there is none.
  [[nodiscard]] InstrumentId titled(std::string_view title) const;

  /// 0 to 1: how much of an instrument's subject stands among pairs (sorted), by rarity.
  [[nodiscard]] float subject_share(InstrumentId instrument, std::span<const WordPair> pairs) const;

  /// Rarities of the pairs of an instrument's subject that stand among pairs but not among `known` (both sorted), summed.
  [[nodiscard]] float subject_beyond(InstrumentId instrument, std::span<const WordPair> pairs,
                                     std::span<const WordPair> known) const;

  /// Of the files, those whose wording is in force on the date: of each instrument the newest that has begun, else the
  /// newest. An unknown date: the newest.
  [[nodiscard]] std::vector<bool> files_in_force(const Date& date) const;

 private:
  void read_instruments();
  void read_citations();
  void read_units();
  void number_places();
  void read_forms();
  void read_references();
  void find_positions();
  void find_citing_clauses();
  [[nodiscard]] static std::span<const UnitReference> of_unit(const std::vector<UnitReference>& list, UnitId unit);

  const LegalGraph& graph_;
  const ClauseIndex& index_;
  std::vector<Facts> facts_;
  std::unordered_map<std::string, InstrumentId> by_title_;  // keys without suffix
  std::vector<InstrumentId> unit_instrument_;
  std::vector<std::uint32_t> places_;  // of each unit
  std::vector<UnitId> citing_;
  std::vector<CitingClause> citing_clauses_;  // sorted
  std::vector<bool> is_citing_clause_;
  std::vector<ArticleForm> forms_;                      // of each unit
  std::vector<float> positions_;                        // of each unit
  std::vector<UnitReference> refers_to_, referred_by_;  // sorted
};

/// Pairs of a title's subject: 山东省公路条例 → 公路; sorted, distinct.
[[nodiscard]] std::vector<WordPair> subject_of_title(std::string_view title);

}  // namespace yiju
