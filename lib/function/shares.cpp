#include "function/shares.hpp"

#include <utility>

namespace yiju {

void Shares::add(Function function, std::size_t size) {
  const auto at = static_cast<std::size_t>(function);
  if (bytes[at] == 0) first[at] = read;
  bytes[at] += size;
  read += size;
  last = function;
}

void Shares::take(const Shares& more) {
  for (std::size_t at = 0; at < function_count; ++at) {
    if (more.bytes[at] != 0) add(static_cast<Function>(at), more.bytes[at]);
  }
  last = more.last;
}

void Shares::move(Function from, Function to) {
  const auto old = static_cast<std::size_t>(from), now = static_cast<std::size_t>(to);
  if (bytes[now] == 0 || first[old] < first[now]) first[now] = first[old];
  bytes[now] += std::exchange(bytes[old], 0);
  if (last == from) last = to;
}

bool goes_before(const Shares& shares, Function a, Function b) {
  const bool ranked_a = a <= Function::duty, ranked_b = b <= Function::duty;
  if (ranked_a != ranked_b) return ranked_a;
  if (ranked_a) return a < b;
  return shares.first[static_cast<std::size_t>(a)] < shares.first[static_cast<std::size_t>(b)];
}

}  // namespace yiju
