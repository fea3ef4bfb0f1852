// Chapters × instruments: how often each chapter of a text cites each instrument. For a draft it shows at a glance
// which chapter leans on what; 第七章 安全治理 × 中华人民共和国网络安全法 → 2.
#pragma once

#include <cstdint>
#include <vector>

#include "query/foundation.hpp"

namespace yiju {

struct MatrixRow {
  NodeId division = none;  ///< chapter; a 编 or first heading where the text has no chapters; none: the whole text
  bool whole = false;      ///< sources of the instrument as a whole; else division none means articles in no chapter
  std::vector<std::uint32_t> counts;  ///< edges, one a column
  std::uint32_t total = 0;
};

struct MatrixAnswer {
  NodeId root = none;
  std::vector<InstrumentId> columns;  ///< most cited first, then higher level, then id
  std::vector<MatrixRow> rows;        ///< the whole text first, then chapters in reading order, empty ones included
  std::vector<std::uint32_t> totals;  ///< one a column
  std::uint32_t left_out = 0;         ///< instruments beyond `most`
};

struct MatrixOptions {
  std::uint32_t most = 0;  ///< columns; 0: all
};

[[nodiscard]] MatrixAnswer make_matrix(const LegalGraph& graph, NodeId root, const MatrixOptions& options = {});

}  // namespace yiju
