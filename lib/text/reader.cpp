#include "text/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/letter_case.hpp"
#include "text/document_names.hpp"
#include "text/file_kind.hpp"
#include "text/markdown_notes.hpp"
#include "text/program_marks.hpp"
#include "text/reader_docx.hpp"
#include "text/reader_encoding.hpp"
#include "text/reader_epub.hpp"
#include "text/reader_html.hpp"
#include "text/reader_legacy.hpp"
#include "text/reader_mht.hpp"
#include "text/reader_odf.hpp"
#include "text/reader_ofd.hpp"
#include "text/reader_pdf.hpp"
#include "text/reader_rtf.hpp"
#include "text/reader_table.hpp"
#include "text/reading_budget.hpp"
#include "text/zip_reader.hpp"

namespace yiju {

namespace {

/// True for Chinese text and nothing but text: some programs name theirs .docx or .pdf.
bool is_chinese_text(std::string_view bytes) {
  const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");  // UTF-16
  const auto odd = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && (byte < '\t' || byte > '\r');
  };
  if (bytes.empty() || (!wide && std::ranges::any_of(bytes, odd))) return false;
  const std::string text = read_plain_text({}, std::string(bytes)).text;
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
}

/// A name that promises a format whose first bytes are not there: better said than read as a text in an odd encoding.
void check_promise(const std::string& name, std::string_view bytes) {
  constexpr std::array<std::string_view, 7> promises = {".docx", ".pdf", ".xlsx", ".ofd", ".epub", ".wps", ".xls"};
  // Old programs write texts under these names, but never empty ones.
  constexpr std::array<std::string_view, 6> never_empty = {".doc", ".docm", ".rtf", ".mht", ".mhtml", ".xml"};
  const std::string ending = ending_of(name);
  const bool broken = bytes.empty() && std::ranges::find(never_empty, ending) != never_empty.end();
  if (!broken && (std::ranges::find(promises, ending) == promises.end() || is_chinese_text(bytes))) return;
  throw Error(ErrorCode::input, name, 0, 0,
              bytes.empty() ? Bilingual("空文件", "expected a document, found an empty file")
                            : Bilingual("内容不是" + ending, "expected a " + ending + " file, found other content"),
              Bilingual("文件可能损坏或改错了后缀", "the file may be damaged, or was given the wrong ending"));
}

[[noreturn]] void refuse_xml(std::string name) {
  throw Error(
      ErrorCode::input, std::move(name), 0, 0,
      Bilingual("是 XML，但不是 Word 的", "expected XML of Word (w:wordDocument, pkg:package), found another kind"),
      Bilingual("请另存为 .docx", "save the document as .docx"));
}

/// Word's XML in whatever encoding it names: pugixml knows Unicode alone.
Source read_word_xml_in_utf8(std::string name, std::string bytes, const ReadOptions& options) {
  const std::string declared = declared_encoding(bytes);
  std::string text = read_declared_text(name, std::move(bytes), declared).text;
  return read_word_xml(std::move(name), std::move(text), options);
}

/// DOCX, OpenDocument, OFD, EPUB, or a workbook as its rows, or the reason why none of them.
Source read_zip(std::string name, std::string_view bytes, const ReadOptions& options) {
  ZipReader archive(name, bytes);
  if (archive.has("xl/workbook.xml")) {
    const std::vector<TableRows> tables = read_xlsx_tables(name, archive);
    return source_of_tables(std::move(name), tables);
  }
  if (archive.has("OFD.xml")) return read_ofd(std::move(name), archive);
  if (archive.has("META-INF/container.xml")) return read_epub(std::move(name), archive);
  if (archive.has("mimetype")) return read_odf(std::move(name), archive, options);
  if (archive.has("ppt/presentation.xml")) throw why_no_slides(name);
  if (is_unread_document_name(name)) throw why_unread(name);
  return read_docx(std::move(name), archive, options);
}

}  // namespace

Source read_source_bytes(std::string name, std::string bytes, const ReadOptions& options) {
  const ReadingBudget budget(name, bytes.size());
  // A page within a document is all document.
  const HtmlExtent extent = options.depth > 0 ? HtmlExtent::whole : HtmlExtent::main_part;
  switch (kind_of(bytes, name)) {
    case FileKind::zip:
      return read_zip(std::move(name), bytes, options);
    case FileKind::rtf:
      return read_rtf(std::move(name), bytes, options);
    case FileKind::ole:
      if (is_old_workbook(bytes)) {
        const std::vector<TableRows> tables = read_xls_tables(name, bytes);
        return source_of_tables(std::move(name), tables);
      }
      return read_doc(std::move(name), bytes, options);
    case FileKind::pdf:
      return read_pdf(std::move(name), bytes);
    case FileKind::html:
      return read_html(std::move(name), std::move(bytes), {extent});
    case FileKind::mht:
      if (is_unread_document_name(name)) throw why_unread(name);  // a mail, which may have files attached
      return read_mht(std::move(name), bytes, extent);
    case FileKind::word_xml:
      return read_word_xml_in_utf8(std::move(name), std::move(bytes), options);
    case FileKind::flat_odf:
      return read_flat_odf(std::move(name), std::move(bytes), options);
    case FileKind::other_xml:
      refuse_xml(std::move(name));
    case FileKind::text:
      break;
  }
  check_promise(name, bytes);
  if (in_lower_case(name).ends_with(".csv")) {
    const std::vector<TableRows> tables = read_tables_bytes(name, std::move(bytes));
    return source_of_tables(std::move(name), tables);
  }
  Source source = read_plain_text(std::move(name), std::move(bytes));
  // HTML and Word's XML in UTF-16 show themselves only now.
  if (source.encoding != Encoding::utf8) {
    if (is_html(source.text)) return read_decoded_html(std::move(source), extent);
    if (kind_of(source.text, source.path) == FileKind::word_xml)
      return read_word_xml(std::move(source.path), std::move(source.text), options);
  }
  source.text = without_program_marks(std::move(source.text));
  find_markdown_notes(source);
  return source;
}

Source read_source(const std::string& path, const ReadOptions& options) {
  return read_source_bytes(path, path == "-" ? read_standard_input() : read_file(path), options);
}

Source read_source(const FoundFile& file, std::string memory, const ReadOptions& options) {
  return read_source_bytes(file.path, read_file(file, std::move(memory)), options);
}

}  // namespace yiju
