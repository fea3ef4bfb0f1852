// A folder for files of a moment: what another program or a library reads and writes by path.
#pragma once

#include <filesystem>

#include "base/temporary.hpp"

namespace yiju {

/// A folder that only we can read, removed with all in it at the end; if the run is killed, by the next that needs one.
class ScratchFolder {
 public:
  ScratchFolder();  ///< Throws Error{input} where none can be made.
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  Temporary around_;
  std::filesystem::path path_;
};

}  // namespace yiju
