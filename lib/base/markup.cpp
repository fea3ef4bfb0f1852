#include "base/markup.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace yiju {
namespace {

// XML 1.0, section 2.2: what may stand in a document.
bool is_xml_character(char32_t c) {
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

/// Whether three bytes are one character that may stand in XML, seen without decoding: most Han characters and the wide
/// signs （，：. Not the surrogates, and not U+FFFE and U+FFFF.
bool is_plain_triple(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead <= 0xE0 || lead == 0xED || lead > 0xEF || at + 2 >= text.size()) return false;
  if (!is_continuation(text[at + 1]) || !is_continuation(text[at + 2])) return false;
  return lead != 0xEF || text[at + 1] != '\xBF' || static_cast<unsigned char>(text[at + 2]) < 0xBE;
}

bool is_mark(char c) { return c == '&' || c == '<' || c == '>' || c == '"'; }

/// Bytes from `at` on that stand in XML as they are: printable ASCII, with `stop` but for & < > ", and plain triples.
std::size_t plain_bytes(std::string_view text, std::size_t at, bool stop = false) {
  const std::size_t begin = at;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0x20 && lead < 0x80) {
      if (stop && is_mark(text[at])) break;
      ++at;
    } else if (is_plain_triple(text, at)) {
      at += 3;
    } else {
      break;
    }
  }
  return at - begin;
}

/// Calls `plain` for each run of characters that may stand as they are; forbidden ones become U+FFFD.
template <typename Emit>
void each_character(std::string_view text, Emit emit) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (point.bytes == 0) break;
    if (is_xml_character(point.value) && point.value != 0xFFFD) {
      emit(text.substr(at, point.bytes));
    } else {
      emit(std::string_view("\uFFFD"));
    }
    at += point.bytes;
  }
}

}  // namespace

std::string escape_markup(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  each_character(text, [&](std::string_view piece) {
    switch (piece.front()) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += piece;
    }
  });
  return out;
}

std::string clean_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = plain_bytes(text, at);
    out += text.substr(at, plain);
    at += plain;
    const std::size_t odd = decode(text, at).bytes;
    each_character(text.substr(at, odd), [&](std::string_view piece) { out += piece; });
    at += odd;
  }
  return out;
}

std::string escape_markdown(std::string_view text) {
  std::string out;
  each_character(text, [&](std::string_view piece) {
    switch (piece.front()) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '\r':
        break;
      case '\n':
        out += "<br>";
        break;
      case '|':
      case '\\':
      case '`':
      case '*':
      case '_':
      case '[':
      case ']':
      case '~':
      case '#':
        out += '\\';
        [[fallthrough]];
      default:
        out += piece;
    }
  });
  return out;
}

std::string escape_csv(std::string_view text, bool guard) {
  std::string cell;
  if (guard && !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) cell = "'";
  cell += text;
  if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

namespace {

/// What a character becomes in XML; empty: it stays.
std::string_view entity_of(char c, bool quoted) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return quoted ? "&quot;" : "";
    case '\n':
      return quoted ? "&#10;" : "";
    case '\t':
      return quoted ? "&#9;" : "";
    default:
      return {};
  }
}

void append_xml(std::string& out, std::string_view text, bool quoted) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = plain_bytes(text, at, true);
    out.append(text, at, plain);
    at += plain;
    if (at == text.size()) break;
    const std::string_view entity = entity_of(text[at], quoted);
    const std::size_t odd = std::max<std::size_t>(decode(text, at).bytes, 1);
    if (entity.empty()) {
      each_character(text.substr(at, odd), [&](std::string_view piece) { out += piece; });
    } else {
      out += entity;
    }
    at += odd;
  }
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) { append_xml(out, text, false); }
void append_xml_attribute(std::string& out, std::string_view text) { append_xml(out, text, true); }

std::string escape_iri(std::string_view text) {
  static constexpr const char* kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : clean_text(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || std::string_view("<>\"{}|^`\\%[]").find(c) != std::string_view::npos) {
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    } else {
      out += c;
    }
  }
  return out;
}

std::string quoted_with_backslashes(std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : clean_text(text)) {
    switch (c) {
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        if (c == quote || c == '\\') out += '\\';
        out += c;
    }
  }
  return out + quote;
}

}  // namespace yiju
