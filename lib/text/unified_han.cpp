#include "text/unified_han.hpp"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.hpp"

namespace yiju {

namespace {

/// Radicals of the supplement (U+2E80 to U+2EF3) that are characters as well and that Unicode gives no decomposition
/// for.
constexpr std::array<std::pair<char32_t, char32_t>, 35> supplement = {
    {{U'⺟', U'母'}, {U'⺠', U'民'}, {U'⺫', U'罒'}, {U'⺮', U'竹'}, {U'⻁', U'虎'}, {U'⻄', U'西'}, {U'⻅', U'见'},
     {U'⻆', U'角'}, {U'⻉', U'贝'}, {U'⻋', U'车'}, {U'⻑', U'長'}, {U'⻓', U'长'}, {U'⻔', U'门'}, {U'⻘', U'青'},
     {U'⻙', U'韦'}, {U'⻚', U'页'}, {U'⻛', U'风'}, {U'⻜', U'飞'}, {U'⻝', U'食'}, {U'⻢', U'马'}, {U'⻣', U'骨'},
     {U'⻤', U'鬼'}, {U'⻥', U'鱼'}, {U'⻦', U'鸟'}, {U'⻧', U'卤'}, {U'⻨', U'麦'}, {U'⻩', U'黄'}, {U'⻪', U'黾'},
     {U'⻬', U'齐'}, {U'⻮', U'齿'}, {U'⻯', U'竜'}, {U'⻰', U'龙'}, {U'⻱', U'亀'}, {U'⻲', U'亀'}, {U'⼾', U'户'}}};

/// What Unicode itself says that the character stands for (NFKC): U+2F00 → 一, U+F9F4 → 林.
char32_t decomposed(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const forms = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status) != 0) return character;
  std::array<UChar, 8> units{};
  const std::int32_t size = unorm2_getDecomposition(forms, static_cast<UChar32>(character), units.data(), 8, &status);
  return U_SUCCESS(status) != 0 && size == 1 ? units[0] : character;
}

char32_t unified(char32_t character) {
  const auto* const found =
      std::find_if(supplement.begin(), supplement.end(), [&](const auto& pair) { return pair.first == character; });
  return found != supplement.end() ? found->second : decomposed(character);
}

/// U+2E80 to U+2FDF and U+F900 to U+FAFF by their first two bytes in UTF-8.
bool may_be_radical(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (at + 2 >= text.size()) return false;
  return (byte(at) == 0xE2 && byte(at + 1) >= 0xBA && byte(at + 1) <= 0xBF) ||
         (byte(at) == 0xEF && byte(at + 1) >= 0xA4 && byte(at + 1) <= 0xAB);
}

// Whether one may begin in the `size` bytes; one more can be read. A branch a byte would cost as much as all of parsing.
bool may_hold_radical(const char* text, std::size_t size) {
  std::uint8_t found = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto lead = static_cast<std::uint8_t>(text[i]), next = static_cast<std::uint8_t>(text[i + 1]);
    const auto radical = static_cast<std::uint8_t>(lead == 0xE2) & static_cast<std::uint8_t>(next >= 0xBA);
    const auto compatible =
        static_cast<std::uint8_t>(lead == 0xEF) & static_cast<std::uint8_t>(static_cast<std::uint8_t>(next - 0xA4) < 8);
    found = static_cast<std::uint8_t>(found | radical | compatible);
  }
  return found != 0;
}

// Where the block begins that may hold the first of them; the end where none does.
std::size_t first_block_with_radical(std::string_view text) {
  constexpr std::size_t block = 4096;  // bytes
  for (std::size_t begin = 0; begin < text.size(); begin += block) {
    if (may_hold_radical(text.data() + begin, std::min(block, text.size() - 1 - begin))) return begin;
  }
  return text.size();
}

}  // namespace

std::string with_unified_han(std::string text) {
  std::size_t at = first_block_with_radical(text);
  while (at < text.size() && !may_be_radical(text, at)) ++at;
  if (at == text.size()) return text;
  std::string out = text.substr(0, at);
  while (at < text.size()) {
    const CodePoint character = decode(text, at);
    if (may_be_radical(text, at))
      append_utf8(out, unified(character.value));
    else
      out.append(text, at, character.bytes);
    at += character.bytes;
  }
  return out;
}

}  // namespace yiju
