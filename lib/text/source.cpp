#include "text/source.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/text_cursor.hpp"

namespace yiju {

const char* name_of(NoteKind kind) {
  constexpr std::array<const char*, 6> names{"", "footnote", "endnote", "comment", "basis_column", "reason_column"};
  return names[static_cast<std::size_t>(kind)];
}

const char* chinese_of(NoteKind kind) {
  constexpr std::array<const char*, 6> names{"", "脚注", "尾注", "批注", "依据栏", "理由栏"};
  return names[static_cast<std::size_t>(kind)];
}

Position position_of(std::string_view text, std::uint32_t offset) { return TextCursor(text).at(offset); }

LineTable::LineTable(std::string_view text) : size_(static_cast<std::uint32_t>(text.size())) {
  starts_.push_back(0);
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  for (const char* at = begin; at < end;) {
    const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    if (found == nullptr) break;
    at = static_cast<const char*>(found) + 1;
    if (at < end) starts_.push_back(static_cast<std::uint32_t>(at - begin));
  }
}

std::uint32_t LineTable::line_of(std::uint32_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::uint32_t>(after - starts_.begin());
}

Span LineTable::span_of(std::uint32_t line) const {
  if (line == 0 || line > starts_.size()) return {};
  const std::uint32_t begin = starts_[line - 1];
  const std::uint32_t end = line < starts_.size() ? starts_[line] - 1 : size_;
  return {begin, end};
}

}  // namespace yiju
