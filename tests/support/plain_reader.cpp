#include "support/plain_reader.hpp"

#include <map>

namespace yiju {

namespace {

struct Character {
  char32_t value;
  std::size_t begin, end;
};

// Its own decoding, so that a mistake in base/utf8 shows.
std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t value = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i)
      value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    out.push_back({value, at, at + length});
    at += length;
  }
  return out;
}

// 一百二十三 by summing digit × unit, as one learns it at school.
std::uint32_t value_of(const std::u32string& numeral) {
  static const std::map<char32_t, std::uint32_t> digits{{U'零', 0}, {U'〇', 0}, {U'一', 1}, {U'二', 2},
                                                        {U'两', 2}, {U'三', 3}, {U'四', 4}, {U'五', 5},
                                                        {U'六', 6}, {U'七', 7}, {U'八', 8}, {U'九', 9}};
  static const std::map<char32_t, std::uint32_t> units{{U'十', 10}, {U'百', 100}, {U'千', 1000}};
  std::uint32_t total = 0, digit = 0;
  bool any = false, arabic = false;
  for (const char32_t c : numeral) {
    if (c >= U'0' && c <= U'9') {
      total = total * 10 + static_cast<std::uint32_t>(c - U'0');
      arabic = true;
    } else if (const auto d = digits.find(c); d != digits.end()) {
      digit = d->second;
      any = true;
    } else if (const auto u = units.find(c); u != units.end()) {
      total += (any ? digit : 1) * u->second;
      digit = 0;
      any = false;
    } else {
      return 0;
    }
  }
  return arabic ? total : total + digit;
}

bool is_numeral(char32_t c) {
  return std::u32string_view(U"零〇一二两三四五六七八九十百千0123456789").find(c) != std::u32string_view::npos;
}

std::u32string numeral_at(const std::vector<Character>& text, std::size_t& at) {
  std::u32string out;
  while (at < text.size() && is_numeral(text[at].value)) out += text[at++].value;
  return out;
}

}  // namespace

std::vector<PlainMention> plain_mentions(std::string_view text) {
  const std::vector<Character> characters = characters_of(text);
  std::vector<PlainMention> out;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (characters[i].value != U'第') continue;
    std::size_t at = i + 1;
    const bool bracket = at < characters.size() && (characters[at].value == U'（' || characters[at].value == U'(');
    if (bracket) ++at;
    const std::u32string numeral = numeral_at(characters, at);
    if (bracket && (at >= characters.size() || (characters[at].value != U'）' && characters[at].value != U')')))
      continue;
    if (bracket) ++at;
    if (numeral.empty() || at >= characters.size()) continue;
    const char32_t unit = characters[at].value;
    if (std::u32string_view(U"编章节条款项目").find(unit) == std::u32string_view::npos) continue;
    PlainMention mention{characters[i].begin, characters[at].end, unit, value_of(numeral), 0};
    if (unit == U'条' && at + 1 < characters.size() && characters[at + 1].value == U'之') {
      std::size_t behind = at + 2;
      mention.suffix = value_of(numeral_at(characters, behind));
      if (mention.suffix != 0) mention.end = characters[behind - 1].end;
    }
    out.push_back(mention);
  }
  return out;
}

std::vector<std::pair<std::size_t, std::size_t>> plain_titles(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  std::size_t depth = 0, begin = 0;
  for (const Character& c : characters_of(text)) {
    if (c.value == U'\n') depth = 0;
    if (c.value == U'《' && depth++ == 0) begin = c.begin;
    if (c.value == U'》' && depth != 0 && --depth == 0) out.emplace_back(begin, c.end);
  }
  return out;
}

}  // namespace yiju
