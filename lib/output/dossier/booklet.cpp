#include "output/dossier/booklet.hpp"

#include <algorithm>
#include <cmath>

#include "base/joined.hpp"
#include "base/numeral.hpp"
#include "output/table/docx_parts.hpp"
#include "output/table/docx_table.hpp"

namespace yiju {

namespace {

using Xml = pugi::xml_node;

constexpr double emu_per_point = 12700;            // DrawingML counts in English metric units
constexpr double picture_height = 430;             // points that a page has below a heading
constexpr std::size_t first_bookmark = 900000000;  // ids of headings; those of rows are below (docx_table.cpp)

std::string bookmark_of(std::size_t part) { return "part_" + std::to_string(part + 1); }

/// 一、立法依据对照表; "1. Basis table".
std::string heading_of(const Booklet& booklet, std::size_t part) {
  const auto number = static_cast<std::uint32_t>(part + 1);
  return (booklet.language == Language::zh ? to_chinese(number) + "、" : std::to_string(number) + ". ") +
         booklet.parts[part].heading;
}

/// 条文 34 │ 有依据 29 …: a row of figures with what they count below them.
void add_figures(Xml body, const Booklet& booklet) {
  if (booklet.figures.empty()) return;
  const int width = docx_text_width / static_cast<int>(booklet.figures.size());
  Xml table = add_docx_grid(body, std::vector<int>(booklet.figures.size(), width), nullptr);
  const auto add_row = [&](bool numbers) {
    Xml row = table.append_child("w:tr");
    for (const auto& [name, number] : booklet.figures) {
      Xml paragraph = add_paragraph(add_docx_cell(row, width, nullptr), numbers ? "Figure" : "FigureName");
      add_run(paragraph, numbers ? number : name, {});
    }
  };
  add_row(true);
  add_row(false);
}

void add_bookmark(Xml paragraph, std::size_t part) {
  Xml begin = paragraph.append_child("w:bookmarkStart");
  set(begin, "w:id", std::to_string(first_bookmark + part));
  set(begin, "w:name", bookmark_of(part));
  set(paragraph.append_child("w:bookmarkEnd"), "w:id", std::to_string(first_bookmark + part));
}

Xml add_field_mark(Xml link, const char* kind) {
  Xml mark = link.append_child("w:r").append_child("w:fldChar");
  set(mark, "w:fldCharType", kind);
  return mark;
}

/// ……… 5: the page of a part, a field of Word's own. Nobody knows it before the pages are laid out: the program that opens
/// the file fills it in.
void add_page_of(Xml link, std::size_t part) {
  link.append_child("w:r").append_child("w:tab");
  set(add_field_mark(link, "begin"), "w:dirty", "true");
  Xml instruction = link.append_child("w:r").append_child("w:instrText");
  set(instruction, "xml:space", "preserve");
  instruction.text().set((" PAGEREF " + bookmark_of(part) + " \\h ").c_str());
  add_field_mark(link, "separate");
  add_field_mark(link, "end");
}

void add_cover(Xml body, const Booklet& booklet) {
  add_run(add_paragraph(body, "CoverTitle"), booklet.title, {});
  for (const std::string& line : booklet.lines) add_run(add_paragraph(body, "CoverText"), line, {});
  add_figures(body, booklet);
  if (!booklet.first.empty())
    add_run(add_paragraph(body, "ContentsName"), std::string(choose(booklet.language, "先看这些", "To look at first")),
            {});
  for (const std::string& line : booklet.first) add_run(add_paragraph(body, "TOC1"), line, {});
  Xml name = add_paragraph(body, "ContentsName");
  add_run(name, std::string(choose(booklet.language, "目　录", "Contents")), {});
  for (std::size_t part = 0; part < booklet.parts.size(); ++part) {
    Xml paragraph = add_paragraph(body, "TOC1");
    Xml stop = paragraph.child("w:pPr").append_child("w:tabs").append_child("w:tab");
    set(stop, "w:val", "right");
    set(stop, "w:leader", "dot");
    set(stop, "w:pos", std::to_string(docx_text_width));
    Xml link = paragraph.append_child("w:hyperlink");
    set(link, "w:anchor", bookmark_of(part));
    add_run(link, heading_of(booklet, part), {});
    add_page_of(link, part);
  }
  if (booklet.nothing.empty()) return;
  std::string words(choose(booklet.language, "没有内容、未列入的：", "Left out, as there is nothing in them: "));
  for (const std::string& list : booklet.nothing)
    words += std::string(list == booklet.nothing.front() ? "" : list_comma(booklet.language)) + list;
  add_run(add_paragraph(body, "SourceLine"), words, {});
}

/// DrawingML inline picture (ECMA-376 part 1, 20.4.2.8).
void add_picture(Xml body, const BookletPicture& picture, std::size_t number, const std::string& name) {
  const double most_width = docx_text_width / 20.0;
  const double scale = std::min({1.0, most_width / picture.width, picture_height / picture.height});
  const std::string wide = std::to_string(std::lround(picture.width * scale * emu_per_point));
  const std::string high = std::to_string(std::lround(picture.height * scale * emu_per_point));
  const std::string id = std::to_string(number);
  Xml paragraph = add_paragraph(body, "Picture");
  Xml place = paragraph.append_child("w:r").append_child("w:drawing").append_child("wp:inline");
  set(place, "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
  Xml extent = place.append_child("wp:extent");
  set(extent, "cx", wide);
  set(extent, "cy", high);
  Xml properties = place.append_child("wp:docPr");
  set(properties, "id", id);
  set(properties, "name", name);
  set(properties, "descr", name);
  Xml graphic = place.append_child("a:graphic");
  const char* drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
  const char* kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  set(graphic, "xmlns:a", drawing);
  Xml data = graphic.append_child("a:graphicData");
  set(data, "uri", kind);
  Xml pic = data.append_child("pic:pic");
  set(pic, "xmlns:pic", kind);
  Xml about = pic.append_child("pic:nvPicPr");
  Xml label = about.append_child("pic:cNvPr");
  set(label, "id", id);
  set(label, "name", name);
  about.append_child("pic:cNvPicPr");
  Xml fill = pic.append_child("pic:blipFill");
  set(fill.append_child("a:blip"), "r:embed", docx_picture_id(number));
  fill.append_child("a:stretch").append_child("a:fillRect");
  Xml shape = pic.append_child("pic:spPr");
  Xml transform = shape.append_child("a:xfrm");
  Xml offset = transform.append_child("a:off");
  set(offset, "x", "0");
  set(offset, "y", "0");
  Xml size = transform.append_child("a:ext");
  set(size, "cx", wide);
  set(size, "cy", high);
  Xml geometry = shape.append_child("a:prstGeom");
  set(geometry, "prst", "rect");
  geometry.append_child("a:avLst");
}

void add_heading(Xml body, const Booklet& booklet, std::size_t part) {
  Xml paragraph = add_paragraph(body, "Heading1");
  paragraph.child("w:pPr").append_child("w:pageBreakBefore");
  add_bookmark(paragraph, part);
  add_run(paragraph, heading_of(booklet, part), {});
}

}  // namespace

std::string write_booklet(const Booklet& booklet) {
  pugi::xml_document document;
  Xml body = begin_docx(document);
  add_cover(body, booklet);
  DocxContents contents{booklet.title, booklet.language, {}, {}};
  for (std::size_t part = 0; part < booklet.parts.size(); ++part) {
    const BookletPart& shown = booklet.parts[part];
    add_heading(body, booklet, part);
    if (!shown.table.columns.empty()) {
      Table table = shown.table;
      table.title.clear();
      add_docx_table(body, table, part + 1, "Title");
    }
    for (const BookletPicture& picture : shown.pictures) {
      contents.pictures.push_back(picture.png);
      add_picture(body, picture, contents.pictures.size(), shown.heading);
    }
  }
  add_docx_page(body);
  contents.document = print_xml(document);
  ZipArchive archive;
  add_docx_parts(archive, contents);
  return archive.finish();
}

}  // namespace yiju
