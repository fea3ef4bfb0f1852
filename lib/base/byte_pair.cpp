#include "base/byte_pair.hpp"

#include <algorithm>
#include <cstddef>

namespace yiju {

namespace {

// Of the `size` bytes; one more can be read. No branches, so that the compiler takes many bytes at once.
bool begins_pair(const char* text, std::size_t size, std::uint8_t lead, std::uint8_t low, std::uint8_t high) {
  const auto width = static_cast<std::uint8_t>(high - low);
  std::uint8_t found = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto first = static_cast<std::uint8_t>(text[i]);
    const auto second = static_cast<std::uint8_t>(static_cast<std::uint8_t>(text[i + 1]) - low);
    found = static_cast<std::uint8_t>(
        found | (static_cast<std::uint8_t>(first == lead) & static_cast<std::uint8_t>(second <= width)));
  }
  return found != 0;
}

}  // namespace

bool holds_pair(std::string_view text, std::uint8_t lead, std::uint8_t low, std::uint8_t high) {
  constexpr std::size_t block = 4096;  // bytes
  for (std::size_t begin = 0; begin + 1 < text.size(); begin += block) {
    if (begins_pair(text.data() + begin, std::min(block, text.size() - 1 - begin), lead, low, high)) return true;
  }
  return false;
}

}  // namespace yiju
