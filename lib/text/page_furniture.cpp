#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <string_view>

#include "text/page_control.hpp"
#include "text/placed_lines.hpp"

namespace yiju {

namespace {

constexpr double edge_share = 0.12;  // of the page's height, above and below

/// What browsers print above and below a page: 2026/11/27 21:34 or 11/27/26, 9:34 PM and its title, its address.
bool is_of_browser(const PlacedLine& line, bool upper) {
  if (!upper)
    return line.text.starts_with("http://") || line.text.starts_with("https://") || line.text.starts_with("file:///");
  int end = 0;
  std::sscanf(line.text.c_str(), "%*4u/%*4u/%*4u%*[, ]%*2u:%*2u%n", &end);
  return end != 0;
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
    std::set<std::string> here;  // two cells of one row may say the same
    for (const Edge& edge : edges_of(page)) here.insert(furniture_key(edge));
    for (const std::string& key : here) ++seen[key];
  }
  // Odd and even pages may have headers of their own, and the first page none: a third of all pages is enough.
  const std::size_t often = std::max<std::size_t>(2, (pages.size() + 2) / 3);
  for (PlacedPage& page : pages) {
    std::vector<const PlacedLine*> dropped;
    for (const Edge& edge : edges_of(page)) {
      // The heads of a table stand above each of its pages and yet say what is below them.
      const bool repeated = edge.line->part != TablePart::head && seen[furniture_key(edge)] >= often;
      if (is_page_number(edge.line->text) || is_of_browser(*edge.line, edge.upper) || repeated)
        dropped.push_back(edge.line);
    }
    std::vector<PlacedLine> kept;
    for (const PlacedLine& line : page.lines) {
      if (std::find(dropped.begin(), dropped.end(), &line) == dropped.end()) kept.push_back(line);
    }
    page.lines = std::move(kept);
  }
}

}  // namespace yiju
