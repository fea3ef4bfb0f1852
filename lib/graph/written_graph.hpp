// Whether a path leads to a graph that `build` wrote, flat or as JSON, and the graph in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

/// True for a graph written by `build` (flat file or JSON), told by its first bytes.
[[nodiscard]] bool is_written_graph(const std::string& path);

/// The graph in such a file; nothing where the path leads to something else. Throws Error{input}: damaged.
/// What is odd with it is added to `remarks`.
[[nodiscard]] std::optional<LegalGraph> open_written_graph(const std::string& path,
                                                           std::vector<Error>* remarks = nullptr);

}  // namespace yiju
