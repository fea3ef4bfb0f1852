#include "document/page_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "base/white_space.hpp"

namespace yiju {

namespace {

// The number that a line is; 0 where it is anything else.
unsigned number_alone(std::string_view line) {
  constexpr std::size_t most_digits = 4;
  line = trim(line);
  unsigned number = 0;
  if (line.empty() || line.size() > most_digits) return 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
  return error == std::errc() && end == line.data() + line.size() ? number : 0;
}

}  // namespace

std::vector<std::size_t> find_page_numbers(std::string_view text) {
  constexpr std::size_t fewest_lines = 10;  // of a page
  std::vector<std::size_t> found;
  unsigned last = 0;
  std::size_t lines = fewest_lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (const unsigned number = number_alone(line); number != 0) {
      if (lines < fewest_lines || (last != 0 && number != last + 1)) return {};
      found.push_back(at);
      last = number;
      lines = 0;
    } else if (!trim(line).empty()) {
      ++lines;
    }
    at = end + 1;
  }
  return found.size() < 2 ? std::vector<std::size_t>{} : found;
}

}  // namespace yiju
