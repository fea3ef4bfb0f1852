// manifest.json of a dossier: what it was made from and how, its files with their hashes, and the record that `verify`
// compares with today (query/dossier_record.hpp). Hashes are XXH3 in 16 hexadecimal digits. Documented in docs/json.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder_file.hpp"
#include "query/dossier_record.hpp"
#include "text/read_options.hpp"

namespace yiju {

inline constexpr std::string_view manifest_name = "manifest.json";

struct ManifestFile {
  std::string name;
  std::uint64_t bytes = 0, hash = 0;
};

struct Manifest {
  Language language = Language::zh;
  std::string folder;                  ///< G, seen from the dossier
  std::vector<std::string> libraries;  ///< the same of --library
  std::string of;                      ///< --of; empty: not given
  Date as_of;                          ///< --as-of; unknown: not given
  ReadOptions reading;                 ///< --revisions and --comments
  DossierRecord record;
  std::vector<ManifestFile> files;  ///< all but the manifest itself
};

/// How a file is listed.
[[nodiscard]] ManifestFile listed(const FolderFile& file);

[[nodiscard]] std::string write_manifest(const Manifest& manifest);

/// Throws Error{input} with line and column where it is no manifest of ours.
[[nodiscard]] Manifest read_manifest(const std::string& path, std::string_view json);

}  // namespace yiju
