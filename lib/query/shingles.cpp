#include "query/shingles.hpp"

#include <algorithm>

#include "base/digit.hpp"
#include "base/letter_case.hpp"
#include "base/sort_unique.hpp"
#include "base/utf8.hpp"

namespace yiju {

namespace {

// Letters, digits and Han; what is left out is punctuation, blanks and symbols.
bool counts(char32_t character) {
  if (character < 0x80) return is_digit(character) || is_letter(character);
  if (character >= 0x2000 && character <= 0x206F) return false;  // general punctuation: “ ” — …
  if (character >= 0x3000 && character <= 0x303F) return false;  // 、 。 《 》
  const bool full_width = character >= 0xFF00 && character <= 0xFF0F;
  return !full_width && !(character >= 0xFF1A && character <= 0xFF20) && character != 0xFFFD && character != 0xB7;
}

/// A run of characters and where it stands.
struct Run {
  std::uint64_t hash = 0;
  std::uint32_t begin = 0, end = 0;  // bytes
};

// Runs in reading order. The hash is a polynomial that rolls: one multiplication a character, whatever the length.
std::vector<Run> runs_of(std::string_view text, std::size_t length) {
  constexpr std::uint64_t base = 0x9E3779B97F4A7C15;
  std::uint64_t leaving = 1;
  for (std::size_t at = 0; at < length; ++at) leaving *= base;
  std::vector<Run> characters;  // hash: the character itself
  std::vector<Run> runs;
  std::uint64_t hash = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += point.bytes;
    if (!counts(point.value)) continue;
    hash = hash * base + point.value;
    characters.push_back({point.value, begin, static_cast<std::uint32_t>(at)});
    if (characters.size() > length) hash -= leaving * characters[characters.size() - 1 - length].hash;
    if (characters.size() >= length)
      runs.push_back({hash, characters[characters.size() - length].begin, characters.back().end});
  }
  if (runs.empty() && !characters.empty()) runs.push_back({hash, characters.front().begin, characters.back().end});
  return runs;
}

}  // namespace

std::vector<std::uint64_t> shingles_of(std::string_view text, std::size_t length) {
  std::vector<std::uint64_t> hashes;
  for (const Run& run : runs_of(text, length)) hashes.push_back(run.hash);
  sort_unique(hashes);
  return hashes;
}

std::size_t count_shared(const std::vector<std::uint64_t>& one, const std::vector<std::uint64_t>& other) {
  std::size_t shared = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    if (*a == *b) {
      ++shared;
      ++a;
      ++b;
    } else if (*a < *b) {
      ++a;
    } else {
      ++b;
    }
  }
  return shared;
}

double likeness(const std::vector<std::uint64_t>& one, const std::vector<std::uint64_t>& other) {
  if (one.empty() && other.empty()) return 1;
  return 2 * static_cast<double>(count_shared(one, other)) / static_cast<double>(one.size() + other.size());
}

std::string_view longest_shared(std::string_view one, std::string_view other, std::size_t length) {
  const std::vector<std::uint64_t> known = shingles_of(other, length);
  const std::vector<Run> runs = runs_of(one, length);
  std::uint32_t best_begin = 0, best_end = 0;
  for (std::size_t first = 0; first < runs.size();) {
    std::size_t last = first;  // one past a stretch of runs that all stand in the other text
    while (last < runs.size() && std::binary_search(known.begin(), known.end(), runs[last].hash)) ++last;
    if (last > first && runs[last - 1].end - runs[first].begin > best_end - best_begin) {
      best_begin = runs[first].begin;
      best_end = runs[last - 1].end;
    }
    first = last + 1;
  }
  return one.substr(best_begin, best_end - best_begin);
}

}  // namespace yiju
