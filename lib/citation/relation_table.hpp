// The words that tell a relation, as tables: a trigger holds for the titles behind it until the next one, a frame is what
// stands right before and behind a title. Which relation and which rule a word gives is a row too.
//   where     before        behind     relation
//   enacting  根据           …制定本    based_on
//   policy    贯彻落实                  implements
//   enacting  以            为根据      based_on
#pragma once

#include <cstdint>
#include <string_view>

#include "citation/relation_words.hpp"

namespace yiju {

/// Where a word counts: in the clause that enacts a text, or anywhere in a policy or note.
enum class Clause : std::uint8_t { enacting, policy };

/// What a trigger makes of the titles behind it.
enum class Mode : std::uint8_t {
  none,        ///< their own subject: from here on nothing before counts
  based,       ///< 根据
  rests,       ///< 根据 in a policy, where it leads most sentences: a basis only of what a note drafts
  applies,     ///< 正确适用
  implements,  ///< 贯彻, 落实
  draws,       ///< 借鉴
  refers,      ///< 参照: followed, or learnt from
};

struct Seen {
  Mode mode = Mode::none;
  std::uint32_t end = 0;  ///< where the trigger ends; 0: there is none
};

/// The last trigger of text[begin, end) outside titles.
[[nodiscard]] Seen last_trigger(std::string_view text, std::uint32_t begin, std::uint32_t end, Clause clause);

/// True if any trigger stands in `words`.
[[nodiscard]] bool holds_trigger(std::string_view words, Clause clause);

/// The relation and the rule that a mode gives.
[[nodiscard]] RelationFound told_by(Mode mode, Clause clause);

/// True if the words between a verb and a title give the title to a verb behind it: 结合案例对《甲法》进行讨论.
[[nodiscard]] bool is_object_of_other_verb(std::string_view words);

/// True if what stands behind a title says that another text is read in its light: 结合《甲法》的语境.
[[nodiscard]] bool is_read_along(std::string_view after);

/// 以《甲法》为根据, 在《甲规划》的基础上: what the words right before and behind a title, or its list, tell.
[[nodiscard]] RelationFound framed(std::string_view before, std::string_view after, Clause clause);

}  // namespace yiju
