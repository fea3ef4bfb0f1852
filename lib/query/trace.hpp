// What a provision rests on, up to the highest authority. For 草案第三十二条:
//   own     implements 科技伦理审查办法（试行）第二条, by the analyst's table
//             └ that article names no source, so on with its instrument's enacting clause, by the text:
//               based_on 中华人民共和国科学技术进步法 … based_on 中华人民共和国宪法
//   whole   what the draft rests on as a whole, by the drafting note and the table: shown apart, as it covers no
//   article
// Each step has its evidence; an edge of the text, one of the note and one of the analyst are always steps of their
// own. What was followed once is not followed again: the chain is complete, and no longer than the graph.
#pragma once

#include <cstdint>
#include <vector>

#include "query/foundation.hpp"

namespace yiju {

/// Why a branch ends at a step.
enum class StepEnd : std::uint8_t {
  followed,    ///< it does not: steps below
  top,         ///< its text is loaded and names no source
  not_loaded,  ///< a known instrument without text: nobody can tell here
  unresolved,  ///< the citation points at nothing that is known (EdgeRecord::reason)
  repeated,    ///< followed elsewhere in this answer
  cycle,       ///< it stands above itself in this branch
  depth,       ///< as deep as was asked for
};

struct TraceStep {
  NodeId node = none;           ///< what is rested on
  std::vector<EdgeId> edges;    ///< the evidence: edges to it of one relation and one asserter, in reading order
  std::uint32_t parent = none;  ///< index of the step that rests on this one; none: NODE itself
  std::uint32_t depth = 1;
  StepEnd end = StepEnd::top;
  bool by_instrument = false;  ///< the steps below are its instrument's sources: it names none of its own
};

struct TraceAnswer {
  NodeId node = none;
  std::vector<TraceStep> own;    ///< preorder
  std::vector<TraceStep> whole;  ///< preorder; sources of the whole instrument, where NODE is a part of it
  std::uint32_t internal = 0;    ///< citations of NODE that stay inside its instrument: not followed
};

struct TraceOptions {
  std::uint32_t depth = 0;  ///< steps to go up; 0: to the end
  bool internal = false;    ///< follow citations inside the instrument too
};

[[nodiscard]] TraceAnswer trace(const LegalGraph& graph, NodeId node, const TraceOptions& options = {});

[[nodiscard]] const char* name_of(StepEnd end);

}  // namespace yiju
