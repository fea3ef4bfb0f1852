// Who imposes a penalty, by the words in front of it, without level and place.
//   由市、县人民政府水行政主管部门责令改正，处五百元罚款 → 水行政主管部门
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yiju {

/// Who imposes what a clause sets, as it stands there: "乡（镇）人民政府" and "街道办事处"; none where it names nobody.
[[nodiscard]] std::vector<std::string> imposers_of(std::string_view clause);

}  // namespace yiju
