#include "support/shared.hpp"

#include <cstdlib>

namespace yiju {

std::optional<std::filesystem::path> shared_folder() {
  const char* named = std::getenv("YIJU_SHARED");
  const std::filesystem::path folder =
      named != nullptr ? std::filesystem::path(named) : source_folder().parent_path() / "shared";
  if (!std::filesystem::is_directory(folder)) return std::nullopt;
  return folder;
}

std::filesystem::path source_folder() { return YIJU_SOURCE_DIR; }

}  // namespace yiju
