#include "graph/string_pool.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <utility>

#include "base/error.hpp"

namespace yiju {

StringPool::StringPool() : ends_{0}, slots_(1024) {}

std::string_view StringPool::get(StringId id) const {
  if (id == 0) return {};
  return {bytes_.data() + ends_[id - 1], ends_[id] - ends_[id - 1]};
}

void StringPool::reserve(std::size_t strings, std::size_t bytes) {
  ends_.reserve(ends_.size() + strings);
  bytes_.reserve(bytes_.size() + bytes);
}

StringId StringPool::add(std::string_view text) {
  if (text.empty()) return 0;
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
  const std::uint64_t high = hash & 0xFFFFFFFF00000000U;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at] != 0) {
    const auto id = static_cast<StringId>(slots_[at]);
    if ((slots_[at] & 0xFFFFFFFF00000000U) == high && get(id) == text) return id;
    at = (at + 1) & mask;
  }
  const StringId id = append(text);
  slots_[at] = high | id;
  if (++used_ * 2 > slots_.size()) grow(slots_.size() * 4);
  return id;
}

StringId StringPool::append(std::string_view text) {
  if (text.empty()) return 0;
  if (bytes_.size() + text.size() > 0xFFFFFFFEU) {
    throw Error(ErrorCode::input, {"图中的文字超过 4 GiB", "the words of this graph take more than 4 GiB"},
                {"请分几次生成", "build it from fewer texts"});
  }
  bytes_.insert(bytes_.end(), text.begin(), text.end());
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  return static_cast<StringId>(ends_.size() - 1);
}

void StringPool::grow(std::size_t slots) {
  const std::vector<std::uint64_t> old = std::exchange(slots_, std::vector<std::uint64_t>(slots, 0));
  const std::size_t mask = slots - 1;
  for (const std::uint64_t slot : old) {
    if (slot == 0) continue;
    const std::string_view text = get(static_cast<StringId>(slot));
    std::size_t at = XXH3_64bits(text.data(), text.size()) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace yiju
