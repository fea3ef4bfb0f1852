// A NODE as a person writes it, taken apart into title, version and provision before anyone knows what it names:
//   《立法法》（2015-03-15）第七十二条   →   立法法, 2015-03-15, 72
//   民法典 2019年修正版第二条            →   民法典, 2019年修正版, 2
#pragma once

#include <string_view>

#include "document/locator.hpp"

namespace yiju {

/// Looks into the text it was read from.
struct NodeWords {
  std::string_view title;    ///< without 《》; empty: the draft
  std::string_view version;  ///< 2015-03-15, 2023年修正; empty: none is named behind 》
  Locator locator;
};

/// Throws Error{usage}: 《 without 》, or what stands behind it is not one provision.
[[nodiscard]] NodeWords read_node_words(std::string_view text);

}  // namespace yiju
