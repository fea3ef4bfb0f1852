// The folder that a corpus was read from: a graph names its texts below it, so that the same texts give the same bytes
// wherever they lie.
//   yiju build corpus/a  →  folder corpus/a, text laws/甲法.md
#pragma once

#include <string>
#include <string_view>

#include "corpus/corpus.hpp"

namespace yiju {

/// "corpus/a" and "corpus/a/b.md" → "b.md": the path that a graph keeps. A path elsewhere stays as it is.
[[nodiscard]] std::string_view path_below(std::string_view folder, std::string_view path);

/// The same, but of a text elsewhere the way that leads there: "送审" and "法律/甲法.md" → "../法律/甲法.md". An
/// absolute one stays so.
[[nodiscard]] std::string path_seen_from(std::string_view folder, std::string_view path);

/// The folder that a corpus was read from; of a single file the one in which it lies. Empty: the working folder.
[[nodiscard]] std::string folder_of(const Corpus& corpus);

}  // namespace yiju
