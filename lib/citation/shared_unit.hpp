// Numbers of a list that share the unit behind the last of them.
//   第一、二、四项   第（一）、（三）至（五）项   第八第九条   第三、四两条
// Source: 立法技术规范（试行）（一） on citing several 条, 款 and 项.
#pragma once

#include <vector>

#include "base/cursor.hpp"
#include "citation/pinpoint.hpp"

namespace yiju {

/// The numbers as pinpoints of one step each, and what they are counted by; none where there is no such list.
struct SharedUnit {
  Unit unit = Unit::none;
  std::vector<Pinpoint> members;
  bool bracketed = false;  ///< each number stands in brackets
};

/// Reads the list at the cursor and passes it; leaves the cursor where it is if there is none.
[[nodiscard]] SharedUnit take_shared(Cursor& cursor);

}  // namespace yiju
