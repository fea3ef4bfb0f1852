#include "base/byte_pair.hpp"

#include <algorithm>
#include <array>

namespace yiju {

#if defined(__x86_64__)
namespace {

const bool wide = is_wide();

YIJU_WIDE std::uint8_t any_of(__m256i kinds) {
  alignas(32) std::array<std::uint8_t, 32> each;
  _mm256_store_si256(reinterpret_cast<__m256i*>(each.data()), kinds);
  std::uint8_t any = 0;
  for (const std::uint8_t one : each) any = static_cast<std::uint8_t>(any | one);
  return any;
}

}  // namespace

// All but the last byte, of 33 bytes and more; returns where it stopped. Without branches, which would be guessed
// wrong too often. The last block begins within the one before it.
YIJU_WIDE std::size_t BytePairs::read_blocks(std::string_view text, std::uint8_t& kinds) const {
  constexpr std::size_t block = 32;
  if (text.size() <= block) return 0;
  const std::size_t end = text.size() - 1;
  __m256i found = _mm256_setzero_si256();
  for (std::size_t at = 0; at < end; at += block) {
    const char* const bytes = text.data() + std::min(at, end - block);
    const __m256i pairs = _mm256_and_si256(first_.kinds_of(bytes_at(bytes)), last_.kinds_of(bytes_at(bytes + 1)));
    found = _mm256_or_si256(found, pairs);
  }
  if (_mm256_testz_si256(found, found) == 0) kinds = any_of(found);
  return end;
}
#endif

std::uint8_t BytePairs::kinds_in(std::string_view text) const {
  std::uint8_t kinds = 0;
  std::size_t at = 0;
#if defined(__x86_64__)
  if (wide) at = read_blocks(text, kinds);
#endif
  for (; at < text.size(); ++at) {
    const auto own = static_cast<unsigned char>(text[at]);
    const auto behind = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : '\0');
    kinds = static_cast<std::uint8_t>(kinds | (first_.kinds_of(own) & last_.kinds_of(behind)));
  }
  return kinds;
}

}  // namespace yiju
