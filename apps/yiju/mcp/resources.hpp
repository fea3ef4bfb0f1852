// What a client can read: the draft, the counts of the library, and any provision by its name.
//   yiju://draft   yiju://library   yiju://provision/《网络安全法》第二十条 (percent-encoded)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mcp/desk.hpp"

namespace yiju::mcp {

/// The members of resources/list and resources/templates/list: JSON arrays.
[[nodiscard]] std::string resource_list(const Desk& desk);
[[nodiscard]] std::string resource_templates(Language language);

struct ResourceText {
  std::string_view type;  ///< text/plain
  std::string text;
};

/// Nothing where there is no such resource.
[[nodiscard]] std::optional<ResourceText> read_resource(Desk& desk, std::string_view uri);

}  // namespace yiju::mcp
