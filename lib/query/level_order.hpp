// Which levels stand above which, as far as the law on legislation ranks them.
#pragma once

#include "registry/instrument.hpp"

namespace yiju {

/// True where what is cited as a basis stands below what cites it: a law that rests on a city's rule.
[[nodiscard]] bool inverted(Level citing, Level cited);

}  // namespace yiju
