#include "citation/quoted_wording.hpp"

#include <algorithm>
#include <vector>

#include "base/white_space.hpp"
#include "citation/pinpoint_part.hpp"

namespace yiju {

namespace {

std::string_view without_lead(std::string_view line) {
  while (!line.empty()) {
    const std::uint32_t blank = space_before(line);
    if (blank == 0 && !line.starts_with('"') && !line.starts_with("“")) break;
    line.remove_prefix(blank != 0 ? blank : line.front() == '"' ? 1 : 3);
  }
  return line;
}

}  // namespace

void QuotedWording::begin_line(std::string_view line) {
  const std::string_view lead = trim(line);
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
  if (const std::uint16_t item = item_opened(line); item != 0) {
    place_[Unit::item] = item;
    with_items_ = place_[Unit::paragraph];
    return;
  }
  place_[Unit::item] = 0;
  ++place_[Unit::paragraph];
}

}  // namespace yiju
