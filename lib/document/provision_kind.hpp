// What a node of a document is: 编 分编 章 节 条 款 项 目, the headings of an official document, and what stands around
// them. One row a kind: its stable name (JSON, help, ids) and its words. The levels among them, by which a provision is
// cited, have a table of their own: unit.hpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/language.hpp"

namespace yiju {

enum class ProvisionKind : std::uint8_t {
  root,       ///< the whole text
  title,      ///< the title line(s)
  history,    ///< 题注: who adopted and amended it when (line or lines before the first provision)
  contents,   ///< 目录 and its lines
  part,       ///< 编
  subpart,    ///< 分编
  chapter,    ///< 章
  section,    ///< 节
  article,    ///< 条; own bytes: 第X条 and its caption 【…】
  paragraph,  ///< 款
  item,       ///< 项
  subitem,    ///< 目
  heading,    ///< 公文 heading; `level` 1 to 4 for 一、（一）1.（1）; own bytes: the heading's line
  text,       ///< running text outside provisions: preamble, a body under a heading
  quote,      ///< text quoted whole from another instrument: the new wording in an amendment decision
  annex,      ///< 附件, 附录 and all below
  metadata,   ///< YAML or TOML above the text: no text of the instrument; see Metadata
  cover,      ///< a notice, order or announcement in front of the text that it brings, in the same file
  former,     ///< the old column of a table of old and new wording
  signature,  ///< issuer and date that close an official document
  note,       ///< a footnote, endnote or comment; they close the text
};
inline constexpr std::size_t provision_kinds = 21;

/// "article", "paragraph" …: the word used in JSON and help.
[[nodiscard]] const char* name_of(ProvisionKind kind);
[[nodiscard]] const char* chinese_of(ProvisionKind kind);                        ///< 条, 款 …
[[nodiscard]] std::string_view label_of(ProvisionKind kind, Language language);  ///< 条 or "article"

}  // namespace yiju
