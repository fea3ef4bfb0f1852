#include "output/answer/text_tree.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace yiju {
namespace {

// For each line whether no sibling follows it.
std::vector<char> last_ones(const std::vector<TreeLine>& lines) {
  std::vector<char> last(lines.size(), 1);
  std::vector<char> follows;  // by depth: a line of that depth was met, under the same parent
  for (std::size_t at = lines.size(); at-- > 0;) {
    const std::uint32_t depth = lines[at].depth;
    if (follows.size() <= depth) follows.resize(depth + 1, 0);
    last[at] = follows[depth] != 0 ? 0 : 1;
    follows[depth] = 1;
    follows.resize(depth + 1);
  }
  return last;
}

void append_padded(std::string& line, const std::string& cell, std::size_t width, bool right) {
  const std::size_t blanks = width - std::min(width, display_width(cell));
  if (right) line.append(blanks, ' ');
  line += cell;
  if (!right) line.append(blanks, ' ');
}

}  // namespace

std::string draw_tree(const std::vector<TreeLine>& lines) {
  const std::vector<char> last = last_ones(lines);
  std::string out;
  std::vector<std::string> bars;  // by depth: what stands in front of the lines below it
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const TreeLine& line = lines[at];
    bars.resize(line.depth);
    std::string prefix;
    for (const std::string& bar : bars) prefix += bar;
    out += prefix + (last[at] != 0 ? "└─ " : "├─ ") + line.head + '\n';
    bars.push_back(last[at] != 0 ? "   " : "│  ");
    for (const std::string& detail : line.details) out += prefix + bars.back() + "  " + detail + '\n';
  }
  return out;
}

std::string draw_columns(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t at = 0; at < row.size(); ++at) widths[at] = std::max(widths[at], display_width(row[at]));
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (at != 0) line += "  ";
      append_padded(line, row[at], widths[at], at < right.size() && right[at]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace yiju
