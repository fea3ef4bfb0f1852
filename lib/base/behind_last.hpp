// The end of a text behind its last mark: the clause or sentence that stands in front of a place.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace yiju {

/// The words behind the last of the `stops` in them; all of them where none stands. The time is that of reading these words.
///   甲。乙，丙 and 。， → 丙
[[nodiscard]] inline std::string_view behind_last(std::string_view words,
                                                  std::initializer_list<std::string_view> stops) {
  for (std::size_t end = words.size(); end > 0; --end) {
    const auto ends_there = [&](std::string_view stop) {
      return stop.back() == words[end - 1] && words.substr(0, end).ends_with(stop);
    };
    if (std::any_of(stops.begin(), stops.end(), ends_there)) return words.substr(end);
  }
  return words;
}

}  // namespace yiju
