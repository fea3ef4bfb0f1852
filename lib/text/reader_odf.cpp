#include "text/reader_odf.hpp"

#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "base/error.hpp"
#include "text/docx_text.hpp"
#include "text/odf_elements.hpp"
#include "text/office_xml.hpp"

namespace yiju {

namespace {

[[noreturn]] void refuse_other(std::string name) {
  throw Error(
      ErrorCode::input, std::move(name), 0, 0,
      Bilingual("是 OpenDocument，但不是文字文档", "expected an OpenDocument text, found a spreadsheet or slides"),
      Bilingual("请另存为 .docx 或 .xlsx，或导出为带文字的 PDF",
                "save it as .docx or .xlsx, or export a PDF with text"));
}

/// An encrypted part is no XML; the manifest says so.
void refuse_protected(const std::string& name, ZipReader& archive) {
  const std::optional<std::string> manifest = archive.read("META-INF/manifest.xml");
  if (!manifest || manifest->find("encryption-data") == std::string::npos) return;
  throw Error(ErrorCode::input, name, 0, 0,
              Bilingual("文件有密码保护", "expected a readable document, found one protected by a password"),
              Bilingual("请打开后取消密码再保存", "open it and save it without the password"));
}

Source read_elements(std::string name, const pugi::xml_node& content, const pugi::xml_node& styles,
                     const ReadOptions& options) {
  pugi::xml_document xml;
  if (!read_odf_elements(content, styles, xml)) refuse_other(std::move(name));
  DocxElements elements = docx_elements_in(xml);
  elements.headers.push_back(xml.child("hdr"));
  TextDraft draft;
  DocxText(elements, options, {}).read(draft);
  if (xml.child("too_deep"))
    draft.diagnostics.push_back({DiagnosticCode::part_skipped, Severity::error, {}, 1, 0, "nesting"});
  return draft.finish_or_warn(std::move(name));
}

}  // namespace

Source read_odf(std::string name, ZipReader& archive, const ReadOptions& options) {
  refuse_protected(name, archive);
  std::optional<std::string> content = archive.read("content.xml"), styles = archive.read("styles.xml");
  if (!content) {
    throw Error(ErrorCode::input, std::move(name), 0, 0,
                Bilingual("里面没有正文部分 content.xml", "expected an OpenDocument text in content.xml, found none"),
                Bilingual("文件可能损坏，请重新取得", "the file may be damaged; get it again"));
  }
  pugi::xml_document text, looks;
  parse_office_xml(name, "content.xml", *content, text);
  if (styles) parse_office_xml(name, "styles.xml", *styles, looks);
  return read_elements(std::move(name), text.document_element(), looks.document_element(), options);
}

Source read_flat_odf(std::string name, std::string bytes, const ReadOptions& options) {
  pugi::xml_document xml;
  parse_office_xml(name, name, bytes, xml);
  return read_elements(std::move(name), xml.document_element(), {}, options);
}

}  // namespace yiju
