#include "output/slides/slides.hpp"

#include "base/error.hpp"
#include "output/slides/slide_shapes.hpp"
#include "output/table/docx_parts.hpp"
#include "output/zip_archive.hpp"

namespace yiju {
namespace {

const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const std::string kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string kNamespaces = std::string(" xmlns:a=\"") + kDrawingNamespace + "\" xmlns:r=\"" +
                                kRelationshipNamespace + "\" xmlns:p=\"" + kSlideNamespace + "\"";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
}

std::string relations(const std::string& list) {
  return kDeclaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         list + "</Relationships>";
}

std::string content_types(std::size_t slides) {
  const std::string form = "application/vnd.openxmlformats-officedocument.presentationml.";
  const auto part = [](const std::string& name, const std::string& type) {
    return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "\"/>";
  };
  std::string out =
      kDeclaration +
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
  out += part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  out += part("/ppt/presentation.xml", form + "presentation.main+xml");
  out += part("/ppt/slideMasters/slideMaster1.xml", form + "slideMaster+xml");
  out += part("/ppt/slideLayouts/slideLayout1.xml", form + "slideLayout+xml");
  out += part("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
  for (std::size_t i = 1; i <= slides; ++i)
    out += part("/ppt/slides/slide" + std::to_string(i) + ".xml", form + "slide+xml");
  return out + "</Types>";
}

std::string presentation(const Scene& first, std::size_t slides) {
  std::string list;
  for (std::size_t i = 1; i <= slides; ++i) {
    list += "<p:sldId id=\"" + std::to_string(255 + i) + "\" r:id=\"rId" + std::to_string(1 + i) + "\"/>";
  }
  return kDeclaration + "<p:presentation" + kNamespaces +
         "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:sldIdLst>" + list +
         "</p:sldIdLst><p:sldSz cx=\"" + std::to_string(to_emu(first.width)) + "\" cy=\"" +
         std::to_string(to_emu(first.height)) + "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>";
}

/// The tree of the master and its layout: the place of a slide's title, which outlines and screen readers go by.
std::string title_tree(const Scene& first) {
  const Box title = first.title_box < first.boxes.size() ? first.boxes[first.title_box] : Box{};
  const auto emu = [](double points) { return std::to_string(to_emu(points)); };
  return "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:sp>"
         "<p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph "
         "type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"" +
         emu(title.x) + "\" y=\"" + emu(title.y) + "\"/><a:ext cx=\"" + emu(title.width) + "\" cy=\"" +
         emu(title.height) +
         "\"/></a:xfrm><a:prstGeom "
         "prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r>"
         "<a:rPr lang=\"zh-CN\"/><a:t>标题</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>";
}

std::string master(const Scene& first) {
  return kDeclaration + "<p:sldMaster" + kNamespaces + "><p:cSld>" + title_tree(first) +
         "</p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" "
         "accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" "
         "folHlink=\"folHlink\"/><p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst>"
         "</p:sldMaster>";
}

std::string layout(const Scene& first) {
  return kDeclaration + "<p:sldLayout" + kNamespaces + " type=\"titleOnly\"><p:cSld name=\"Title Only\">" +
         title_tree(first) + "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";
}

/// The colours that PowerPoint offers when a shape is edited: those of the briefing theme.
std::string theme() {
  std::string out = kDeclaration + "<a:theme xmlns:a=\"" + kDrawingNamespace +
                    "\" name=\"yiju\"><a:themeElements><a:clrScheme name=\"yiju\">";
  const char* colours[][2] = {{"dk1", "1F2933"},     {"lt1", "FFFFFF"},     {"dk2", "23415F"},
                              {"lt2", "F4F6F8"},     {"accent1", "0B5C94"}, {"accent2", "14866A"},
                              {"accent3", "B0588B"}, {"accent4", "B87700"}, {"accent5", "C24E00"},
                              {"accent6", "7A6C9D"}, {"hlink", "1F5FA8"},   {"folHlink", "62707C"}};
  for (const auto& [name, value] : colours) {
    out += std::string("<a:") + name + "><a:srgbClr val=\"" + value + "\"/></a:" + name + ">";
  }
  const std::string face =
      "<a:latin typeface=\"Arial\"/><a:ea typeface=\"微软雅黑\"/><a:cs typeface=\"\"/>"
      "<a:font script=\"Hans\" typeface=\"微软雅黑\"/>";
  const std::string fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
  const std::string line = "<a:ln w=\"9525\">" + fill + "</a:ln>",
                    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  out += "</a:clrScheme><a:fontScheme name=\"yiju\"><a:majorFont>" + face + "</a:majorFont><a:minorFont>" + face +
         "</a:minorFont></a:fontScheme><a:fmtScheme name=\"yiju\"><a:fillStyleLst>" + fill + fill + fill +
         "</a:fillStyleLst><a:lnStyleLst>" + line + line + line + "</a:lnStyleLst><a:effectStyleLst>" + effect +
         effect + effect + "</a:effectStyleLst><a:bgFillStyleLst>" + fill + fill + fill +
         "</a:bgFillStyleLst></a:fmtScheme>";
  return out + "</a:themeElements></a:theme>";
}

}  // namespace

std::string write_slides(const std::vector<Scene>& pages, const std::string& title) {
  if (pages.empty()) throw Error(ErrorCode::internal, {"PPTX：没有可写的页", "PPTX: no pages to write"});
  ZipArchive archive;
  archive.add("[Content_Types].xml", content_types(pages.size()));
  archive.add(
      "_rels/.rels",
      relations(relation("rId1", kOffice + "officeDocument", "ppt/presentation.xml") +
                relation("rId2",
                         "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                         "docProps/core.xml")));
  archive.add("docProps/core.xml", office_core_properties(title));
  archive.add("ppt/presentation.xml", presentation(pages.front(), pages.size()));
  std::string list = relation("rId1", kOffice + "slideMaster", "slideMasters/slideMaster1.xml");
  for (std::size_t i = 1; i <= pages.size(); ++i) {
    list += relation("rId" + std::to_string(1 + i), kOffice + "slide", "slides/slide" + std::to_string(i) + ".xml");
  }
  list += relation("rId" + std::to_string(pages.size() + 2), kOffice + "theme", "theme/theme1.xml");
  archive.add("ppt/_rels/presentation.xml.rels", relations(list));
  archive.add("ppt/slideMasters/slideMaster1.xml", master(pages.front()));
  archive.add("ppt/slideMasters/_rels/slideMaster1.xml.rels",
              relations(relation("rId1", kOffice + "slideLayout", "../slideLayouts/slideLayout1.xml") +
                        relation("rId2", kOffice + "theme", "../theme/theme1.xml")));
  archive.add("ppt/slideLayouts/slideLayout1.xml", layout(pages.front()));
  archive.add("ppt/slideLayouts/_rels/slideLayout1.xml.rels",
              relations(relation("rId1", kOffice + "slideMaster", "../slideMasters/slideMaster1.xml")));
  archive.add("ppt/theme/theme1.xml", theme());
  for (std::size_t i = 1; i <= pages.size(); ++i) {
    const std::string name = "slide" + std::to_string(i) + ".xml";
    archive.add("ppt/slides/" + name, slide_part(pages[i - 1]));
    archive.add("ppt/slides/_rels/" + name + ".rels",
                relations(relation("rId1", kOffice + "slideLayout", "../slideLayouts/slideLayout1.xml")));
  }
  return archive.finish();
}

}  // namespace yiju
