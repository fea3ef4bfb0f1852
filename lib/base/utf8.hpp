// UTF-8 as legal texts need it: decode one character, count characters, know how wide a character is on a screen.
// Broken bytes decode as one U+FFFD each and are never skipped, so offsets stay true.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace yiju {

/// Whether `text` begins with `word`. The same as starts_with, but a word that differs in its first character (nearly
/// always) costs no call: trying the words of a grammar one after the other took a third of the extraction's time with
/// starts_with.
[[nodiscard]] inline bool begins_with(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  if (word.size() < 3) return text.substr(0, word.size()) == word;
  if (text[2] != word[2] || text[1] != word[1] || text[0] != word[0]) return false;
  return word.size() == 3 || std::memcmp(text.data() + 3, word.data() + 3, word.size() - 3) == 0;
}

/// Bytes to the next place of a text where a character of three bytes may begin: 3 behind a lead byte of Han and
/// full-width characters, else 1.
[[nodiscard]] constexpr std::size_t character_step(char byte) {
  return static_cast<unsigned char>(byte) < 0xE0 ? 1 : 3;
}

/// True for the second and later bytes of a character.
[[nodiscard]] constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Whether `text` ends with `word`; cheap where the last character differs.
[[nodiscard]] inline bool ends_in(std::string_view text, std::string_view word) {
  if (text.size() < word.size() || word.empty()) return word.empty();
  if (text.back() != word.back()) return false;
  return std::memcmp(text.data() + (text.size() - word.size()), word.data(), word.size()) == 0;
}

/// First place of `word` at or after `from`, npos if there is none. string_view::find goes by the first byte, which
/// nearly all Chinese characters share: one character is looked for by characters, more by memmem.
[[nodiscard]] inline std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
  if (from >= text.size()) return std::string_view::npos;
  if (word.size() == 3 && character_step(word[0]) == 3) {
    for (; from + 3 <= text.size(); from += character_step(text[from])) {
      if (std::memcmp(text.data() + from, word.data(), 3) == 0) return from;
    }
    return std::string_view::npos;
  }
  const void* found = ::memmem(text.data() + from, text.size() - from, word.data(), word.size());
  return found == nullptr ? std::string_view::npos
                          : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

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
