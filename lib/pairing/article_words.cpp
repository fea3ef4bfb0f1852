#include "pairing/article_words.hpp"

#include <algorithm>
#include <array>

#include "base/digit.hpp"
#include "base/item_mark.hpp"
#include "base/letter_case.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"

namespace yiju {

namespace {

// Bytes of 条之一 / 条 / 款 / 项 … at the start; 0 for other words.
std::size_t level_word(std::string_view text) {
  switch (three_bytes(text)) {
    case three_bytes("条"): {
      if (!begins_with(text.substr(3), "之")) return 3;
      const Numeral suffix = scan_numeral(text.substr(6));
      return suffix.bytes == 0 ? 3 : 6 + suffix.bytes;
    }
    case three_bytes("款"):
    case three_bytes("项"):
    case three_bytes("目"):
    case three_bytes("章"):
    case three_bytes("节"):
    case three_bytes("编"):
      return 3;
    default:
      return 0;
  }
}

// 本条例, 本条约, 本项目, 前条件: the level is but the beginning of a word.
bool is_longer_word(std::string_view level, std::string_view behind) {
  const std::uint32_t next = three_bytes(behind);
  if (begins_with(level, "条")) {
    return next == three_bytes("例") || next == three_bytes("约") || next == three_bytes("件");
  }
  if (begins_with(level, "目"))
    return next == three_bytes("标") || next == three_bytes("的") || next == three_bytes("录");
  return begins_with(level, "项") && next == three_bytes("目");
}

}  // namespace

std::size_t pinpoint_bytes(std::string_view text) {
  const bool counted = begins_with(text, "第"), before = begins_with(text, "前");
  if (!counted && !before && !begins_with(text, "本")) return 0;
  std::size_t at = 3;
  const bool bracket = counted && begins_with(text.substr(at), "（");
  if (bracket) at += 3;
  if (counted || before) {
    const Numeral number = scan_numeral(text.substr(at));
    if (counted && number.bytes == 0) return 0;
    at += number.bytes;
  }
  if (bracket && begins_with(text.substr(at), "）")) at += 3;
  const std::string_view rest = text.substr(at);
  const std::size_t level = level_word(rest);
  return level == 0 || is_longer_word(rest, text.substr(at + level)) ? 0 : at + level;
}

namespace {

constexpr std::size_t longest_opening = 14;

bool carries_words(char32_t character) {
  if (character < 0x80) return is_digit(character) || is_letter(character);
  if (character < 0x2E80) return character >= 0x370 && character < 0x2000;  // letters, neither punctuation nor signs
  return (character >= 0x3400 && character <= 0x9FFF) || character == U'〇' ||
         (character >= 0xF900 && character <= 0xFAFF) || character >= 0x20000;
}

bool ends_unit(char32_t character) {
  return character == U'。' || character == U'；' || character == U';' || character == U'：' || character == U':' ||
         character == U'\n';
}

// A pinpoint behind a pinpoint (第三条第二款; 第三条、第五条和第七条) is the same §.
void add_pinpoint(std::u32string& letters, std::size_t from) {
  std::size_t end = letters.size();
  while (end > from && std::u32string_view(U"和或至及与以").find(letters[end - 1]) != std::u32string_view::npos) --end;
  if (end > from && letters[end - 1] == pinpoint_letter && letters.size() - end <= 2) {
    letters.resize(end);
  } else {
    letters.push_back(pinpoint_letter);
  }
}

bool says_entry_into_force(std::u32string_view unit) {
  constexpr std::u32string_view words = U"施行";
  if (unit.size() < 4 || unit.substr(unit.size() - 2) != words) return false;
  const std::size_t from = unit.find(U'自');
  return from != std::u32string_view::npos && from < 24 &&
         (unit[unit.size() - 3] == U'起' || unit[unit.size() - 3] == U'日');
}

bool says_purpose(std::u32string_view unit) {
  constexpr std::size_t longest_name = 8;  // 制定本实施条例
  const std::size_t from = unit.rfind(std::u32string_view(U"制定本"));
  return from != std::u32string_view::npos && unit.size() - from <= longest_name;
}

bool ends_clause(char32_t character) { return character == U'，' || character == U',' || ends_unit(character); }

// 处五日以下拘留, 情节严重的, 由公安机关责令改正: what every article of penalties says, whatever it punishes.
bool is_sanction(std::u32string_view clause) {
  using namespace std::string_view_literals;
  constexpr std::array openings = {U"处"sv,           U"并处"sv,       U"可以并处"sv,     U"可以处"sv,
                                   U"可并处"sv,       U"责令"sv,       U"没收"sv,         U"并没收"sv,
                                   U"吊销"sv,         U"给予"sv,       U"予以"sv,         U"依法给予"sv,
                                   U"依法追究"sv,     U"构成犯罪"sv,   U"尚不构成犯罪"sv, U"情节严重"sv,
                                   U"情节较重"sv,     U"情节较轻"sv,   U"情节轻微"sv,     U"拒不改正"sv,
                                   U"逾期不改正"sv,   U"逾期未改正"sv, U"逾期拒不改正"sv, U"有违法所得"sv,
                                   U"没有违法所得"sv, U"违法所得"sv,   U"造成严重后果"sv, U"对直接负责的主管人员"sv};
  constexpr std::array closings = {U"罚款"sv, U"拘留"sv, U"刑事责任"sv, U"治安管理处罚"sv, U"给予处分"sv};
  const bool opened = std::ranges::any_of(openings, [clause](auto word) { return clause.starts_with(word); });
  const bool closed = std::ranges::any_of(closings, [clause](auto word) { return clause.ends_with(word); });
  constexpr std::array done = {U"责令"sv, U"处"sv, U"给予"sv, U"予以"sv, U"没收"sv, U"吊销"sv};
  const auto stands = [clause](auto word) { return clause.find(word) != clause.npos; };
  // 予以履行, 给予经费补助: what is given must be a punishment.
  constexpr std::array given = {U"给予"sv, U"予以"sv};
  constexpr std::array punishments = {U"处分"sv, U"处罚"sv, U"警告"sv, U"批评"sv, U"制裁"sv, U"取缔"sv,
                                      U"罚款"sv, U"拘留"sv, U"没收"sv, U"收缴"sv, U"追究"sv, U"通报"sv,
                                      U"训诫"sv, U"撤职"sv, U"开除"sv, U"吊销"sv, U"撤销"sv, U"关闭"sv};
  if (std::ranges::any_of(given, stands) && !std::ranges::any_of(punishments, stands)) return false;
  return opened || closed || (clause.starts_with(U"由") && std::ranges::any_of(done, stands));
}

}  // namespace

ArticleWords words_of_article(std::string_view body) {
  ArticleWords words;
  std::size_t begin = 0;  // of the unit in letters
  const auto end_unit = [&] {
    if (words.letters.size() == begin) return;
    const std::u32string_view unit = std::u32string_view(words.letters).substr(begin);
    words.states_purpose = words.states_purpose || says_purpose(unit);
    words.enters_into_force = words.enters_into_force || says_entry_into_force(unit);
    begin = words.letters.size();
    words.unit_ends.push_back(begin);
  };
  std::size_t clause = 0;  // where it begins in letters
  const auto end_clause = [&] {
    const std::u32string_view said = std::u32string_view(words.letters).substr(std::min(clause, words.letters.size()));
    if (is_sanction(said))
      words.sanctions = true;
    else
      words.told += said;
    clause = words.letters.size();
  };
  for (std::size_t at = 0; at < body.size();) {
    const std::string_view rest = body.substr(at);
    if (const std::size_t bytes = pinpoint_bytes(rest); bytes != 0) {
      add_pinpoint(words.letters, begin);
      at += bytes;
      continue;
    }
    if (const std::size_t bytes = item_mark_bytes(rest); bytes != 0) {
      at += bytes;
      continue;
    }
    const CodePoint point = decode(body, at);
    at += point.bytes;
    if (carries_words(point.value)) words.letters.push_back(point.value);
    if (ends_clause(point.value)) end_clause();
    if (words.opening == 0 && ends_clause(point.value)) words.opening = std::min(words.letters.size(), longest_opening);
    if (ends_unit(point.value)) end_unit();
  }
  end_clause();
  end_unit();
  if (words.opening == 0) words.opening = std::min(words.letters.size(), longest_opening);
  return words;
}

}  // namespace yiju
