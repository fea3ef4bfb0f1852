// A half-open range of bytes of one text. Spans always count bytes of Source::text, so cutting the text by a span gives
// the words back exactly: 依照本法第三条 → Span{6, 18} → 本法第三条 → 12 bytes.
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

struct Span {
  std::uint32_t begin = 0;  ///< first byte
  std::uint32_t end = 0;    ///< one past the last byte

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return end <= begin; }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// The words under a span. Spans past the end give what is there: a span never reads outside its text.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  if (span.begin >= text.size() || span.empty()) return {};
  return text.substr(span.begin, span.size());
}

}  // namespace yiju
