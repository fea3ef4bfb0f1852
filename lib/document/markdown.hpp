// Markdown's marks around the words of a line.
//   "> **第一条** …" → 4 bytes to skip; "---" is a rule
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

/// Bytes of white space, #, *, >, “- ”, a bullet before a number (● （一）), tags (<p align="center">) and references to blanks (&emsp;) in front of a line's
/// words; `hashes` gets how many # there were, or the level of <h2>, 6 at the most.
[[nodiscard]] std::uint32_t skip_markdown(std::string_view line, std::uint8_t& hashes);

/// Bytes of a tag, <b> or </b>, that begins `text`; 0 where none does that Markdown is written with.
[[nodiscard]] std::uint32_t tag_before(std::string_view text);

/// The same words without what stands behind them: *, <br>, </p>, the \ that ends a line, and behind a heading its #, {#name}.
[[nodiscard]] std::string_view without_markdown_end(std::string_view words, bool heading);

/// --- *** ===: three or more of one mark and nothing else.
[[nodiscard]] bool is_rule(std::string_view line);

}  // namespace yiju
