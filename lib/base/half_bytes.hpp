// Which kinds a byte may be of, told by its two halves: each of the 16 values of a half byte gives a set of kinds (one bit a kind) that have it
// there, and a byte may be of those in both sets. 32 bytes are looked up at once where the machine can.
#pragma once

#include <array>
#include <cstdint>

#if defined(__x86_64__)
#include <immintrin.h>

// Functions for machines with these (x86-64-v3, since 2013), called where `is_wide` says so.
#define YIJU_WIDE __attribute__((target("avx2,bmi,popcnt")))
#endif

namespace yiju {

class HalfBytes {
 public:
  /// The byte is of the kind, 0 to 7.
  constexpr void put(unsigned char byte, unsigned kind) {
    const auto bit = static_cast<std::uint8_t>(1U << kind);
    low_[byte & 0xFU] = static_cast<std::uint8_t>(low_[byte & 0xFU] | bit);
    high_[byte >> 4U] = static_cast<std::uint8_t>(high_[byte >> 4U] | bit);
  }

  /// Bit i: it may be of kind i.
  [[nodiscard]] constexpr std::uint8_t kinds_of(unsigned char byte) const {
    return low_[byte & 0xFU] & high_[byte >> 4U];
  }

#if defined(__x86_64__)
  /// The same of 32 bytes.
  [[nodiscard]] YIJU_WIDE __m256i kinds_of(__m256i bytes) const {
    const __m256i half = _mm256_set1_epi8(0x0F);
    return _mm256_and_si256(_mm256_shuffle_epi8(row(low_), _mm256_and_si256(bytes, half)),
                            _mm256_shuffle_epi8(row(high_), _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half)));
  }
#endif

 private:
  using Row = std::array<std::uint8_t, 16>;

#if defined(__x86_64__)
  [[nodiscard]] static YIJU_WIDE __m256i row(const Row& kinds) {
    return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(kinds.data())));
  }
#endif

  alignas(16) Row low_{};
  alignas(16) Row high_{};
};

#if defined(__x86_64__)
/// The 32 bytes that begin at `text`.
[[nodiscard]] YIJU_WIDE inline __m256i bytes_at(const char* text) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text));
}

/// Whether this machine has what YIJU_WIDE functions need.
[[nodiscard]] inline bool is_wide() {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
}
#endif

}  // namespace yiju
