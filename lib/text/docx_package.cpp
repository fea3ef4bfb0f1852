#include "text/docx_package.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "text/office_xml.hpp"

namespace yiju {

namespace {

/// word/../media/a.html → media/a.html; a target that begins with / counts from the package's root.
std::string resolved(const std::string& folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
  for (std::size_t at = path.find("../"); at != std::string::npos && at > 1; at = path.find("../")) {
    const std::size_t before = path.rfind('/', at - 2);
    path.erase(before == std::string::npos ? 0 : before + 1, at + 3 - (before == std::string::npos ? 0 : before + 1));
  }
  return path;
}

}  // namespace

DocxPackage::DocxPackage(std::string name, PackageParts& parts) : name_(std::move(name)), parts_(parts) {
  main_ = "word/document.xml";
  for (const Relation& relation : relations("_rels/.rels", "")) {
    if (relation.role == "officeDocument") main_ = relation.path;
  }
  folder_ = main_.substr(0, main_.rfind('/') + 1);
  elements_.body = child_named(load(main_), "body");
  if (!elements_.body) {
    throw Error(
        ErrorCode::input, name_, 0, 0,
        {"DOCX 里没有正文部分 word/document.xml", "expected a DOCX with its text in word/document.xml, found none"},
        {"这不是 Word 文档，或者已损坏；请重新另存为 .docx",
         "not a Word document, or a damaged one; save it again as .docx"});
  }
  relations_ = relations(relations_path(), folder_);
  load_related();
  load_headers();
}

std::string DocxPackage::relations_path() const { return folder_ + "_rels/" + main_.substr(folder_.size()) + ".rels"; }

std::string DocxPackage::path_of(std::string_view role) const {
  const auto found = std::ranges::find(relations_, role, &Relation::role);
  return found == relations_.end() ? std::string() : found->path;
}

void DocxPackage::load_related() {
  const auto related = [&](std::string_view role) {
    const std::string path = path_of(role);
    return load(path.empty() ? folder_ + std::string(role) + ".xml" : path);
  };
  elements_.styles = related("styles");
  elements_.numbering = related("numbering");
  elements_.footnotes = related("footnotes");
  elements_.endnotes = related("endnotes");
  elements_.comments = related("comments");
}

/// Those of the first section, the first page's before the others.
void DocxPackage::load_headers() {
  const pugi::xml_node section =
      elements_.body.find_node([](const pugi::xml_node& node) { return local_name(node) == "sectPr"; });
  for (const bool first_page : {true, false}) {
    for (const pugi::xml_node& reference : section.children()) {
      if (local_name(reference) != "headerReference") continue;
      if ((attribute_named(reference, "type") == "first") != first_page) continue;
      const auto found = std::ranges::find(relations_, attribute_named(reference, "id"), &Relation::id);
      if (found != relations_.end()) elements_.headers.push_back(load(found->path));
    }
  }
}

pugi::xml_node DocxPackage::load(const std::string& path) {
  std::optional<std::string> bytes = parts_.read(path);
  if (!bytes) return {};
  Part& part = loaded_.emplace_back();
  part.bytes = std::move(*bytes);
  parse_office_xml(name_, path, part.bytes, part.xml);
  return part.xml.document_element();
}

std::vector<DocxPackage::Relation> DocxPackage::relations(const std::string& part, const std::string& folder) const {
  std::vector<Relation> found;
  std::optional<std::string> bytes = parts_.read(part);
  if (!bytes) return found;
  pugi::xml_document xml;
  parse_office_xml(name_, part, *bytes, xml);
  for (const pugi::xml_node& relation : xml.document_element().children()) {
    if (attribute_named(relation, "TargetMode") == "External") continue;
    const std::string_view type = attribute_named(relation, "Type");
    const std::string_view role = type.substr(type.rfind('/') + 1);
    found.push_back({std::string(attribute_named(relation, "Id")), std::string(role),
                     resolved(folder, attribute_named(relation, "Target"))});
  }
  return found;
}

std::optional<DocxPackage::Chunk> DocxPackage::chunk(const std::string& id) const {
  const auto found = std::ranges::find(relations_, id, &Relation::id);
  if (found == relations_.end()) return std::nullopt;
  std::optional<std::string> bytes = parts_.read(found->path);
  if (!bytes) return std::nullopt;
  return Chunk{found->path, std::move(*bytes)};
}

}  // namespace yiju
