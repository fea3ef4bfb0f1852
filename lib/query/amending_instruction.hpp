// One instruction of an amending draft, read into the steps that it orders:
//   将第五十九条改为第六十一条，第一款修改为：“…”      renumber 59 → 61; revise 59/1: …
//   增加一条，作为第三条：“…”                        add 3: …
//   删去第十条第二款中的“有关”                       replace in 10/2: 有关 → nothing
//   将第六条、第七条合并，作为第八条                   merge 6, 7 → 8
//   将第二章章名修改为“服务”，第三章改为第四章         division c2: 服务; division c3 → c4
// Places are those of the text before the amendment, targets those of the text after it, as the instruction writes them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/locator.hpp"

namespace yiju {

enum class StepKind : std::uint8_t {
  add,       ///< an article (places: behind which one, if told), 款 or 项 (places: the article)
  revise,    ///< the places get new wording
  replace,   ///< words of the places become others, or nothing; no places: throughout
  behind,    ///< words are put in behind words of the places
  ahead,     ///< … before them
  append,    ///< … at the end of the places
  strike,    ///< the places fall away
  renumber,  ///< the places become the targets; a 款 that becomes an article leaves its own
  merge,     ///< the places become one article
  split,     ///< an article becomes several
  division,  ///< a chapter or section is put in (targets, wordings: its name, or heading and articles), or gets another
             ///< number (targets) or name (wordings)
};

struct AmendingStep {
  StepKind kind = StepKind::revise;
  std::vector<Locator> places, targets;
  std::string_view old_words;              ///< replace, behind, ahead: words of the instruction, without the marks
  std::vector<std::string_view> wordings;  ///< the new words, a piece a quotation, as they stand: see lines_of_wording
  bool inherited = false;  ///< replace: the places are those of the clause before, which the words need not stand in
};

/// Nothing where the words order nothing that is understood.
[[nodiscard]] std::vector<AmendingStep> read_instruction(std::string_view words);

/// The 款 and 项 of quoted wording, a line each, without the marks that each line of a quotation begins with.
[[nodiscard]] std::vector<std::string_view> lines_of_wording(const std::vector<std::string_view>& wordings);

}  // namespace yiju
