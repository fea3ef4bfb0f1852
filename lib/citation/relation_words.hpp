// The relation of a citation, told by the words around it. One file holds all trigger words; each rule has its name in
// rule.hpp.
//   …，根据《甲法》《乙法》，制定本条例          → based_on        为了实施《甲法》，…制定本办法 → implements
//   《丙规定》同时废止                          → repeals         借鉴《丁市条例》的做法（说明） → draws_on
// Source: 立法技术规范（试行）（一） 4.1 (立法目的和依据), 9.2 (废止); words of notes and policies as they are written.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.hpp"
#include "citation/relation.hpp"
#include "citation/rule.hpp"
#include "document/document.hpp"

namespace yiju {

/// What the rules look at.
struct Surroundings {
  std::string_view text;   ///< the whole source text
  std::string_view title;  ///< the text's own
  Span unit;               ///< the paragraph, item or heading in which the citation stands
  DocumentForm form = DocumentForm::statute;
  bool history = false;      ///< it stands in the history lines
  bool lists_basis = false;  ///< it stands under a heading of a note or policy that announces its basis: 二、起草依据
  bool below_basis_head = false;  ///< it opens a cell of a column that announces its basis: 设定依据
};

struct RelationFound {
  Relation relation = Relation::cites;
  RuleId rule = RuleId::relation_default;
};

/// A sentence and what it may say as a whole: found once for all its citations, so that nearly all of them need no
/// more.
struct RelationSentence {
  Span span;              ///< from the 。 before to the 。 after, within the unit, at most 1,500 bytes either way
  bool repeals = false;   ///< 废止 stands in it
  bool amends = false;    ///< 修改 or 增加 stands in it
  bool leads_in = false;  ///< the next one enacts: …。现就有关事宜作出如下安排
  bool hands_on = false;  ///< it makes what the next one hands over: 制定了《甲办法》。经审议通过，现予印发
  bool directs = false;  ///< in a note or policy: 落实, 根据, 借鉴 or the like stands in it
  bool enacts = false;   ///< 制定本, 解释如下 or the like stands in it
};

/// The sentence around a citation.
[[nodiscard]] RelationSentence read_sentence(const Surroundings& surroundings, Span cited);

/// What a history line says of the decision `cited`: 根据《甲决定》修正 → amended_by. Most history lines need no more.
[[nodiscard]] RelationFound history_relation(const Surroundings& surroundings, Span cited);

/// The relation of the citation `cited`; for a title its span with quotes and pinpoints.
[[nodiscard]] RelationFound find_relation(const Surroundings& surroundings, const RelationSentence& sentence,
                                          Span cited);

}  // namespace yiju
