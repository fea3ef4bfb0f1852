// Words in the language of a reader who is known (yiju/language.hpp has the two languages).
#pragma once

#include "yiju/language.hpp"

namespace yiju {

/// Picks one of two texts: choose(language, "没有依据", "no source").
[[nodiscard]] constexpr std::string_view choose(Language language, std::string_view zh, std::string_view en) {
  return language == Language::zh ? zh : en;
}

/// The word of an enumeration's value that has chinese_of() and name_of(): 实施 or implements.
template <typename Enum>
[[nodiscard]] std::string_view word_of(Enum value, Language language) {
  return language == Language::zh ? chinese_of(value) : name_of(value);
}

}  // namespace yiju
