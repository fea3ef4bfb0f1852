// A JSON text as a tree that remembers where each value stands, so that what is wrong with a value can be told with
// line and column: {"limit": "ten"} → query.json:1:11: expected a number, found "ten". For small inputs that people
// write (stored queries, registers); what is large is read with RapidJSON's SAX reader where it is needed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"

namespace yiju {

enum class JsonKind : std::uint8_t { null, boolean, number, text, array, object };

struct JsonValue {
  JsonKind kind = JsonKind::null;
  std::uint32_t offset = 0;       ///< its first byte in the text
  bool truth = false;             ///< boolean
  double number = 0;              ///< number
  std::string text;               ///< text, without quotes and escapes
  std::string key;                ///< its name, where it is a member of an object
  std::uint32_t key_offset = 0;   ///< where the name stands
  std::vector<JsonValue> values;  ///< elements of an array, members of an object, in the order of the text

  /// The member of that name; null where there is none. The first, where a name stands twice.
  [[nodiscard]] const JsonValue* find(std::string_view name) const;
};

/// Reads one JSON text (RFC 8259, UTF-8, a byte order mark allowed). Throws Error{input} `path:line:column: expected
/// …`: malformed, something behind the value, or nested deeper than 100 levels.
[[nodiscard]] JsonValue parse_json(const std::string& path, std::string_view text);

/// Throws Error{input} at the place of a byte offset of the text.
[[noreturn]] void fail_at(const std::string& path, std::string_view text, std::uint32_t offset, Bilingual message,
                          Bilingual hint = {});

/// 对象, an object; 数, a number …: for messages that say what was found.
[[nodiscard]] const char* describe(JsonKind kind, Language language);

}  // namespace yiju
