#include "base/invisible.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/byte_pair.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

namespace {

constexpr std::array<char, 3> leads{'\xC2', '\xE2', '\xEF'};

// In UTF-8 one begins with C2, E2 or EF BB. Every text is asked: C2 and E2 are rare, EF is not, as ，；：（ begin with it.
bool holds_invisible(std::string_view text) {
  static constexpr BytePairs pairs{{0, '\xEF', '\xBB', '\xBB'}, {1, '\xC2', '\xAD', '\xAD'}};
  return pairs.kinds_in(text) != 0 ||
         any_lead(text, '\xE2', [text](std::size_t at) { return is_invisible(decode(text, at).value); });
}

}  // namespace

std::string without_invisible(std::string text) {
  if (!holds_invisible(text)) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    const auto* const lead = std::find_first_of(rest.begin(), rest.end(), leads.begin(), leads.end());
    const std::size_t next = at + static_cast<std::size_t>(lead - rest.begin());
    out.append(text, at, next - at);
    if (next == text.size()) break;
    const CodePoint character = decode(text, next);
    if (!is_invisible(character.value)) out.append(text, next, character.bytes);
    at = next + character.bytes;
  }
  return out;
}

std::string without_named_invisible(std::string text) {
  static constexpr WordSet names{
      "&shy;",   "&#173;",  "&#xAD;",  "&#xad;",   "&#8203;",  "&#x200B;",         "&#x200b;",
      "&#8204;", "&#8205;", "&#8288;", "&#x2060;", "&#65279;", "&ZeroWidthSpace;", "&NoBreak;",
      "&zwnj;",  "&zwj;",   "&lrm;",   "&rlm;",    "<wbr>",    "<wbr/>",           "<wbr />"};
  std::string out;
  std::size_t kept = 0;  // what stands before it is in `out`
  for (std::size_t at = text.find_first_of("&<"); at != text.npos; at = text.find_first_of("&<", at + 1)) {
    const std::size_t name = names.beginning(std::string_view(text).substr(at)).size();
    if (name == 0) continue;
    out.append(text, kept, at - kept);
    kept = at + name;
  }
  if (kept == 0) return text;
  return out.append(text, kept);
}

}  // namespace yiju
