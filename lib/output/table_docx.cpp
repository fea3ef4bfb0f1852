// The basis table as a Word document (ECMA-376 part 1, WordprocessingML), written part by part so that Word, WPS and
// LibreOffice open it alike: A4 landscape, header row repeated on each page (w:tblHeader), the article's cell merged
// down over its sources (w:vMerge), chapters as bands, rows without a source shaded, page numbers in the footer. Fonts
// are the ones of official documents (GB/T 9704-2012: 黑体 for headings, 仿宋 for text), named for East Asian
// characters and with a Latin face beside them; a machine without them takes its own.
#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <sstream>

#include "base/markup.hpp"
#include "output/docx_parts.hpp"
#include "output/table.hpp"
#include "output/zip_archive.hpp"

namespace yiju {
namespace {

using Xml = pugi::xml_node;

constexpr int kTextWidth = 16838 - 2 * 1134;  // A4 landscape less two margins of 2 cm, in twentieths of a point
constexpr std::array<int, 9> kWeights = {19, 28, 15, 40, 9,
                                         9,  13, 24, 24};  // one a BasisColumn: their shares of the width
constexpr const char* kHeadFill = "27496D";
constexpr const char* kBandFill = "EEF2F6";
constexpr const char* kGapFill = "FDF3E1";

std::vector<int> column_widths(const BasisSheet& sheet) {
  int total = 0;
  for (const BasisColumn column : sheet.columns) total += kWeights[static_cast<std::size_t>(column)];
  std::vector<int> widths;
  for (const BasisColumn column : sheet.columns) {
    widths.push_back(kTextWidth * kWeights[static_cast<std::size_t>(column)] / total);
  }
  widths.back() += kTextWidth - [&] {
    int sum = 0;
    for (const int width : widths) sum += width;
    return sum;
  }();
  return widths;
}

struct RunStyle {
  bool bold = false;
  const char* colour = nullptr;
};

/// A run; line breaks of the text become w:br.
void add_run(Xml paragraph, const std::string& text, RunStyle style) {
  std::istringstream lines(clean_text(text));
  std::string line;
  for (bool first = true; std::getline(lines, line); first = false) {
    Xml run = paragraph.append_child("w:r");
    if (style.bold || style.colour != nullptr) {
      Xml properties = run.append_child("w:rPr");
      if (style.bold) properties.append_child("w:b");
      if (style.colour != nullptr) set(properties.append_child("w:color"), "w:val", style.colour);
    }
    if (!first) run.append_child("w:br");
    Xml words = run.append_child("w:t");
    set(words, "xml:space", "preserve");
    words.text().set(line.c_str());
  }
}

Xml add_paragraph(Xml parent, const char* style) {
  Xml paragraph = parent.append_child("w:p");
  set(paragraph.append_child("w:pPr").append_child("w:pStyle"), "w:val", style);
  return paragraph;
}

/// "gap_4": the bookmark of a gap's row, which the list under the title leads to.
std::string gap_bookmark(std::size_t row) { return "gap_" + std::to_string(row + 1); }

void add_bookmark(Xml paragraph, std::size_t row) {
  Xml begin = paragraph.append_child("w:bookmarkStart");
  set(begin, "w:id", std::to_string(row + 1));
  set(begin, "w:name", gap_bookmark(row));
  set(paragraph.append_child("w:bookmarkEnd"), "w:id", std::to_string(row + 1));
}

/// 无依据条文：第一条、第四条, each leading to its row.
void add_gap_links(Xml body, const BasisSheet& sheet) {
  const std::vector<std::size_t> gaps = gap_rows(sheet);
  if (gaps.empty()) return;
  Xml paragraph = add_paragraph(body, "Subtitle");
  add_run(paragraph, std::string(choose(sheet.language, "无依据条文：", "Articles without a source: ")), {});
  for (const std::size_t row : gaps) {
    if (row != gaps.front()) add_run(paragraph, std::string(choose(sheet.language, "、", ", ")), {});
    Xml link = paragraph.append_child("w:hyperlink");
    set(link, "w:anchor", gap_bookmark(row));
    add_run(link, sheet.rows[row].article, {false, "1F5FA8"});
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

void add_header_row(Xml table, const BasisSheet& sheet, const std::vector<int>& widths) {
  Xml row = table.append_child("w:tr");
  Xml properties = row.append_child("w:trPr");
  properties.append_child("w:cantSplit");
  properties.append_child("w:tblHeader");
  for (std::size_t i = 0; i < widths.size(); ++i) {
    Xml paragraph = add_paragraph(add_cell(row, widths[i], kHeadFill), "TableHead");
    add_run(paragraph, std::string(header_of(sheet.columns[i], sheet.language)), {});
  }
}

void add_band(Xml table, const BasisSheet& sheet, const std::string& chapter) {
  Xml row = table.append_child("w:tr");
  row.append_child("w:trPr").append_child("w:cantSplit");
  Xml cell = add_cell(row, kTextWidth, nullptr);
  Xml properties = cell.child("w:tcPr");
  set(properties.append_child("w:gridSpan"), "w:val", std::to_string(sheet.columns.size()));
  Xml shade = properties.append_child("w:shd");
  set(shade, "w:val", "clear");
  set(shade, "w:color", "auto");
  set(shade, "w:fill", kBandFill);
  Xml paragraph = add_paragraph(cell, "TableBand");
  paragraph.child("w:pPr").append_child("w:keepNext");
  add_run(paragraph, chapter, {});
}

/// w:vMerge has its place between w:gridSpan and w:tcBorders/w:shd (CT_TcPr is a sequence).
void merge_down(Xml cell, bool first) {
  Xml properties = cell.child("w:tcPr");
  Xml merge = properties.insert_child_after("w:vMerge", properties.child("w:tcW"));
  if (first) set(merge, "w:val", "restart");
}

void add_article_cell(Xml row, const BasisSheet& sheet, std::size_t index, int width) {
  const BasisSheetRow& values = sheet.rows[index];
  const bool first = begins_group(sheet, index);
  const bool alone = first && (index + 1 == sheet.rows.size() || begins_group(sheet, index + 1));
  Xml cell = add_cell(row, width, values.gap ? kGapFill : nullptr);
  if (!alone) merge_down(cell, first);
  Xml paragraph = add_paragraph(cell, "TableText");
  if (!first) return;
  if (is_gap_row(sheet, index)) add_bookmark(paragraph, index);
  add_run(paragraph, values.article, {true, nullptr});
  if (!values.caption.empty()) add_run(paragraph, "\n" + values.caption, {});
}

void add_row(Xml table, const BasisSheet& sheet, std::size_t index, const std::vector<int>& widths) {
  const BasisSheetRow& values = sheet.rows[index];
  Xml row = table.append_child("w:tr");
  row.append_child("w:trPr").append_child("w:cantSplit");
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (sheet.columns[i] == BasisColumn::article) {
      add_article_cell(row, sheet, index, widths[i]);
      continue;
    }
    Xml paragraph = add_paragraph(add_cell(row, widths[i], values.gap ? kGapFill : nullptr), "TableText");
    RunStyle style;
    if (sheet.columns[i] == BasisColumn::status && values.gap) style = {true, "8A4B08"};
    if (sheet.columns[i] == BasisColumn::status && values.trouble) style = {true, "A3262A"};
    add_run(paragraph, cell_of(values, sheet.columns[i]), style);
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

std::string document_part(const BasisSheet& sheet) {
  pugi::xml_document document;
  Xml root = document.append_child("w:document");
  set(root, "xmlns:w", kWordNamespace);
  set(root, "xmlns:r", kRelationshipNamespace);
  Xml body = root.append_child("w:body");
  add_run(add_paragraph(body, "Title"), sheet.title, {});
  add_run(add_paragraph(body, "Subtitle"), sheet.summary, {});
  add_gap_links(body, sheet);
  const std::vector<int> widths = column_widths(sheet);
  Xml table = add_table(body, widths);
  add_header_row(table, sheet, widths);
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const std::string& chapter = sheet.rows[i].chapter;
    if (!chapter.empty() && (i == 0 || chapter != sheet.rows[i - 1].chapter)) add_band(table, sheet, chapter);
    add_row(table, sheet, i, widths);
  }
  add_run(add_paragraph(body, "SourceLine"), sheet.source, {});
  add_page(body);
  return print_xml(document);
}

}  // namespace

std::string write_table_docx(const BasisSheet& sheet) {
  ZipArchive archive;
  archive.add("[Content_Types].xml", docx_content_types());
  archive.add("_rels/.rels", docx_package_relationships());
  archive.add("docProps/core.xml", office_core_properties(sheet.title));
  archive.add("word/document.xml", document_part(sheet));
  archive.add("word/_rels/document.xml.rels", docx_document_relationships());
  archive.add("word/styles.xml", docx_styles(sheet.language));
  archive.add("word/settings.xml", docx_settings());
  archive.add("word/footer1.xml", docx_footer(sheet.language));
  return archive.finish();
}

}  // namespace yiju
