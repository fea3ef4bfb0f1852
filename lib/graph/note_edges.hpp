// The edges of a companion (note, notice, report) become those of the draft that it explains, asserted by the note:
//   起草说明: 根据《甲法》起草了《乙条例（草案）》            the draft as a whole → 《甲法》
//   起草说明: 草案第二条根据《甲法》第六条，明确了职责        article 2 of the draft → 《甲法》第六条
// Of an amending draft the articles are those of the law: 根据《甲法》第六条增加第五条 is said of the instruction that puts it in.
#pragma once

#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "corpus/corpus.hpp"
#include "graph/columns.hpp"
#include "graph/provision_map.hpp"

namespace yiju {

/// From, to, relation: what the loaded companions say.
using NotedEdges = std::set<std::tuple<NodeId, NodeId, Relation>>;

class NoteEdges {
 public:
  /// Of the document whose citations have just been added, the last of the columns' edges; `first_edge`: of each
  /// citation.
  NoteEdges(const Corpus& corpus, DocumentId document, const std::vector<EdgeId>& first_edge, const ProvisionMap& map,
            GraphColumns& columns, NotedEdges& noted);

  void move_to(NodeId draft);

 private:
  [[nodiscard]] std::pair<EdgeId, EdgeId> edges_of(std::uint32_t citation) const;
  [[nodiscard]] bool stands_in_companion(std::uint32_t citation) const;
  [[nodiscard]] bool are_one_draft(InstrumentId one, InstrumentId other) const;
  [[nodiscard]] bool is_revised_by(InstrumentId law, InstrumentId draft) const;
  [[nodiscard]] bool is_way_of_making(InstrumentId law, InstrumentId draft) const;
  [[nodiscard]] std::vector<NodeId> articles_of(std::uint32_t citation, NodeId draft) const;
  [[nodiscard]] bool brackets_count_points() const;
  [[nodiscard]] NodeId point_of(const Citation& noted) const;
  [[nodiscard]] std::vector<NodeId> instructions_on(const Citation& noted) const;
  void tie(EdgeId source, const std::vector<NodeId>& articles, Relation relation);
  void assert_by_note(EdgeId edge, NodeId draft);

  const Corpus& corpus_;
  DocumentId document_;
  const std::vector<EdgeId>& first_edge_;
  const ProvisionMap& map_;
  DocumentId amending_ = no_document;  // the draft, where it amends
  bool brackets_count_points_ = false;
  GraphColumns& columns_;
  NotedEdges& noted_;
  EdgeId end_;  // of the citations' own edges
};

}  // namespace yiju
