#include "output/table/docx_parts.hpp"

#include <sstream>
#include <utility>

#include "base/markup.hpp"

namespace yiju {
namespace {

constexpr const char* kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

struct Font {
  const char* east_asian;
  const char* latin;
};
constexpr Font kHei{"黑体", "Arial"};
constexpr Font kSong{"宋体", "Times New Roman"};
constexpr Font kFangSong{"仿宋_GB2312", "Times New Roman"};

struct Style {
  const char* id;
  const char* name;
  Font font;
  int half_points;     ///< size in half points: 36 is 小二 (18 pt), 18 is 小五 (9 pt)
  const char* colour;  ///< nullptr: black
  const char* align;   ///< left, center
  int before, after;   ///< space in twentieths of a point
  bool bold;
  int outline = -1;  ///< of a heading: 0 is the first level
};
constexpr Style kStyles[] = {
    {"CoverTitle", "Cover Title", kHei, 52, "27496D", "left", 240, 160, false},
    {"CoverText", "Cover Text", kFangSong, 28, "5B6770", "left", 0, 120, false},
    {"Heading1", "heading 1", kHei, 36, "27496D", "left", 0, 120, false, 0},
    {"Figure", "Figure", kHei, 56, "27496D", "left", 200, 0, false},
    {"FigureName", "Figure Name", kFangSong, 24, "5B6770", "left", 0, 160, false},
    {"ContentsName", "Contents Name", kHei, 28, "27496D", "left", 160, 40, false},
    {"Picture", "Picture", kSong, 18, nullptr, "center", 60, 0, false},
    {"BehindTable", "Behind Table", kSong, 2, nullptr, "left", 0, 0, false},
    {"TOC1", "toc 1", kSong, 22, nullptr, "left", 10, 10, false},
    {"Title", "Title", kHei, 36, nullptr, "center", 0, 120, false, 0},
    {"Subtitle", "Subtitle", kFangSong, 21, "5B6770", "center", 0, 200, false},
    {"TableHead", "Table Head", kHei, 20, "FFFFFF", "center", 60, 60, false},
    {"TableBand", "heading 2", kHei, 19, "27496D", "left", 40, 40, false, 1},
    {"TableText", "Table Text", kSong, 18, nullptr, "left", 30, 30, false},
    {"SourceLine", "Source Line", kFangSong, 17, "5B6770", "left", 160, 0, false},
    {"Footer", "footer", kSong, 18, "5B6770", "center", 0, 0, false},
};

void add_font(pugi::xml_node run, Font font) {
  pugi::xml_node fonts = run.append_child("w:rFonts");
  set(fonts, "w:ascii", font.latin);
  set(fonts, "w:hAnsi", font.latin);
  set(fonts, "w:eastAsia", font.east_asian);
  set(fonts, "w:cs", font.latin);
}

void add_size(pugi::xml_node run, int half_points) {
  set(run.append_child("w:sz"), "w:val", std::to_string(half_points));
  set(run.append_child("w:szCs"), "w:val", std::to_string(half_points));
}

void add_paragraph_style(pugi::xml_node styles, const Style& style) {
  pugi::xml_node node = styles.append_child("w:style");
  set(node, "w:type", "paragraph");
  if (style.outline < 0) set(node, "w:customStyle", "1");
  set(node, "w:styleId", style.id);
  set(node.append_child("w:name"), "w:val", style.name);
  set(node.append_child("w:basedOn"), "w:val", "Normal");
  pugi::xml_node paragraph = node.append_child("w:pPr");
  pugi::xml_node spacing = paragraph.append_child("w:spacing");
  set(spacing, "w:before", std::to_string(style.before));
  set(spacing, "w:after", std::to_string(style.after));
  set(paragraph.append_child("w:jc"), "w:val", style.align);
  if (style.outline >= 0) set(paragraph.append_child("w:outlineLvl"), "w:val", std::to_string(style.outline));
  pugi::xml_node run = node.append_child("w:rPr");
  add_font(run, style.font);
  if (style.bold) run.append_child("w:b");
  if (style.colour != nullptr) set(run.append_child("w:color"), "w:val", style.colour);
  add_size(run, style.half_points);
}

void add_table_style(pugi::xml_node styles) {
  pugi::xml_node node = styles.append_child("w:style");
  set(node, "w:type", "table");
  set(node, "w:customStyle", "1");
  set(node, "w:styleId", "BasisTable");
  set(node.append_child("w:name"), "w:val", "Basis Table");
  pugi::xml_node properties = node.append_child("w:tblPr");
  pugi::xml_node borders = properties.append_child("w:tblBorders");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
    pugi::xml_node border = borders.append_child(side);
    set(border, "w:val", "single");
    set(border, "w:sz", "4");
    set(border, "w:space", "0");
    set(border, "w:color", "B8C2CC");
  }
  pugi::xml_node margins = properties.append_child("w:tblCellMar");
  for (const char* side : {"w:left", "w:right"}) {
    pugi::xml_node margin = margins.append_child(side);
    set(margin, "w:w", "85");
    set(margin, "w:type", "dxa");
  }
}

void add_field(pugi::xml_node paragraph, const char* instruction) {
  pugi::xml_node field = paragraph.append_child("w:fldSimple");
  set(field, "w:instr", instruction);
  field.append_child("w:r").append_child("w:t").text().set("1");
}

void add_words(pugi::xml_node paragraph, std::string_view words) {
  pugi::xml_node text = paragraph.append_child("w:r").append_child("w:t");
  set(text, "xml:space", "preserve");
  text.text().set(std::string(words).c_str());
}

struct Relationship {
  std::string id, type, target;
};

std::string relationships(const std::vector<Relationship>& list) {
  std::string out = kDeclaration;
  out += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const Relationship& one : list) {
    out += "<Relationship Id=\"" + one.id + "\" Type=\"" + one.type + "\" Target=\"" + one.target + "\"/>";
  }
  return out + "</Relationships>";
}

std::string docx_content_types(bool pictures) {
  const std::string word = kWordType;
  std::string types =
      std::string(kDeclaration) +
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
  if (pictures) types += "<Default Extension=\"png\" ContentType=\"image/png\"/>";
  types +=
      "<Override PartName=\"/docProps/core.xml\" "
      "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";
  for (const auto& [part, type] : {std::pair("document", "document.main"),
                                   {"styles", "styles"},
                                   {"fontTable", "fontTable"},
                                   {"settings", "settings"},
                                   {"footer1", "footer"}})
    types += std::string("<Override PartName=\"/word/") + part + ".xml\" ContentType=\"" + word + type + "+xml\"/>";
  return types + "</Types>";
}

std::string docx_package_relationships() {
  return relationships(
      {{"rId1", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "word/document.xml"},
       {"rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"}});
}

std::string docx_document_relationships(std::size_t pictures) {
  const std::string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::vector<Relationship> list = {{"rIdStyles", kind + "styles", "styles.xml"},
                                    {"rIdFonts", kind + "fontTable", "fontTable.xml"},
                                    {"rIdSettings", kind + "settings", "settings.xml"},
                                    {"rIdFooter", kind + "footer", "footer1.xml"}};
  for (std::size_t at = 1; at <= pictures; ++at)
    list.push_back({docx_picture_id(at), kind + "image", "media/" + std::to_string(at) + ".png"});
  return relationships(list);
}

std::string docx_settings() {
  return std::string(kDeclaration) + "<w:settings xmlns:w=\"" + kWordNamespace +
         "\"><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
         "w:uri=\"http://schemas.microsoft.com/office/word\" "
         "w:val=\"15\"/></w:compat></w:settings>";
}

std::string docx_styles(Language language) {
  pugi::xml_document document;
  pugi::xml_node styles = document.append_child("w:styles");
  set(styles, "xmlns:w", kWordNamespace);
  pugi::xml_node run = styles.append_child("w:docDefaults").append_child("w:rPrDefault").append_child("w:rPr");
  add_font(run, kFangSong);
  add_size(run, 21);
  pugi::xml_node lang = run.append_child("w:lang");
  set(lang, "w:val", std::string(choose(language, "zh-CN", "en-GB")));
  set(lang, "w:eastAsia", "zh-CN");
  pugi::xml_node normal = styles.append_child("w:style");
  set(normal, "w:type", "paragraph");
  set(normal, "w:default", "1");
  set(normal, "w:styleId", "Normal");
  set(normal.append_child("w:name"), "w:val", "Normal");
  for (const Style& style : kStyles) add_paragraph_style(styles, style);
  add_table_style(styles);
  return print_xml(document);
}

/// What a face is called elsewhere, for machines that have it under another name or not at all: 仿宋_GB2312 is of old Windows.
std::string docx_fonts() {
  struct Face {
    const char *name, *others, *family;
  };
  constexpr Face kFaces[] = {{"仿宋_GB2312", "仿宋,FangSong,方正仿宋_GBK,华文仿宋,Noto Serif CJK SC", "modern"},
                             {"黑体", "SimHei,方正黑体_GBK,Noto Sans CJK SC", "modern"},
                             {"宋体", "SimSun,方正书宋_GBK,Noto Serif CJK SC", "auto"}};
  pugi::xml_document document;
  pugi::xml_node fonts = document.append_child("w:fonts");
  set(fonts, "xmlns:w", kWordNamespace);
  for (const Face& face : kFaces) {
    pugi::xml_node font = fonts.append_child("w:font");
    set(font, "w:name", face.name);
    set(font.append_child("w:altName"), "w:val", face.others);
    set(font.append_child("w:charset"), "w:val", "86");  // GB 2312
    set(font.append_child("w:family"), "w:val", face.family);
    set(font.append_child("w:pitch"), "w:val", "variable");
  }
  return print_xml(document);
}

std::string docx_footer(Language language) {
  pugi::xml_document document;
  pugi::xml_node footer = document.append_child("w:ftr");
  set(footer, "xmlns:w", kWordNamespace);
  pugi::xml_node paragraph = footer.append_child("w:p");
  set(paragraph.append_child("w:pPr").append_child("w:pStyle"), "w:val", "Footer");
  add_words(paragraph, choose(language, "第 ", "Page "));
  add_field(paragraph, " PAGE ");
  add_words(paragraph, choose(language, " 页　共 ", " of "));
  add_field(paragraph, " NUMPAGES ");
  add_words(paragraph, choose(language, " 页", ""));
  return print_xml(document);
}

}  // namespace

std::string print_xml(const pugi::xml_document& document) {
  std::ostringstream out;
  out << kDeclaration;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str();
}

pugi::xml_node begin_docx(pugi::xml_document& document) {
  pugi::xml_node root = document.append_child("w:document");
  set(root, "xmlns:w", kWordNamespace);
  set(root, "xmlns:r", kRelationshipNamespace);
  return root.append_child("w:body");
}

void add_docx_page(pugi::xml_node body) {
  pugi::xml_node section = body.append_child("w:sectPr");
  pugi::xml_node footer = section.append_child("w:footerReference");
  set(footer, "w:type", "default");
  set(footer, "r:id", "rIdFooter");
  pugi::xml_node size = section.append_child("w:pgSz");
  set(size, "w:w", "16838");
  set(size, "w:h", "11906");
  set(size, "w:orient", "landscape");
  pugi::xml_node margins = section.append_child("w:pgMar");
  for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) set(margins, side, "1134");
  set(margins, "w:header", "567");
  set(margins, "w:footer", "567");
  set(margins, "w:gutter", "0");
}

void add_docx_parts(ZipArchive& archive, const DocxContents& contents) {
  archive.add("[Content_Types].xml", docx_content_types(!contents.pictures.empty()));
  archive.add("_rels/.rels", docx_package_relationships());
  archive.add("docProps/core.xml", office_core_properties(contents.title));
  archive.add("word/document.xml", contents.document);
  archive.add("word/_rels/document.xml.rels", docx_document_relationships(contents.pictures.size()));
  archive.add("word/styles.xml", docx_styles(contents.language));
  archive.add("word/fontTable.xml", docx_fonts());
  archive.add("word/settings.xml", docx_settings());
  archive.add("word/footer1.xml", docx_footer(contents.language));
  for (std::size_t at = 0; at < contents.pictures.size(); ++at)
    archive.add("word/media/" + std::to_string(at + 1) + ".png", contents.pictures[at]);
}

std::string docx_picture_id(std::size_t number) { return "rIdPicture" + std::to_string(number); }

std::string office_core_properties(const std::string& title) {
  return std::string(kDeclaration) +
         "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
         escape_markup(title) + "</dc:title><dc:creator>yiju</dc:creator></cp:coreProperties>";
}

}  // namespace yiju
