// Pinpoints that need the place where they stand: 前款, 前两款, 前条, 本条第二款, 本章. Here only their words;
// absolute.hpp makes them absolute.
#pragma once

#include <cstdint>
#include <string_view>

#include "citation/pinpoint.hpp"

namespace yiju {

enum class Pointing : std::uint8_t { none, here, before };

/// 前两款 → {before, 2, paragraph}; 本条 → {here, 0, article}; 本条前款 → {before, 1, paragraph}.
struct RelativeWord {
  Pointing direction = Pointing::none;
  std::uint16_t count = 0;  ///< how many before; 0xFFFF for 前各款
  Unit unit = Unit::none;
  std::uint32_t bytes = 0;  ///< length of the words; 0: none stands here
};

/// The relative word that begins at `at` (a 前, 本 or 上). `before` is what stands to the left, to keep 目前条件,
/// 基本项目 out.
[[nodiscard]] RelativeWord scan_relative_word(std::string_view text, std::uint32_t at, std::uint32_t limit,
                                              std::string_view before);

/// True if a 本 behind these words makes another word with their last character: 基本项目, 资本项下, 日本法.
[[nodiscard]] bool ends_with_other_word(std::string_view before);

/// 所列, 规定的, 的 … between 前款 and 第（三）项 that narrows it: length, 0 if none. Only counts if a 第 or a bracket
/// follows.
[[nodiscard]] std::uint32_t narrowing_length(std::string_view text);

}  // namespace yiju
