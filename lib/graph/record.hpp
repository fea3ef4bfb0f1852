// The rows of the graph's tables, as they lie in memory and in a graph file: plain records of fixed size, without
// pointers or hidden padding, that name each other by index. What each means is told here, how they are kept in
// legal_graph.hpp, how they are written in graph_file.hpp.
#pragma once

#include <cstdint>
#include <type_traits>

#include "base/date.hpp"
#include "base/span.hpp"
#include "citation/citation.hpp"
#include "citation/relation.hpp"
#include "document/document.hpp"
#include "registry/instrument.hpp"
#include "registry/resolution.hpp"

namespace yiju {

using NodeId = std::uint32_t;
using EdgeId = std::uint32_t;
using StringId = std::uint32_t;  ///< 0 is the empty string
inline constexpr std::uint32_t none = 0xFFFFFFFF;

/// An instrument, one of its loaded texts, or a provision.
///   《网络安全法》 loaded once: one root node that is both; loaded in two versions: a root node for the instrument,
///   with a root node for each text below it, and the provisions below those.
struct NodeRecord {
  NodeId parent = none;                      ///< containing node; none for an instrument
  InstrumentId instrument = none;            ///< index into instruments()
  DocumentId document = none;                ///< index into files(); none where the text is not loaded, or several are
  Span span;                                 ///< its bytes in that document; empty where not loaded
  std::uint16_t number = 0;                  ///< own number (款 as counted)
  std::uint8_t suffix = 0;                   ///< 之一
  ProvisionKind kind = ProvisionKind::root;  ///< root: the instrument itself, or one of its texts
  std::uint32_t level : 4 = 0;               ///< heading level, 1 to 4
  std::uint32_t missing : 4 = 0;             ///< 1: a dangling provision, cited but not in the loaded text
  std::uint32_t repeat : 24 =
      0;  ///< how many nodes before it bear the same locator in the same text (a repeated 第五条)
};

struct InstrumentRecord {
  NodeId node = none;  ///< its instrument node, never none
  StringId title = 0, number = 0, issuers = 0 /* joined by 、 */, successor = 0, source = 0;
  StringId aliases = 0;             ///< short and historic titles, one a line
  Level level = Level::unknown;     ///< a draft's is `draft`
  Level intended = Level::unknown;  ///< the level it has or, for a draft, will have: what check compares
  InstrumentStatus status = InstrumentStatus::unknown;
  std::uint8_t loaded = 0;  ///< 1: at least one text is loaded
  std::uint8_t known = 0;   ///< 1: registered or loaded; 0: only named (unknown)
  std::uint8_t reserved[3] = {};
  std::uint32_t article_count = 0;
  Date adopted, issued, effective, repealed;
  Date amended;       ///< the newest wording known of
  Date amended_from;  ///< and the day from which it is in force
};

/// A text that was read, or an analyst's table (then `instrument` is none).
struct FileRecord {
  StringId path = 0;  ///< below the graph's folder
  InstrumentId instrument = none;
  NodeId node = none;  ///< its root node: the instrument's where it is the only text
  StringId tag = 0;    ///< where the instrument has several texts: tells them apart in ids (2018-12-29)
  Date version, effective;
  Date from, until;             ///< in force from the one day to the day before the other; unknown: not told
  std::uint64_t text_hash = 0;  ///< source_texts.hpp, in a graph that is written; 0: not kept
  DocumentForm form = DocumentForm::statute;
  std::uint8_t table = 0;    ///< 1: a basis table
  std::uint8_t aside = 0;    ///< 1: not in force on the day that was asked for (on_day.hpp)
  std::uint8_t library = 0;  ///< 1: lies under what was asked about: never reported on (library_graph.hpp)
  std::uint8_t reserved[4] = {};
};

/// One assertion of one relation, with its evidence.
struct EdgeRecord {
  NodeId from = none, to = none;  ///< citing provision → cited provision or instrument
  std::uint32_t file = none;      ///< evidence: index into files() (documents first, then tables)
  std::uint32_t line = 0;         ///< evidence: 1-based line of the citation's last character (or the table's row)
  std::uint32_t column = 0;       ///< evidence: 1-based, in characters, of the citation's first character
  Span span;                      ///< evidence: bytes in the file; empty for a table row
  StringId words = 0;             ///< evidence: the citation's words; for a table row its `why`
  Relation relation = Relation::cites;
  Assertion asserted_by = Assertion::text;
  Outcome outcome = Outcome::resolved;
  Reason reason = Reason::exact_title;
  std::uint8_t rule = 0;           ///< citation/rule.hpp: grammar rule that matched
  std::uint8_t relation_rule = 0;  ///< rule that gave the relation
  NoteKind note = NoteKind::none;  ///< evidence: a note in which the citation stands
  Naming naming = Naming::quoted;  ///< how the citation names the instrument
  EdgeId antecedent = none;        ///< edge of the citation from which instrument or article was taken over
  EdgeId group = none;             ///< first edge of the same list or range in the text; none where it stands alone
  std::uint32_t candidates = 0;    ///< index + 1 into candidate lists; 0: none
};

/// An article's unspecific source (有关法律、法规): no edge, but gaps and table tell it.
struct UnspecificRecord {
  NodeId node = none;
  std::uint32_t file = none, line = 0;
  StringId words = 0;
};

static_assert(sizeof(NodeRecord) == 28 && std::has_unique_object_representations_v<NodeRecord>);
static_assert(sizeof(InstrumentRecord) == 64 && std::has_unique_object_representations_v<InstrumentRecord>);
static_assert(sizeof(FileRecord) == 48 && std::has_unique_object_representations_v<FileRecord>);
static_assert(sizeof(EdgeRecord) == 52 && std::has_unique_object_representations_v<EdgeRecord>);
static_assert(sizeof(UnspecificRecord) == 16 && std::has_unique_object_representations_v<UnspecificRecord>);

}  // namespace yiju
