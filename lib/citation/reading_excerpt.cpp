// Words of another law that stand under its title, in an annex or in a text without articles: their 前款 and 本条例
// mean that law, and the numbers that open its articles are no citations.
//   《甲法》⏎第九十条　经受送达人同意…⏎采用前款方式…   →  前款 is 甲法 90/1
#include <algorithm>

#include "base/bracket.hpp"
#include "base/pause.hpp"
#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/behind_name.hpp"
#include "citation/pinpoint_part.hpp"
#include "citation/reading.hpp"
#include "citation/relation_changes.hpp"
#include "citation/title_list.hpp"
#include "document/line.hpp"

namespace yiju {

namespace {

// 第九十条　…: the article that a line opens; 0 if none. 第九十条规定的 opens none.
std::uint16_t article_opened(std::string_view line) {
  std::vector<Pinpoint> pins;
  const std::uint32_t end =
      scan_pinpoints(line, 0, static_cast<std::uint32_t>(std::min<std::size_t>(line.size(), 60)), pins);
  if (pins.size() != 1 || pins.front().deep != Unit::article || pins.front().locator.range()) return 0;
  static constexpr WordSet goes_on{"规定", "的", "所", "、", "，", "至", "和", "中"};
  return goes_on.begins(line.substr(end)) ? std::uint16_t{0} : pins.front().locator[Unit::article];
}

// （2021修正）第五条 → 第五条
std::string_view behind_edition(std::string_view words) {
  if (open_bracket(words) == 0) return words;
  const std::uint32_t end = closing_bracket(words, 0, static_cast<std::uint32_t>(words.size()));
  return tells_the_version(words.substr(0, end)) ? words.substr(end) : words;
}

// In an annex, or under a heading that is a title and nothing else: 一、《甲条例》（节选）.
bool may_be_excerpt(const Document& document, NodeIndex node) {
  for (; node != no_node; node = document.nodes[node].parent) {
    const ProvisionKind kind = document.nodes[node].kind;
    if (kind == ProvisionKind::annex) return true;
    if (kind == ProvisionKind::heading && is_title_alone(trim(slice(document.source.text, own_span(document, node)))))
      return true;
  }
  return false;
}

// The instrument that the document's own excerpts name on the line at `begin`; empty where none begins there.
std::string_view excerpt_named_at(const Document& document, std::uint32_t begin, std::size_t size) {
  for (const EnclosedText& text : document.enclosed) {
    if (text.role != EnclosedRole::excerpt) continue;
    const std::uint32_t at = document.nodes[text.node].span.begin;
    if (at >= begin && at < begin + size) return text.title;
  }
  return {};
}

}  // namespace

// 《甲法》第九十条　经受送达人同意…, 《甲法》第九十条：“…: title, article and its words on one line; 《甲法》第三条、第四条
// alone in an annex: the articles follow. Both are words of a law, so they end as sentences do.
bool Reading::open_excerpt_in_line(std::string_view line) {
  const std::string_view named = behind_list_number(line);
  const QuotedTitle title =
      begins_with(named, "《") ? scan_quoted_title(named, 0, static_cast<std::uint32_t>(named.size())) : QuotedTitle{};
  if (title.span.empty()) return false;
  const std::string_view words = behind_edition(named.substr(title.span.end));
  std::vector<Pinpoint> pins;
  const std::uint32_t end = scan_pinpoints(words, 0, static_cast<std::uint32_t>(words.size()), pins);
  const std::string_view behind = words.substr(end);
  const bool alone = trim(behind).empty(), apart = space_before(behind) != 0 || colons.begins(behind);
  if (pins.empty() || pins.front().top != Unit::article) return false;
  if (alone ? !may_be_excerpt(here_.document, here_.node) : !apart || !ends_sentence(behind)) return false;
  bool counts = false, is_short = false;
  const TitleIndex law = intern_quoted(title.inner, counts, is_short);
  if (!counts) return false;
  memory_.excerpt.law = law;
  memory_.excerpt.place = {};
  if (const std::uint16_t article = alone ? 0 : article_opened(words); article != 0) begin_excerpt_article(article);
  return true;
}

void Reading::begin_excerpt_article(std::uint16_t article) {
  Locator& place = memory_.excerpt.place;
  place = {};
  place[Unit::article] = article;
  place[Unit::paragraph] = 1;
}

void Reading::take_excerpt_line(std::string_view line, std::uint32_t begin) {
  constexpr std::size_t longest_heading = 300;  // bytes
  ExcerptReading& excerpt = memory_.excerpt;
  if (line.empty()) return;
  const std::string_view named =
      line.size() > longest_heading ? std::string_view() : excerpt_named_at(here_.document, begin, line.size());
  if (!named.empty()) {
    bool counts = false, is_short = false;
    excerpt.law = intern_quoted(named, counts, is_short);
    excerpt.place = {};
    return;
  }
  if (is_title_alone(line)) {
    const std::size_t open = find_word(line, "《");
    bool counts = false, is_short = false;
    const QuotedTitle title =
        scan_quoted_title(line, static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(line.size()));
    const TitleIndex law = intern_quoted(title.inner, counts, is_short);
    excerpt.law = counts ? law : no_title;
    excerpt.place = {};
    return;
  }
  if (open_excerpt_in_line(line) || excerpt.law == no_title) return;
  if (const std::uint16_t article = article_opened(line); article != 0) {
    begin_excerpt_article(article);
  } else if (excerpt.place[Unit::article] != 0) {
    const std::uint16_t item = item_opened(line);
    excerpt.place[Unit::item] = item;
    if (item == 0) ++excerpt.place[Unit::paragraph];
  }
}

// Reads the lines up to the one in which `at` stands; true if that one is of another law.
bool Reading::in_excerpt(std::uint32_t at) {
  const bool may = here_.document.articles.empty() || may_be_excerpt(here_.document, here_.node);
  if (!may || in_amendment()) return false;
  ExcerptReading& excerpt = memory_.excerpt;
  while (excerpt.read_to <= at && excerpt.read_to < here_.text.size()) {
    const PlainLine line = line_from(here_.text, excerpt.read_to);
    excerpt.line = excerpt.read_to;
    take_excerpt_line(said(line.words), excerpt.read_to);
    excerpt.read_to = static_cast<std::uint32_t>(line.end() + 1);
  }
  return excerpt.law != no_title && excerpt.place[Unit::article] != 0;
}

// 第三条 in words of another law: that law's.
bool Reading::read_in_excerpt(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const ToldPlace told = told_place(at);
  if (told.law == no_title) return false;
  const std::uint32_t line = memory_.excerpt.line;
  const bool opens_line = quoted_law(at) == no_citation && said(here_.text.substr(line, at - line)).empty();
  if (opens_line && article_opened(here_.text.substr(at, pins.back().span.end + 6 - at)) != 0) return true;
  Locator base;
  if (pins.front().top > Unit::article) {
    base[Unit::article] = told.place[Unit::article];
    if (pins.front().top > Unit::paragraph) base[Unit::paragraph] = told.place[Unit::paragraph];
    if (base.whole()) return true;  // of which article cannot be told
  }
  Manner manner;
  manner.rule = RuleId::excerpted_text;
  cite_pinpoints(at, pins, base, told.law, manner);
  return true;
}

}  // namespace yiju
