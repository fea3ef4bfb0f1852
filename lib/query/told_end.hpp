// What a finding says of the end of a cited text: when it came or will come, and what takes its place.
#pragma once

#include "base/bilingual.hpp"
#include "base/date.hpp"
#include "registry/instrument.hpp"
#include "registry/registry.hpp"

namespace yiju {

/// 《甲》已于2021-01-01废止; where the end lies `ahead` of the day that is asked for, 《甲》将于2027-03-01废止，不晚于本草案施行.
[[nodiscard]] Bilingual told_end(const Instrument& cited, bool ahead);

/// 替代它的是《乙》, and what holds on that day where 乙 has itself ended (no day: the last that is known); empty where
/// nothing is known to take its place.
[[nodiscard]] Bilingual told_successor(const Instrument& cited, const Registry& registry, Date day, bool ahead);

}  // namespace yiju
