#include "citation/quoted_wording.hpp"

#include <algorithm>
#include <vector>

#include "base/numeral.hpp"
#include "citation/pinpoint.hpp"

namespace yiju {

namespace {

std::string_view without_lead(std::string_view line) {
  while (!line.empty()) {
    if (line.front() == ' ' || line.front() == '\t' || line.front() == '"')
      line.remove_prefix(1);
    else if (line.starts_with("　") || line.starts_with("“"))
      line.remove_prefix(3);
    else
      break;
  }
  return line;
}

// Number of the item that a line opens with: （三）… ; 0 if it opens none.
std::uint16_t item_number(std::string_view line) {
  const bool full = line.starts_with("（");
  if (!full && !line.starts_with("(")) return 0;
  line.remove_prefix(full ? 3 : 1);
  const Numeral number = scan_numeral(line.substr(0, 16));
  const std::string_view rest = line.substr(number.bytes);
  if (number.bytes == 0 || (!rest.starts_with("）") && !rest.starts_with(")"))) return 0;
  return static_cast<std::uint16_t>(std::min<std::uint32_t>(number.value, 0xFFFF));
}

}  // namespace

void QuotedWording::begin_line(std::string_view line) {
  std::string_view lead = line;
  while (lead.starts_with(" ") || lead.starts_with("　")) lead.remove_prefix(lead.front() == ' ' ? 1 : 3);
  const bool reopened = lead.starts_with("“") || lead.starts_with("\"");
  if (depth_ == 0 && !reopened) return;
  depth_ = reopened ? 0 : 1;  // the “ itself opens it when the line is read
  place_line(without_lead(line));
}

void QuotedWording::open(std::string_view behind) {
  if (depth_++ != 0) return;
  if (place_[Unit::item] == 0 && place_[Unit::paragraph] <= 1) with_items_ = 0;
  std::vector<Pinpoint> pins;
  scan_pinpoints(behind, 0, static_cast<std::uint32_t>(std::min<std::size_t>(behind.size(), 90)), pins);
  const bool fresh = place_ == Locator{};
  if (pins.size() == 1 && pins.front().top == Unit::article && pins.front().deep == Unit::article) {
    place_ = pins.front().locator;
    place_[Unit::paragraph] = 1;
  } else if (fresh || place_[Unit::article] != target_[Unit::article]) {
    place_ = target_;
    place_.to = 0;
    if (place_[Unit::paragraph] == 0) place_[Unit::paragraph] = 1;
  }
}

void QuotedWording::place_line(std::string_view line) {
  if (place_[Unit::article] == 0) return;
  if (const std::uint16_t item = item_number(line); item != 0) {
    place_[Unit::item] = item;
    with_items_ = place_[Unit::paragraph];
    return;
  }
  place_[Unit::item] = 0;
  ++place_[Unit::paragraph];
}

}  // namespace yiju
