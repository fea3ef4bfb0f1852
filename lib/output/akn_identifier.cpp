#include "output/akn_identifier.hpp"

#include "base/markup.hpp"

namespace yiju {

const char* akn_element(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::part:
      return "book";
    case ProvisionKind::subpart:
      return "part";
    case ProvisionKind::chapter:
      return "chapter";
    case ProvisionKind::section:
      return "section";
    case ProvisionKind::article:
      return "article";
    case ProvisionKind::paragraph:
      return "paragraph";
    case ProvisionKind::item:
      return "point";
    case ProvisionKind::subitem:
      return "indent";
    case ProvisionKind::heading:
      return "level";
    default:
      return "";
  }
}

std::string akn_identifier(const Locator& at) {
  std::string id;
  const auto add = [&](const char* kind, unsigned number, unsigned suffix = 0) {
    if (number == 0) return;
    id += (id.empty() ? "" : "__") + std::string(kind) + "_" + std::to_string(number);
    if (suffix != 0) id += "-" + std::to_string(suffix);
  };
  if (at.article == 0) {
    add("book", at.part);
    add("part", at.subpart);
    add("chp", at.chapter);
    add("sec", at.section);
    for (const std::uint8_t level : at.heading) add("lvl", level);
  }
  add("art", at.article, at.article_suffix);
  add("para", at.paragraph);
  add("point", at.item);
  add("indent", at.subitem);
  return id;
}

std::string akn_work_iri(std::string_view title, DocumentForm form) {
  const bool statute = form == DocumentForm::statute || form == DocumentForm::amendment;
  return std::string(statute ? "/akn/cn/act/" : "/akn/cn/doc/") + escape_iri(title);
}

}  // namespace yiju
