#include "base/scratch_folder.hpp"

#include <string>

namespace yiju {

namespace {

/// What scratch folders are named after; leftovers are looked for once a run.
std::filesystem::path scratch_name() {
  static const std::filesystem::path name = [] {
    std::error_code none;
    std::filesystem::path path = std::filesystem::temp_directory_path(none) / "yiju";
    remove_leftovers(path);
    return path;
  }();
  return name;
}

}  // namespace

ScratchFolder::ScratchFolder() : around_(scratch_name(), Temporary::Kind::folder), path_(around_.inside()) {}

ScratchFolder::~ScratchFolder() { around_.discard(); }

}  // namespace yiju
