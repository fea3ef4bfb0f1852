// What `check` finds wrong (or confirmed) in the citations of a corpus: a rule, how grave, where, the words, and what
// to do.
//   draft.md:19:9 error dangling 《江东省数据条例》第九条: 该文件没有第九条
// Rule ids are stable: they stand in JSON, SARIF and in what reviewers keep.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/diagnostic.hpp"
#include "registry/resolution.hpp"
#include "text/source.hpp"

namespace yiju {

enum class CheckRule : std::uint8_t {
  dangling,           ///< the provision is not in the text
  unknown_title,      ///< no instrument of that title
  ambiguous,          ///< several instruments or places
  repealed,           ///< the instrument had ended when it was cited
  superseded,         ///< another instrument had taken its place
  article_changed,    ///< a newer wording says something else under that number
  level_inverted,     ///< a lower instrument as the basis of a higher one
  basis_unnamed,      ///< a basis clause that names no instrument
  short_name_twice,   ///< one short name for two instruments
  short_name_unused,  ///< a short name that is defined and never used
  note_mismatch,      ///< drafting note and draft disagree on a number
  note_confirmed,     ///< they agree
  note_unchecked,     ///< a note whose draft is not loaded
  table_row,          ///< a row of a basis table that matches no article or source
  oddity,             ///< something odd in the text itself: numbering, encoding
  beyond_count,       ///< a number beyond the articles that the instrument is known to have
  other_wording,      ///< only another wording is loaded than the one that was cited
  words_elsewhere,    ///< quoted words that the cited article does not hold
  another_article,    ///< the words stand in another article of the cited text than the one named
  points_at_itself,   ///< a pinpoint at the very provision that holds it
  note_promise,       ///< a topic of the note of which no article of the draft speaks, or another than it names
  note_silent,        ///< an article that the note passes over
  note_basis,         ///< the note's basis and the enacting clause differ
  amending_misfit,    ///< an amending draft does not fit the law that it amends
  register_differs,   ///< a loaded text tells another date than the register
};

struct Finding {
  CheckRule rule = CheckRule::dangling;
  Severity severity = Severity::warning;
  DocumentId document = no_document;  ///< no_document: in a table
  std::string path;
  Bilingual place;       ///< the article or heading in which the words stand: 第五条; empty outside of them
  Span span;             ///< bytes in the document; empty for a table's row
  Position begin, end;   ///< where the words stand; end is one past their last character
  std::string words;     ///< the citation's words
  Bilingual message;     ///< what is wrong
  Bilingual suggestion;  ///< what to do; may be empty
};

/// A rule as the catalogue of SARIF and the documentation tell it.
struct RuleText {
  CheckRule value;
  const char* id;  ///< "dangling"
  Severity usual;
  BilingualView text;
};

/// All rules in the order of the enumeration.
[[nodiscard]] std::span<const RuleText> check_rules();
[[nodiscard]] const char* name_of(CheckRule rule);
/// "the cited provision is not in the text": as people read it.
[[nodiscard]] std::string_view describe(CheckRule rule, Language language);

}  // namespace yiju
