#include "output/html_words.hpp"

#include <cctype>

#include "base/markup.hpp"
#include "base/utf8.hpp"

namespace yiju {
namespace {

/// Han characters, and the marks and full-width forms that go with them.
constexpr bool is_chinese(char32_t character) { return character >= 0x2E80; }

/// Where the Chinese words that begin at `at` end: digits, spaces and dashes between two of them belong to them.
std::size_t end_of_chinese(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (at < text.size()) {
    const CodePoint next = decode(text, at);
    at += next.bytes;
    if (is_chinese(next.value)) {
      end = at;
    } else if (next.value < 0x80 && std::isalpha(static_cast<int>(next.value)) != 0) {
      break;
    }
  }
  return end;
}

}  // namespace

std::string html_words(std::string_view text, Language page) {
  if (page == Language::zh) return escape_markup(text);
  std::string out;
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    if (!is_chinese(next.value)) {
      at += next.bytes;
      continue;
    }
    const std::size_t end = end_of_chinese(text, at);
    out += escape_markup(text.substr(plain, at - plain)) + "<span lang=\"zh-CN\">" +
           escape_markup(text.substr(at, end - at)) + "</span>";
    at = plain = end;
  }
  return out + escape_markup(text.substr(plain));
}

}  // namespace yiju
