#include "base/edit_distance.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.hpp"

namespace yiju {

namespace {

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode(text, at);
    characters += character.value;
    at += character.bytes;
  }
  return characters;
}

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most) {
  const std::u32string across = characters_of(one);
  const std::u32string down = characters_of(other);
  const std::size_t longer = std::max(across.size(), down.size());
  if (longer - std::min(across.size(), down.size()) > most) return most + 1;
  std::vector<std::size_t> row(across.size() + 1);
  std::vector<std::size_t> last = row;         // the row above
  std::vector<std::size_t> before_last = row;  // and the one above that: where a swap began
  for (std::size_t at = 0; at < row.size(); ++at) row[at] = at;
  for (std::size_t line = 0; line < down.size(); ++line) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = line + 1;
    std::size_t least = row[0];
    for (std::size_t at = 1; at < row.size(); ++at) {
      const std::size_t replaced = last[at - 1] + (across[at - 1] == down[line] ? 0 : 1);
      row[at] = std::min({replaced, last[at] + 1, row[at - 1] + 1});
      if (at > 1 && line > 0 && across[at - 1] == down[line - 1] && across[at - 2] == down[line]) {
        row[at] = std::min(row[at], before_last[at - 2] + 1);
      }
      least = std::min(least, row[at]);
    }
    if (least > most + 1) return most + 1;  // one more, as a swap may still win one back
  }
  return std::min(row.back(), most + 1);
}

std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& known) {
  std::size_t best = std::max<std::size_t>(1, count_code_points(word) / 3);
  std::string_view nearest;
  for (const std::string_view candidate : known) {
    const std::size_t distance = edit_distance(word, candidate, best);
    if (distance > best || (!nearest.empty() && distance == best)) continue;
    best = distance;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace yiju
