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
  std::uint32_t end = 0;     ///< behind the closing bracket; 0: there is no definition here
  std::vector<Span> names;   ///< without their quotes; several where 分别 or a list of titles has them
  bool shared = false;       ///< 以下统称《条例》: one name, of several where a list stands in front
  bool alternative = false;  ///< the several are one instrument's: “甲法”或者“该法”
};

/// Reads （以下简称《条例》）, （即“数据二十条”）, ，以下简称《办法》 without brackets, （以下分别简称《决定》、《规定》）, (以下统称"规定"), （简称数据二十条）. The bracket may say something else first:
/// （国发〔2025〕11号，以下简称…）.
[[nodiscard]] ShortNameDefinition scan_short_name(std::string_view text, std::uint32_t at, std::uint32_t limit);

}  // namespace yiju
