#include "text/docx_styles.hpp"

#include "text/office_xml.hpp"

namespace yiju {

namespace {

constexpr int longest_chain = 32;  // Word allows 11; a circle of styles ends here

bool is_contents_name(std::string_view name) {
  return name.size() == 5 && (name.starts_with("toc ") || name.starts_with("TOC "));
}

}  // namespace

DocxStyles::DocxStyles(const pugi::xml_node& styles) {
  for (const pugi::xml_node& node : styles.children()) {
    if (local_name(node) != "style") continue;
    Style style;
    style.based_on = attribute_named(child_named(node, "basedOn"), "val");
    const auto [list, level] = list_named(child_named(node, "pPr"));
    style.list = list;
    style.level = level;
    const pugi::xml_node vanish = child_named(child_named(node, "rPr"), "vanish");
    if (vanish) style.hidden = is_on(vanish) ? 1 : 0;
    style.contents = is_contents_name(attribute_named(child_named(node, "name"), "val"));
    const std::string id(attribute_named(node, "styleId"));
    const bool by_default = attribute_named(node, "default") == "1" || attribute_named(node, "default") == "true";
    if (by_default && attribute_named(node, "type") == "paragraph") default_paragraph_style_ = id;
    styles_.emplace(id, std::move(style));
  }
}

void DocxStyles::walk(std::string_view style,
                      const std::function<bool(const std::string& id, const Style&)>& visit) const {
  auto found = styles_.find(style);
  for (int step = 0; step < longest_chain && found != styles_.end(); ++step) {
    if (visit(found->first, found->second)) return;
    found = styles_.find(found->second.based_on);
  }
}

DocxNumbering::Place DocxStyles::place(std::string_view style, const DocxNumbering& numbering) const {
  DocxNumbering::Place place{-1, -1};
  walk(style, [&](const std::string& id, const Style& one) {
    if (place.level < 0) place.level = one.level;
    place.list = one.list;
    if (place.list >= 0) place.level = numbering.level_of_style(place.list, id, place.level);
    return place.list >= 0;
  });
  if (place.list == 0) place.list = -1;  // numId 0 takes a numbering away
  if (place.level < 0) place.level = 0;
  return place;
}

bool DocxStyles::hides(std::string_view style) const {
  int hidden = -1;
  walk(style, [&](const std::string&, const Style& one) {
    hidden = one.hidden;
    return hidden >= 0;
  });
  return hidden == 1;
}

bool DocxStyles::is_contents(std::string_view style) const {
  bool contents = false;
  walk(style, [&](const std::string&, const Style& one) { return contents = one.contents; });
  return contents;
}

}  // namespace yiju
