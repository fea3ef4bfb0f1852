#include "query/amended_article.hpp"

#include <algorithm>

#include "base/item_mark.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "query/place_list.hpp"

namespace yiju {

namespace {

constexpr std::size_t han = 3;  // bytes of a character

// The number of a line that begins with （三）; 0 of any other.
std::uint32_t item_number(std::string_view line) {
  if (item_mark_bytes(line) == 0) return 0;
  return scan_numeral(line.substr(begins_with(line, "（") ? han : 1)).value;
}

// A line without blanks and without the marks of Markdown: - （一）…, > …
std::string_view plain_line(std::string_view line) {
  line = trim(line);
  while (begins_with(line, "- ") || begins_with(line, "* ") || begins_with(line, ">")) line = trim(line.substr(1));
  return line;
}

// The words of lines; empty ones are left out.
void add_lines(std::vector<std::string>& lines, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('\n'), words.size());
    if (const std::string_view line = plain_line(words.substr(0, end)); !line.empty()) lines.emplace_back(line);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

// Where the 款 begin that stand there now.
std::vector<std::size_t> paragraph_starts(const ArticleUnderWork& article) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < article.lines.size(); ++at) {
    if (at == 0 || !is_item(article.lines[at].words)) starts.push_back(at);
  }
  return starts;
}

// The lines of the 款 that has the number now; all of the article's for 0.
std::optional<LineRange> paragraph_now(const ArticleUnderWork& article, std::uint16_t number) {
  if (number == 0) return LineRange{0, article.lines.size()};
  const std::vector<std::size_t> starts = paragraph_starts(article);
  if (number > starts.size()) return std::nullopt;
  return LineRange{starts[number - 1U], number == starts.size() ? article.lines.size() : starts[number]};
}

}  // namespace

std::vector<ArticleUnderWork> articles_of(const Document& law) {
  std::vector<ArticleUnderWork> articles;
  std::vector<DivisionLine> headings;
  std::size_t next = 0;
  for (NodeIndex node = 1; node < law.nodes.size() && next < law.articles.size(); ++node) {
    const ProvisionKind kind = law.nodes[node].kind;
    if (kind >= ProvisionKind::part && kind <= ProvisionKind::section)
      headings.push_back({std::string(trim(slice(law.source.text, own_span(law, node)))),
                          kind >= ProvisionKind::chapter ? locator_of(law, node) : Locator{}});
    if (node != law.articles[next]) continue;
    ArticleUnderWork article;
    article.before = next++;
    article.old = article_of(locator_of(law, node).without_divisions());
    article.headings = std::move(headings);
    headings.clear();
    std::vector<std::string> lines;
    add_lines(lines, text_of(law, node));
    if (!lines.empty()) {
      lines.front() = std::string(trim(std::string_view(lines.front()).substr(article_mark_at(lines.front()).bytes)));
      if (lines.front().empty()) lines.erase(lines.begin());
    }
    article.lines = numbered_lines(lines);
    articles.push_back(std::move(article));
  }
  return articles;
}

std::vector<ArticleLine> numbered_lines(const std::vector<std::string>& words) {
  std::vector<ArticleLine> lines;
  std::uint16_t paragraph = 0;
  for (const std::string& line : words) {
    const auto item = static_cast<std::uint16_t>(item_number(line));
    if (item == 0 || lines.empty()) ++paragraph;
    lines.push_back({line, paragraph, item});
  }
  return lines;
}

std::optional<LineRange> lines_at(const ArticleUnderWork& article, const Locator& place) {
  if (is_article(place)) return LineRange{0, article.lines.size()};
  const auto stands_in = [&](const ArticleLine& line) {
    const bool paragraph = place[Unit::paragraph] == 0 || line.paragraph == place[Unit::paragraph];
    return paragraph && (place[Unit::item] == 0 || line.item == place[Unit::item]);
  };
  const auto begin = std::ranges::find_if(article.lines, stands_in);
  if (begin == article.lines.end()) return std::nullopt;
  auto end = begin + 1;
  while (place[Unit::item] == 0 && end != article.lines.end() && stands_in(*end)) ++end;
  const auto index = [&](auto at) { return static_cast<std::size_t>(at - article.lines.begin()); };
  return LineRange{index(begin), index(end)};
}

std::optional<LineRange> lines_ahead_of(const ArticleUnderWork& article, const Locator& target) {
  if (target[Unit::item] == 0) {
    const std::vector<std::size_t> starts = paragraph_starts(article);
    const std::size_t number = target[Unit::paragraph];
    if (number == 0 || number > starts.size() + 1) return std::nullopt;
    const std::size_t at = number <= starts.size() ? starts[number - 1] : article.lines.size();
    return LineRange{at, at};
  }
  const std::optional<LineRange> within = paragraph_now(article, target[Unit::paragraph]);
  std::size_t items = 0, behind = 0;
  for (std::size_t at = within ? within->begin : 0; within && at < within->end; ++at) {
    if (!is_item(article.lines[at].words)) continue;
    if (++items == target[Unit::item]) return LineRange{at, at};
    behind = at + 1;
  }
  if (items == 0 || items + 1 < target[Unit::item]) return std::nullopt;
  return LineRange{behind, behind};
}

void tidy_items(ArticleUnderWork& article) {
  std::uint32_t next = 0;
  for (std::size_t at = 0; at < article.lines.size(); ++at) {
    std::string& line = article.lines[at].words;
    if (!is_item(line)) {
      next = 0;
      continue;
    }
    const std::size_t open = begins_with(line, "（") ? han : 1;
    line.replace(open, scan_numeral(std::string_view(line).substr(open)).bytes, to_chinese(++next));
    const bool last = at + 1 == article.lines.size() || !is_item(article.lines[at + 1].words);
    const bool stopped = line.ends_with("。") || line.ends_with("；") || line.ends_with("：");
    if (stopped && !line.ends_with("：")) line.resize(line.size() - han);
    if (!line.ends_with("：") && !line.ends_with("或者")) line += last ? "。" : "；";
  }
}

bool is_item(std::string_view line) { return item_number(line) != 0; }

ArticleMark article_mark_at(std::string_view line) {
  const std::size_t ahead = line.find_first_not_of("#* ");
  if (ahead == std::string_view::npos) return {};
  const PlaceList list = place_list_at(line.substr(ahead));
  if (list.places.size() != 1 || !is_article(list.places.front())) return {};
  std::size_t bytes = ahead + list.bytes;
  while (bytes < line.size() && line[bytes] == '*') ++bytes;
  if (begins_with(line.substr(bytes), "、")) bytes += han;
  const std::uint32_t blank = space_before(line.substr(bytes));
  return {list.places.front(), bytes + blank, blank != 0 || bytes != ahead + list.bytes};
}

}  // namespace yiju
