// The legal graph: instruments and provisions as nodes, relations as directed edges from the citing to the cited, each
// with evidence and who asserts it. The only header that names Boost.Graph (see topology()). Immutable once built.
//
// Nodes: every instrument that is loaded, registered or named (unknown ones too); every 编 章 节 条 and heading of loaded
// documents; 款 项 目 that cite or are cited; a dangling provision is a node of its own under its instrument.
// `contains` is kept as each node's parent and not as stored edges; topology() and exports show it as edges.
//
// Columns are plain records in one block of memory that is also the file format (graph_file.hpp), so a written graph is
// mapped and used as it is.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "citation/relation.hpp"
#include "document/document.hpp"
#include "registry/resolution.hpp"

namespace yiju {

using NodeId = std::uint32_t;
using EdgeId = std::uint32_t;
using StringId = std::uint32_t;  ///< 0 is the empty string
inline constexpr std::uint32_t none = 0xFFFFFFFF;

/// What a provision or instrument is, on disk and in memory: 28 bytes.
struct NodeRecord {
  NodeId parent = none;             ///< containing node; none for an instrument
  InstrumentId instrument = none;   ///< index into instruments()
  DocumentId document = none;       ///< index into files(); none where the text is not loaded
  Span span;                        ///< its bytes in that document; empty where not loaded
  std::uint16_t number = 0;         ///< own number (款 as counted)
  std::uint8_t suffix = 0;          ///< 之一
  ProvisionKind kind = ProvisionKind::root;  ///< root: the instrument itself
  std::uint8_t level = 0;           ///< heading level
  std::uint8_t missing = 0;         ///< 1: a dangling provision, cited but not in the loaded text
  std::uint16_t reserved = 0;
};

struct InstrumentRecord {
  NodeId node = none;               ///< its instrument node
  StringId title = 0, number = 0, issuers = 0 /* joined by 、 */, successor = 0, source = 0;
  Level level = Level::unknown;
  InstrumentStatus status = InstrumentStatus::unknown;
  std::uint8_t loaded = 0;          ///< 1: at least one text is loaded
  std::uint8_t known = 0;           ///< 1: registered or loaded; 0: only named (unknown)
  std::uint32_t article_count = 0;
  Date issued, effective;
};

struct FileRecord {
  StringId path = 0;
  InstrumentId instrument = none;
  Date version;
  DocumentForm form = DocumentForm::statute;
};

/// One assertion of one relation, with its evidence.
struct EdgeRecord {
  NodeId from = none, to = none;    ///< citing provision → cited provision or instrument
  std::uint32_t file = none;        ///< evidence: index into files() (documents first, then tables)
  std::uint32_t line = 0;           ///< evidence: 1-based line of the citation's last character (or the table's row)
  std::uint32_t column = 0;         ///< evidence: 1-based, in characters
  Span span;                        ///< evidence: bytes in the file; empty for a table row
  StringId words = 0;               ///< evidence: the citation's words; for a table row its `why`
  Relation relation = Relation::cites;
  Assertion asserted_by = Assertion::text;
  Outcome outcome = Outcome::resolved;
  Reason reason = Reason::exact_title;
  std::uint8_t rule = 0;            ///< citation/rule.hpp: grammar rule that matched
  std::uint8_t relation_rule = 0;   ///< rule that gave the relation
  std::uint16_t reserved = 0;
  std::uint32_t group = none;       ///< first edge of the same list in the text
  std::uint32_t candidates = 0;     ///< index + 1 into candidate lists; 0: none
};

/// An article's unspecific source (有关法律、法规): no edge, but gaps and table tell it.
struct UnspecificRecord {
  NodeId node = none;
  std::uint32_t file = none, line = 0;
  StringId words = 0;
};

class LegalGraph {
 public:
  [[nodiscard]] std::span<const NodeRecord> nodes() const { return nodes_; }
  [[nodiscard]] std::span<const EdgeRecord> edges() const { return edges_; }  ///< sorted by from, then reading order
  [[nodiscard]] std::span<const InstrumentRecord> instruments() const { return instruments_; }
  [[nodiscard]] std::span<const FileRecord> files() const { return files_; }
  [[nodiscard]] std::span<const UnspecificRecord> unspecific() const { return unspecific_; }
  [[nodiscard]] std::string_view string(StringId id) const;
  [[nodiscard]] std::span<const EdgeRecord> out_edges(NodeId node) const;  ///< relations (not contains) that start at the node itself
  [[nodiscard]] std::span<const EdgeId> in_edges(NodeId node) const;       ///< edges that point at the node itself
  [[nodiscard]] std::span<const NodeId> children(NodeId node) const;       ///< in reading order
  [[nodiscard]] std::span<const InstrumentId> candidates(const EdgeRecord& edge) const;
  /// Gist or heading text kept in the graph for a node: a caption 【…】, a heading's words, the article's first line shortened.
  [[nodiscard]] std::string_view caption(NodeId node) const;

  // Derived, made from the records:
  [[nodiscard]] std::string_view title(InstrumentId instrument) const { return string(instruments_[instrument].title); }
  [[nodiscard]] Locator locator(NodeId node) const;                   ///< 12/2/3
  [[nodiscard]] std::string label(NodeId node, Language language) const;  ///< 《网络安全法》第二十条
  /// Stable id: title#locator, e.g. `中华人民共和国网络安全法#20/1`; a second file of the same title adds @version.
  [[nodiscard]] std::string id(NodeId node) const;
  [[nodiscard]] NodeId find(std::string_view id) const;               ///< none if there is no such id

 private:
  friend class GraphBuilder;   // graph/builder.cpp
  friend class GraphFile;      // graph/graph_file.cpp
  std::span<const NodeRecord> nodes_;
  std::span<const EdgeRecord> edges_;
  std::span<const InstrumentRecord> instruments_;
  std::span<const FileRecord> files_;
  std::span<const UnspecificRecord> unspecific_;
  std::span<const std::uint32_t> string_ends_;     // offsets into string_bytes_
  std::span<const char> string_bytes_;
  std::span<const std::uint32_t> out_begin_, in_begin_, child_begin_;  // CSR offsets, nodes + 1 each
  std::span<const EdgeId> in_edges_;
  std::span<const NodeId> children_;
  std::span<const StringId> captions_;             // one a node
  std::span<const std::uint32_t> candidate_begin_;
  std::span<const InstrumentId> candidates_;
  std::shared_ptr<const void> owner_;              // the block or the mapping that all spans look into
};

}  // namespace yiju
