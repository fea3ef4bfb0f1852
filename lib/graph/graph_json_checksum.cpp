#include "graph/graph_json_checksum.hpp"

#include <utility>

#include "graph/json_fields.hpp"
#include "graph/source_texts.hpp"

namespace yiju {

namespace {

constexpr std::size_t digits = 16;

/// From the comma behind the last list to the end.
std::string end_with(std::string_view before) {
  return ",\n  \"checksum\": \"" + in_hexadecimal(hash_of_text(before)) + "\"\n}\n";
}

}  // namespace

std::string with_checksum(std::string open_json) {
  const std::string end = end_with(open_json);
  return std::move(open_json) + end;
}

bool has_right_checksum(std::string_view json) {
  static const std::size_t size = end_with({}).size();
  return json.size() > size && json.substr(json.size() - size) == end_with(json.substr(0, json.size() - size));
}

bool is_checksum(std::string_view member, std::string_view value) {
  return member == "checksum" ||
         (value.size() == digits && value.find_first_not_of("0123456789abcdef") == std::string_view::npos);
}

}  // namespace yiju
