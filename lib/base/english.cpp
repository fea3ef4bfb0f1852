#include "base/english.hpp"

namespace yiju {

std::string counted(std::size_t count, std::string_view noun) {
  const std::string number = std::to_string(count) + " ";
  if (count == 1) return number + std::string(noun);
  const bool consonant_y = noun.size() > 1 && noun.ends_with('y') &&
                           std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos;
  if (consonant_y) return number + std::string(noun.substr(0, noun.size() - 1)) + "ies";
  return number + std::string(noun) + "s";
}

std::string with_verb(std::size_t count, std::string_view of_one, std::string_view of_several) {
  return std::to_string(count) + " " + std::string(count == 1 ? of_one : of_several);
}

std::string with_article(std::string_view noun) {
  const bool vowel = !noun.empty() && std::string_view("aeiouAEIOU").find(noun.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(noun);
}

}  // namespace yiju
