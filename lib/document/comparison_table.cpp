#include "document/comparison_table.hpp"

#include <algorithm>

#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_head = 90;  // bytes of a cell that names its column

constexpr WordSet former_words{"现行", "修改前", "修订前", "修正前", "原条文", "原文", "旧条文", "原规定", "原条例"};
constexpr WordSet current_words{"修订草案", "修改后", "修订后", "修正后", "征求意见稿", "修改稿",
                                "修订稿",   "新条文", "草案",   "送审稿", "拟修改",     "拟修订"};
constexpr WordSet remark_words{"说明", "备注", "理由", "依据", "情况"};

ColumnRole role_of(std::string_view head) {
  if (head.size() > longest_head) return ColumnRole::other;
  if (remark_words.ends(head)) return ColumnRole::remark;
  if (former_words.stands_in(head)) return ColumnRole::former;
  return current_words.stands_in(head) ? ColumnRole::current : ColumnRole::other;
}

Span trimmed(std::string_view row, std::size_t begin, std::size_t end) {
  const std::string_view cell = row.substr(begin, end - begin);
  const auto from = static_cast<std::uint32_t>(begin + space_before(cell));
  const auto size = static_cast<std::uint32_t>(trim(cell).size());
  const std::string_view words = row.substr(from, size);
  const bool rule = std::all_of(words.begin(), words.end(), [](char c) { return c == '-' || c == ':'; });
  return {from, rule ? from : from + size};
}

}  // namespace

bool is_table_row(std::string_view line) {
  return line.find('\t') != line.npos || (line.starts_with("|") && line.find('|', 1) != line.npos);
}

std::vector<Span> cells_of(std::string_view row) {
  std::vector<Span> out;
  const bool markdown = row.starts_with("|");
  const char separator = markdown ? '|' : '\t';
  std::size_t begin = markdown ? 1 : 0;
  while (begin <= row.size()) {
    const std::size_t end = std::min(row.find(separator, begin), row.size());
    const bool tail = markdown && end == row.size() && trim(row.substr(begin)).empty();
    if (!tail) out.push_back(trimmed(row, begin, end));
    begin = end + 1;
  }
  return out;
}

std::vector<ColumnRole> read_table_head(std::string_view row) {
  std::vector<ColumnRole> roles;
  if (!is_table_row(row)) return roles;
  for (const Span cell : cells_of(row)) roles.push_back(role_of(slice(row, cell)));
  const auto count = [&roles](ColumnRole role) { return std::count(roles.begin(), roles.end(), role); };
  if (count(ColumnRole::former) != 1 || count(ColumnRole::current) != 1) roles.clear();
  return roles;
}

}  // namespace yiju
