#include "document/without_titles.hpp"

namespace yiju {

std::string without_titles(std::string_view words) {
  constexpr std::string_view mark = "》";
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t open = words.find("《", at);
    const std::size_t close = open == words.npos ? open : words.find(mark, open);
    out += words.substr(at, close == words.npos ? words.npos : open - at);
    if (close == words.npos) break;
    at = close + mark.size();
  }
  return out;
}

}  // namespace yiju
