#include "base/json_writer.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "base/utf8.hpp"

namespace yiju {

namespace {

// What must be escaped in a string: quotes, backslash, control characters; U+2028 and U+2029 too, which are line ends
// to old JavaScript readers.
void append_escaped(std::string& out, const CodePoint& character, std::string_view bytes) {
  static constexpr std::array<char, 16> hex = {'0', '1', '2', '3', '4', '5', '6', '7',
                                               '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
  switch (character.value) {
    case U'"':
      out += "\\\"";
      return;
    case U'\\':
      out += "\\\\";
      return;
    case U'\n':
      out += "\\n";
      return;
    case U'\r':
      out += "\\r";
      return;
    case U'\t':
      out += "\\t";
      return;
    case U'\u2028':
      out += "\\u2028";
      return;
    case U'\u2029':
      out += "\\u2029";
      return;
    default:
      break;
  }
  if (character.value < 0x20 || character.value == 0x7F) {
    out += "\\u00";
    out += hex[character.value >> 4];
    out += hex[character.value & 15];
  } else if (character.value == 0xFFFD) {
    out += "\xEF\xBF\xBD";  // broken bytes included
  } else {
    out += bytes;
  }
}

// Where the run ends that stands in JSON as it is: printable ASCII, Han characters and full-width marks, which is
// nearly all. Copying it whole halves the time of writing records.
std::size_t plain_run(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  while (at < text.size()) {
    if (byte(at) < 0x80) {
      if (byte(at) < 0x20 || byte(at) == 0x7F || byte(at) == '"' || byte(at) == '\\') return at;
      ++at;
    } else if (((byte(at) >= 0xE3 && byte(at) <= 0xE9) || byte(at) == 0xEF) && at + 2 < text.size() &&
               is_continuation(text[at + 1]) && is_continuation(text[at + 2])) {
      at += 3;
    } else {
      return at;
    }
  }
  return at;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = plain_run(text, at);
    out.append(text, at, plain - at);
    at = plain;
    if (at == text.size()) break;
    const CodePoint character = decode(text, at);
    append_escaped(out, character, text.substr(at, character.bytes));
    at += character.bytes;
  }
  out += '"';
}

void JsonWriter::new_line() {
  if (!pretty_) return;
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

void JsonWriter::begin_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  if (!levels_.back().empty) out_ += pretty_ ? "," : ", ";
  levels_.back().empty = false;
  new_line();
}

void JsonWriter::scalar(std::string_view token) {
  begin_value();
  out_ += token;
}

void JsonWriter::value(std::string_view text) {
  begin_value();
  append_json_string(out_, text);
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.9g", number);
  scalar(digits.data());
}

void JsonWriter::key(std::string_view name) {
  begin_value();
  append_json_string(out_, name);
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::object() {
  begin_value();
  out_ += '{';
  levels_.push_back({false, true});
}

void JsonWriter::array() {
  begin_value();
  out_ += '[';
  levels_.push_back({true, true});
}

void JsonWriter::object(std::string_view name) {
  key(name);
  object();
}

void JsonWriter::array(std::string_view name) {
  key(name);
  array();
}

void JsonWriter::close() {
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty) new_line();
  out_ += level.is_array ? ']' : '}';
}

std::string JsonWriter::take() {
  out_ += '\n';
  levels_.clear();
  after_key_ = false;
  return std::exchange(out_, {});
}

}  // namespace yiju
