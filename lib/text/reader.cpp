#include "text/reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "text/reader_docx.hpp"
#include "text/reader_encoding.hpp"
#include "text/reader_html.hpp"
#include "text/reader_legacy.hpp"
#include "text/reader_pdf.hpp"
#include "text/reader_table.hpp"
#include "text/zip_reader.hpp"

namespace yiju {

namespace {

bool ends_with_ignoring_case(std::string_view text, std::string_view ending) {
  if (text.size() < ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), text.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

bool starts_with_ignoring_case(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() && ends_with_ignoring_case(text.substr(0, beginning.size()), beginning);
}

enum class FileKind : std::uint8_t { text, html, zip, old_word, pdf };

/// By the first bytes. Nearly every law is a text that begins with a Chinese character or # and passes all of these at
/// once.
FileKind kind_of(std::string_view bytes, std::string_view name) {
  if (bytes.starts_with("PK\x03\x04")) return FileKind::zip;
  if (is_ole_container(bytes) || bytes.starts_with("{\\rtf")) return FileKind::old_word;
  if (is_pdf(bytes)) return FileKind::pdf;
  if (ends_with_ignoring_case(name, ".html") || ends_with_ignoring_case(name, ".htm") || is_html(bytes))
    return FileKind::html;
  return FileKind::text;
}

/// A name that promises a format whose first bytes are not there: better said than read as a text in an odd encoding.
void check_promise(const std::string& name, std::string_view bytes) {
  constexpr std::array<std::string_view, 3> promises = {".docx", ".pdf", ".xlsx"};
  for (const std::string_view ending : promises) {
    if (!ends_with_ignoring_case(name, ending)) continue;
    throw Error(ErrorCode::input, name, 0, 0,
                bytes.empty() ? Bilingual("空文件", "expected a document, found an empty file")
                              : Bilingual("内容不是" + std::string(ending),
                                          "expected a " + std::string(ending) + " file, found other content"),
                {"文件可能损坏或改错了后缀", "the file may be damaged, or was given the wrong ending"});
  }
}

/// DOCX, or a workbook as tab-separated lines, or the reason why neither.
Source read_zip(std::string name, std::string_view bytes) {
  ZipReader archive(name, bytes);
  if (archive.has("xl/workbook.xml")) {
    Source source;
    for (const TableRows& table : read_xlsx_tables(name, archive)) source.text += to_tsv(table);
    source.path = std::move(name);
    return source;
  }
  if (archive.has("OFD.xml") || archive.has("mimetype") || archive.has("ppt/presentation.xml")) {
    throw Error(ErrorCode::input, std::move(name), 0, 0,
                {"不能读 OFD、OpenDocument 或演示文稿", "expected DOCX, found OFD, OpenDocument or slides"},
                {"请另存为 .docx，或导出为带文字的 PDF", "save it as .docx, or export a PDF with text"});
  }
  return read_docx(std::move(name), archive);
}

}  // namespace

Source read_source_bytes(std::string name, std::string bytes) {
  switch (kind_of(bytes, name)) {
    case FileKind::zip:
      return read_zip(std::move(name), bytes);
    case FileKind::old_word:
      return read_doc(std::move(name), bytes);
    case FileKind::pdf:
      return read_pdf(std::move(name), bytes);
    case FileKind::html:
      return read_html(std::move(name), std::move(bytes));
    case FileKind::text:
      break;
  }
  check_promise(name, bytes);
  Source source = read_plain_text(std::move(name), std::move(bytes));
  // HTML in UTF-16 or behind a byte order mark shows itself only now.
  if (source.encoding != Encoding::utf8 && is_html(source.text)) return read_decoded_html(std::move(source));
  return source;
}

Source read_source(const std::string& path) {
  return read_source_bytes(path, path == "-" ? read_standard_input() : read_file(path));
}

Source read_source(const FoundFile& file, std::string memory) {
  return read_source_bytes(file.path, read_file(file, std::move(memory)));
}

bool is_document_name(std::string_view path) {
  constexpr std::array<std::string_view, 7> endings = {".txt", ".md", ".html", ".htm", ".docx", ".doc", ".pdf"};
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  if (name == "_index.md" || name.starts_with("~$") || name.starts_with('.')) return false;  // ~$: Word's lock files
  if (starts_with_ignoring_case(name, "readme.") && ends_with_ignoring_case(name, ".md")) return false;
  return std::any_of(endings.begin(), endings.end(),
                     [&](auto ending) { return ends_with_ignoring_case(name, ending); });
}

}  // namespace yiju
