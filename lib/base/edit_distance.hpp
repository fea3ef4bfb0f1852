// How far a misspelt word is from a known one, in characters (not bytes): 网络按全法 is 1 from 网络安全法. For hints
// that name the nearest right word: commands, options, JSON keys, titles.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace yiju {

/// Insertions, deletions, replacements and swaps of neighbours that turn one into the other (Damerau-Levenshtein,
/// optimal string alignment); `most` + 1 where it is more than `most`, found without doing all the work.
[[nodiscard]] std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most);

/// The known word nearest to `word`, the first of equals; empty where none is within a third of its length (at least
/// 1).
[[nodiscard]] std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace yiju
