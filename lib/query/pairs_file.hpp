// A file of hand-made pairs, and the same written from a comparison to be mended by hand and given back:
//   old  new  relation  note
//   12   14   changed
//   13   15+16  split           joined by +: each of them
//   14   -    dropped           no partner
// Rows of tabs; numbers as locators write them (12, 12-1); # opens a comment, the head row is optional. What no row
// names is paired as always. Only the first two columns are read.
#pragma once

#include <string>
#include <vector>

#include "query/draft_diff.hpp"

namespace yiju {

/// Error{input} with path:line:column where a row cannot be read or names an article that the text has not.
[[nodiscard]] std::vector<GivenPair> read_pairs(std::string_view text, const std::string& path, const Document& before,
                                                const Document& after);

[[nodiscard]] std::string write_pairs(const DiffInput& input, const DraftDiff& diff);

}  // namespace yiju
