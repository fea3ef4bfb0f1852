// The folder of a dossier on the disk: whether it is one, what has happened to its files since, and putting a new one in its
// place without losing anybody's work.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "output/dossier/manifest.hpp"

namespace yiju {

/// Its manifest. Throws Error{input} where there is none, or one that cannot be read.
[[nodiscard]] Manifest open_dossier(const std::filesystem::path& folder);

/// Files that were altered, added or taken away since it was made, by name.
[[nodiscard]] std::vector<std::string> altered_files(const std::filesystem::path& folder, const Manifest& manifest);

/// Throws Error{input} where the folder holds anything but a dossier as it was made: it is never put in the place of
/// what somebody else wrote.
void check_replaceable(const std::filesystem::path& folder);

}  // namespace yiju
