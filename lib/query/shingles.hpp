// A text as the set of its runs of a few characters: two provisions that say the same in like words share most of them.
//   数据分类分级 by 5 → 数据分类分, 据分类分级
// Only letters and digits count, so that line breaks, punctuation and blanks make no difference.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/article_body.hpp"

namespace yiju {

/// Hashes of the distinct runs of `length` characters, sorted; of the whole text where it is shorter; empty for no
/// text.
[[nodiscard]] std::vector<std::uint64_t> shingles_of(std::string_view text, std::size_t length);

/// How many two sorted sets share.
[[nodiscard]] std::size_t count_shared(const std::vector<std::uint64_t>& one, const std::vector<std::uint64_t>& other);

/// 0 to 1: twice what they share by the sum of their sizes (Dice). 1 for two empty sets.
[[nodiscard]] double likeness(const std::vector<std::uint64_t>& one, const std::vector<std::uint64_t>& other);

/// The longest run of characters that stands in both, cut from `one` as it stands there; blanks and punctuation inside
/// may differ. Looks at `length` characters at least; empty where nothing that long is shared.
[[nodiscard]] std::string_view longest_shared(std::string_view one, std::string_view other, std::size_t length);

}  // namespace yiju
