// What keyboards without 《》 put around a title: « and », << and >>.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/utf8.hpp"

namespace yiju {

/// A character of a title, and the bytes that it takes as typed.
struct TitleCharacter {
  std::string_view meant;
  std::size_t bytes = 0;
};

/// What the text, which is not empty, begins with: 《 for «, else the character itself.
[[nodiscard]] inline TitleCharacter title_character(std::string_view text) {
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
