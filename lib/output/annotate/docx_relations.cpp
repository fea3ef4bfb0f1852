#include "output/annotate/docx_relations.hpp"

#include <vector>

#include "base/markup.hpp"
#include "output/annotate/xml_bytes.hpp"

namespace yiju {

namespace {

constexpr std::string_view comments_relation = "rIdYiju", link_relation = "rIdYijuL";
constexpr const char* types_path = "[Content_Types].xml";
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string type_of_comments(const std::string& path) {
  return "<Override PartName=\"/" + path +
         "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>";
}

/// What is begun with where the main part has no relationships.
std::string no_relations() {
  return std::string(declaration) +
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
}

/// The relationships whose id begins so.
std::vector<Span> relations_with(std::string_view relations, std::string_view id, bool whole) {
  std::vector<Span> found;
  for (const XmlElement& relation : elements_named(relations, "Relationship")) {
    const std::string_view own = attribute_in(relation.tag, "Id");
    if (whole ? own == id : own.starts_with(id)) found.push_back(relation.whole);
  }
  return found;
}

}  // namespace

DocxRelations::DocxRelations(DocxFile& file, const DocxPackage& package)
    : file_(file), path_(package.relations_path()) {
  folder_ = package.main_path().substr(0, package.main_path().rfind('/') + 1);
  strict_ =
      file.read(package.main_path()).value_or("").substr(0, 4096).find("purl.oclc.org/ooxml") != std::string::npos;
}

std::string DocxRelations::read() const { return file_.read(path_).value_or(no_relations()); }

void DocxRelations::write_without(std::string_view id, bool whole) {
  const std::string relations = read();
  const std::vector<Span> ours = relations_with(relations, id, whole);
  if (ours.empty()) return;
  std::string left = without_ranges(relations, ours);
  if (left == no_relations())
    file_.remove(path_);
  else
    file_.write(path_, std::move(left));
}

std::string_view DocxRelations::word_namespace() const {
  return strict_ ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
                 : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
}

std::string_view DocxRelations::id_namespace() const {
  return strict_ ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                 : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

std::string DocxRelations::link_to(std::string_view target) {
  const std::string taken = read();
  std::string id;
  do {
    id = std::string(link_relation) + std::to_string(++links_);
  } while (taken.find("\"" + id + "\"") != std::string::npos);
  added_ += "<Relationship Id=\"" + id + "\" Type=\"" + std::string(id_namespace()) + "/hyperlink\" Target=\"" +
            escape_markup(target) + "\" TargetMode=\"External\"/>";
  return id;
}

std::string DocxRelations::make_comments() {
  std::string name = "comments.xml";
  for (int count = 2; file_.read(folder_ + name); ++count) name = "comments" + std::to_string(count) + ".xml";
  added_ += "<Relationship Id=\"" + std::string(comments_relation) + "\" Type=\"" + std::string(id_namespace()) +
            "/comments\" Target=\"" + name + "\"/>";
  const std::string types = file_.read(types_path).value_or("");
  file_.write(types_path, with_last_child(types, type_of_comments(folder_ + name)));
  return folder_ + name;
}

bool DocxRelations::made_comments() const { return !relations_with(read(), comments_relation, true).empty(); }

void DocxRelations::remove_comments(const std::string& path) {
  write_without(comments_relation, true);
  std::string types = file_.read(types_path).value_or("");
  const std::string type = type_of_comments(path);
  if (const std::size_t at = types.find(type); at != std::string::npos) types.erase(at, type.size());
  file_.write(types_path, std::move(types));
  file_.remove(path);
}

void DocxRelations::remove_links() { write_without(link_relation, false); }

void DocxRelations::save() {
  if (!added_.empty()) file_.write(path_, with_last_child(read(), added_));
  added_.clear();
}

std::string DocxRelations::no_comments() const {
  return std::string(declaration) + "<w:comments xmlns:w=\"" + std::string(word_namespace()) + "\"></w:comments>";
}

}  // namespace yiju
