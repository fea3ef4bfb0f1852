// Dates of a text's wording that something else than the text tells: a register. Unknown where it tells none, or where
// the text says it itself.
#pragma once

#include "base/date.hpp"

namespace yiju {

struct ToldDates {
  Date version;    ///< when this wording was made
  Date effective;  ///< from when on it is in force
};

}  // namespace yiju
