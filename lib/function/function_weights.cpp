#include "function/function_weights.hpp"

#include <unordered_map>

namespace yiju {

std::uint32_t find_sign(std::string_view sign) {
  static const std::unordered_map<std::string_view, std::uint32_t> places = [] {
    std::unordered_map<std::string_view, std::uint32_t> all;
    all.reserve(all_sign_weights().size());
    for (const SignWeights& row : all_sign_weights()) all.emplace(row.sign, static_cast<std::uint32_t>(all.size()));
    return all;
  }();
  const auto found = places.find(sign);
  return found == places.end() ? static_cast<std::uint32_t>(all_sign_weights().size()) : found->second;
}

std::span<const FunctionWeight> weights_at(std::uint32_t place) {
  const SignWeights& row = all_sign_weights()[place];
  return all_function_weights().subspan(row.first, row.count);
}

}  // namespace yiju
