#include "text/reader_ofd.hpp"

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "text/ofd_words.hpp"
#include "text/office_xml.hpp"
#include "text/placed_source.hpp"

namespace yiju {

namespace {

constexpr double points_of_millimetre = 72 / 25.4;
constexpr std::size_t most_pages = 20000;

/// A location as OFD writes it, absolute with a leading / or from the folder of the file that names it.
std::string located(const std::string& folder, std::string_view location) {
  while (location.starts_with("./")) location.remove_prefix(2);
  return location.starts_with('/') ? std::string(location.substr(1)) : folder + std::string(location);
}

std::string folder_of_file(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

struct Part {
  std::string bytes;  ///< the XML points into it
  pugi::xml_document xml;
};

class OfdDocument {
 public:
  OfdDocument(const std::string& name, ZipReader& archive, const std::string& path)
      : name_(name), archive_(archive), folder_(folder_of_file(path)) {
    Part part;
    const pugi::xml_node root = load(path, part);
    const pugi::xml_node common = child_named(root, "CommonData");
    area_ = numbers_in(child_named(child_named(common, "PageArea"), "PhysicalBox").text().get());
    for (const pugi::xml_node& page : common.children()) {
      if (local_name(page) == "TemplatePage")
        templates_.emplace(attribute_named(page, "ID"), located(folder_, attribute_named(page, "BaseLoc")));
    }
    for (const pugi::xml_node& page : child_named(root, "Pages").children()) {
      if (local_name(page) == "Page" && pages_.size() < most_pages)
        pages_.push_back(located(folder_, attribute_named(page, "BaseLoc")));
    }
  }

  void read(std::vector<PlacedPage>& pages) {
    for (const std::string& path : pages_) pages.push_back(page(path, last_of(pages)));
  }

 private:
  pugi::xml_node load(const std::string& path, Part& part) {
    std::optional<std::string> bytes = archive_.read(path);
    if (!bytes) return {};
    part.bytes = std::move(*bytes);
    parse_office_xml(name_, path, part.bytes, part.xml);
    return part.xml.document_element();
  }

  PlacedPage page(const std::string& path, const PlacedPage& before) {
    Part part;
    const pugi::xml_node root = load(path, part);
    std::vector<double> box = numbers_in(child_named(child_named(root, "Area"), "PhysicalBox").text().get());
    if (box.size() < 4) box = area_;
    if (box.size() < 4) box = {0, 0, 210, 297};  // A4
    std::vector<PlacedLine> words;
    for (const pugi::xml_node& used : root.children()) {
      if (local_name(used) != "Template") continue;
      const auto found = templates_.find(attribute_named(used, "TemplateID"));
      if (found == templates_.end()) continue;
      Part behind;
      add_ofd_words(child_named(load(found->second, behind), "Content"), box[0], box[1], words);
    }
    add_ofd_words(child_named(root, "Content"), box[0], box[1], words);
    return page_of_words(box[2] * points_of_millimetre, box[3] * points_of_millimetre, std::move(words), before);
  }

  const std::string& name_;
  ZipReader& archive_;
  std::string folder_;
  std::vector<double> area_;
  std::map<std::string, std::string, std::less<>> templates_;
  std::vector<std::string> pages_;
};

}  // namespace

Source read_ofd(std::string name, ZipReader& archive) {
  std::optional<std::string> bytes = archive.read("OFD.xml");
  pugi::xml_document xml;
  if (bytes) parse_office_xml(name, "OFD.xml", *bytes, xml);
  std::vector<PlacedPage> pages;
  for (const pugi::xml_node& body : xml.document_element().children()) {
    const std::string root = child_named(body, "DocRoot").text().get();
    if (local_name(body) == "DocBody" && !root.empty()) OfdDocument(name, archive, located("", root)).read(pages);
  }
  if (pages.empty()) {
    throw Error(ErrorCode::input, std::move(name), 0, 0,
                Bilingual("OFD 里没有页", "expected an OFD with pages, found none"),
                Bilingual("文件可能损坏，请重新取得", "the file may be damaged; get it again"));
  }
  return source_of_pages(std::move(name), std::move(pages), "OFD");
}

}  // namespace yiju
