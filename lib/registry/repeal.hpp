// What a text says ends: 《临江市公园条例》同时废止 in an article, or a line of a list of repealed titles in an annex.
//   本条例自2026年8月15日起施行。《甲条例》、《乙办法》同时废止。 → 甲条例 and 乙办法, from 2026-08-15
//   附件：决定废止的行政法规目录 … 1．城市供水办法（1994年7月19日国务院发布） → 城市供水办法, dated 1994-07-19
//   1．市建设局关于印发《甲办法》的通知（2001年9月17日） → the notice, and 甲办法, which it carries
// A repeal of single provisions ends no instrument, a draft ends nothing yet, and a text quoted whole speaks of its own.
// Source of the forms: the repeal clauses and lists of the national database's texts.
#pragma once

#include <string>
#include <vector>

#include "citation/citation.hpp"
#include "registry/resolution.hpp"

namespace yiju {

struct Repeal {
  std::string title;            ///< as it stands, without 《》
  std::string number;           ///< 国发〔2005〕3号 beside it; empty: none stands there
  Date dated;                   ///< the first date in the brackets behind it: which of several namesakes is meant
  DocumentId by = no_document;  ///< the repealing text
  Date from;                    ///< the day from which it holds; unknown: not told
  bool expires = false;         ///< 失效, not 废止
  bool clears_away = false;     ///< a decision that only ends others: it is no successor
  bool carries = false;         ///< a notice, 关于印发《甲》的通知: 甲 follows as a repeal of its own
  bool carried = false;         ///< ends with the notice of that day that carried it, unless it has a later wording
};

/// Nobody ends what ranks above him: a province's regulation that names a decision of the congress ends something else.
[[nodiscard]] bool may_end(Level repealing, Level repealed);

/// In reading order; `by` is left to whoever knows it.
[[nodiscard]] std::vector<Repeal> repeals_in(const Document& document, const Extraction& extraction);

}  // namespace yiju
