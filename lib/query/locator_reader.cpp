#include "query/locator_reader.hpp"

#include <cstdint>
#include <vector>

#include "citation/pinpoint.hpp"
#include "citation/section_pinpoint.hpp"

namespace yiju {

std::optional<Locator> read_locator(std::string_view text) {
  const std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return Locator{};
  text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
  if (text.front() == '#') text.remove_prefix(1);
  if (const std::optional<Locator> written = parse_locator(text)) return written;
  if (const std::optional<Locator> english = parse_described_locator(text)) return english;
  std::vector<Pinpoint> pinpoints;
  const auto size = static_cast<std::uint32_t>(text.size());
  Locator section;  // 第五部分 of a text that counts 一、二、
  if (scan_section(text, 0, size, section) == size) return section;
  if (scan_pinpoints(text, 0, size, pinpoints) != size || pinpoints.size() != 1) return std::nullopt;
  return pinpoints.front().locator;
}

}  // namespace yiju
