#include "text/markdown_cells.hpp"

#include <algorithm>

#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "text/line_shape.hpp"

namespace yiju {

namespace {

/// The words of a row's only cell; `found` tells whether the line is such a row.
std::string_view only_cell(std::string_view line, bool& found) {
  line = trim(line);
  found = line.size() >= 2 && line.starts_with('|') && line.find('|', 1) == line.size() - 1 && !line.ends_with("\\|");
  return found ? trim(line.substr(1, line.size() - 2)) : std::string_view();
}

bool is_rule_cell(std::string_view cell) {
  return cell.size() >= 3 && cell.find_first_not_of("-:") == std::string_view::npos;
}

void add_paragraphs(std::string_view cell, std::string& out) {
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t blanks = blanks_between_paragraphs(cell, at);
    out += blanks == 0 ? cell[at] : '\n';
    at += std::max<std::size_t>(blanks, 1);
  }
  out += '\n';
}

}  // namespace

std::size_t blanks_between_paragraphs(std::string_view text, std::size_t at) {
  static constexpr WordSet ends{"。", "；", "：", "！", "？", "。”", "）"};
  if (at == 0 || text[at] != ' ' || text[at - 1] == ' ') return 0;
  const std::size_t words = std::min(text.find_first_not_of(' ', at), text.size());
  if (words - at < 2 || words == text.size() || text[words] == '|' || text[words] == '\n') return 0;
  const auto opens = after_ordinal(text.substr(words));
  const bool numbered = opens && (opens->empty() || opens->starts_with(' ') || opens->starts_with("　"));
  return numbered || ends.ends(text.substr(0, at)) ? words - at : 0;
}

std::string without_frames(std::string text) {
  std::string out;
  std::size_t kept = 0;  // what stands before it is in `out`
  for (std::size_t at = text.find('|'); at != text.npos; at = text.find('|', at)) {
    const bool begins_line = at == 0 || text[at - 1] == '\n';
    const std::string_view head = line_from(text, at).words;
    bool is_head = false, is_rule = false;
    const std::string_view name = only_cell(head, is_head);
    std::size_t row = at + head.size() + 1;
    const std::string_view rule = row < text.size() ? line_from(text, row).words : std::string_view();
    if (!begins_line || !is_head || !name.empty() || !is_rule_cell(only_cell(rule, is_rule))) {
      at += head.size();
      continue;
    }
    out.append(text, kept, at - kept);
    for (row += rule.size() + 1; row < text.size();) {
      const std::string_view line = line_from(text, row).words;
      bool is_row = false;
      const std::string_view cell = only_cell(line, is_row);
      if (!is_row) break;
      add_paragraphs(cell, out);
      row += line.size() + 1;
    }
    at = kept = std::min(row, text.size());
  }
  return kept == 0 ? std::move(text) : out.append(text, kept);
}

}  // namespace yiju
