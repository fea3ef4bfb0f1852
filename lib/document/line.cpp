#include "document/line.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/caption.hpp"
#include "document/list_mark.hpp"
#include "document/markdown.hpp"
#include "document/unit.hpp"

namespace yiju {

namespace {

using std::string_view_literals::operator""sv;

// What 第N with the word of that level opens. 第一部分 stands where other texts have 第一编; no line opens with 款, 项 or 目.
LineKind kind_of(Unit unit) {
  switch (unit) {
    case Unit::part:
    case Unit::heading_1:
      return LineKind::part;
    case Unit::subpart:
      return LineKind::subpart;
    case Unit::chapter:
      return LineKind::chapter;
    case Unit::section:
      return LineKind::section;
    case Unit::article:
      return LineKind::article;
    default:
      return LineKind::text;
  }
}

bool unit_kind_at(std::string_view text) { return kind_of(unit_word_before(text).unit) != LineKind::text; }

// What follows an article number where it is mentioned, never opened: 第三条、第四条, 第三条第二款.
bool continues_mention(std::string_view rest) {
  static constexpr std::array words{"第"sv, "、"sv, "，"sv, "。"sv, "；"sv, "之"sv,
                                    "款"sv, ","sv,  "）"sv, ")"sv,  "》"sv, "”"sv};
  return taken(rest, words) != 0;
}

// Words that mostly go on with a mention, 第三条规定的, but may open an article: 第三条以下情形….
bool may_continue_mention(std::string_view rest) {
  static constexpr std::array words{"和"sv,   "及"sv,   "与"sv,   "或"sv,   "至"sv,   "到"sv, "的"sv,
                                    "规定"sv, "所"sv,   "以上"sv, "以下"sv, "以外"sv, "中"sv, "增加"sv,
                                    "修改"sv, "改为"sv, "删去"sv, "删除"sv, "合并"sv, "之"sv};
  return taken(rest, words) != 0;
}

// A numeral that OCR or typesetting has spread or worn: 第 一 百 条, 第三十－条. The fast way, a whole numeral, comes
// first.
Numeral scan_worn_numeral(std::string_view text) {
  static constexpr std::array dashes{"－"sv, "—"sv, "―"sv, "ー"sv, "-"sv};
  const Numeral whole = scan_numeral(text);
  if (unit_kind_at(text.substr(whole.bytes))) return whole;
  std::string joined(text.substr(0, whole.bytes));
  std::uint32_t at = whole.bytes;
  while (at < text.size() && joined.size() < 30) {
    const std::uint32_t space = space_before(text.substr(at));
    const std::uint32_t dash = taken(text.substr(at + space), dashes);
    const Numeral next = scan_numeral(text.substr(at + space));
    if (dash == 0 && next.bytes == 0) break;
    joined += dash != 0 ? "一"sv : text.substr(at + space, next.bytes);
    at += space + std::max(dash, next.bytes);
  }
  return {scan_numeral(joined).value, at};
}

// Bytes of 之一 behind 第三条; blanks may part it only where one follows it, too: 第 三 条 之 一 …. Of 第三条之 the numeral
// may stand on the next line.
std::uint32_t read_suffix(std::string_view rest, LineMark& mark) {
  const std::uint32_t space = space_before(rest);
  if (!starts(rest.substr(space), "之")) return 0;
  std::uint32_t at = space + 3;
  const std::uint32_t inner = space_before(rest.substr(at));
  if (at + inner == rest.size()) return mark.cut = true, size32(rest);
  const Numeral suffix = scan_numeral(rest.substr(at + inner));
  if (suffix.bytes == 0 || suffix.value > 255) return 0;
  at += inner + suffix.bytes;
  const std::string_view behind = rest.substr(at);
  if (space + inner != 0 && !behind.empty() && space_before(behind) == 0) return 0;
  mark.suffix = static_cast<std::uint8_t>(suffix.value);
  return at;
}

// 第四条第三条第二项规定的…: behind its own label an article may begin with another's.
bool begins_with_article(std::string_view rest) {
  if (!starts(rest, "第")) return false;
  const Numeral numeral = scan_numeral(rest.substr(3));
  return numeral.bytes != 0 && starts(rest.substr(3 + numeral.bytes), "条");
}

bool may_mention(std::string_view rest) { return may_continue_mention(rest) || begins_with_article(rest); }

// 第六条 第一款中的: a blank inside a pinpoint, as an article's own words seldom begin with one of its 款.
bool goes_on_in_pinpoint(std::string_view rest, LineKind kind) {
  if (kind != LineKind::article || !starts(rest, "第")) return false;
  const std::string_view words = rest.substr(3 + scan_numeral(rest.substr(3)).bytes);
  const UnitWord unit = unit_word_before(words);
  static constexpr WordSet named{"中", "规定", "的", "第", "、", "和", "及", "或", "修改", "所", "，", "增加"};
  return unit.unit == Unit::paragraph && named.begins(words.substr(unit.bytes));
}

// 第三条、 in front of the article's own words, as 一、 is; 第三条、第四条 goes on with a mention.
bool is_pointed(std::string_view rest) {
  return starts(rest, "、") && !starts(rest.substr(3), "第") && scan_numeral(rest.substr(3)).bytes == 0;
}

// Words that stand right behind 第三条 or 第二章 and show that it is only named there.
bool is_only_named(std::string_view rest, LineKind kind, bool pointed, const LineMark& mark) {
  const bool article = kind == LineKind::article;
  static constexpr WordSet times{"之前", "之后", "之外", "之间", "之内"};  // 第五条之前已经申请的
  const bool named =
      continues_mention(rest) && !(article && times.begins(rest)) && !(article && begins_with_article(rest));
  if (!pointed && (named || (!article && may_continue_mention(rest)))) return true;
  return !article && mark.hashes == 0 && (rest.size() > 90 || ends_sentence(rest));
}

// **, __ and </b>, which end what is bold.
std::uint32_t skip_stars(std::string_view line, std::uint32_t at) {
  while (at < line.size() && line[at] == '*') ++at;
  if (starts(line.substr(at), "__") && !starts(line.substr(at), "___")) at += 2;  // a blank to fill in is longer
  return at + (starts(line.substr(at), "</") ? tag_before(line.substr(at)) : 0);
}

// Behind 第三条: 、 or ：, and a caption in brackets.
std::uint32_t skip_caption(std::string_view line, std::uint32_t at, bool pointed, LineMark& mark) {
  if (pointed || starts(line.substr(at), "：") || starts(line.substr(at), "．")) at += 3;
  const std::uint32_t caption = caption_bytes(line.substr(at));
  if (caption == 0) return at;
  mark.joined = mark.mention = false;
  at = skip_stars(line, at + caption);
  return at + space_before(line.substr(at));
}

bool ends_bold(char c) { return c == '*' || c == '_' || c == '>'; }

constexpr WordSet ordinal_opening{"【第", "〖第", "［第"};
constexpr WordSet ordinal_closing{"】", "〗", "］"};

// 第; 笫 is what OCR makes of it.
bool begins_ordinal(std::string_view text) {
  const std::uint32_t first = three_bytes(text);
  return first == three_bytes("第") || first == three_bytes("笫");
}

// 第三条 …, 第二章 …, 【第三条】 …; `mark` begins there.
bool read_numbered(std::string_view line, LineMark& mark) {
  const bool bracketed = !begins_ordinal(line.substr(mark.begin));
  std::uint32_t at = mark.begin + (bracketed ? 6 : 3);
  at += space_before(line.substr(at));
  const Numeral numeral = scan_worn_numeral(line.substr(at));
  if (numeral.bytes == 0) return false;
  at += numeral.bytes;
  at += space_before(line.substr(at));
  const UnitWord unit = unit_word_before(line.substr(at));
  const LineKind kind = kind_of(unit.unit);
  if (kind == LineKind::text) return false;
  at += unit.bytes;
  if (kind == LineKind::article) at += read_suffix(line.substr(at), mark);
  mark.number_end = at;
  at = skip_stars(line, at);
  if (bracketed) {
    if (!ordinal_closing.begins(line.substr(at))) return false;
    mark.number_end = at += 3;
  }
  const std::uint32_t space = space_before(line.substr(at));
  const std::string_view rest = line.substr(at + space);
  const bool joined = !bracketed && space == 0 && !rest.empty() && !ends_bold(line[at - 1]);
  const bool pointed = joined && kind == LineKind::article && is_pointed(rest);
  if (joined && is_only_named(rest, kind, pointed, mark)) return false;
  mark.joined = joined;
  mark.mention = pointed || (joined && may_mention(rest));
  if (!bracketed && goes_on_in_pinpoint(rest, kind)) mark.joined = mark.mention = true;
  at += space;
  if (kind == LineKind::article) at = skip_caption(line, at, pointed, mark);
  mark.kind = kind;
  mark.number = numeral.value;
  mark.words = at;
  return true;
}

// 3. **第三条** …, 3. 第三条 …: a numbered list of Markdown or of a web page, whose points are the articles.
bool read_listed_article(std::string_view line, LineMark& mark) {
  if (mark.style != MarkerStyle::arabic || mark.words >= line.size()) return false;
  LineMark article = mark;
  article.style = MarkerStyle::none;
  article.begin = skip_stars(line, mark.words);
  const bool bold = article.begin != mark.words;
  if (!begins_ordinal(line.substr(article.begin)) || !read_numbered(line, article)) return false;
  if (article.kind != LineKind::article || article.joined || (!bold && article.number != mark.number)) return false;
  mark = article;
  return true;
}

// 1. （一）…: a list of Markdown or of Word whose points bear the number that the text itself has.
bool read_listed_marker(std::string_view line, LineMark& mark) {
  if (mark.style != MarkerStyle::arabic || mark.words >= line.size()) return false;
  LineMark inner = mark;
  inner.begin = skip_stars(line, mark.words);
  if (!starts(line.substr(inner.begin), "（") || !read_bracketed(line, inner, 3)) return false;
  if (inner.style == mark.style || inner.number != mark.number) return false;
  mark = inner;
  return true;
}

// Compares a whole line, white space inside left out: 目　录, 附 则.
bool is_word(std::string_view text, std::string_view word) {
  while (!word.empty()) {
    text.remove_prefix(space_before(text));
    if (!starts(text, word.substr(0, 3))) return false;
    text.remove_prefix(3);
    word.remove_prefix(std::min<std::size_t>(3, word.size()));
  }
  while (!text.empty() && text.front() == '*') text.remove_prefix(1);
  return trim(text).empty();
}

// A line that is one word: 目录, 附则, 总则.
bool read_standing_word(std::string_view line, LineMark& mark) {
  static constexpr std::array contents{"目录"sv, "目錄"sv};
  static constexpr std::array chapters{"附则"sv, "附則"sv, "总则"sv, "總則"sv};
  const auto stands = [words = line.substr(mark.begin)](std::string_view word) { return is_word(words, word); };
  const bool chapter = std::any_of(chapters.begin(), chapters.end(), stands);
  if (!chapter && std::none_of(contents.begin(), contents.end(), stands)) return false;
  mark.kind = chapter ? LineKind::chapter : LineKind::contents;
  mark.words = size32(line);
  return true;
}

// 附件, 附件1：, 附录二, 附表, 附：, 附 alone; not 附加刑, 附件一所列….
bool read_annex(std::string_view line, LineMark& mark) {
  std::uint32_t at = mark.begin;
  if (const std::uint32_t word = taken(line.substr(at), std::array{"附件"sv, "附录"sv, "附錄"sv, "附表"sv});
      word != 0) {
    at += word;
    const std::uint32_t gap = space_before(line.substr(at));
    const Numeral numeral = scan_numeral(line.substr(at + gap));
    mark.number = numeral.value;
    if (numeral.bytes != 0) at += gap + numeral.bytes;
    const std::uint32_t space = space_before(line.substr(at));
    const std::uint32_t colon = taken(line.substr(at + space), std::array{"："sv, ":"sv, "."sv, "．"sv});
    const bool ends = at + space >= line.size();
    const bool titled = space != 0 && line.size() - at < 90;
    if (!ends && colon == 0 && !titled && mark.hashes == 0) return mark.number = 0, false;
    at += space + colon;
  } else if (const std::uint32_t colon = taken(line.substr(at), std::array{"附："sv, "附:"sv}); colon != 0) {
    at += colon;
  } else if (is_word(line.substr(at), "附")) {
    at = size32(line);
  } else {
    return false;
  }
  mark.kind = LineKind::annex;
  mark.words = at + space_before(line.substr(at));
  return true;
}

// ①, ⒈, ㈠ …: the lead bytes of their blocks.
bool begins_enclosed(std::uint32_t first) {
  const std::uint32_t lead = first >> 8;
  return lead == 0xE291 || lead == 0xE292 || lead == 0xE388;
}

// “, " or 「 in front of the mark.
std::uint32_t quote_before(std::string_view text) {
  if (starts(text, "“") || starts(text, "「")) return 3;
  return starts(text, "\"") ? 1 : 0;
}

// The mark that begins with the character at mark.begin; false where it begins none.
bool read_mark(std::string_view line, LineMark& mark) {
  const std::string_view text = line.substr(mark.begin);
  const std::uint32_t first = three_bytes(text);
  const char c = text[0];
  if (begins_ordinal(text) || ordinal_opening.begins(text)) return read_numbered(line, mark);
  if (first == three_bytes("（") || c == '(' || first == three_bytes("〔"))
    return read_bracketed(line, mark, c == '(' ? 1 : 3);
  if (is_digit(c) || begins_chinese_numeral(first) || begins_full_width_digit(first)) {
    if (!read_pointed(line, mark)) return false;
    if (!read_listed_article(line, mark)) read_listed_marker(line, mark);
    return true;
  }
  if (begins_enclosed(first)) return read_enclosed(line, mark);
  if (first == three_bytes("附")) return read_annex(line, mark) || read_standing_word(line, mark);
  const bool standing = first == three_bytes("目") || first == three_bytes("总") || first == three_bytes("總");
  return standing && read_standing_word(line, mark);
}

}  // namespace

LineMark read_line_mark(std::string_view line) {
  LineMark mark;
  if (is_rule(line)) {
    mark.kind = LineKind::rule;
    return mark;
  }
  std::uint32_t at = skip_markdown(line, mark.hashes);
  const std::uint32_t quote = quote_before(line.substr(at));
  mark.quoted = quote != 0;
  at += quote;
  if (mark.quoted) at += space_before(line.substr(at));
  mark.begin = mark.words = at;
  if (at >= line.size()) return mark;
  mark.kind = starts(line.substr(at), "<!--") ? LineKind::remark : LineKind::text;
  if (mark.kind == LineKind::text) read_mark(line, mark);
  return mark;
}

}  // namespace yiju
