// Which kinds of two bytes side by side a text may hold: the one quick question that spares most texts a look for each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "base/half_bytes.hpp"

namespace yiju {

/// A byte, and those that may stand behind it, from the least to the greatest: as they are given, any.
struct BytePair {
  unsigned kind = 0;  ///< 0 to 7
  char first = '\0';
  char least = '\x00', greatest = '\xFF';
};

/// constexpr BytePairs marks{{0, '|'}, {1, '!', '[', '['}};
/// marks.kinds_in("甲|乙") == 1. Of a kind with one pair whose last bytes agree in their high or low half the answer is exact; others share their
/// halves, and may be told where they do not stand. The time is that of reading the text once.
class BytePairs {
 public:
  constexpr BytePairs(std::initializer_list<BytePair> pairs) {
    for (const BytePair& pair : pairs) {
      first_.put(static_cast<unsigned char>(pair.first), pair.kind);
      const auto least = static_cast<unsigned char>(pair.least), greatest = static_cast<unsigned char>(pair.greatest);
      for (unsigned byte = least; byte <= greatest; ++byte) last_.put(static_cast<unsigned char>(byte), pair.kind);
    }
  }

  /// Bit i: one of kind i may stand there.
  [[nodiscard]] std::uint8_t kinds_in(std::string_view text) const;

 private:
  [[nodiscard]] std::size_t read_blocks(std::string_view text, std::uint8_t& kinds) const;

  HalfBytes first_, last_;
};

/// True if `is` holds of a place of the byte `lead`, which is rare: the others cost nothing.
template <typename Is>
[[nodiscard]] bool any_lead(std::string_view text, char lead, Is is) {
  for (std::size_t at = text.find(lead); at != text.npos; at = text.find(lead, at + 1)) {
    if (is(at)) return true;
  }
  return false;
}

}  // namespace yiju
