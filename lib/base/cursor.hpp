// A place in a text that moves over whole characters: what begins here, what stands before, what is passed. Readers of
// the grammar are made of it, so that none of them counts bytes or knows the kinds of blanks.
//
//   Cursor c{"第 三 条第二款", 0, …};
//   c.take("第") → true      c.blanks()      c.peek() → "三"
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

/// Moves only when it has read something whole; `limit` is the byte that nothing reads beyond.
struct Cursor {
  std::string_view text;
  std::uint32_t at = 0;
  std::uint32_t limit = 0;

  [[nodiscard]] bool done() const { return at >= limit; }
  [[nodiscard]] std::string_view rest() const { return at < limit ? text.substr(at, limit - at) : std::string_view{}; }

  /// What stands from byte `first` to here.
  [[nodiscard]] std::string_view before(std::uint32_t first) const {
    return text.substr(first, at > first ? at - first : 0);
  }

  /// The character here; empty at the end.
  [[nodiscard]] std::string_view peek() const { return rest().substr(0, decode(rest(), 0).bytes); }

  /// Passes one character.
  void step() { at += static_cast<std::uint32_t>(peek().size()); }

  bool take(std::string_view word) {
    if (!begins_with(rest(), word)) return false;
    at += static_cast<std::uint32_t>(word.size());
    return true;
  }

  /// Passes the word of the set that begins here and returns it; "" where none does.
  template <std::size_t count>
  std::string_view take_any(const WordSet<count>& words) {
    const std::string_view word = words.beginning(rest());
    at += static_cast<std::uint32_t>(word.size());
    return word;
  }

  /// Passes blanks of every kind, but no line break.
  void blanks() {
    if (at >= limit || !may_be_blank(text[at])) return;
    const std::string_view run = rest().substr(0, space_before(rest()));
    at += static_cast<std::uint32_t>(std::min(run.find('\n'), run.size()));
  }

  /// Passes blanks and line breaks: inside 第十⏎二条, which a page or a copy has broken.
  void blanks_and_breaks() {
    if (at < limit && may_be_blank(text[at])) at += space_before(rest());
  }

 private:
  // The first bytes of ASCII, no-break, general punctuation and ideographic blanks, and of a byte order mark.
  [[nodiscard]] static bool may_be_blank(char byte) {
    const auto first = static_cast<unsigned char>(byte);
    return first <= ' ' || first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF;
  }
};

/// The byte behind the blanks at `at`.
[[nodiscard]] inline std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  Cursor cursor{text, at, std::min(limit, static_cast<std::uint32_t>(text.size()))};
  cursor.blanks();
  return std::max(at, cursor.at);
}

}  // namespace yiju
