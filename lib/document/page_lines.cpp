#include "document/page_lines.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <system_error>

#include "base/digit.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/line.hpp"
#include "document/title_lines.hpp"
#include "text/page_control.hpp"

namespace yiju {

namespace {

constexpr std::size_t fewest_lines = 10;                       // of a page
constexpr std::size_t fewest_pages = 2;                        // whose number stands alone
constexpr std::size_t fewest_heads = 3;                        // that are the same; 2 beside pages' own numbers
constexpr std::size_t longest_head = 180, shortest_head = 12;  // bytes

struct PageLine {
  std::size_t begin = 0;
  std::string_view words;  // without white space around them
  bool behind_feed = false, of_page = false;
  unsigned number = 0;
};

unsigned first_number(std::string_view words) {
  const std::size_t digit = words.find_first_of("0123456789");
  if (digit == words.npos) return 0;
  unsigned number = 0;
  const auto [end, error] = std::from_chars(words.data() + digit, words.data() + words.size(), number);
  return error == std::errc() ? number : 0;
}

// What a number of a page may begin with: 12, - 12 -, ~ 12 ~, · 12 ·, — 12 —, ３, 第12页. Not （一）, with which many lines begin.
bool may_begin_number(std::string_view words) {
  const auto first = static_cast<unsigned char>(words.front());
  return is_digit(words.front()) || first == '-' || first == '~' || first == 0xC2 || first == 0xE2 ||
         (first == 0xEF && !words.starts_with("（")) ||
         (first == 0xE7 && words.starts_with("第") && words.ends_with("页"));
}

constexpr WordSet addresses{"http://", "https://", "file:///"};

// 3/12 of https://example.org/a.html 3/12, with which a browser ends a page.
std::string_view behind_address(std::string_view words) {
  if (!addresses.begins(words)) return words;
  const std::size_t blank = words.find_last_of(" \t");
  const std::string_view last = blank == words.npos ? std::string_view() : words.substr(blank + 1);
  return last.find('/') == last.npos ? words : last;
}

// The number of a page that the line is, 12, - 12 - or 12/30; 0 where it is anything else.
unsigned number_alone(std::string_view words) {
  constexpr std::size_t longest = 40;
  words = behind_address(words);
  if (words.empty() || words.size() > longest || !may_begin_number(words)) return 0;
  return is_page_number(words) ? first_number(words) : 0;
}

// Whether any line is such a number, or begins a page: most texts have none.
bool may_have_pages(std::string_view text) {
  constexpr std::size_t longest = 100;  // bytes with white space around a number
  for (const PlainLine& line : PlainLines(text)) {
    if (line.words.starts_with('\f')) return true;
    if ((line.words.size() < longest || addresses.begins(line.words)) && number_alone(trim(line.words)) != 0)
      return true;
  }
  return false;
}

std::vector<PageLine> lines_of(std::string_view text) {
  std::vector<PageLine> lines;
  for (const PlainLine& read : PlainLines(text)) {
    PageLine line{read.begin, read.words};
    while (line.words.starts_with('\f')) {
      line.behind_feed = true;
      ++line.begin;
      line.words.remove_prefix(1);
    }
    line.words = trim(line.words);
    line.number = number_alone(line.words);
    line.of_page = line.number != 0 && is_page_number_apart(line.words);
    if (!line.words.empty()) lines.push_back(line);
  }
  return lines;
}

// …应当依照有关规定 and a page's end.
bool parts_sentence(const std::vector<PageLine>& lines, std::size_t at) {
  constexpr std::size_t shortest = 60;  // bytes
  static constexpr WordSet ends{"。", "；", "：", "！", "？", "”", "）", "》", ";", ":", ")", "|"};
  const std::string_view above = at == 0 ? std::string_view() : lines[at - 1].words;
  return above.size() >= shortest && !ends.ends(above) && static_cast<unsigned char>(above.back()) >= 0x80;
}

// 12 of 3/12; empty where the number tells no total.
std::string_view total_in(std::string_view words) {
  words = behind_address(words);
  const std::size_t slash = words.find('/');
  return slash == words.npos ? std::string_view() : trim(words.substr(slash + 1));
}

// 1/3, 2/3, 3/3, pages apart: nothing but pages is counted so.
void find_numbers_with_total(std::vector<PageLine>& lines) {
  std::vector<std::size_t> found;
  std::string_view total;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view own = lines[i].number == 0 ? std::string_view() : total_in(lines[i].words);
    if (own.empty() || (!found.empty() && own != total)) continue;
    const bool near = !found.empty() && i - found.back() < fewest_lines && i + fewest_pages < lines.size();
    if (near || lines[i].number != found.size() + 1) return;
    total = own;
    found.push_back(i);
  }
  if (found.size() < fewest_pages || first_number(total) != found.size()) return;
  for (const std::size_t i : found) lines[i].of_page = true;
}

// Marks the numbers alone, if they count on from page to page.
void find_numbers(std::vector<PageLine>& lines, bool wrapped) {
  std::vector<std::size_t> found;
  std::size_t parting = 0, since = fewest_lines;
  unsigned last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].of_page) continue;
    if (lines[i].number == 0) {
      ++since;
      continue;
    }
    const bool last_page = i + 1 == lines.size();  // may be nearly empty
    if ((since < fewest_lines && !last_page) || (last != 0 && lines[i].number != last + 1)) return;
    found.push_back(i);
    parting += parts_sentence(lines, i) ? 1 : 0;
    last = lines[i].number;
    since = 0;
  }
  if (found.size() < fewest_pages || (!wrapped && (parting < fewest_pages || 3 * parting < found.size()))) return;
  for (const std::size_t i : found) lines[i].of_page = true;
}

bool may_be_head(const PageLine& line) {
  static constexpr WordSet ends{"。", "；", "：", "，", "、", ";", ":", ","};
  return !line.of_page && line.words.size() <= longest_head && !ends.ends(line.words) &&
         read_line_mark(line.words).kind == LineKind::text;
}

// 临江市人民政府公报　12 on one page, 13　临江市人民政府公报 on the next.
bool counts_on(const std::vector<PageLine>& lines, const std::vector<std::size_t>& heads) {
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::string_view words = lines[heads[i]].words;
    if (!is_digit(words.front()) && !is_digit(words.back()) && !words.ends_with("页")) return false;
    if (i == 0) continue;
    const auto number = [&](std::size_t at) {
      const std::string_view head = lines[at].words;
      const std::size_t digit = head.find_last_of("0123456789");
      const std::size_t before = digit == head.npos ? head.npos : head.find_last_not_of("0123456789", digit);
      return is_digit(head.front()) ? first_number(head) : first_number(head.substr(before + 1));
    };
    const unsigned above = number(heads[i - 1]), here = number(heads[i]);
    if (heads[i] - heads[i - 1] < fewest_lines || above == 0 || (here != above + 1 && here != above + 2)) return false;
  }
  return true;
}

// Whether a page ends or begins within two lines.
bool stands_at_edge(const std::vector<PageLine>& lines, std::size_t at) {
  constexpr std::size_t near = 2;
  if (lines[at].behind_feed || (at + 1 < lines.size() && lines[at + 1].behind_feed)) return true;
  for (std::size_t i = at - std::min(at, near); i <= at + near && i < lines.size(); ++i) {
    if (lines[i].of_page) return true;
  }
  return false;
}

// The text's own title, with which its first page begins or which stands below that page's head.
bool is_title_of_text(const std::vector<PageLine>& lines, std::size_t at) {
  const auto ends = [&](std::size_t i) { return i < lines.size() && ends_as_title(lines[i].words); };
  return (at == 1 || (at == 0 && !ends(1))) && ends(at);
}

// Each of them stands where a page ends, or above the whole text.
bool is_running(const std::vector<PageLine>& lines, const std::vector<std::size_t>& heads) {
  return std::ranges::all_of(heads, [&](std::size_t at) { return at <= 1 || stands_at_edge(lines, at); });
}

// A text of two pages: 临江市人大常委会公报 and — 2 — above or below it, twice.
bool stand_beside_numbers(const std::vector<PageLine>& lines, const std::vector<std::size_t>& heads) {
  const auto beside = [&](std::size_t at) {
    return (at > 0 && lines[at - 1].of_page) || (at + 1 < lines.size() && lines[at + 1].of_page);
  };
  return heads.size() + 1 == fewest_heads &&
         std::ranges::all_of(heads, [&](std::size_t at) { return at == 0 || beside(at); }) &&
         std::ranges::any_of(heads, beside);
}

void find_heads(std::vector<PageLine>& lines) {
  std::map<std::string, std::vector<std::size_t>> by_words;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!may_be_head(lines[i])) continue;
    const std::string key = without_numbers(lines[i].words);
    if (key.size() >= shortest_head) by_words[key].push_back(i);
  }
  std::vector<std::size_t> found;
  for (const auto& [words, heads] : by_words) {
    if (heads.size() < fewest_heads && !stand_beside_numbers(lines, heads)) continue;
    const bool counted = counts_on(lines, heads);
    if (!counted && !is_running(lines, heads)) continue;
    for (const std::size_t at : heads) {
      if (counted || !is_title_of_text(lines, at)) found.push_back(at);
    }
  }
  for (const std::size_t at : found) lines[at].of_page = true;
}

// 11/29/26, 10:33 AM, 2026/11/29 10:33, https://example.org/a.html: what a browser prints above and below each page.
bool is_of_browser(std::string_view words) {
  static constexpr WordSet noon{"AM", "PM", "上午", "下午"};
  if (addresses.begins(words)) return words.find(' ') == words.npos;
  if (words.find(':') == words.npos || !is_digit(words.front())) return false;
  while (!words.empty()) {
    std::size_t size = noon.beginning(words).size();
    if (size == 0 && (is_digit(words.front()) || std::string_view("/-.,: ").find(words.front()) != words.npos))
      size = 1;
    if (size == 0) return false;
    words.remove_prefix(size);
  }
  return true;
}

void find_browser_lines(std::vector<PageLine>& lines) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool may_be = !lines[i].of_page && is_of_browser(lines[i].words);
    if (may_be && (i <= 1 || stands_at_edge(lines, i))) found.push_back(i);
  }
  for (const std::size_t at : found) lines[at].of_page = true;
}

// 编辑：某某, 来源：临江发布: who made the page.
bool is_credit(std::string_view words) {
  static constexpr WordSet makers{"编辑：", "责任编辑：", "责编：", "审核：", "校对：", "供稿：", "监制：",
                                  "排版：", "初审：",     "复审：", "终审：", "来源：", "作者："};
  constexpr std::size_t longest = 90;  // bytes
  return words.size() <= longest && makers.begins(words);
}

// What the page of a site has below a text: 上一篇：…, 【打印本页】, 编辑：…, and all behind them.
std::vector<std::size_t> tail_of_site(std::string_view text) {
  constexpr std::size_t longest = 3000;  // bytes
  static constexpr WordSet ends{"。", "；"};
  std::vector<std::size_t> found;
  const std::size_t near = text.size() - std::min(text.size(), longest);
  for (const PlainLine& line : PlainLines(text, near == 0 ? 0 : end_of_line(text, near))) {
    const std::string_view words = trim(line.words);
    if (ends.ends(words) || read_line_mark(words).kind == LineKind::article) found.clear();  // the text goes on
    if (!words.empty() && (!found.empty() || is_page_control(words) || is_credit(words))) found.push_back(line.begin);
  }
  return found;
}

}  // namespace

std::vector<std::size_t> find_page_lines(std::string_view text, bool wrapped) {
  if (!wrapped && !may_have_pages(text)) return tail_of_site(text);
  std::vector<PageLine> lines = lines_of(text);
  find_numbers_with_total(lines);
  find_numbers(lines, wrapped);
  const bool paged =
      wrapped || std::ranges::any_of(lines, [](const PageLine& line) { return line.of_page || line.behind_feed; });
  if (paged) {
    find_heads(lines);
    find_browser_lines(lines);
  }
  std::vector<std::size_t> found;
  for (const PageLine& line : lines) {
    if (line.of_page) found.push_back(line.begin);
  }
  for (const std::size_t begin : tail_of_site(text)) {
    if (found.empty() || begin > found.back()) found.push_back(begin);
  }
  return found;
}

}  // namespace yiju
