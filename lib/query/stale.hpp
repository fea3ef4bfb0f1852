// What an instrument rests on that has changed since it was made (清理): bases and cited provisions that were repealed,
// struck out, renumbered or amended after the date of its own wording, with when, by what, and what the article says
// now.
//   a rule of 2014 cites 道路交通安全法第九十条; the law was amended in 2021 → what 第九十条 of 2021 says, words marked
// Articles are followed from the wording of then to the newest one by their words, never by their number. Where the
// wording of then is not loaded that cannot be told, and the row says so.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/version_pairing.hpp"

namespace yiju {

/// Gravest first.
enum class StaleKind : std::uint8_t {
  repealed,    ///< the instrument is no longer in force
  dropped,     ///< no article of the newest wording corresponds: struck out, or taken up by others
  renumbered,  ///< the article has another number: the citation points at something else now
  amended,     ///< the article's words have changed
  unproven,    ///< the instrument was amended; what the article said then is not loaded
  whole,       ///< cited as a whole, and amended since
};

struct StaleRow {
  StaleKind kind = StaleKind::whole;
  DocumentId document = no_document;  ///< the citing text
  std::uint32_t citation = 0;         ///< its first citation of this
  std::size_t places = 1;             ///< how many there are
  bool is_base = false;               ///< based on it or implementing it
  InstrumentId instrument = no_instrument;
  Locator cited;       ///< whole() for the instrument
  Date made;           ///< of the citing wording
  Date since;          ///< from when on the change is in force, as far as that is told; unknown: not known
  bool ahead = false;  ///< that day lies behind `newest`: it may be still to come
  std::string by;      ///< title of what replaced it; empty: not known, or its own amendment
  DocumentId then = no_document, now = no_document;  ///< the wordings of the cited instrument
  NodeIndex then_article = no_node, now_article = no_node;
  bool doubtful = false;  ///< dropped: or changed so much that it cannot be told
  std::vector<WordChange> words;
};

struct StaleAnswer {
  std::vector<StaleRow> rows;   ///< a citing text's together and gravest first; the texts with the gravest rows first
  std::size_t instruments = 0;  ///< that were looked at
  std::size_t undated = 0;      ///< that tell no date: not looked at
  Date newest;                  ///< the last day on which anything is known to have been made: no clock is asked
};

struct StaleOptions {
  InstrumentId of = no_instrument;  ///< this one alone; no_instrument: all
  Date as_of;                       ///< what came later does not count; unknown: all that is known
};

[[nodiscard]] StaleAnswer find_stale(const Corpus& corpus, const StaleOptions& options);

[[nodiscard]] const char* name_of(StaleKind kind);
[[nodiscard]] std::string_view describe(StaleKind kind, Language language);

}  // namespace yiju
