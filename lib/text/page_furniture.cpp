#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "base/utf8.hpp"
#include "text/placed_lines.hpp"

namespace yiju {

namespace {

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
  const PlacedLine* line;
  bool upper;
};

std::vector<Edge> edges_of(const PlacedPage& page) {
  std::vector<Edge> edges;
  for (const PlacedLine& line : page.lines) {
    const bool upper = line.bottom < page.height * edge_share;
    if (upper || line.top > page.height * (1 - edge_share)) edges.push_back({&line, upper});
  }
  return edges;
}

/// What is compared from page to page: the words, where they stand to 12 points, and at which edge.
std::string furniture_key(const Edge& edge) {
  return (edge.upper ? "^" : "_") + std::to_string(std::lround(middle_of(*edge.line) / 12)) +
         without_numbers(edge.line->text);
}

}  // namespace

void drop_page_furniture(std::vector<PlacedPage>& pages) {
  std::map<std::string, std::size_t> seen;
  for (const PlacedPage& page : pages) {
    for (const Edge& edge : edges_of(page)) ++seen[furniture_key(edge)];
  }
  // Odd and even pages may have headers of their own, and the first page none: a third of all pages is enough.
  const std::size_t often = std::max<std::size_t>(2, (pages.size() + 2) / 3);
  for (PlacedPage& page : pages) {
    std::vector<const PlacedLine*> dropped;
    for (const Edge& edge : edges_of(page)) {
      // The heads of a table stand above each of its pages and yet say what is below them.
      const bool repeated = edge.line->part != TablePart::head && seen[furniture_key(edge)] >= often;
      if (is_page_number(edge.line->text) || repeated) dropped.push_back(edge.line);
    }
    std::vector<PlacedLine> kept;
    for (const PlacedLine& line : page.lines) {
      if (std::find(dropped.begin(), dropped.end(), &line) == dropped.end()) kept.push_back(line);
    }
    page.lines = std::move(kept);
  }
}

}  // namespace yiju
