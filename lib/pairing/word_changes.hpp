// What was struck out of a wording and what was put in, as an editor marks it: by character, but wholes whole
// (word_tokens.hpp), and in stretches that can be read: where two wordings have but a letter in common here and there,
// the one is struck out and the other put in.
#pragma once

#include <vector>

#include "pairing/word_tokens.hpp"

namespace yiju {

/// Words and what stands in their place; either may be empty: then the span tells where it would stand.
struct WordChange {
  Span before, after;
};

/// In order; one touches the next only where an item begins or ends. Only what was struck out, only what was put in:
[[nodiscard]] std::vector<Span> deleted_in(std::span<const WordChange> changes);
[[nodiscard]] std::vector<Span> inserted_in(std::span<const WordChange> changes);

/// Spans count from the start of the texts that the tokens were cut from.
[[nodiscard]] std::vector<WordChange> compare_words(std::span<const WordToken> before,
                                                    std::span<const WordToken> after);

/// What lies in both of two lists of spans: of an article that was split only that is struck out which none of its
/// successors has.
[[nodiscard]] std::vector<Span> common_spans(std::span<const Span> one, std::span<const Span> other);

/// Spans joined over the little that stands between two of them by chance: of 情节严重的，受理投诉部门可以… struck out for
/// two successors, the one of which says 的 and the other 部门, nothing stayed.
[[nodiscard]] std::vector<Span> joined_over_chance(std::span<const Span> spans);

}  // namespace yiju
