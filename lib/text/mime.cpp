#include "text/mime.hpp"

#include <array>
#include <cstdint>
#include <map>

#include "base/byte_order_mark.hpp"
#include "base/digit.hpp"
#include "base/letter_case.hpp"
#include "base/white_space.hpp"

namespace yiju {

namespace {

constexpr int deepest = 8;                // multiparts within multiparts
constexpr std::size_t most_parts = 4096;  // a page with its pictures has some hundreds

using Headers = std::map<std::string, std::string, std::less<>>;

/// Takes a line off the front, without its line break.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Takes the headers and the empty line behind them off the front. A line that begins with white space goes on in the
/// one before.
Headers take_headers(std::string_view& rest) {
  Headers headers;
  std::string* last = nullptr;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (trim(line).empty()) break;
    const std::size_t colon = line.find(':');
    if (line.front() == ' ' || line.front() == '\t') {
      if (last != nullptr) last->append(" ").append(trim(line));
    } else if (colon != std::string_view::npos) {
      last = &headers[in_lower_case(line.substr(0, colon))];
      *last = trim(line.substr(colon + 1));
    }
  }
  return headers;
}

std::string header(const Headers& headers, std::string_view name) {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string() : found->second;
}

/// text/html; charset="gb2312" → gb2312 for "charset".
std::string parameter(std::string_view value, std::string_view name) {
  const std::string lower = in_lower_case(value);
  std::size_t at = lower.find(std::string(name) + '=');
  if (at == std::string::npos) return {};
  at += name.size() + 1;
  if (at < value.size() && value[at] == '"') return std::string(value.substr(at + 1, value.find('"', at + 1) - at - 1));
  return std::string(trim(value.substr(at, value.find(';', at) - at)));
}

std::string from_quoted_printable(std::string_view coded) {
  std::string bytes;
  for (std::size_t at = 0; at < coded.size(); ++at) {
    if (coded[at] != '=') {
      bytes += coded[at];
      continue;
    }
    const std::string_view behind = coded.substr(at + 1);
    const int high = behind.empty() ? -1 : value_of_hexadecimal(behind[0]);
    const int low = behind.size() < 2 ? -1 : value_of_hexadecimal(behind[1]);
    if (high >= 0 && low >= 0) {
      bytes += static_cast<char>(high * 16 + low);
      at += 2;
    } else if (const std::size_t end = behind.find('\n'); trim(behind.substr(0, end)).empty() && !behind.empty()) {
      at += end == std::string_view::npos ? behind.size() : end + 1;  // a soft line break
    } else {
      bytes += '=';  // broken, or never coded
    }
  }
  return bytes;
}

void read_entity(std::string_view entity, int depth, std::vector<MimePart>& parts);

/// The entities between the lines --boundary; the first of them stands before any and is none.
void read_multipart(std::string_view body, const std::string& boundary, int depth, std::vector<MimePart>& parts) {
  const std::string mark = "--" + boundary;
  std::string_view rest = body;
  const char* begin = nullptr;
  while (!rest.empty() && parts.size() < most_parts) {
    const char* const line_begin = rest.data();
    const std::string_view line = trim(take_line(rest));
    const bool last = line.size() == mark.size() + 2 && line.starts_with(mark) && line.ends_with("--");
    if (line != mark && !last) continue;
    if (begin != nullptr) {
      read_entity({begin, static_cast<std::size_t>(line_begin - begin)}, depth + 1, parts);
    }
    begin = rest.data();
    if (last) return;
  }
  if (begin == nullptr) return;
  const std::size_t before = parts.size();
  read_entity({begin, static_cast<std::size_t>(body.data() + body.size() - begin)}, depth + 1, parts);
  if (parts.size() > before) parts.back().unended = true;
}

void read_entity(std::string_view entity, int depth, std::vector<MimePart>& parts) {
  const Headers headers = take_headers(entity);
  const std::string content = header(headers, "content-type");
  MimePart part;
  part.type = in_lower_case(trim(std::string_view(content).substr(0, content.find(';'))));
  const std::string boundary = parameter(content, "boundary");
  if (part.type.starts_with("multipart/") && !boundary.empty()) {
    if (depth < deepest) read_multipart(entity, boundary, depth, parts);
    return;
  }
  part.charset = parameter(content, "charset");
  part.location = header(headers, "content-location");
  if (part.location.empty()) part.location = header(headers, "content-id");
  const std::string coding = in_lower_case(header(headers, "content-transfer-encoding"));
  part.bytes = coding == "base64"             ? from_base64(entity)
               : coding == "quoted-printable" ? from_quoted_printable(entity)
                                              : std::string(entity);
  parts.push_back(std::move(part));
}

}  // namespace

std::string from_base64(std::string_view coded) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  static const std::array<std::int8_t, 256> values = [&] {
    std::array<std::int8_t, 256> all{};
    all.fill(-1);
    for (std::size_t i = 0; i < letters.size(); ++i)
      all[static_cast<unsigned char>(letters[i])] = static_cast<std::int8_t>(i);
    return all;
  }();
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : coded) {
    if (c == '=') break;
    const int value = values[static_cast<unsigned char>(c)];
    if (value < 0) continue;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

std::vector<MimePart> mime_parts(std::string_view message) {
  message = without_byte_order_mark(message);
  while (!message.empty() && (message.front() == '\r' || message.front() == '\n')) message.remove_prefix(1);
  std::vector<MimePart> parts;
  read_entity(message, 0, parts);
  return parts;
}

bool is_mime_message(std::string_view bytes) {
  constexpr std::size_t longest_field = 13, longest_head = 2048;  // bytes
  const std::string_view head = trim(without_byte_order_mark(bytes).substr(0, longest_head));
  const std::string field = in_lower_case(head.substr(0, longest_field));
  bool message = false;
  for (const std::string_view first : {"mime-version:", "from:", "content-type:", "date:", "subject:", "message-id:"})
    message = message || field.starts_with(first);
  return message && in_lower_case(head).find("content-type:") != std::string::npos;
}

}  // namespace yiju
