// A folder of files that is written whole or not at all: into a folder beside it, which then takes its place.
#pragma once

#include <span>
#include <string>

namespace yiju {

/// A file inside such a folder: its name below it, with /, and its bytes.
struct FolderFile {
  std::string name;
  std::string bytes;
};

/// Makes the folder with these files, or puts it in the place of the one that is there, whatever that holds, in one step;
/// on any trouble, Ctrl-C included, the old one stays as it was. Folders above are made. Throws Error{input}.
void write_folder(const std::string& folder, std::span<const FolderFile> files);

}  // namespace yiju
