#include "text/reader_encoding.hpp"

#include <simdjson.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/letter_case.hpp"
#include "base/utf8.hpp"
#include "text/document_names.hpp"

namespace yiju {

namespace {

constexpr std::size_t convertible_bytes = std::size_t{512}
                                          << 20;  // ICU counts in 32 bits, and UTF-8 is up to 3 times longer

unsigned char byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

[[noreturn]] void refuse_binary(const std::string& name) {
  if (is_unread_document_name(name)) throw why_unread(name);
  throw Error(ErrorCode::input, name, 0, 0,
              Bilingual("不是文本，是未知种类的二进制文件", "expected a text, found a binary file of unknown kind"),
              Bilingual("可读 " + readable_endings() + "，请另存为其中一种",
                        "yiju reads " + readable_endings() + "; save it as one of these"));
}

/// A NUL byte in the first kilobyte of what is valid UTF-8: a binary file, or UTF-16 of plain ASCII. Looking at more
/// would be a second pass over every law.
bool has_early_nul(std::string_view bytes) {
  constexpr std::size_t enough = 1024;
  return std::memchr(bytes.data(), 0, std::min(bytes.size(), enough)) != nullptr;
}

/// How much of it looks like what it is taken for: `good` of `all` units.
struct Plausibility {
  std::size_t good = 0;
  std::size_t all = 0;
  [[nodiscard]] bool at_least(std::size_t percent) const { return all != 0 && good * 100 >= all * percent; }
  [[nodiscard]] bool beats(const Plausibility& other) const { return good * other.all > other.good * all; }
};

/// Bytes outside ASCII that stand in whole UTF-8 characters.
Plausibility as_utf8(std::string_view bytes, std::size_t* first_broken) {
  Plausibility result;
  *first_broken = bytes.size();
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint character = decode(bytes, at);
    if (byte_at(bytes, at) >= 0x80) {
      result.all += character.bytes;
      if (character.bytes > 1) result.good += character.bytes;
      if (character.bytes == 1) *first_broken = std::min(*first_broken, at);
    }
    at += character.bytes;
  }
  return result;
}

/// 16-bit units that are Han, Chinese punctuation, full-width forms, or printable ASCII with its line breaks.
Plausibility as_utf16(std::string_view bytes, bool big_endian) {
  Plausibility result;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const unsigned high = byte_at(bytes, big_endian ? at : at + 1);
    const unsigned low = byte_at(bytes, big_endian ? at + 1 : at);
    const unsigned unit = high << 8 | low;
    const bool ascii = (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t';
    ++result.all;
    result.good += ascii || (unit >= 0x3000 && unit <= 0x303F) || (unit >= 0x4E00 && unit <= 0x9FFF) || high == 0xFF;
  }
  return result;
}

/// Two-byte characters whose lead byte lies in the rows of everyday characters and punctuation, and whose trail byte is
/// one that the encoding uses there. GB2312's first-level Han (rows B0 to D7) with trails from A1 make up 97 % of a
/// Chinese law; Big5's (rows A4 to C6) have trails from 40 as well, which GB2312 never has.
Plausibility as_double_bytes(std::string_view bytes, unsigned first_row, unsigned last_row, bool low_trails) {
  Plausibility result;
  for (std::size_t at = 0; at < bytes.size();) {
    const unsigned lead = byte_at(bytes, at);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    const unsigned trail = at + 1 < bytes.size() ? byte_at(bytes, at + 1) : 0;
    const bool row = (lead >= 0xA1 && lead <= 0xA3) || (lead >= first_row && lead <= last_row);
    ++result.all;
    result.good += row && ((trail >= 0xA1 && trail <= 0xFE) || (low_trails && trail >= 0x40 && trail <= 0x7E));
    at += trail >= 0x30 ? 2 : 1;  // from 30: the second byte of GB18030's four-byte forms
  }
  return result;
}

bool has_binary_bytes(std::string_view bytes) {
  const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != '\v';
  });
  return static_cast<std::size_t>(controls) * 50 > bytes.size();
}

const char* name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf16le:
      return "UTF-16LE";
    case Encoding::utf16be:
      return "UTF-16BE";
    case Encoding::gb18030:
      return "GB18030";
    case Encoding::big5:
      return "Big5";
    case Encoding::unknown:
      break;
  }
  return "";
}

/// Broken places become U+FFFD; nothing where ICU knows no such converter.
std::optional<std::string> converted_by(const char* converter, std::string_view bytes) {
  std::string text(bytes.size() * 3 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size = ucnv_convert("UTF-8", converter, text.data(), static_cast<std::int32_t>(text.size()),
                                         bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  text.resize(static_cast<std::size_t>(size));
  text.shrink_to_fit();
  return text;
}

std::string convert(const std::string& name, std::string_view bytes, Encoding encoding) {
  if (bytes.size() > convertible_bytes) {
    throw Error(ErrorCode::input, name, 0, 0,
                {std::string("文件过大，需先转为 UTF-8，现为 ") + name_of(encoding),
                 std::string("expected UTF-8, found a large file in ") + name_of(encoding)},
                verbatim("iconv -f " + std::string(name_of(encoding)) + " -t UTF-8"));
  }
  const char* const converter = encoding == Encoding::big5 ? "Big5-HKSCS" : name_of(encoding);
  std::optional<std::string> text = converted_by(converter, bytes);
  if (!text) {
    throw Error(ErrorCode::internal, name, 0, 0,
                {std::string(converter) + " 的转换失败", std::string("the converter for ") + converter + " failed"});
  }
  return std::move(*text);
}

Source converted(std::string name, std::string_view bytes, Encoding encoding, bool guessed) {
  Source source;
  source.text = convert(name, bytes, encoding);
  source.path = std::move(name);
  source.encoding = encoding;
  if (guessed) {
    source.diagnostics.push_back({DiagnosticCode::encoding_guessed, Severity::note, {}, 0, 0, name_of(encoding)});
  }
  return source;
}

Source kept(std::string name, std::string bytes, Encoding encoding, std::size_t first_broken) {
  Source source;
  source.path = std::move(name);
  source.encoding = encoding;
  const auto at = static_cast<std::uint32_t>(first_broken);
  source.diagnostics.push_back({DiagnosticCode::broken_utf8, Severity::warning, {at, at + 1}, 0, 0, {}});
  source.text = std::move(bytes);
  return source;
}

/// UTF-16 without a byte order mark, if it is that.
Encoding plausible_utf16(std::string_view bytes) {
  const Plausibility little = as_utf16(bytes, false);
  const Plausibility big = as_utf16(bytes, true);
  const bool is_big = big.beats(little);
  if (bytes.size() % 2 != 0 || !(is_big ? big : little).at_least(90)) return Encoding::unknown;
  return is_big ? Encoding::utf16be : Encoding::utf16le;
}

Encoding plausible_double_bytes(std::string_view bytes) {
  constexpr std::size_t enough = 60;  // percent
  const Plausibility gb = as_double_bytes(bytes, 0xB0, 0xD7, false);
  const Plausibility big5 = as_double_bytes(bytes, 0xA4, 0xC6, true);
  if (big5.at_least(enough) && big5.beats(gb)) return Encoding::big5;
  return gb.at_least(enough) ? Encoding::gb18030 : Encoding::unknown;
}

/// The slow path: whatever is not valid UTF-8. A NUL byte (the upper half of a line break) speaks for UTF-16 before all
/// else; without one it is the last guess, since short Big5 texts look like UTF-16 too.
Source read_foreign_text(std::string name, std::string bytes) {
  const bool has_nul = bytes.find('\0') != std::string::npos;
  const Encoding utf16 = plausible_utf16(bytes);
  if (has_nul && utf16 != Encoding::unknown) return converted(std::move(name), bytes, utf16, true);
  if (has_nul || has_binary_bytes(bytes)) refuse_binary(name);
  std::size_t first_broken = 0;
  const Plausibility utf8 = as_utf8(bytes, &first_broken);
  if (utf8.at_least(70)) return kept(std::move(name), std::move(bytes), Encoding::utf8, first_broken);
  const Encoding double_bytes = plausible_double_bytes(bytes);
  const Encoding guess = double_bytes == Encoding::unknown ? utf16 : double_bytes;
  if (guess != Encoding::unknown) return converted(std::move(name), bytes, guess, true);
  if (utf8.all * 2 > bytes.size()) refuse_binary(name);
  return kept(std::move(name), std::move(bytes), Encoding::unknown, first_broken);
}

/// By the names that pages and XML declarations use; unknown: none of ours.
Encoding encoding_called(std::string_view declared) {
  std::string name;
  for (const char c : declared) {
    if (c != '-' && c != '_' && c != ' ') name += in_lower_case(c);
  }
  if (name == "gb2312" || name == "gbk" || name == "gb18030" || name == "xgbk" || name == "cp936")
    return Encoding::gb18030;
  if (name == "big5" || name == "big5hkscs" || name == "xxbig5" || name == "cp950") return Encoding::big5;
  return Encoding::unknown;
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  const std::string head = in_lower_case(bytes.substr(0, 4096));
  for (const std::string_view key : {"charset=", "encoding="}) {
    std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    at += key.size();
    while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
    const std::size_t end = head.find_first_of("\"' />;?", at);
    return head.substr(at, end == std::string::npos ? end : end - at);
  }
  return {};
}

std::string from_code_page(std::string_view bytes, unsigned code_page) {
  const std::string converter = code_page == 936     ? "GB18030"
                                : code_page == 950   ? "Big5-HKSCS"
                                : code_page == 932   ? "windows-31j"
                                : code_page == 65001 ? "UTF-8"
                                                     : "windows-" + std::to_string(code_page);
  if (std::optional<std::string> text = converted_by(converter.c_str(), bytes)) return std::move(*text);
  return converted_by("windows-1252", bytes).value_or(std::string());
}

namespace {

// Old programs end lines with a carriage return alone, Word's breaks within a paragraph are copied as vertical tabs, and
// editors of notes write the line and paragraph separators of Unicode (U+2028, U+2029).
std::string with_line_ends(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\r' || c == '\v'; }, '\n');
  for (const std::string_view separator : {"\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    boost::algorithm::replace_all(text, separator, "\n");
  }
  return text;
}

}  // namespace

Source read_plain_text(std::string name, std::string bytes) {
  Source source = read_declared_text(std::move(name), std::move(bytes), {});
  if (source.text.find('\n') == std::string::npos) source.text = with_line_ends(std::move(source.text));
  return source;
}

Source read_declared_text(std::string name, std::string bytes, std::string_view declared) {
  if (bytes.size() >= UINT32_MAX) {
    throw Error(ErrorCode::input, std::move(name), 0, 0,
                {"文本超过 4 GiB", "expected a text below 4 GiB, found a larger file"},
                {"请拆分文件", "split the file"});
  }
  const std::string_view view = bytes;
  if (view.starts_with("\xFF\xFE")) return converted(std::move(name), view.substr(2), Encoding::utf16le, true);
  if (view.starts_with("\xFE\xFF")) return converted(std::move(name), view.substr(2), Encoding::utf16be, true);
  if (has_early_nul(bytes) || !simdjson::validate_utf8(bytes.data(), bytes.size())) {
    const Encoding encoding = encoding_called(declared);
    if (encoding == Encoding::unknown || has_early_nul(bytes))
      return read_foreign_text(std::move(name), std::move(bytes));
    return converted(std::move(name), bytes, encoding, false);
  }
  Source source;
  source.path = std::move(name);
  source.text = std::move(bytes);
  return source;
}

}  // namespace yiju
