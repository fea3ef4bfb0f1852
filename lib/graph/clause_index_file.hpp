// The clause index in a graph file: behind the graph's own bytes, with a checksum of its own, so that commands that do
// not search pay nothing for it.
//
//   bytes 0…   "yijuclau"                    magic
//         8    u64 size of this part         from its magic on
//        16    u64 XXH3 of all bytes from 24 on
//        24    for each of the 7 columns u64 rows, then the columns, each at a multiple of 8, zero bytes between
#pragma once

#include <string>
#include <string_view>

#include "graph/clause_index.hpp"

namespace yiju {

/// The bytes to put behind a graph file's.
[[nodiscard]] std::string write_clause_index(const ClauseIndex& index);

/// The index of a written graph, mapped; empty where the file has none (a graph in JSON). Throws Error{input} where it is
/// damaged or of another graph.
[[nodiscard]] ClauseIndex open_clause_index(const std::string& path, const LegalGraph& graph);

/// True where what stands behind a graph's bytes is an index.
[[nodiscard]] bool is_clause_index(std::string_view bytes);

}  // namespace yiju
