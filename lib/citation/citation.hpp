// A citation as it stands in the text: exact span, before anyone knows which instrument is loaded. Made by
// citation/extractor.hpp, consumed by registry/resolver.hpp. What counts as a citation and how it is written follows
// the labelling guidelines of the gold texts; 依照本法第三条、第五条 gives two citations of one group.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/span.hpp"
#include "citation/relation.hpp"
#include "citation/rule.hpp"
#include "document/document.hpp"

namespace yiju {

/// How the instrument is named.
enum class Naming : std::uint8_t {
  quoted,      ///< 《网络安全法》
  bare,        ///< 网络安全法, 宪法
  short_name,  ///< a name that the document defines: 《条例》, “数据二十条”
  self,        ///< 本法, or a pinpoint that means the document itself
  relative,    ///< 前款, 前条, 本款, 该条: made absolute from where it stands
  carried,  ///< nothing stands here: the instrument is taken over from the citation before (《甲法》第三条、第五条)
  deictic,  ///< 该法, 该条例, 上述办法: an instrument named before
};

/// Index into Extraction::titles. 0 is the document itself.
using TitleIndex = std::uint32_t;
inline constexpr TitleIndex self_title = 0;
inline constexpr std::uint32_t no_citation = 0xFFFFFFFF;

struct Citation {
  Span span;                  ///< as short as it identifies: 本法第三条; for the second of a list: 第五条
  Span title;                 ///< the instrument's name inside the span, quotes included; empty if none stands there
  Span issuers;               ///< 中央网信办等7部门 in front, empty if none
  Span number;                ///< （国发〔2017〕35号） behind, empty if none
  NodeIndex place = no_node;  ///< node in which it stands
  TitleIndex instrument = self_title;  ///< which instrument
  Locator target;                      ///< which provision; whole() for the instrument
  Relation relation = Relation::cites;
  Naming naming = Naming::self;
  RuleId rule = RuleId::quoted_title;               ///< the grammar rule that matched
  RuleId relation_rule = RuleId::relation_default;  ///< the rule that gave the relation
  std::uint32_t antecedent = no_citation;           ///< citation from which instrument or article was taken over
  std::uint32_t group = no_citation;                ///< first citation of the same list; itself where it stands alone
  NoteKind note = NoteKind::none;                   ///< where it stands in a note: `place` is what the note is to
};

/// 有关法律、法规, 国家有关规定: a source, but none that can be looked up. Not a citation; gaps needs it.
struct UnspecificSource {
  Span span;
  NodeIndex place = no_node;
};

/// 《…》（以下简称《条例》）: a name that the document defines.
struct ShortName {
  std::string name;                    ///< 条例, without quotes
  Span span;                           ///< the defined name where it is defined
  TitleIndex instrument = self_title;  ///< what it stands for
  std::uint32_t uses = 0;              ///< how often it is used after that
};

/// What a note says that an article of its draft rests on (note_tie.hpp).
struct NoteTie {
  std::uint32_t article = no_citation;  ///< the citation that names the article
  std::uint32_t source = no_citation;   ///< the citation of the source
  Relation relation = Relation::cites;
};

/// The day of a decision that is cited, of which others bear the title, or of the wording that a citation names
/// (registry/decision_day.hpp).
struct DecisionDay {
  std::uint32_t citation = no_citation;
  Date day;              ///< unknown only where the wording before is meant
  bool earlier = false;  ///< 修订前的《甲法》: the wording before the one in force then
};

struct Extraction {
  std::vector<Citation> citations;  ///< in reading order
  std::vector<std::string> titles;  ///< [0] the document's own title; full official titles, no 《》, inner quotes 〈〉
  std::vector<UnspecificSource> unspecific;
  std::vector<ShortName> short_names;
  std::vector<Diagnostic> diagnostics;     ///< title_unclosed …
  TitleIndex subject = self_title;         ///< of a note: the draft that it explains; self_title where it names none
  std::vector<NoteTie> ties;               ///< of a note
  std::vector<DecisionDay> decision_days;  ///< in reading order
};

[[nodiscard]] const char* name_of(Naming naming);

}  // namespace yiju
