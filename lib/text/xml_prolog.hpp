// What may stand in front of a page's or an XML file's first element: a byte order mark, white space, comments, the XML
// declaration and processing instructions.
#pragma once

#include <string_view>

#include "base/byte_order_mark.hpp"

namespace yiju {

/// The bytes from the first element on; empty where one of these does not end.
[[nodiscard]] inline std::string_view after_xml_prolog(std::string_view bytes) {
  bytes = without_byte_order_mark(bytes);
  for (;;) {
    const std::size_t start = bytes.find_first_not_of(" \t\r\n");
    if (start == bytes.npos) return {};
    bytes.remove_prefix(start);
    const std::string_view closing = bytes.starts_with("<!--") ? "-->" : bytes.starts_with("<?") ? "?>" : "";
    if (closing.empty()) return bytes;
    const std::size_t end = bytes.find(closing);
    if (end == bytes.npos) return {};
    bytes.remove_prefix(end + closing.size());
  }
}

}  // namespace yiju
