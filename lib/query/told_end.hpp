// What a finding says of the end of a cited text: when it came or will come, and what takes its place.
#pragma once

#include "base/bilingual.hpp"
#include "registry/instrument.hpp"

namespace yiju {

/// 《甲》已于2021-01-01废止; where the end lies `ahead` of the day that is asked for, 《甲》将于2027-03-01废止，不晚于本草案施行.
[[nodiscard]] Bilingual told_end(const Instrument& cited, bool ahead);

/// 替代它的是《乙》; empty where nothing is known to take its place.
[[nodiscard]] Bilingual told_successor(const Instrument& cited, bool ahead);

}  // namespace yiju
