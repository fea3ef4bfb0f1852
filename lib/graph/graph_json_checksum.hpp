// The last member of a graph's JSON: "checksum", over all bytes before its line. A flipped bit that leaves the JSON well formed
// (a 3 that becomes a 7) would else be read as another graph.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// What is open after its last list → the whole text.
[[nodiscard]] std::string with_checksum(std::string open_json);

/// True where the text ends with its checksum and that is right.
[[nodiscard]] bool has_right_checksum(std::string_view json);

/// True for a member of the whole that is a checksum, or was one before its name was damaged.
[[nodiscard]] bool is_checksum(std::string_view member, std::string_view value);

}  // namespace yiju
