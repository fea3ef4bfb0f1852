// Names that a document defines for an instrument: 《…》（以下简称《条例》）, （以下称“数据二十条”）, （下称决定).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace yiju {

/// The definition in a bracket that begins at `at`.
struct ShortNameDefinition {
  std::uint32_t end = 0;    ///< behind the closing bracket; 0: there is no definition here
  std::vector<Span> names;  ///< without their quotes; several only behind 分别简称
};

/// Reads （以下简称《条例》）, （以下分别简称《决定》、《规定》）, (以下统称"规定"), （简称数据二十条）. The bracket may say something else first:
/// （国发〔2025〕11号，以下简称…）.
[[nodiscard]] ShortNameDefinition scan_short_name(std::string_view text, std::uint32_t at, std::uint32_t limit);

}  // namespace yiju
