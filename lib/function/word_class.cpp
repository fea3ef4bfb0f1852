#include "function/word_class.hpp"

#include <array>
#include <unordered_map>

#include "base/utf8.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_word = 6;  // characters

const std::unordered_map<std::string_view, std::string_view>& names() {
  static const std::unordered_map<std::string_view, std::string_view> all = [] {
    std::unordered_map<std::string_view, std::string_view> words;
    words.reserve(all_classed_words().size());
    for (const ClassedWord& row : all_classed_words()) words.emplace(row.word, row.name);
    return words;
  }();
  return all;
}

std::size_t character_end(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}

}  // namespace

std::vector<std::string_view> classes_of(std::string_view text) {
  std::vector<std::string_view> classes;
  for (std::size_t at = 0; at < text.size();) {
    std::array<std::size_t, longest_word> ends;
    std::size_t count = 0;
    for (std::size_t end = at; count < longest_word && end < text.size(); ++count) {
      ends[count] = end = character_end(text, end);
    }
    auto found = names().end();
    while (count > 0 && found == names().end()) found = names().find(text.substr(at, ends[--count] - at));
    classes.push_back(found == names().end() ? "?" : found->second);
    at = ends[count];
  }
  return classes;
}

}  // namespace yiju
