// Runs another program on a file of ours: no shell, no input, an environment of three variables, a time limit.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

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

/// The program's full path, looked up in PATH; empty if it is not installed.
[[nodiscard]] std::filesystem::path find_program(const std::string& name);

/// Runs `arguments[0]` with `folder` as its home and what it prints going to `output`. True where it ended by itself
/// with status 0; past the time limit it and its children are killed. It may
/// take 4 GB of memory and write files of 1 GB.
[[nodiscard]] bool run_program(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                               const std::filesystem::path& output, std::chrono::seconds limit);

}  // namespace yiju
