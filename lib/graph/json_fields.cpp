#include "graph/json_fields.hpp"

#include <limits>

#include "base/json_value.hpp"

namespace yiju {
namespace {

/// Where the value that ends at `end` begins: its opening quote, or the first character of a number or word.
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

}  // namespace

const Field* JsonFields::find(std::string_view name) const {
  for (const Field& field : fields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

void JsonFields::fail(std::string_view name, std::string_view wanted) const {
  const Field* const field = find(name);
  const std::size_t place = field == nullptr ? begin : begin_of_value(json_, field->end);
  const std::string found = field == nullptr ? "nothing" : std::string(json_.substr(place, field->end - place));
  fail_at(path_, json_, static_cast<std::uint32_t>(place),
          "图 JSON 有误 / graph JSON: expected " + std::string(wanted) + " as \"" + std::string(name) + "\", found " +
              found.substr(0, 80));
}

std::string_view JsonFields::text(std::string_view name) const {
  const Field* const field = find(name);
  if (field == nullptr) return {};
  if (field->kind != FieldKind::text) fail(name, "a text");
  return field->text;
}

std::string_view JsonFields::needed_text(std::string_view name) const {
  if (find(name) == nullptr) fail(name, "a text");
  return text(name);
}

std::uint32_t JsonFields::number(std::string_view name, std::uint32_t most, std::uint32_t otherwise) const {
  const Field* const field = find(name);
  if (field == nullptr) return otherwise;
  if (field->kind != FieldKind::number || field->number > most) {
    fail(name, "a whole number up to " + std::to_string(most));
  }
  return static_cast<std::uint32_t>(field->number);
}

bool JsonFields::truth(std::string_view name) const {
  const Field* const field = find(name);
  if (field == nullptr) return false;
  if (field->kind != FieldKind::truth) fail(name, "true or false");
  return field->number != 0;
}

Date JsonFields::date(std::string_view name) const {
  const std::string_view given = text(name);
  if (given.empty()) return {};
  const std::optional<Date> date = parse_date(given);
  if (!date) fail(name, "a date such as 2024-03-01");
  return *date;
}

Span JsonFields::span(std::string_view name) const {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> ends;
  for (const Field& field : fields) {
    if (field.name != name) continue;
    if (field.kind != FieldKind::number || field.number > most) fail(name, "two byte offsets");
    ends.push_back(static_cast<std::uint32_t>(field.number));
  }
  if (ends.empty()) return {};
  if (ends.size() != 2 || ends[0] > ends[1]) fail(name, "[begin, end] with begin before end");
  return {ends[0], ends[1]};
}

std::string JsonFields::joined(std::string_view name, std::string_view separator) const {
  std::string all;
  for (const Field& field : fields) {
    if (field.name != name) continue;
    if (field.kind != FieldKind::text) fail(name, "a list of texts");
    if (!all.empty()) all += separator;
    all += field.text;
  }
  return all;
}

}  // namespace yiju
