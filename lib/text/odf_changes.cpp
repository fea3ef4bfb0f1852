#include "text/odf_changes.hpp"

#include <algorithm>

#include "text/office_xml.hpp"

namespace yiju {

namespace {

bool holds_words(const pugi::xml_node& deletion) {
  return std::ranges::any_of(deletion.children(),
                             [](const pugi::xml_node& child) { return local_name(child) != "change-info"; });
}

}  // namespace

void OdfChanges::know(const pugi::xml_node& tracked_changes) {
  for (const pugi::xml_node& region : tracked_changes.children()) {
    const std::string id(attribute_named(region, "id"));
    if (const pugi::xml_node deletion = child_named(region, "deletion")) deletions_.emplace(id, deletion);
    if (child_named(region, "insertion")) insertions_.insert(id);
  }
}

void OdfChanges::mark(const pugi::xml_node& node) {
  const std::string id(attribute_named(node, "change-id"));
  const bool starts = local_name(node) == "change-start";
  if (insertions_.contains(id)) state_.inserted = starts;
  if (const auto found = deletions_.find(id); found != deletions_.end() && !holds_words(found->second))
    state_.deleted = starts;
}

pugi::xml_node OdfChanges::deletion_at(const pugi::xml_node& mark) const {
  const auto found = deletions_.find(attribute_named(mark, "change-id"));
  return found == deletions_.end() ? pugi::xml_node() : found->second;
}

}  // namespace yiju
