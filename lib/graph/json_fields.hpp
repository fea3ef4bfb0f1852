// One object of a large JSON list as it comes out of the SAX reader: its members as flat fields, a list as several
// fields of one name, members of an inner object beside those of the outer one. Says with line and column what is wrong
// with one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/date.hpp"
#include "base/enum_words.hpp"
#include "base/span.hpp"

namespace yiju {

/// Throws Error{input} at a byte offset: 图 JSON：应为…，实为… / graph JSON: expected …, found …
[[noreturn]] void fail_reading(const std::string& path, std::string_view json, std::size_t offset,
                               const Bilingual& wanted, std::string found);

/// Where the value that ends at `end` begins: its opening quote, or the first character of a number or word.
[[nodiscard]] std::size_t begin_of_value(std::string_view json, std::size_t end);

/// "9f3c5a1e00b47d26": how a hash is written.
[[nodiscard]] std::string in_hexadecimal(std::uint64_t number);

enum class FieldKind : std::uint8_t { text, number, truth, other };

struct Field {
  std::string name;
  FieldKind kind = FieldKind::other;
  std::string text;
  std::uint64_t number = 0;  ///< number, or 1 for true
  std::size_t end = 0;       ///< offset one past the value
};

class JsonFields {
 public:
  JsonFields(const std::string& path, std::string_view json) : path_(path), json_(json) {}

  std::vector<Field> fields;
  std::size_t begin = 0;  ///< offset of the object's {

  /// The member's value; the default where it is not there. Throws Error{input} where it is of another kind.
  [[nodiscard]] std::string_view text(std::string_view name) const;
  [[nodiscard]] std::uint32_t number(std::string_view name, std::uint32_t most, std::uint32_t otherwise = 0) const;
  [[nodiscard]] bool truth(std::string_view name) const;
  [[nodiscard]] Date date(std::string_view name) const;
  [[nodiscard]] Span span(std::string_view name) const;
  [[nodiscard]] std::uint64_t hexadecimal(std::string_view name) const;  ///< "9f3c5a1e00b47d26"
  [[nodiscard]] std::string joined(std::string_view name, std::string_view separator) const;

  /// The same for a member that must be there.
  [[nodiscard]] std::string_view needed_text(std::string_view name) const;

  /// A word that name_of() gives for one of the enumerators up to `last`.
  template <typename Enum>
  [[nodiscard]] Enum word(std::string_view name, Enum last, std::optional<Enum> otherwise = {}) const {
    const std::string_view given = otherwise ? text(name) : needed_text(name);
    if (given.empty() && otherwise) return *otherwise;
    if (const std::optional<Enum> value = value_of_name(given, last)) return *value;
    fail(name, {"已知的词", "a known word"});
  }

  [[nodiscard]] const Field* find(std::string_view name) const;
  /// Throws: expected `wanted` as `name`, found what stands there.
  [[noreturn]] void fail(std::string_view name, const Bilingual& wanted) const;

 private:
  const std::string& path_;
  std::string_view json_;
};

}  // namespace yiju
