// A table as a Word document (ECMA-376 part 1, WordprocessingML), written part by part so that Word, WPS and
// LibreOffice open it alike: A4 landscape, header row repeated on each page (w:tblHeader), the label's cell merged down
// over its group (w:vMerge), bands across, rows that lack something shaded, page numbers in the footer. Fonts
// are the ones of official documents (GB/T 9704-2012: 黑体 for headings, 仿宋 for text), named for East Asian
// characters and with a Latin face beside them; a machine without them takes its own.
#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "base/markup.hpp"
#include "output/table/docx_parts.hpp"
#include "output/table/table.hpp"
#include "output/zip_archive.hpp"

namespace yiju {
namespace {

using Xml = pugi::xml_node;

constexpr int kTextWidth = 16838 - 2 * 1134;  // A4 landscape less two margins of 2 cm, in twentieths of a point
constexpr const char* kHeadFill = "27496D";
constexpr const char* kBandFill = "EEF2F6";
constexpr const char* kLackingFill = "FDF3E1";

/// What is drawn: the table, the columns of it, and how wide each is.
struct Drawn {
  const Table& table;
  std::vector<std::size_t> columns;
  std::vector<int> widths;
};

Drawn measured(const Table& table) {
  Drawn drawn{table, shown_columns(table, true), {}};
  int total = 0;
  for (const std::size_t at : drawn.columns) total += static_cast<int>(table.columns[at].weight);
  int left = kTextWidth;
  for (const std::size_t at : drawn.columns) {
    drawn.widths.push_back(kTextWidth * static_cast<int>(table.columns[at].weight) / total);
    left -= drawn.widths.back();
  }
  if (!drawn.widths.empty()) drawn.widths.back() += left;
  return drawn;
}

struct RunStyle {
  bool bold = false;
  const char* colour = nullptr;
  bool struck = false, underlined = false;
};

/// A run; line breaks of the text become w:br.
void add_run(Xml paragraph, const std::string& text, RunStyle style) {
  std::istringstream lines(clean_text(text));
  std::string line;
  bool first = true;
  for (; std::getline(lines, line); first = false) {
    Xml run = paragraph.append_child("w:r");
    if (style.bold || style.colour != nullptr) {
      Xml properties = run.append_child("w:rPr");
      if (style.bold) properties.append_child("w:b");
      if (style.struck) properties.append_child("w:strike");
      if (style.colour != nullptr) set(properties.append_child("w:color"), "w:val", style.colour);
      if (style.underlined) set(properties.append_child("w:u"), "w:val", "single");
    }
    if (!first) run.append_child("w:br");
    Xml words = run.append_child("w:t");
    set(words, "xml:space", "preserve");
    words.text().set(line.c_str());
  }
  if (!first && text.ends_with('\n')) paragraph.append_child("w:r").append_child("w:br");  // getline leaves it out
}

Xml add_paragraph(Xml parent, const char* style) {
  Xml paragraph = parent.append_child("w:p");
  set(paragraph.append_child("w:pPr").append_child("w:pStyle"), "w:val", style);
  return paragraph;
}

/// "row_4": the bookmark of a row that links lead to.
std::string bookmark_of(std::size_t row) { return "row_" + std::to_string(row + 1); }

void add_bookmark(Xml paragraph, std::size_t row) {
  Xml begin = paragraph.append_child("w:bookmarkStart");
  set(begin, "w:id", std::to_string(row + 1));
  set(begin, "w:name", bookmark_of(row));
  set(paragraph.append_child("w:bookmarkEnd"), "w:id", std::to_string(row + 1));
}

/// 无依据条文：第一条、第四条, each leading to its row.
void add_jumps(Xml body, const Table& table) {
  const std::vector<std::size_t> rows = jump_rows(table);
  if (rows.empty()) return;
  Xml paragraph = add_paragraph(body, "Subtitle");
  add_run(paragraph, table.jumps, {});
  for (const std::size_t row : rows) {
    if (row != rows.front()) add_run(paragraph, std::string(choose(table.language, "、", ", ")), {});
    Xml link = paragraph.append_child("w:hyperlink");
    set(link, "w:anchor", bookmark_of(row));
    add_run(link, label_of(table, row), {false, "1F5FA8"});
  }
}

Xml add_cell(Xml row, int width, const char* fill) {
  Xml cell = row.append_child("w:tc");
  Xml properties = cell.append_child("w:tcPr");
  Xml size = properties.append_child("w:tcW");
  set(size, "w:w", std::to_string(width));
  set(size, "w:type", "dxa");
  if (fill != nullptr) {
    Xml shade = properties.append_child("w:shd");
    set(shade, "w:val", "clear");
    set(shade, "w:color", "auto");
    set(shade, "w:fill", fill);
  }
  return cell;
}

void add_header_row(Xml rows, const Drawn& drawn) {
  Xml row = rows.append_child("w:tr");
  Xml properties = row.append_child("w:trPr");
  properties.append_child("w:cantSplit");
  properties.append_child("w:tblHeader");
  for (std::size_t i = 0; i < drawn.columns.size(); ++i) {
    Xml paragraph = add_paragraph(add_cell(row, drawn.widths[i], kHeadFill), "TableHead");
    add_run(paragraph, drawn.table.columns[drawn.columns[i]].name, {});
  }
}

void add_band(Xml rows, const Drawn& drawn, const std::string& words) {
  Xml row = rows.append_child("w:tr");
  row.append_child("w:trPr").append_child("w:cantSplit");
  Xml cell = add_cell(row, kTextWidth, nullptr);
  Xml properties = cell.child("w:tcPr");
  set(properties.append_child("w:gridSpan"), "w:val", std::to_string(drawn.columns.size()));
  Xml shade = properties.append_child("w:shd");
  set(shade, "w:val", "clear");
  set(shade, "w:color", "auto");
  set(shade, "w:fill", kBandFill);
  Xml paragraph = add_paragraph(cell, "TableBand");
  paragraph.child("w:pPr").append_child("w:keepNext");
  add_run(paragraph, words, {});
}

/// w:vMerge has its place between w:gridSpan and w:tcBorders/w:shd (CT_TcPr is a sequence).
void merge_down(Xml cell, bool first) {
  Xml properties = cell.child("w:tcPr");
  Xml merge = properties.insert_child_after("w:vMerge", properties.child("w:tcW"));
  if (first) set(merge, "w:val", "restart");
}

void add_label(Xml row, const Table& table, std::size_t index, const TableCell& values, int width) {
  const bool first = !table.rows[index].goes_on;
  Xml cell = add_cell(row, width, table.rows[index].mark == Mark::lacking ? kLackingFill : nullptr);
  if (!first || group_size(table, index) > 1) merge_down(cell, first);
  Xml paragraph = add_paragraph(cell, "TableText");
  if (!first) return;
  if (table.rows[index].jump) add_bookmark(paragraph, index);
  add_run(paragraph, values.text, {true, nullptr});
  if (!values.detail.empty()) add_run(paragraph, "\n" + values.detail, {});
}

RunStyle style_of(Mark mark) {
  if (mark == Mark::lacking) return {true, "8A4B08"};
  if (mark == Mark::wrong) return {true, "A3262A"};
  return {};
}

// As Word shows what was changed: struck out in red, put in underlined.
RunStyle style_of(const CellRun& run, Mark mark) {
  if (run.kind == CellRun::Kind::deleted) return {false, "B3261E", true, false};
  if (run.kind == CellRun::Kind::inserted) return {true, "1F5FA8", false, true};
  return style_of(mark);
}

void add_row(Xml rows, const Drawn& drawn, std::size_t index) {
  const TableLine& values = drawn.table.rows[index];
  Xml row = rows.append_child("w:tr");
  row.append_child("w:trPr").append_child("w:cantSplit");
  for (std::size_t i = 0; i < drawn.columns.size(); ++i) {
    const TableCell& value = values.cells[drawn.columns[i]];
    const TableColumn& column = drawn.table.columns[drawn.columns[i]];
    if (column.kind == ColumnKind::label) {
      add_label(row, drawn.table, index, value, drawn.widths[i]);
      continue;
    }
    Xml cell = add_cell(row, drawn.widths[i], values.mark == Mark::lacking ? kLackingFill : nullptr);
    Xml paragraph = add_paragraph(cell, "TableText");
    if (column.kind == ColumnKind::number) set(paragraph.child("w:pPr").append_child("w:jc"), "w:val", "right");
    for (const CellRun& run : runs_of(value)) add_run(paragraph, run.text, style_of(run, value.mark));
  }
}

Xml add_table(Xml body, const std::vector<int>& widths) {
  Xml table = body.append_child("w:tbl");
  Xml properties = table.append_child("w:tblPr");
  set(properties.append_child("w:tblStyle"), "w:val", "BasisTable");
  Xml size = properties.append_child("w:tblW");
  set(size, "w:w", std::to_string(kTextWidth));
  set(size, "w:type", "dxa");
  set(properties.append_child("w:tblLayout"), "w:type", "fixed");
  Xml grid = table.append_child("w:tblGrid");
  for (const int width : widths) set(grid.append_child("w:gridCol"), "w:w", std::to_string(width));
  return table;
}

void add_page(Xml body) {
  Xml section = body.append_child("w:sectPr");
  Xml footer = section.append_child("w:footerReference");
  set(footer, "w:type", "default");
  set(footer, "r:id", "rIdFooter");
  Xml size = section.append_child("w:pgSz");
  set(size, "w:w", "16838");
  set(size, "w:h", "11906");
  set(size, "w:orient", "landscape");
  Xml margins = section.append_child("w:pgMar");
  for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) set(margins, side, "1134");
  set(margins, "w:header", "567");
  set(margins, "w:footer", "567");
  set(margins, "w:gutter", "0");
}

std::string document_part(const Table& table) {
  pugi::xml_document document;
  Xml root = document.append_child("w:document");
  set(root, "xmlns:w", kWordNamespace);
  set(root, "xmlns:r", kRelationshipNamespace);
  Xml body = root.append_child("w:body");
  if (!table.title.empty()) add_run(add_paragraph(body, "Title"), table.title, {});
  if (!table.summary.empty()) add_run(add_paragraph(body, "Subtitle"), table.summary, {});
  add_jumps(body, table);
  const Drawn drawn = measured(table);
  Xml rows = add_table(body, drawn.widths);
  add_header_row(rows, drawn);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (begins_band(table, row)) add_band(rows, drawn, table.rows[row].band);
    add_row(rows, drawn, row);
  }
  if (table.rows.empty() && !table.nothing.empty()) add_run(add_paragraph(body, "SourceLine"), table.nothing, {});
  add_run(add_paragraph(body, "SourceLine"), table.source, {});
  add_page(body);
  return print_xml(document);
}

}  // namespace

std::string write_table_docx(const Table& given) {
  constexpr std::size_t most_columns = 14;  // in which a number still has room on A4
  const Table table = turned_to_fit(given, most_columns);
  ZipArchive archive;
  archive.add("[Content_Types].xml", docx_content_types());
  archive.add("_rels/.rels", docx_package_relationships());
  archive.add("docProps/core.xml", office_core_properties(table.title));
  archive.add("word/document.xml", document_part(table));
  archive.add("word/_rels/document.xml.rels", docx_document_relationships());
  archive.add("word/styles.xml", docx_styles(table.language));
  archive.add("word/settings.xml", docx_settings());
  archive.add("word/footer1.xml", docx_footer(table.language));
  return archive.finish();
}

}  // namespace yiju
