// A text as clauses, and a clause as the pairs of characters that stand side by side in it: what the clause index keeps
// and what it is asked with.
//   公共数据应当以共享为原则，不共享为例外。  →  one clause: 公共 共数 数据 … 为原 原则 不共 共享 …
// A clause ends at 。；：？！ and at the end of a line; a comma ends none, but no pair reaches over it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/letter_case.hpp"
#include "base/utf8.hpp"

namespace yiju {

/// Two characters beside each other. Characters beyond the basic plane share places; no law needs them told apart.
using WordPair = std::uint32_t;

/// What a character is to a clause.
enum class ClausePart : std::uint8_t { word, gap, end };

/// Han and letters are words; marks, blanks and digits leave a gap: dates and amounts make no two texts alike.
[[nodiscard]] inline ClausePart clause_part(char32_t character) {
  if (character >= 0x4E00 && character <= 0x9FFF) return ClausePart::word;
  if (character < 0x80) {
    if (is_letter(character)) return ClausePart::word;
    return character == '\n' || character == ';' || character == '!' || character == '?' ? ClausePart::end
                                                                                         : ClausePart::gap;
  }
  switch (character) {
    case U'。':
    case U'；':
    case U'：':
    case U'？':
    case U'！':
      return ClausePart::end;
    default:
      return character >= 0x3400 && character < 0x4E00 ? ClausePart::word : ClausePart::gap;
  }
}

/// decode(), with the way of nearly all characters (three bytes) taken in line.
[[nodiscard]] inline CodePoint decode_fast(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (at + 3 <= text.size() && byte(0) > 0xE0 && byte(0) < 0xED && byte(1) >> 6U == 2 && byte(2) >> 6U == 2) {
    return {static_cast<char32_t>((byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU)), 3};
  }
  return decode(text, at);
}

/// Calls pair(WordPair) for each pair in reading order, and end() after each clause that has one.
template <typename Pair, typename End>
void walk_clauses(std::string_view text, Pair pair, End end) {
  char32_t before = 0;  // 0: no word stands before
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_fast(text, at);
    at += point.bytes;
    const ClausePart part = clause_part(point.value);
    if (part == ClausePart::word) {
      if (before != 0) {
        pair((before & 0xFFFFU) << 16U | (point.value & 0xFFFFU));
        any = true;
      }
      before = point.value;
      continue;
    }
    before = 0;
    if (part == ClausePart::end && any) {
      end();
      any = false;
    }
  }
  if (any) end();
}

/// A clause as it stands, and its distinct pairs, sorted.
struct ClauseWords {
  std::string_view words;
  std::vector<WordPair> pairs;
};

/// The clauses of a text that have a pair, in reading order: the same that walk_clauses ends.
[[nodiscard]] std::vector<ClauseWords> clauses_of(std::string_view text);

/// A provision's words behind its 第X条 (and 第X条之一, in bold or not); all of them where none stands there.
[[nodiscard]] std::string_view behind_number(std::string_view provision);

}  // namespace yiju
