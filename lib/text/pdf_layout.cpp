#include "text/pdf_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "text/pdf_columns.hpp"

namespace yiju {

namespace {

double middle(const PdfLine& line) { return (line.top + line.bottom) / 2; }

bool is_latin(std::string_view character) {
  return !character.empty() && static_cast<unsigned char>(character[0]) < 0x80;
}

std::string_view last_character(std::string_view text) {
  std::size_t start = text.empty() ? 0 : text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return text.substr(start);
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

/// The space that a gap of so many character widths is. Word puts a quarter between Chinese and Latin of its own accord
/// and stretches justified lines by a few hundredths; a typed space is a quarter, too, a full-width one a whole width.
std::string_view space_for(double gap, bool latin_before, bool latin_after) {
  constexpr double stretch = 0.15, quarter = 0.45, whole = 0.8;
  if (latin_before && latin_after) return gap > stretch ? " " : "";
  if (gap > whole) return "　";
  return gap > (latin_before || latin_after ? quarter : stretch) ? " " : "";
}

void append_word(PdfLine& line, const PdfLine& word) {
  const double gap = (word.left - line.right) / line.size;
  line.text += space_for(gap, is_latin(last_character(line.text)), is_latin(word.text));
  line.text += word.text;
  line.right = std::max(line.right, word.right);
  line.top = std::min(line.top, word.top);
  line.bottom = std::max(line.bottom, word.bottom);
  line.size = std::max(line.size, word.size);
}

// ---- headers, footers, page numbers

constexpr double edge_share = 0.12;  // of the page's height, above and below

/// The text without what counts on from page to page.
std::string without_numbers(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const bool digit = (c.value >= '0' && c.value <= '9') || (c.value >= U'０' && c.value <= U'９');
    if (!digit && c.value != ' ' && c.value != U'　') out.append(text.substr(at, c.bytes));
    at += c.bytes;
  }
  return out;
}

/// 12, - 12 -, 第 12 页 共 30 页, 12/30, iv.
bool is_page_number(std::string_view text) {
  std::string rest = without_numbers(text);
  const bool digits = rest.size() < text.size();
  for (const std::string_view part : {"第", "页", "共", "，", "—", "–", "－", "·", "-", "/", "／", "Page", "of", "~"}) {
    for (std::size_t at = rest.find(part); at != std::string::npos; at = rest.find(part, at))
      rest.erase(at, part.size());
  }
  if (rest.empty()) return digits && text.size() <= 40;
  return rest.size() <= 5 && rest.find_first_not_of("ivxIVX") == std::string::npos && rest.size() == text.size();
}

struct Edge {
  const PdfLine* line;
  bool upper;
};

std::vector<Edge> edges_of(const PdfPage& page) {
  std::vector<Edge> edges;
  for (const PdfLine& line : page.lines) {
    const bool upper = line.bottom < page.height * edge_share;
    if (upper || line.top > page.height * (1 - edge_share)) edges.push_back({&line, upper});
  }
  return edges;
}

/// What is compared from page to page: the words, where they stand to 12 points, and at which edge.
std::string furniture_key(const Edge& edge) {
  return (edge.upper ? "^" : "_") + std::to_string(std::lround(middle(*edge.line) / 12)) +
         without_numbers(edge.line->text);
}

// ---- paragraphs

/// Where the text of a page begins and ends, left to right.
struct Margins {
  double left = 0, right = 0;
};

Margins margins_of(const std::vector<const PdfLine*>& lines) {
  std::vector<double> lefts, rights;
  for (const PdfLine* line : lines) {
    lefts.push_back(line->left);
    rights.push_back(line->right);
  }
  if (lefts.empty()) return {};
  std::sort(lefts.begin(), lefts.end());
  std::sort(rights.begin(), rights.end());
  // A twentieth may stick out: a table, a stamp, a mark that hangs into the margin.
  const std::size_t few = lefts.size() / 20;
  return {lefts[few], rights[rights.size() - 1 - few]};
}

/// （一） （1） (一): bytes, 0 if it is none.
std::size_t bracketed_numeral(std::string_view text) {
  const std::size_t open = text.starts_with("（") ? 3 : text.starts_with("(") ? 1 : 0;
  if (open == 0) return 0;
  const Numeral numeral = scan_numeral(text.substr(open));
  if (numeral.bytes == 0) return 0;
  const std::string_view rest = text.substr(open + numeral.bytes);
  return starts_with_any(rest, {"）", ")"}) ? open + numeral.bytes + 1 : 0;
}

/// What follows the numeral of 第三条, 第二章, 第十条之一; nothing where the text does not begin so.
std::optional<std::string_view> after_ordinal(std::string_view text) {
  if (!text.starts_with("第")) return std::nullopt;
  const Numeral numeral = scan_numeral(text.substr(3));
  std::string_view rest = text.substr(3 + numeral.bytes);
  if (numeral.bytes == 0 || !starts_with_any(rest, {"条", "章", "节", "编"})) return std::nullopt;
  rest.remove_prefix(3);
  if (rest.starts_with("之") && scan_numeral(rest.substr(3)).bytes != 0)
    rest.remove_prefix(3 + scan_numeral(rest.substr(3)).bytes);
  return rest;
}

/// 第三条　… as an article's own number, not 第三条规定的… in the middle of a sentence; （一）, 一、, 1. as item marks.
bool begins_provision(std::string_view text) {
  if (const auto rest = after_ordinal(text))
    return rest->empty() || starts_with_any(*rest, {" ", "　", "【", "〖", "[", "［"});
  if (bracketed_numeral(text) != 0) return true;
  const Numeral numeral = scan_numeral(text);
  return numeral.bytes != 0 && starts_with_any(text.substr(numeral.bytes), {"、", "．", ". "});
}

/// The same for a line that stands apart already, by its indent or in the middle: 第三条县级… without a space counts
/// too.
bool may_begin_provision(std::string_view text) {
  const auto rest = after_ordinal(text);
  return begins_provision(text) ||
         (rest && !starts_with_any(*rest, {"第", "规定", "的", "、", "和", "至", "或", "所", "，", "。"}));
}

bool ends_sentence(std::string_view text) {
  return ends_with_any(text, {"。", "；", "：", "！", "？", ";", ":", "。”", "。）", ".", "…"});
}

/// 第一章　总则………………3 of a table of contents: the bytes before the dots; all of it for other lines.
std::size_t before_leader(std::string_view text) {
  for (const std::string_view dots : {"………", "......", "······", "．．．．", "……"}) {
    const std::size_t at = text.find(dots);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view last = last_character(text);
    if (last.size() == 1 && last[0] >= '0' && last[0] <= '9') return at;
  }
  return text.size();
}

double median(std::vector<double> values, double otherwise) {
  if (values.empty()) return otherwise;
  const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), half, values.end());
  return *half;
}

class Joiner {
 public:
  explicit Joiner(const std::vector<PdfPage>& pages) : pages_(pages) {
    std::vector<const PdfLine*> all;
    std::vector<double> sizes, gaps;
    for (const PdfPage& page : pages) {
      for (std::size_t at = 0; at < page.lines.size(); ++at) {
        all.push_back(&page.lines[at]);
        sizes.push_back(page.lines[at].size);
        if (at > 0) gaps.push_back(page.lines[at].top - page.lines[at - 1].bottom);
      }
    }
    whole_ = margins_of(all);
    size_ = median(sizes, 12);
    gap_ = median(gaps, 0);
  }

  std::vector<std::string> join() {
    for (const PdfPage& page : pages_) {
      std::map<int, std::vector<const PdfLine*>> columns;
      for (const PdfLine& line : page.lines) columns[line.column].push_back(&line);
      std::map<int, Margins> margins;
      for (const auto& [column, lines] : columns) {
        constexpr std::size_t enough =
            8;  // lines, to tell a page's own margins: those of odd and even pages may differ
        margins[column] = lines.size() >= enough || column != 0 ? margins_of(lines) : whole_;
      }
      int column = -1;
      for (const PdfLine& line : page.lines)
        add(line, margins[line.column], std::exchange(column, line.column) != line.column);
    }
    return std::move(paragraphs_);
  }

 private:
  void add(const PdfLine& line, const Margins& margins, bool first_of_column) {
    const std::size_t leader = before_leader(line.text);
    if (leader < line.text.size() || previous_ == nullptr || begins_paragraph(line, margins, first_of_column)) {
      paragraphs_.push_back(line.text.substr(0, leader));
    } else {
      std::string& text = paragraphs_.back();
      if (is_latin(last_character(text)) && is_latin(line.text) && text.back() != '-') text += ' ';
      text += line.text;
    }
    previous_ = leader < line.text.size() ? nullptr : &line;  // a line of contents is a paragraph of its own
    previous_margins_ = margins;
  }

  [[nodiscard]] static bool is_centred(const PdfLine& line, const Margins& margins) {
    const bool apart = line.left > margins.left + 1.5 * line.size && line.right < margins.right - 1.5 * line.size;
    return apart && std::abs(line.left - margins.left - (margins.right - line.right)) < 1.5 * line.size;
  }

  [[nodiscard]] bool begins_paragraph(const PdfLine& line, const Margins& margins, bool first_of_column) const {
    const PdfLine& before = *previous_;
    const bool title = before.size > size_ * 1.15 && std::abs(before.size - line.size) < 1;
    if (title && is_centred(line, margins)) return first_of_column || line.top - before.bottom > before.size * 1.5;
    const bool full = before.right > previous_margins_.right - 1.7 * before.size;
    if (!full || std::abs(before.size - line.size) > 0.2 * size_) return true;
    if (!first_of_column && line.top - before.bottom > gap_ + 0.6 * size_) return true;
    const bool ended = ends_sentence(before.text);
    if (is_centred(line, margins) && !ended)
      return may_begin_provision(line.text);  // else the rest of a centred passage
    const double indent = line.left - margins.left;
    const double indent_before = before.left - previous_margins_.left;
    if (indent > 1.2 * line.size) {
      const bool same_block =
          std::abs(indent - indent_before) < 0.5 * line.size;  // a passage that is indented as a whole
      const bool quite_full = before.right > previous_margins_.right - 0.6 * before.size;
      return ended || may_begin_provision(line.text) || !same_block || !quite_full;
    }
    return ended && begins_provision(line.text);
  }

  const std::vector<PdfPage>& pages_;
  Margins whole_;
  double size_ = 12;  ///< of the body's characters
  double gap_ = 0;    ///< between its lines
  std::vector<std::string> paragraphs_;
  const PdfLine* previous_ = nullptr;
  Margins previous_margins_;
};

}  // namespace

std::vector<PdfLine> lines_of_words(std::vector<PdfLine> words) {
  std::vector<PdfLine> lines;
  order_by_columns(words);
  for (std::size_t at = 0; at < words.size();) {
    const PdfLine& first = words[at];
    std::size_t end = at + 1;
    while (end < words.size() && words[end].column == first.column &&
           std::abs(middle(words[end]) - middle(first)) < 0.5 * first.size) {
      ++end;
    }
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
    std::stable_sort(begin, words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const PdfLine& a, const PdfLine& b) { return a.left < b.left; });
    lines.push_back(std::move(words[at]));
    for (++at; at < end; ++at) append_word(lines.back(), words[at]);
  }
  return lines;
}

void drop_page_furniture(std::vector<PdfPage>& pages) {
  std::map<std::string, std::size_t> seen;
  for (const PdfPage& page : pages) {
    for (const Edge& edge : edges_of(page)) ++seen[furniture_key(edge)];
  }
  // Odd and even pages may have headers of their own, and the first page none: a third of all pages is enough.
  const std::size_t often = std::max<std::size_t>(2, (pages.size() + 2) / 3);
  for (PdfPage& page : pages) {
    std::vector<const PdfLine*> dropped;
    for (const Edge& edge : edges_of(page)) {
      if (is_page_number(edge.line->text) || seen[furniture_key(edge)] >= often) dropped.push_back(edge.line);
    }
    std::vector<PdfLine> kept;
    for (const PdfLine& line : page.lines) {
      if (std::find(dropped.begin(), dropped.end(), &line) == dropped.end()) kept.push_back(line);
    }
    page.lines = std::move(kept);
  }
}

std::vector<std::string> join_paragraphs(const std::vector<PdfPage>& pages) { return Joiner(pages).join(); }

}  // namespace yiju
