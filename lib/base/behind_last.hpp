// The end of a text behind its last mark: the clause or sentence that stands in front of a place.
#pragma once

#include <initializer_list>
#include <string_view>

namespace yiju {

/// The words behind the last of the `stops` in them; all of them where none stands.
///   甲。乙，丙 and 。， → 丙
[[nodiscard]] inline std::string_view behind_last(std::string_view words,
                                                  std::initializer_list<std::string_view> stops) {
  for (const std::string_view stop : stops) {
    const std::size_t at = words.rfind(stop);
    if (at != words.npos) words.remove_prefix(at + stop.size());
  }
  return words;
}

}  // namespace yiju
