// What people call the interpretations of a law: 《民法典》婚姻家庭编司法解释（一）, 公司法解释三, 民法典担保制度解释. Their articles are
// none of the law's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yiju {

struct InterpretationName {
  std::uint32_t bytes = 0;  ///< of what stands behind the law's name: 婚姻家庭编司法解释（一）; 0: names none
  std::string title;        ///< the official title, where the register knows exactly one that fits; else empty
};

/// Reads `behind`, which stands right behind the name of `law` (its full title). A name counts where its number or a pinpoint
/// follows: 民法典的司法解释 names none.
[[nodiscard]] InterpretationName interpretation_behind(std::string_view behind, std::string_view law);

/// The official title of what `name` calls so, law and all: 公司法解释三; empty where none or several fit.
[[nodiscard]] std::string interpretation_titled(std::string_view name);

}  // namespace yiju
