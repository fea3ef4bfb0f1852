// Markdown's marks around the words of a line.
//   "> **第一条** …" → 4 bytes to skip; "---" is a rule
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

/// Bytes of white space, #, *, > and “- ” in front of a line's words; `hashes` gets how many # there were, 6 at the most.
[[nodiscard]] std::uint32_t skip_markdown(std::string_view line, std::uint8_t& hashes);

/// --- *** ===: three or more of one mark and nothing else.
[[nodiscard]] bool is_rule(std::string_view line);

}  // namespace yiju
