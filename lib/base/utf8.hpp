// UTF-8 as legal texts need it: decode one character, count characters, know how wide a character is on a screen.
// Broken bytes decode as one U+FFFD each and are never skipped, so offsets stay true.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yiju {

/// One decoded character.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;  ///< 1 to 4; 0 only at the end of the text
};

/// The character at byte `offset`.
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t offset);

/// The first three bytes as one number, 0 where there are fewer. Han characters take three bytes, so that a switch over
/// three_bytes("第"), three_bytes("（") … tells what begins a text without decoding it.
[[nodiscard]] constexpr std::uint32_t three_bytes(std::string_view text) {
  if (text.size() < 3) return 0;
  const auto byte = [text](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  return byte(0) << 16 | byte(1) << 8 | byte(2);
}

/// Appends a character.
void append_utf8(std::string& out, char32_t character);

/// Number of characters (not bytes): offsets in JSON and Web Annotations count these.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Columns on a terminal or in a drawing: 2 for Han and full-width characters, 1 for others, 0 for combining marks.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Breaks text into lines of at most `columns` display columns, never inside a character or before closing punctuation.
[[nodiscard]] std::string wrap_by_width(std::string_view text, std::size_t columns, std::string_view line_break = "\n");

/// The first `columns` display columns of text, with … where something was cut.
[[nodiscard]] std::string shorten_to_width(std::string_view text, std::size_t columns);

}  // namespace yiju
