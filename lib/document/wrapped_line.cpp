#include "document/wrapped_line.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t narrowest = 30, widest = 100;  // columns of a page's line
constexpr std::uint32_t ragged = 8;  // columns that a full line may lack: marks that must not begin a line
constexpr std::size_t lines_looked_at = 400;
constexpr std::size_t fewest_broken = 3;  // lines
constexpr std::size_t long_line = 72;     // bytes of a line that is a sentence, not a caption
constexpr std::size_t longest_title = 400;

constexpr WordSet full_stops{"。", "；", "：", "！", "？", ";", ":", "”", "）", ")", "》", "|"};
constexpr WordSet formula_marks{"＝", "=", "×", "÷"};
constexpr WordSet commas{"，", "、", ","};

std::uint32_t columns_of(std::string_view line) {
  std::uint32_t columns = 0;
  for (std::size_t at = 0; at < line.size(); at += character_step(line[at]))
    columns += static_cast<unsigned char>(line[at]) < 0x80 ? 1 : 2;
  return columns;
}

bool ends_in_han(std::string_view words) {
  if (words.size() < 3) return false;
  const std::uint32_t last = three_bytes(words.substr(words.size() - 3));
  return last >= three_bytes("一") && last <= three_bytes("龥");
}

// …除本条例第十, …依照第: a pinpoint that the line's end cuts.
bool ends_inside_pinpoint(std::string_view words) {
  const std::size_t from = words.size() - std::min<std::size_t>(words.size(), 24);
  const std::size_t at = words.rfind("第");
  if (at == words.npos || at < from) return false;
  const std::string_view rest = words.substr(at + 3);
  return rest.empty() || scan_numeral(rest).bytes == rest.size();
}

bool ends_inside_title(std::string_view words) {
  const std::size_t open = words.rfind("《"), close = words.rfind("》");
  return open != words.npos && words.size() - open < longest_title && (close == words.npos || close < open);
}

}  // namespace

std::uint32_t wrap_width(std::string_view text) {
  std::vector<std::pair<std::uint32_t, bool>> lines;  // columns, and whether it breaks off
  std::uint32_t width = 0;
  std::size_t full = 0, cut = 0, at = 0;
  for (std::size_t n = 0; n < lines_looked_at && at < text.size(); ++n) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end - at > 2 * widest) return 0;
    const std::string_view words = trim_end(text.substr(at, end - at));
    at = end + 1;
    const std::uint32_t columns = columns_of(words);
    if (columns > widest) return 0;
    if (columns < narrowest) continue;
    width = std::max(width, columns);
    lines.emplace_back(columns, ends_in_han(words) || commas.ends(words));
  }
  for (const auto& [columns, breaks_off] : lines) {
    if (columns + ragged < width) continue;
    ++full;
    cut += breaks_off ? 1 : 0;
  }
  return cut >= fewest_broken && 5 * cut >= 2 * full ? width : 0;
}

bool goes_on(std::string_view before, const Line& line, std::uint32_t width) {
  if (line.mark.hashes != 0 || line.mark.quoted || line.words.starts_with("|")) return false;
  const std::uint32_t columns = width == 0 ? 0 : columns_of(trim_end(before));
  before = said(before);
  const std::string_view words = said(line.words);
  if (before.empty() || words.empty() || full_stops.ends(before)) return false;
  if (ends_inside_pinpoint(before) || ends_inside_title(before) || commas.ends(before)) return true;
  if (!ends_in_han(before) || formula_marks.stands_in(before)) return false;
  if (columns != 0) return columns + ragged >= width;
  const bool sentence = before.find("，") != before.npos || before.size() > long_line;
  return sentence && ends_sentence(words);
}

}  // namespace yiju
