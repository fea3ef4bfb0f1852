#include "text/unified_han.hpp"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/byte_pair.hpp"
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

bool holds_radical(std::string_view text) {
  static constexpr BytePairs pairs{{0, '\xE2', '\xBA', '\xBF'}, {1, '\xEF', '\xA4', '\xAB'}};
  return pairs.kinds_in(text) != 0;
}

}  // namespace

std::string with_unified_han(std::string text) {
  if (!holds_radical(text)) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
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
