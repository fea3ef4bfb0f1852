// The structure of one instrument: a tree of 编 分编 章 节 条 款 项 目, or of the headings 一、（一）1.（1） of an
// official document (公文), over the bytes of its Source. Made by document/parser.hpp, read by citation/extractor.hpp.
//
//   第二条 本法适用于下列活动：        article 2 ─ paragraph 1 ─ item 1
//   （一）研究；                                              └ item 2
//   （二）开发。
//
// Every byte of the text belongs to exactly one node: a node's own bytes run from span.begin to its first child,
// children follow each other without holes to span.end, and span 0..text.size() is the root's. 款 are counted as 立法法
// reads them: the text on the article's own line is 款 1, each later line that is no item line the next.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/span.hpp"
#include "document/locator.hpp"
#include "document/provision_kind.hpp"
#include "document/title_block.hpp"
#include "text/source.hpp"

namespace yiju {

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = 0xFFFFFFFF;

/// A node of the tree, kept in reading order (preorder) in Document::nodes.
struct ProvisionNode {
  ProvisionKind kind = ProvisionKind::root;
  std::uint8_t level = 0;       ///< heading: 1 to 4; else 0
  std::uint8_t suffix = 0;      ///< the 一 of 第十二条之一; else 0
  std::uint8_t number_end = 0;  ///< its bytes up to the end of its number, 第三条 or （一）; 0: none, or too far in
  std::uint32_t number = 0;     ///< its number as read, or as counted (款); 0 where it has none
  NodeIndex parent = no_node;
  NodeIndex end = 0;  ///< one past its last descendant: children of i start at i + 1
  Span span;          ///< all its bytes, children included
};

/// A note and what it is a note to: its citations stand there, too.
struct DocumentNote {
  NodeIndex node = no_node;   ///< of kind `note`; of kind `former` in a column of sources or reasons
  NodeIndex place = no_node;  ///< the paragraph, item … that refers to it
  NoteKind kind = NoteKind::none;
};

enum class EnclosedRole : std::uint8_t {
  cover,    ///< brings the document: notice, order, announcement
  note,     ///< explains it: 起草说明
  text,     ///< another instrument, or a second contract
  excerpt,  ///< words of another instrument, quoted under its title: 附：相关法律条文
  former,   ///< the old wording beside the new one
};

/// A text that stands in the file beside the document itself. All bytes of it lie below `node` (former: below every
/// node of that kind); `articles` are its own and none of the document's.
struct EnclosedText : TitleBlock {
  EnclosedRole role = EnclosedRole::text;
  NodeIndex node = no_node;
  std::vector<NodeIndex> articles;
};

/// A file as read. Where it is a package (notice, draft, note) the TitleBlock, the articles and the tree's top are those
/// of the text that it is about: the draft, not the notice that brings it.
struct Document : TitleBlock {
  Source source;
  Metadata metadata;
  std::vector<ProvisionNode> nodes;           ///< preorder; nodes[0] is the root
  std::vector<NodeIndex> articles;            ///< its own articles in reading order (quoted ones are not its own)
  std::vector<NodeIndex> articles_by_number;  ///< the same sorted by number; empty where they already are
  std::vector<DocumentNote> notes{};
  std::vector<Span> page_breaks{};     ///< lines that number pages and the title repeated below, in reading order
  std::vector<EnclosedText> enclosed;  ///< in reading order
  std::vector<Diagnostic> diagnostics;
  bool traditional = false;   ///< written in traditional characters: its rules read plain_reading.hpp
  bool outline_only = false;  ///< of a library: divisions and articles alone are known, and no words
};

/// The words of a node, children included.
[[nodiscard]] inline std::string_view text_of(const Document& document, NodeIndex node) {
  return slice(document.source.text, document.nodes[node].span);
}

/// A node's own bytes: up to its first child.
[[nodiscard]] Span own_span(const Document& document, NodeIndex node);

/// Path of a node: the item above gives 2/1/2. Nodes without numbers give their nearest numbered ancestor's.
[[nodiscard]] Locator locator_of(const Document& document, NodeIndex node);

/// The node a locator (its start, if a range) names; no_node if there is none. 12//3 searches the paragraphs of article 12.
/// In a text without 第X条 an article's number means the heading: 3//2 is （二） under 三、.
[[nodiscard]] NodeIndex find_provision(const Document& document, const Locator& locator);

/// The deepest node whose span holds the byte.
[[nodiscard]] NodeIndex node_at(const Document& document, std::uint32_t offset);

/// The text beside the document that holds the node; nullptr where the node is the document's own.
[[nodiscard]] const EnclosedText* enclosed_around(const Document& document, NodeIndex node);

[[nodiscard]] const char* name_of(DocumentForm form);
[[nodiscard]] const char* name_of(EnclosedRole role);
[[nodiscard]] const char* chinese_of(DocumentForm form);
[[nodiscard]] const char* chinese_of(EnclosedRole role);

}  // namespace yiju
