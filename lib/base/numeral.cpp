#include "base/numeral.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t largest = 99'999'999;  // beyond any article, and far from overflow

// What a character counts as inside a numeral.
struct Sign {
  enum Kind : std::uint8_t { other, digit, unit, letter } kind = other;
  std::uint32_t value = 0;
};

struct SignEntry {
  std::uint32_t bytes = 0;
  Sign sign;
};

// All signs take three bytes, so they are looked up without decoding, in a table in which no two share a slot: article
// numbers are read for every line of every law, and a switch instead costs 4 % of the whole parsing.
constexpr std::uint32_t slot_of(std::uint32_t bytes) { return bytes * 0x4efbc8d7U >> 25; }

constexpr auto sign_table = [] {
  struct Row {
    std::string_view characters;
    Sign sign;
  };
  constexpr Row rows[] = {
      {"零〇○Ｏ", {Sign::digit, 0}}, {"一壹", {Sign::digit, 1}},  {"二两貳贰兩", {Sign::digit, 2}},
      {"三叁", {Sign::digit, 3}},    {"四肆", {Sign::digit, 4}},  {"五伍", {Sign::digit, 5}},
      {"六陆", {Sign::digit, 6}},    {"七柒", {Sign::digit, 7}},  {"八捌", {Sign::digit, 8}},
      {"九玖", {Sign::digit, 9}},    {"十拾", {Sign::unit, 10}},  {"廿", {Sign::unit, 20}},
      {"卅", {Sign::unit, 30}},      {"百佰", {Sign::unit, 100}}, {"千仟", {Sign::unit, 1000}},
  };
  std::array<SignEntry, 128> table{};
  for (const Row& row : rows) {
    for (std::size_t at = 0; at < row.characters.size(); at += 3) {
      const std::uint32_t bytes = three_bytes(row.characters.substr(at));
      SignEntry& entry = table[slot_of(bytes)];
      if (entry.bytes != 0) throw "two signs share a slot: take another multiplier";  // at compile time
      entry = {bytes, row.sign};
    }
  }
  return table;
}();

Sign sign_of(std::uint32_t bytes) {
  const SignEntry& entry = sign_table[slot_of(bytes)];
  return entry.bytes == bytes ? entry.sign : Sign{};
}

// Arabic digits, half and full width; l, I and O where scanning by OCR put them among digits.
Sign arabic_sign_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return {Sign::digit, static_cast<std::uint32_t>(c - U'0')};
  if (c >= U'０' && c <= U'９') return {Sign::digit, static_cast<std::uint32_t>(c - U'０')};
  if (c == U'l' || c == U'I') return {Sign::letter, 1};
  if (c == U'O' || c == U'o') return {Sign::letter, 0};
  return {};
}

Numeral scan_arabic(std::string_view text) {
  Numeral out;
  std::size_t at = 0;
  std::uint64_t value = 0;
  bool real_digit = false;
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    const Sign sign = arabic_sign_of(c.value);
    if (sign.kind == Sign::other) break;
    real_digit |= sign.kind == Sign::digit;
    value = std::min<std::uint64_t>(value * 10 + sign.value, largest);
    at += c.bytes;
  }
  if (!real_digit) return out;
  return {static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(at)};
}

}  // namespace

Numeral scan_numeral(std::string_view text) {
  if (text.empty()) return {};
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80 || first == 0xEF) {  // only half and full width digits begin with these bytes, and Ｏ
    if (const Numeral arabic = scan_arabic(text); arabic.bytes != 0) return arabic;
    if (first < 0x80) return {};
  }
  std::uint64_t total = 0, pending = 0, by_place = 0;
  bool has_pending = false, has_unit = false;
  std::size_t at = 0;
  while (at < text.size()) {
    const Sign sign = sign_of(three_bytes(text.substr(at)));
    if (sign.kind == Sign::other) break;
    if (sign.kind == Sign::digit) {
      by_place = std::min<std::uint64_t>(by_place * 10 + sign.value, largest);
      pending = sign.value;
      has_pending = true;
    } else if (sign.value == 20 || sign.value == 30) {  // 廿, 卅 stand for themselves
      total += sign.value;
      has_unit = true;
    } else {
      total += (has_pending ? std::max<std::uint64_t>(pending, 1) : 1) * sign.value;
      pending = 0;
      has_pending = false;
      has_unit = true;
    }
    at += 3;
  }
  const std::uint64_t value = has_unit ? total + pending : by_place;
  return {static_cast<std::uint32_t>(std::min<std::uint64_t>(value, largest)), static_cast<std::uint32_t>(at)};
}

std::string to_chinese(std::uint32_t value) {
  static constexpr std::string_view digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (value == 0) return std::string(digits[0]);
  if (value > 9999) return to_chinese(value / 10000) + "万" + (value % 10000 == 0 ? "" : to_chinese(value % 10000));
  std::string out;
  bool gap = false;
  constexpr std::pair<std::uint32_t, std::string_view> units[] = {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}};
  for (const auto& [unit, word] : units) {
    const std::uint32_t digit = value / unit % 10;
    if (digit == 0) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += digits[0];
    gap = false;
    const bool bare_ten = unit == 10 && digit == 1 && out.empty();
    if (!bare_ten) out += digits[digit];
    out += word;
  }
  return out;
}

}  // namespace yiju
