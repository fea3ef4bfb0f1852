#include "text/reader_epub.hpp"

#include <cstdlib>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "text/office_xml.hpp"
#include "text/reader_html.hpp"
#include "text/text_draft.hpp"

namespace yiju {

namespace {

/// %E7%AB%A0.xhtml → 章.xhtml, without what stands behind #.
std::string decoded(std::string_view href) {
  href = href.substr(0, href.find('#'));
  std::string path;
  for (std::size_t at = 0; at < href.size(); ++at) {
    if (href[at] == '%' && at + 2 < href.size()) {
      path += static_cast<char>(std::strtol(std::string(href.substr(at + 1, 2)).c_str(), nullptr, 16));
      at += 2;
    } else {
      path += href[at];
    }
  }
  return path;
}

/// The package document that META-INF/container.xml names; "" where it names none.
std::string package_path(const std::string& name, ZipReader& archive) {
  std::optional<std::string> bytes = archive.read("META-INF/container.xml");
  if (!bytes) return {};
  pugi::xml_document xml;
  parse_office_xml(name, "META-INF/container.xml", *bytes, xml);
  const pugi::xml_node files = child_named(xml.document_element(), "rootfiles");
  return std::string(attribute_named(child_named(files, "rootfile"), "full-path"));
}

/// Paths of the pages, in reading order.
std::vector<std::string> spine_of(const pugi::xml_node& package, const std::string& folder) {
  std::map<std::string, std::string, std::less<>> path_of_id;
  for (const pugi::xml_node& item : child_named(package, "manifest").children())
    path_of_id.emplace(attribute_named(item, "id"), folder + decoded(attribute_named(item, "href")));
  std::vector<std::string> pages;
  for (const pugi::xml_node& item : child_named(package, "spine").children()) {
    const auto found = path_of_id.find(attribute_named(item, "idref"));
    if (found != path_of_id.end()) pages.push_back(found->second);
  }
  return pages;
}

}  // namespace

Source read_epub(std::string name, ZipReader& archive) {
  const std::string path = package_path(name, archive);
  std::optional<std::string> bytes = path.empty() ? std::nullopt : archive.read(path);
  if (!bytes) {
    throw Error(ErrorCode::input, std::move(name), 0, 0,
                Bilingual("EPUB 里没有书", "expected an EPUB with a book in it, found none"),
                Bilingual("文件可能损坏，请重新取得", "the file may be damaged; get it again"));
  }
  pugi::xml_document xml;
  parse_office_xml(name, path, *bytes, xml);
  TextDraft draft;
  for (const std::string& page : spine_of(xml.document_element(), path.substr(0, path.rfind('/') + 1))) {
    if (std::optional<std::string> html = archive.read(page))
      draft.add_source(read_html(page, std::move(*html), {HtmlExtent::whole}), draft.lines);
    else
      draft.diagnostics.push_back({DiagnosticCode::part_skipped, Severity::error, {}, 0, 0, page});
  }
  std::erase_if(draft.diagnostics,
                [](const Diagnostic& odd) { return odd.code == DiagnosticCode::no_text; });  // a cover
  return draft.finish_or_warn(std::move(name));
}

}  // namespace yiju
