// A graph on disk: the columns of GraphView one after the other, as they lie in memory. Opening one is a mapping, a
// checksum and a check of every index; nothing is parsed and nothing is copied.
//
//   bytes 0…   "yijugraf"                        magic
//         8    u32 version                       another one is refused, with a hint to build the file again
//        12    u32 0x01020304                    byte order: a file from a machine of the other order is refused
//        16    u64 size of the file              a truncated file is told as such
//        24    u64 XXH3 of all bytes from 32 on  a damaged file is told as such
//        32    u64 sum of the words that its numbers stand for (row_words.hpp): another one is refused likewise
//        40    table: for each of the 16 columns u64 offset, u32 rows, u32 bytes a row
//       296    the columns, each at a multiple of 8, zero bytes between
//
// Why a flat file and not SQLite (tests/bench/graph_sqlite.py, 2,565 laws, 44 MB of text): 20 MB against 38 MB.
// Opening, checking every byte and answering `stats`, which looks at every row, takes 5 ms of processor time beyond the
// program's start, against 275 ms to read the same rows out of SQLite; one recursive question (`impact`) costs about
// the same in both, 9 and 12 ms. And it is less code: one loop over the columns, no schema and no statement for each.
//
// The file is a product, not a cache: nothing looks for it, nothing trusts it to be fresh; JSON (graph_json.hpp) is the
// form for exchange with other programs and other versions.
#pragma once

#include <string>
#include <string_view>

#include "graph/legal_graph.hpp"

namespace yiju {

/// The file's bytes. The same graph gives the same bytes. `folder`: where its texts lie, seen from where the file will
/// be (folder_seen_from); kept in it.
[[nodiscard]] std::string write_graph_file(const LegalGraph& graph, std::string_view folder = {});

/// Maps the file. Throws Error{input}: not there, no graph file, another version or byte order, truncated, damaged.
[[nodiscard]] LegalGraph open_graph_file(const std::string& path);

/// The same from bytes in memory; `path` serves the messages.
[[nodiscard]] LegalGraph read_graph_file(const std::string& path, std::string bytes);

/// How many of a graph file's bytes are the graph's own; a clause index may follow (clause_index_file.hpp). 0 where they
/// are none of a graph file.
[[nodiscard]] std::size_t graph_file_size(std::string_view bytes);

/// True where a file's first bytes are those of a graph file, of whatever version.
[[nodiscard]] bool is_graph_file(std::string_view first_bytes);

}  // namespace yiju
