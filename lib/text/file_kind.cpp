#include "text/file_kind.hpp"

#include <algorithm>
#include <array>

#include "base/byte_order_mark.hpp"
#include "base/letter_case.hpp"
#include "base/word_set.hpp"
#include "text/compound_file.hpp"
#include "text/reader_html.hpp"
#include "text/reader_mht.hpp"
#include "text/reader_pdf.hpp"
#include "text/xml_prolog.hpp"

namespace yiju {

namespace {

/// The name of the element that begins here, without prefix; "" where none does.
std::string_view element_name(std::string_view bytes) {
  if (!bytes.starts_with('<')) return {};
  std::string_view name = bytes.substr(1, bytes.find_first_of(" \t\r\n/>", 1) - 1);
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return name;
}

/// Pages and office documents may be mere fragments of HTML: <table>… as .xls, <p>… as .doc.
bool is_html_fragment(std::string_view start, std::string_view name) {
  constexpr std::array<std::string_view, 6> office = {".doc", ".wps", ".xls", ".et", ".docx", ".xlsx"};
  constexpr std::array<std::string_view, 10> tags = {"p",      "div",  "table", "h1",    "h2",
                                                     "center", "span", "style", "title", "meta"};
  const std::string ending = ending_of(name);
  if (ending == ".html" || ending == ".htm") return true;
  return std::ranges::find(office, ending) != office.end() &&
         std::ranges::find(tags, in_lower_case(element_name(start))) != tags.end();
}

/// RTF, perhaps behind a mark of UTF-8 and blank lines; under a name of Word's also where its head is cut off: {\ansi….
bool is_rtf(std::string_view bytes, std::string_view name) {
  const std::size_t open = bytes.find_first_not_of(" \t\r\n", byte_order_mark_of(bytes));
  if (open == bytes.npos || bytes[open] != '{') return false;
  if (bytes.substr(open).starts_with("{\\rtf")) return true;
  const std::string ending = ending_of(name);
  const bool named = ending == ".rtf" || ending == ".doc" || ending == ".wps";
  constexpr WordSet first{"ansi", "fonttbl", "urtf", "mac", "pc"};
  return named && bytes.substr(open).starts_with("{\\") && first.begins(bytes.substr(open + 2));
}

}  // namespace

// Nearly every law is a text that begins with a Chinese character or # and passes all of these at once.
FileKind kind_of(std::string_view bytes, std::string_view name) {
  if (bytes.starts_with("PK\x03\x04")) return FileKind::zip;
  if (is_rtf(bytes, name)) return FileKind::rtf;
  if (is_ole_container(bytes)) return FileKind::ole;
  if (is_pdf(bytes)) return FileKind::pdf;
  if (is_mht(bytes)) return FileKind::mht;
  if (is_html(bytes)) return FileKind::html;
  const std::string_view start = after_xml_prolog(bytes);
  const std::string_view element = element_name(start);
  if (element == "wordDocument" || (element == "package" && start.starts_with("<pkg:"))) return FileKind::word_xml;
  if (element == "document" && start.starts_with("<office:")) return FileKind::flat_odf;
  if (is_html_fragment(start, name)) return FileKind::html;
  const bool declared = start.data() != bytes.data() && bytes.substr(0, 64).find("<?xml") != std::string_view::npos;
  return declared || (ending_of(name) == ".xml" && !element.empty()) ? FileKind::other_xml : FileKind::text;
}

std::string ending_of(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string_view::npos ? std::string() : in_lower_case(name.substr(dot));
}

}  // namespace yiju
