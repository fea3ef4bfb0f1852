// What each sign of an article's part weighs for each function: function_weights.tsv as constants of the program
// (embed_weights.cpp), and the rows of it by name.
//   sign <TAB> function=hundredths <TAB> function=hundredths …
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "function/function.hpp"

namespace yiju {

struct FunctionWeight {
  Function function;
  std::int16_t hundredths;  ///< of a unit of log-odds
};

struct SignWeights {
  std::string_view sign;
  std::uint32_t first, count;  ///< in all_function_weights()
};

/// Of the generated file.
[[nodiscard]] std::span<const SignWeights> all_sign_weights();
[[nodiscard]] std::span<const FunctionWeight> all_function_weights();

/// The place of a sign in all_sign_weights(); their number where it weighs nothing.
[[nodiscard]] std::uint32_t find_sign(std::string_view sign);

/// What the sign at a place of all_sign_weights() weighs.
[[nodiscard]] std::span<const FunctionWeight> weights_at(std::uint32_t place);

}  // namespace yiju
