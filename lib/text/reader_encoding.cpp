#include "text/reader_encoding.hpp"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/error.hpp"

namespace yiju {

namespace {

/// A binary file has a NUL byte in its first kilobyte; a text has none anywhere that matters. Looking at more would be
/// a second pass over every law.
bool looks_binary(std::string_view bytes) {
  constexpr std::size_t enough = 1024;
  return std::memchr(bytes.data(), 0, std::min(bytes.size(), enough)) != nullptr;
}

}  // namespace

Source read_plain_text(std::string name, std::string bytes) {
  if (looks_binary(bytes)) {
    throw Error(ErrorCode::input, std::move(name), 0, 0, "expected a text, found a binary file",
                "yiju reads .txt .md .html .docx .doc .pdf; convert the file to one of these");
  }
  Source source;
  if (!simdjson::validate_utf8(bytes.data(), bytes.size())) {
    source.diagnostics.push_back({DiagnosticCode::broken_utf8, Severity::warning, {}, 0, 0, {}});
  }
  source.path = std::move(name);
  source.text = std::move(bytes);
  return source;
}

}  // namespace yiju
