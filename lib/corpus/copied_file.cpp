#include "corpus/copied_file.hpp"

#include <algorithm>
#include <utility>

#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

std::string_view without_ends(std::string_view name, std::string_view ends) {
  const std::size_t last = name.find_last_not_of(ends);
  return name.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// 条例(1), 条例 (12), 条例（2） → 条例
std::string_view without_count(std::string_view name) {
  static constexpr WordSet opening{"(", "（"}, closing{")", "）"};
  const std::string_view close = closing.ending(name);
  if (close.empty()) return name;
  const std::string_view counted = name.substr(0, name.size() - close.size());
  const std::string_view front = without_ends(counted, "0123456789");
  const std::string_view open = opening.ending(front);
  if (front.size() == counted.size() || open.empty()) return name;
  return trim_end(front.substr(0, front.size() - open.size()));
}

// 条例 - 副本, 条例_副本, 条例 - Copy, 复件 条例 → 条例
std::string_view without_word_of_copy(std::string_view name) {
  static constexpr WordSet behind{"副本", "复件", "Copy", "copy"}, ahead{"副本", "复件", "Copy of", "copy of"};
  if (const std::string_view word = behind.ending(name); !word.empty())
    return without_ends(name.substr(0, name.size() - word.size()), " -_");
  const std::string_view word = ahead.beginning(name);
  return word.empty() ? name : trim(name.substr(word.size()));
}

}  // namespace

std::string name_of_copied(std::string_view path) {
  const std::size_t folder = path.rfind('/') + 1;  // npos + 1: none
  const std::string_view name = path.substr(folder);
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  const std::string_view stem = name.substr(0, dot), plain = without_word_of_copy(without_count(stem));
  if (plain.size() == stem.size() || plain.empty()) return {};
  return std::string(path.substr(0, folder)) + std::string(plain) + std::string(name.substr(dot));
}

std::vector<Error> take_out_copies(std::vector<FoundFile>& files) {
  std::vector<std::string> paths;
  for (const FoundFile& file : files) paths.push_back(file.path);
  std::vector<Error> said;
  std::erase_if(files, [&](const FoundFile& file) {
    const std::string first = name_of_copied(file.path);
    if (first.empty() || !std::ranges::binary_search(paths, first) || read_file(first) != read_file(file.path))
      return false;
    said.emplace_back(ErrorCode::input, file.path, 0, 0,
                      Bilingual("与 " + first + " 完全相同，是它的副本，不再计一次",
                                "has the same bytes as " + first + ": a copy of it, not counted again"));
    return true;
  });
  return said;
}

}  // namespace yiju
