// What replaced an instrument, as answers name it: 中华人民共和国民法典 第三编 → 《中华人民共和国民法典》第三编.
#pragma once

#include <string>
#include <string_view>

#include "citation/title.hpp"

namespace yiju {

[[nodiscard]] inline std::string successor_in_quotes(std::string_view successor) {
  const std::size_t place = successor.rfind(" 第");
  if (place == std::string_view::npos) return in_quotes(successor);
  return in_quotes(successor.substr(0, place)) + std::string(successor.substr(place + 1));
}

}  // namespace yiju
