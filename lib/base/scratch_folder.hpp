// A folder for files of a moment: what another program or a library reads and writes by path.
#pragma once

#include <filesystem>

namespace yiju {

/// A folder that only we can read, removed with all in it at the end.
class ScratchFolder {
 public:
  ScratchFolder();  ///< Throws Error{input} where none can be made.
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace yiju
