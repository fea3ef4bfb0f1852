#include "document/provision_kind.hpp"

#include <array>

namespace yiju {
namespace {

struct KindRow {
  ProvisionKind kind;
  const char* name;
  const char* zh;
  const char* en;
};

constexpr std::array<KindRow, provision_kinds> rows{{
    {ProvisionKind::root, "root", "全文", "whole text"},
    {ProvisionKind::title, "title", "标题", "title"},
    {ProvisionKind::history, "history", "题注", "history"},
    {ProvisionKind::contents, "contents", "目录", "contents"},
    {ProvisionKind::part, "part", "编", "part"},
    {ProvisionKind::subpart, "subpart", "分编", "subpart"},
    {ProvisionKind::chapter, "chapter", "章", "chapter"},
    {ProvisionKind::section, "section", "节", "section"},
    {ProvisionKind::article, "article", "条", "article"},
    {ProvisionKind::paragraph, "paragraph", "款", "paragraph"},
    {ProvisionKind::item, "item", "项", "item"},
    {ProvisionKind::subitem, "subitem", "目", "subitem"},
    {ProvisionKind::heading, "heading", "层次", "heading"},
    {ProvisionKind::text, "text", "正文", "text"},
    {ProvisionKind::quote, "quote", "引文", "quotation"},
    {ProvisionKind::annex, "annex", "附件", "annex"},
    {ProvisionKind::metadata, "metadata", "元数据", "metadata"},
    {ProvisionKind::cover, "cover", "发布文", "covering text"},
    {ProvisionKind::former, "former", "旧文", "former wording"},
    {ProvisionKind::signature, "signature", "落款", "signature"},
    {ProvisionKind::note, "note", "注", "note"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(rows[i].kind) != i) return false;
  }
  return true;
}
static_assert(in_order(), "a row a kind, in the order of the enumeration");

const KindRow& row_of(ProvisionKind kind) { return rows[static_cast<std::size_t>(kind)]; }

}  // namespace

const char* name_of(ProvisionKind kind) { return row_of(kind).name; }

const char* chinese_of(ProvisionKind kind) { return row_of(kind).zh; }

std::string_view label_of(ProvisionKind kind, Language language) {
  return choose(language, row_of(kind).zh, row_of(kind).en);
}

}  // namespace yiju
