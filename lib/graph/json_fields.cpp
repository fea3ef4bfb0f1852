#include "graph/json_fields.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/error.hpp"
#include "base/joined.hpp"
#include "base/json_value.hpp"

namespace yiju {

std::string in_hexadecimal(std::uint64_t number) {
  std::string text(16, '0');
  for (std::size_t at = text.size(); at-- > 0; number >>= 4) text[at] = "0123456789abcdef"[number & 15U];
  return text;
}

std::size_t begin_of_value(std::string_view json, std::size_t end) {
  std::size_t at = end;
  if (at > 0 && json[at - 1] == '"') {
    --at;
    while (at > 0 && (json[at - 1] != '"' || (at > 1 && json[at - 2] == '\\'))) --at;
    return at == 0 ? 0 : at - 1;
  }
  while (at > 0 && std::string_view(" \t\r\n,:[{").find(json[at - 1]) == std::string_view::npos) --at;
  return at;
}

const Field* JsonFields::find(std::string_view name) const {
  for (const Field& field : fields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

void fail_reading(const std::string& path, std::string_view json, std::size_t offset, const Bilingual& wanted,
                  std::string found) {
  fail_at(path, json, static_cast<std::uint32_t>(offset),
          {"图 JSON：应为" + wanted.zh + "，实为 " + found, "graph JSON: expected " + wanted.en + ", found " + found});
}

void JsonFields::fail(std::string_view name, const Bilingual& wanted) const {
  const Field* const field = find(name);
  const std::size_t place = field == nullptr ? begin : begin_of_value(json_, field->end);
  const std::string member = '"' + std::string(name) + '"';
  std::string_view found = "{…}";
  if (field != nullptr && place < field->end)
    found = json_.substr(place, std::min<std::size_t>(field->end - place, 80));
  fail_reading(path_, json_, place, {" " + member + " 为" + wanted.zh, wanted.en + " as " + member},
               std::string(found));
}

std::string_view JsonFields::text(std::string_view name) const {
  const Field* const field = find(name);
  if (field == nullptr) return {};
  if (field->kind != FieldKind::text) fail(name, {"文字", "a text"});
  return field->text;
}

std::string_view JsonFields::needed_text(std::string_view name) const {
  if (find(name) == nullptr) fail(name, {"文字", "a text"});
  return text(name);
}

std::uint32_t JsonFields::number(std::string_view name, std::uint32_t most, std::uint32_t otherwise) const {
  const Field* const field = find(name);
  if (field == nullptr) return otherwise;
  if (field->kind != FieldKind::number || field->number > most) {
    fail(name, {"不大于 " + std::to_string(most) + " 的整数", "a whole number up to " + std::to_string(most)});
  }
  return static_cast<std::uint32_t>(field->number);
}

bool JsonFields::truth(std::string_view name) const {
  const Field* const field = find(name);
  if (field == nullptr) return false;
  if (field->kind != FieldKind::truth) fail(name, {" true 或 false", "true or false"});
  return field->number != 0;
}

Date JsonFields::date(std::string_view name) const {
  const std::string_view given = text(name);
  if (given.empty()) return {};
  const std::optional<Date> date = parse_date(given);
  if (!date) fail(name, {"日期，如 2024-03-01", "a date such as 2024-03-01"});
  return *date;
}

Span JsonFields::span(std::string_view name) const {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> ends;
  for (const Field& field : fields) {
    if (field.name != name) continue;
    if (field.kind != FieldKind::number || field.number > most) fail(name, {"两个字节位置", "two byte offsets"});
    ends.push_back(static_cast<std::uint32_t>(field.number));
  }
  if (ends.empty()) return {};
  if (ends.size() != 2 || ends[0] > ends[1])
    fail(name, {" [起, 止]，起不后于止", "[begin, end] with begin before end"});
  return {ends[0], ends[1]};
}

std::uint64_t JsonFields::hexadecimal(std::string_view name) const {
  const std::string_view given = text(name);
  std::uint64_t number = 0;
  const auto [end, trouble] = std::from_chars(given.data(), given.data() + given.size(), number, 16);
  if (!given.empty() && (trouble != std::errc() || end != given.data() + given.size())) {
    fail(name, {"十六进制数", "a hexadecimal number"});
  }
  return number;
}

std::string JsonFields::joined(std::string_view name, std::string_view separator) const {
  WordRow all(separator);
  for (const Field& field : fields) {
    if (field.name != name) continue;
    if (field.kind != FieldKind::text) fail(name, {"文字的列表", "a list of texts"});
    all.add(field.text);
  }
  return std::move(all).words();
}

}  // namespace yiju
