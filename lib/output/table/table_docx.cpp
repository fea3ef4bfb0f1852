// A table as a Word document, written part by part so that Word, WPS and LibreOffice open it alike: A4 landscape, page
// numbers in the footer. Fonts are the ones of official documents (GB/T 9704-2012: 黑体 for headings, 仿宋 for text), named
// for East Asian characters and with a Latin face beside them; a machine without them takes its own.
#include "output/table/docx_parts.hpp"
#include "output/table/docx_table.hpp"
#include "output/zip_archive.hpp"

namespace yiju {
namespace {

std::string document_part(const Table& table) {
  pugi::xml_document document;
  pugi::xml_node body = begin_docx(document);
  add_docx_table(body, table, 0, "Title");
  add_docx_page(body);
  return print_xml(document);
}

}  // namespace

std::string write_table_docx(const Table& given) {
  constexpr std::size_t most_columns = 14;  // in which a number still has room on A4
  const Table table = turned_to_fit(given, most_columns);
  ZipArchive archive;
  add_docx_parts(archive, {table.title, table.language, document_part(table), {}});
  return archive.finish();
}

}  // namespace yiju
