// How much of an article's words each function takes: what decides which one is the main one.
#pragma once

#include <array>
#include <cstddef>

#include "function/function.hpp"

namespace yiju {

/// Bytes of an article's words that each function takes, and where it begins.
struct Shares {
  std::array<std::size_t, function_count> bytes{};
  std::array<std::size_t, function_count> first{};
  std::size_t read = 0;                 ///< bytes so far
  Function last = Function::procedure;  ///< what was added last

  void add(Function function, std::size_t size);
  void take(const Shares& more);
  void move(Function from, Function to);
  [[nodiscard]] std::size_t of(Function function) const { return bytes[static_cast<std::size_t>(function)]; }
};

/// True where a goes before b although it takes no more words: burdens and powers in the enumeration's order, the others
/// in the text's.
[[nodiscard]] bool goes_before(const Shares& shares, Function a, Function b);

}  // namespace yiju
