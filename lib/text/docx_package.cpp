#include "text/docx_package.hpp"

#include <utility>

#include "base/error.hpp"
#include "text/office_xml.hpp"

namespace yiju {

DocxPackage::DocxPackage(std::string name, ZipReader& archive) : name_(std::move(name)), archive_(archive) {
  const std::string main = target("_rels/.rels", "", "officeDocument").value_or("word/document.xml");
  const std::size_t slash = main.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : main.substr(0, slash + 1);
  if (!load(main, main_) || !body()) {
    throw Error(
        ErrorCode::input, name_, 0, 0,
        {"DOCX 里没有正文部分 word/document.xml", "expected a DOCX with its text in word/document.xml, found none"},
        {"这不是 Word 文档，或者已损坏；请重新另存为 .docx",
         "not a Word document, or a damaged one; save it again as .docx"});
  }
  const std::string relations = folder + "_rels/" + main.substr(folder.size()) + ".rels";
  const auto load_related = [&](std::string_view role, Part& part) {
    load(target(relations, folder, role).value_or(folder + std::string(role) + ".xml"), part);
  };
  load_related("styles", styles_);
  load_related("numbering", numbering_);
  load_related("footnotes", footnotes_);
  load_related("endnotes", endnotes_);
}

pugi::xml_node DocxPackage::body() const { return child_named(main_.xml.document_element(), "body"); }

bool DocxPackage::load(const std::string& path, Part& part) {
  std::optional<std::string> bytes = archive_.read(path);
  if (!bytes) return false;
  part.bytes = std::move(*bytes);
  parse_office_xml(name_, path, part.bytes, part.xml);
  return true;
}

std::optional<std::string> DocxPackage::target(const std::string& relations, const std::string& folder,
                                               std::string_view role) {
  std::optional<std::string> bytes = archive_.read(relations);
  if (!bytes) return std::nullopt;
  pugi::xml_document xml;
  parse_office_xml(name_, relations, *bytes, xml);
  for (const pugi::xml_node& relation : xml.document_element().children()) {
    const std::string_view type = attribute_named(relation, "Type");
    if (!type.ends_with("/" + std::string(role)) || attribute_named(relation, "TargetMode") == "External") continue;
    const std::string_view path = attribute_named(relation, "Target");
    return path.starts_with('/') ? std::string(path.substr(1)) : folder + std::string(path);
  }
  return std::nullopt;
}

}  // namespace yiju
