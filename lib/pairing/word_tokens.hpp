// A wording cut into what a reader takes as one: a character, or a whole that makes no sense in pieces.
//   依照本法第十三条处三万元罚款  →  依 照 本 法 第十三条 处 三万元 罚 款
// Wholes are pinpoints (第十三条第二款), numbers of items （三）, titles in 《》, numbers with their unit, and runs of Latin
// letters or digits.
// Blanks and line breaks are no tokens.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace yiju {

struct WordToken {
  Span span;        ///< bytes of the text
  std::string key;  ///< tokens with the same key are the same
};

/// A stretch whose meaning is known: 前条 and 第一百八十条 with one key are the same, whatever their letters.
struct KnownMeaning {
  Span span;
  std::string key;
};

/// `known` in reading order, without overlaps.
[[nodiscard]] std::vector<WordToken> tokens_of(std::string_view text, std::span<const KnownMeaning> known = {});

}  // namespace yiju
