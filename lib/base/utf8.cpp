#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace yiju {

namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0;
}

struct Range {
  char32_t first, last;
};

// East Asian Wide and Fullwidth blocks (Unicode 15, UAX #11) that legal texts can meet.
constexpr std::array<Range, 12> wide_ranges{{{0x1100, 0x115F},
                                             {0x2E80, 0x303E},
                                             {0x3041, 0x33FF},
                                             {0x3400, 0x4DBF},
                                             {0x4E00, 0x9FFF},
                                             {0xA000, 0xA4CF},
                                             {0xAC00, 0xD7A3},
                                             {0xF900, 0xFAFF},
                                             {0xFE30, 0xFE6F},
                                             {0xFF00, 0xFF60},
                                             {0xFFE0, 0xFFE6},
                                             {0x20000, 0x3FFFD}}};

// Ambiguous width, but drawn in full width by every Chinese font: “ ” ‘ ’ — … ① ②.
constexpr std::array<Range, 4> wide_in_chinese{
    {{0x2014, 0x2014}, {0x2018, 0x201D}, {0x2026, 0x2026}, {0x2460, 0x24FF}}};

std::size_t width_of(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return 0;
  if (c < 0x300) return 1;
  if (c <= 0x36F || c == 0x200B || (c >= 0xFE00 && c <= 0xFE0F)) return 0;
  const auto holds = [c](const Range& range) { return range.first <= c && c <= range.last; };
  const bool wide = std::any_of(wide_ranges.begin(), wide_ranges.end(), holds) ||
                    std::any_of(wide_in_chinese.begin(), wide_in_chinese.end(), holds);
  return wide ? 2 : 1;
}

// Punctuation that must not begin a line (GB/T 15834, 避头).
bool closes(char32_t c) {
  constexpr std::u32string_view closing = U"，。、；：？！）》〉」』】〕”’,.;:?!)]}";
  return closing.find(c) != std::u32string_view::npos;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {0, 0};
  const unsigned char first = byte_at(text, offset);
  if (first < 0x80) return {first, 1};
  const unsigned char second = byte_at(text, offset + 1);
  if (first < 0xC2 || !is_continuation(static_cast<char>(second))) return {replacement, 1};
  if (first < 0xE0) return {static_cast<char32_t>((first & 0x1F) << 6 | (second & 0x3F)), 2};
  const unsigned char third = byte_at(text, offset + 2);
  if (!is_continuation(static_cast<char>(third))) return {replacement, 1};
  if (first < 0xF0) {
    const auto value = static_cast<char32_t>((first & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F));
    const bool valid = value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
    return valid ? CodePoint{value, 3} : CodePoint{replacement, 1};
  }
  const unsigned char fourth = byte_at(text, offset + 3);
  if (first > 0xF4 || !is_continuation(static_cast<char>(fourth))) return {replacement, 1};
  const auto value =
      static_cast<char32_t>((first & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | (fourth & 0x3F));
  return value >= 0x10000 && value <= 0x10FFFF ? CodePoint{value, 4} : CodePoint{replacement, 1};
}

void append_utf8(std::string& out, char32_t c) {
  const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | c >> 6), push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | c >> 12), push(0x80 | (c >> 6 & 0x3F)), push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | c >> 18), push(0x80 | (c >> 12 & 0x3F)), push(0x80 | (c >> 6 & 0x3F)), push(0x80 | (c & 0x3F));
  }
}

// Eight bytes at a time: what stands between two citations of a line is too short for a vector loop of the compiler's.
std::size_t count_code_points(std::string_view text) {
  std::size_t continuations = 0, at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    const std::uint64_t marks = bytes >> 7 & ~(bytes >> 6) & 0x0101010101010101U;  // one bit a continuation
    continuations += static_cast<std::size_t>(marks * 0x0101010101010101U >> 56);
  }
  for (; at < text.size(); ++at) continuations += is_continuation(text[at]) ? 1 : 0;
  return text.size() - continuations;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    width += width_of(c.value);
    at += c.bytes;
  }
  return width;
}

std::string wrap_by_width(std::string_view text, std::size_t columns, std::string_view line_break) {
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const std::size_t width = width_of(c.value);
    if (used != 0 && used + width > columns && !closes(c.value)) {
      out += line_break;
      used = 0;
    }
    out += text.substr(at, c.bytes);
    used = c.value == '\n' ? 0 : used + width;
    at += c.bytes;
  }
  return out;
}

std::string shorten_to_width(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  constexpr std::size_t ellipsis = 2;
  std::size_t used = 0, at = 0;
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    if (used + width_of(c.value) + ellipsis > columns) break;
    used += width_of(c.value);
    at += c.bytes;
  }
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace yiju
