// What a citation means, with the reason. Never an error: a citation that points at nothing is a value that says so.
//   《网络安全法》第二十条 → resolved, or dangling (no article 20), outside (text not loaded), unknown (no such title)
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "document/document.hpp"
#include "registry/instrument.hpp"

namespace yiju {

using DocumentId = std::uint32_t;  ///< index of a loaded document, in sorted path order
inline constexpr DocumentId no_document = 0xFFFFFFFF;

enum class Outcome : std::uint8_t { resolved, outside, unknown, dangling, ambiguous };

/// Why it came out so. `name_of` gives the stable word, `describe` the sentence.
enum class Reason : std::uint8_t {
  exact_title,        ///< the full official title
  self_reference,     ///< the document itself
  short_title,        ///< a known short title, or 中华人民共和国 left out
  historic_title,     ///< an earlier title of the same instrument
  suffix_ignored,     ///< （试行）, （修订）, （2023年修正） differ
  sibling_part,       ///< another file of the same instrument (民法典 split by 编)
  version_by_date,    ///< of several versions the one in force on the date
  version_later,      ///< only a later version is loaded
  version_earlier,    ///< only an earlier version is loaded
  text_not_loaded,    ///< known instrument, no text
  title_unknown,      ///< no instrument of that title
  no_such_article,    ///< the text has no such article
  no_such_paragraph,  ///< the article is there, not the paragraph
  no_such_item,
  no_such_division,  ///< no such part, chapter, section
  several_titles,    ///< several instruments bear the title
  several_places,    ///< the provision number stands more than once
  version_asked,     ///< on the day that is asked for another version is in force than the one that was cited
  number_kept,  ///< another version is loaded, of a law that keeps its numbers (第X条之一): its words may differ
  draft_stage,  ///< the draft of that title, whose stage is named otherwise or not at all
  namesake,     ///< another instrument of that title, not loaded: the one that is was made later, or on another day
};

inline constexpr Reason last_reason = Reason::namesake;  ///< whoever counts by reason counts up to it

/// Whether the text taken is another wording than the one that was cited.
[[nodiscard]] bool is_other_wording(Reason reason);

struct Resolution {
  Outcome outcome = Outcome::unknown;
  Reason reason = Reason::title_unknown;
  InstrumentId instrument = no_instrument;  ///< set unless unknown or ambiguous
  DocumentId document = no_document;        ///< the version taken; no_document where the text is not loaded
  NodeIndex node = no_node;        ///< the provision (0, the root, for the whole); no_node if dangling or not loaded;
                                   ///< outside for want of the right wording: that of the same number in another
  DocumentId meant = no_document;  ///< where --as-of takes another wording than the one that was cited: that one
  std::vector<InstrumentId> candidates;  ///< ambiguous: all; unknown: nearest titles, nearest first
};

/// How surely the words at the node are those that were cited.
enum class Sureness : std::uint8_t {
  same,          ///< the wording that was cited
  same_article,  ///< another wording, in which the article is paired by its words; or an instrument as a whole
  same_number,   ///< another wording of a law that keeps its numbers: the same article, perhaps in other words
  other_number,  ///< another wording, in which the number may stand over something else
  not_loaded,    ///< no text, or no such place
};

/// Told by outcome and reason. Only the first two may show words.
[[nodiscard]] Sureness sureness_of(Outcome outcome, Reason reason);
[[nodiscard]] const char* name_of(Sureness sureness);

[[nodiscard]] const char* name_of(Outcome outcome);
[[nodiscard]] const char* chinese_of(Outcome outcome);  ///< 已指明 未收录 不明 落空 多义
[[nodiscard]] const char* name_of(Reason reason);
[[nodiscard]] std::string_view describe(Reason reason, Language language);

}  // namespace yiju
