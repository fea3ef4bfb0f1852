#include "pairing/word_tokens.hpp"

#include <algorithm>

#include "base/digit.hpp"
#include "base/item_mark.hpp"
#include "base/letter_case.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "pairing/article_words.hpp"

namespace yiju {

namespace {

constexpr std::string_view units[] = {"个工作日", "平方公里", "立方米", "平方米", "工作日", "小时", "分钟", "个月",
                                      "周岁",     "公里",     "公顷",   "海里",   "公斤",   "千克", "分之", "元",
                                      "年",       "月",       "日",     "天",     "周",     "岁",   "倍",   "人",
                                      "名",       "次",       "件",     "户",     "家",     "吨",   "克",   "米",
                                      "亩",       "级",       "类",     "份",     "％",     "%"};
constexpr std::string_view large_numbers[] = {"万", "亿"};

template <typename Words>
std::size_t bytes_of_any(std::string_view text, const Words& words) {
  for (const std::string_view word : words) {
    if (begins_with(text, word)) return word.size();
  }
  return 0;
}

// 三万元, 十五日, 百分之五, 三分之二, 2025年; 0 for a numeral without a unit, which may be part of a word (统一).
std::size_t amount_bytes(std::string_view text) {
  std::size_t at = begins_with(text, "百分之") ? std::string_view("百分之").size() : 0;
  const bool share = at != 0;
  const Numeral number = scan_numeral(text.substr(at));
  if (number.bytes == 0) return 0;
  at += number.bytes;
  for (std::size_t more = bytes_of_any(text.substr(at), large_numbers); more != 0;
       more = bytes_of_any(text.substr(at), large_numbers))
    at += more;
  const std::size_t unit = bytes_of_any(text.substr(at), units);
  if (unit == 0) return share ? at : 0;
  at += unit;
  if (text.substr(at - unit, unit) == "分之") at += scan_numeral(text.substr(at)).bytes;
  return at;
}

std::size_t title_bytes(std::string_view text) {
  constexpr std::size_t longest = 300;
  if (!begins_with(text, "《")) return 0;
  const std::size_t end = text.substr(0, longest).find("》");
  return end == std::string_view::npos ? 0 : end + std::string_view("》").size();
}

bool is_latin(char character) { return is_digit(character) || is_letter(character); }

std::size_t latin_bytes(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_latin);
  return static_cast<std::size_t>(end - text.begin());
}

std::size_t token_bytes(std::string_view text) {
  if (const std::size_t bytes = title_bytes(text); bytes != 0) return bytes;
  if (std::size_t bytes = pinpoint_bytes(text); bytes != 0) {
    for (std::size_t more = bytes; more != 0; bytes += more) more = pinpoint_bytes(text.substr(bytes));
    return bytes;
  }
  if (const std::size_t bytes = item_mark_bytes(text); bytes != 0) return bytes;
  if (const std::size_t bytes = amount_bytes(text); bytes != 0) return bytes;
  if (const std::size_t bytes = latin_bytes(text); bytes != 0) return bytes;
  return decode(text, 0).bytes;
}

}  // namespace

std::vector<WordToken> tokens_of(std::string_view text, std::span<const KnownMeaning> known) {
  std::vector<WordToken> tokens;
  auto next = known.begin();
  for (std::size_t at = 0; at < text.size();) {
    while (next != known.end() && next->span.begin < at) ++next;
    if (const std::size_t blanks = space_before(text.substr(at)); blanks != 0) {
      at += blanks;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(at);
    if (next != known.end() && next->span.begin == at && !next->span.empty() && next->span.end <= text.size()) {
      tokens.push_back({next->span, next->key});
    } else {
      const std::size_t limit =
          next == known.end() ? text.size() : std::min<std::size_t>(next->span.begin, text.size());
      const std::size_t bytes = std::max<std::size_t>(token_bytes(text.substr(at, limit - at)), 1);
      tokens.push_back({{begin, static_cast<std::uint32_t>(at + bytes)}, std::string(text.substr(at, bytes))});
    }
    at = tokens.back().span.end;
  }
  return tokens;
}

}  // namespace yiju
