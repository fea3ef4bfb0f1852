#include "query/title_key.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace yiju {

namespace {

constexpr std::u32string_view left_out = U" \t　《》〈〉<>‹›「」“”\"‘’'·";

char32_t fold(char32_t character) {
  if (character == U'(') return U'（';
  if (character == U')') return U'）';
  if (character >= U'！' && character <= U'～' && character != U'（' && character != U'）') return character - 0xFEE0;
  return character;
}

std::u32string without_closing_brackets(std::u32string title) {
  while (title.size() > 2 && title.back() == U'）') {
    const std::size_t open = title.rfind(U'（');
    if (open == std::u32string::npos || open == 0) break;
    title.resize(open);
  }
  return title;
}

}  // namespace

std::string title_key(std::string_view title, bool without_suffix) {
  std::u32string characters;
  for (std::size_t at = 0; at < title.size();) {
    const CodePoint character = decode(title, at);
    const char32_t folded = fold(character.value);
    if (left_out.find(folded) == std::u32string_view::npos) characters += folded;
    at += character.bytes;
  }
  constexpr std::u32string_view republic = U"中华人民共和国";
  if (characters.size() > republic.size() && characters.starts_with(republic)) characters.erase(0, republic.size());
  if (without_suffix) characters = without_closing_brackets(std::move(characters));
  std::string key;
  for (const char32_t character : characters) append_utf8(key, character);
  return key;
}

}  // namespace yiju
