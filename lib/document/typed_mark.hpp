// What keyboards without 《》 put around a title: « and », << and >>.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/utf8.hpp"

namespace yiju {

/// Characters of a title, and the bytes that they take as typed.
struct TitlePiece {
  std::string_view meant;
  std::size_t bytes = 0;
};

/// The Han characters that the text begins with: each of them means itself.
[[nodiscard]] inline std::string_view han_run(std::string_view text) {
  constexpr std::size_t character = 3;  // bytes
  std::size_t end = 0;
  const auto lead = [&] { return static_cast<unsigned char>(text[end]); };
  while (end + character <= text.size() && lead() >= 0xE4 && lead() <= 0xE9) end += character;
  return text.substr(0, end);
}

/// What the text, which is not empty, begins with: 《 for «, a run of Han characters, else the character itself.
[[nodiscard]] inline TitlePiece title_piece(std::string_view text) {
  if (const std::string_view han = han_run(text); !han.empty()) return {han, han.size()};
  struct Row {
    std::string_view typed, meant;
  };
  static constexpr std::array rows{Row{"«", "《"},  Row{"»", "》"},    Row{"<<", "《"},
                                   Row{">>", "》"}, Row{"＜＜", "《"}, Row{"＞＞", "》"}};
  for (const Row& row : rows) {
    if (text.front() == row.typed.front() && text.starts_with(row.typed)) return {row.meant, row.typed.size()};
  }
  const std::string_view own = text.substr(0, character_step(text.front()));
  return {own, own.size()};
}

}  // namespace yiju
