#include "document/metadata.hpp"

#include <algorithm>

#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_metadata = 65536;  // bytes; --- further down is a rule of Markdown

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr WordSet title_keys{"title", "标题", "名称"};
constexpr WordSet version_keys{"publication_date", "pubdate", "date", "公布日期", "发布日期"};
constexpr WordSet effective_keys{"effective_date", "effective", "施行日期", "实施日期", "生效日期"};
constexpr WordSet status_keys{"status", "时效性", "状态"};

// The line at `begin`, without its break; `next` gets the beginning of the one after it.
std::string_view line_at(std::string_view text, std::size_t begin, std::size_t& next) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  next = std::min(end + 1, text.size());
  return trim_end(text.substr(begin, end - begin));
}

std::string_view unquoted(std::string_view value) {
  value = trim(value);
  const bool quoted = value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
  return quoted ? value.substr(1, value.size() - 2) : value;
}

bool is_key(std::string_view key, std::string_view found) { return !found.empty() && found == key; }

void take_field(std::string_view key, std::string_view value, Metadata& metadata) {
  std::size_t used = 0;
  const auto date = scan_date(value, used);
  if (is_key(key, title_keys.beginning(key))) metadata.title = value;
  if (is_key(key, status_keys.beginning(key))) metadata.status = value;
  if (date && is_key(key, effective_keys.beginning(key))) metadata.effective = *date;
  if (date && is_key(key, version_keys.beginning(key)) && (key != "date" || !metadata.version.known())) {
    metadata.version = *date;
  }
}

}  // namespace

std::size_t read_metadata(std::string_view text, Metadata& metadata) {
  std::size_t begin = 0;
  const std::size_t mark = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const std::string_view fence = line_at(text, mark, begin);
  if (fence != "---" && fence != "+++") return 0;
  std::size_t fields = 0;
  Metadata found;
  for (std::size_t at = begin, next = 0; at < std::min(text.size(), longest_metadata); at = next) {
    const std::string_view line = line_at(text, at, next);
    if (line == fence) return fields == 0 ? 0 : (metadata = found, next);
    const std::size_t colon = line.find(fence == "---" ? ':' : '=');
    const bool field = colon != line.npos && colon != 0 && line[0] != ' ' && line[0] != '-' && line[0] != '#';
    if (field) take_field(trim(line.substr(0, colon)), unquoted(line.substr(colon + 1)), found);
    fields += field ? 1 : 0;
    const bool goes_on = line.empty() || field || line[0] == ' ' || line[0] == '-' || line[0] == '#' || line[0] == ']';
    if (!goes_on) return 0;
  }
  return 0;
}

}  // namespace yiju
