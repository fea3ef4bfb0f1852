#include "document/list_mark.hpp"

#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"

namespace yiju {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::uint32_t largest_marker = 999;  // 2017、2018年 is no item

bool set_marker(std::string_view line, LineMark& mark, MarkerStyle style, std::uint32_t number, std::uint32_t after) {
  if (number == 0 || number > largest_marker) return false;
  mark.kind = LineKind::marker;
  mark.style = style;
  mark.number = number;
  mark.number_end = after;
  mark.words = after + space_before(line.substr(after));
  return true;
}

}  // namespace

bool begins_chinese_numeral(std::uint32_t first) {
  switch (first) {
    case three_bytes("一"):
    case three_bytes("二"):
    case three_bytes("三"):
    case three_bytes("四"):
    case three_bytes("五"):
    case three_bytes("六"):
    case three_bytes("七"):
    case three_bytes("八"):
    case three_bytes("九"):
    case three_bytes("十"):
    case three_bytes("百"):
    case three_bytes("廿"):
    case three_bytes("卅"):
      return true;
    default:
      return false;
  }
}

bool begins_full_width_digit(std::uint32_t first) { return first >= three_bytes("０") && first <= three_bytes("９"); }

bool read_bracketed(std::string_view line, LineMark& mark, std::uint32_t open) {
  std::uint32_t at = mark.begin + open;
  at += space_before(line.substr(at));
  const std::string_view rest = line.substr(at);
  if (rest.size() > 1 && rest[0] >= 'a' && rest[0] <= 'z' && (rest[1] == ')' || starts(rest.substr(1), "）"))) {
    const auto number = static_cast<std::uint32_t>(rest[0] - 'a' + 1);
    return set_marker(line, mark, MarkerStyle::latin, number, at + (rest[1] == ')' ? 2 : 4));
  }
  const Numeral numeral = scan_numeral(rest);
  if (numeral.bytes == 0) return false;
  at += numeral.bytes;
  at += space_before(line.substr(at));
  const std::uint32_t close = taken(line.substr(at), std::array{"）"sv, ")"sv, "〕"sv});
  if (close == 0) return false;
  const bool chinese = begins_chinese_numeral(three_bytes(rest));
  return set_marker(line, mark, chinese ? MarkerStyle::chinese_bracket : MarkerStyle::arabic_bracket, numeral.value,
                    at + close);
}

bool read_pointed(std::string_view line, LineMark& mark) {
  const std::string_view text = line.substr(mark.begin);
  const Numeral numeral = scan_numeral(text);
  if (numeral.bytes == 0) return false;
  std::uint32_t at = mark.begin + numeral.bytes;
  if (const std::uint32_t close = taken(line.substr(at), std::array{"）"sv, ")"sv}); close != 0) {
    const bool chinese = begins_chinese_numeral(three_bytes(text));
    return set_marker(line, mark, chinese ? MarkerStyle::chinese_bracket : MarkerStyle::arabic_bracket, numeral.value,
                      at + close);
  }
  const std::uint32_t point = taken(line.substr(at), std::array{"、"sv, "."sv, "．"sv, "﹒"sv});
  if (point == 0) return false;
  at += point;
  const std::string_view rest = line.substr(at);
  const bool chinese = begins_chinese_numeral(three_bytes(text));
  if (point != 3 || !starts(line.substr(at - 3), "、")) {
    if (!rest.empty() && (is_digit(rest[0]) || begins_full_width_digit(three_bytes(rest)))) {
      mark.decimal = numeral.value != 0 && numeral.value <= largest_marker && !chinese;
      mark.number = mark.decimal ? numeral.value : 0;
      mark.words = mark.decimal ? at : mark.words;
      return false;
    }
  }
  const Numeral next = starts(rest, "两") ? Numeral{} : scan_numeral(rest);
  if (next.bytes != 0 && next.value == numeral.value + 1) return false;
  return set_marker(line, mark, chinese ? MarkerStyle::chinese : MarkerStyle::arabic, numeral.value, at);
}

bool read_enclosed(std::string_view line, LineMark& mark) {
  static constexpr struct {
    std::uint32_t first, count;
    MarkerStyle style;
  } blocks[] = {{0x2460, 20, MarkerStyle::circled},
                {0x2474, 20, MarkerStyle::arabic_bracket},
                {0x2488, 20, MarkerStyle::arabic},
                {0x3220, 10, MarkerStyle::chinese_bracket}};
  const auto code = static_cast<std::uint32_t>(decode(line, mark.begin).value);
  for (const auto& block : blocks) {
    const std::uint32_t number = code - block.first + 1;
    if (code >= block.first && number <= block.count)
      return set_marker(line, mark, block.style, number, mark.begin + 3);
  }
  return false;
}

}  // namespace yiju
