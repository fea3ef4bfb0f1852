// What the register tells of a loaded text's dates where the text itself is silent. Only a wording that is proven to be
// the one the register knows is completed: a date that belongs to another wording would be worse than none.
//   修正 of 2025-06-27, whose 施行 article keeps the first date; register: amended 2025-06-27, in force 2026-01-01
//     → in force 2026-01-01
//   no history line, 自2026年1月1日起施行; register: issued 2025-06-27, in force 2026-01-01 → made 2025-06-27
#pragma once

#include "document/document.hpp"
#include "document/told_dates.hpp"
#include "registry/registry.hpp"

namespace yiju {

/// The dates of `document` that the register tells by its title.
[[nodiscard]] ToldDates dates_in_register(const Registry& registry, const Document& document);

/// From when on the decision that its history line names last is in force, of that very day: several decisions have one
/// title. Unknown where the register does not know it. Needs the text's words.
[[nodiscard]] Date in_force_by_decision(const Registry& registry, const Document& document);

}  // namespace yiju
