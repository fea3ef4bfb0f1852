// Whether a repeal means an instrument of that title, and what it does to it.
#pragma once

#include <span>
#include <string_view>

#include "registry/instrument.hpp"
#include "registry/repeal.hpp"
#include "registry/version.hpp"

namespace yiju {

/// True where what is repealed is not this instrument but an earlier one of its name: it was made or changed after that
/// day, or the number or year beside its title is another one's; or where it outlived the notice that carried it.
[[nodiscard]] bool names_another(const Instrument& named, std::span<const Version> versions, const Repeal& repeal);

/// Tells the instrument that it has ended. A status that tells how it ended already stays: superseded says more than
/// repealed. `title`: of the repealing text.
void end_by(const Repeal& repeal, std::string_view title, Instrument& named);

}  // namespace yiju
