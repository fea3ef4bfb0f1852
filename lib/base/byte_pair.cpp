// 32 bytes at a time, by the halves of each byte as the anchors of citations are found (citation/anchor.cpp).
#include "base/byte_pair.hpp"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace yiju {

#if defined(__x86_64__)
namespace {

// Machines with these bits (since 2013) read 32 bytes at a time.
#define YIJU_WIDE __attribute__((target("avx2")))

const bool wide = __builtin_cpu_supports("avx2");

YIJU_WIDE __m256i row(const std::array<std::uint8_t, 16>& kinds) {
  return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(kinds.data())));
}

YIJU_WIDE __m256i bytes_at(const char* text) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text)); }

YIJU_WIDE __m256i kinds_of_bytes(__m256i low, __m256i high, __m256i bytes) {
  const __m256i half = _mm256_set1_epi8(0x0F);
  return _mm256_and_si256(_mm256_shuffle_epi8(low, _mm256_and_si256(bytes, half)),
                          _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half)));
}

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
  const __m256i first_low = row(halves_[0]), first_high = row(halves_[1]);
  const __m256i last_low = row(halves_[2]), last_high = row(halves_[3]);
  const std::size_t end = text.size() - 1;
  __m256i found = _mm256_setzero_si256();
  for (std::size_t at = 0; at < end; at += block) {
    const char* const bytes = text.data() + std::min(at, end - block);
    const __m256i first = kinds_of_bytes(first_low, first_high, bytes_at(bytes));
    const __m256i last = kinds_of_bytes(last_low, last_high, bytes_at(bytes + 1));
    found = _mm256_or_si256(found, _mm256_and_si256(first, last));
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
    const char behind = at + 1 < text.size() ? text[at + 1] : '\0';
    kinds = static_cast<std::uint8_t>(kinds | (kinds_of(0, text[at]) & kinds_of(2, behind)));
  }
  return kinds;
}

}  // namespace yiju
