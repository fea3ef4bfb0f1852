// Running a command line as a user would, in a folder, and catching what it prints.
#pragma once

#include <filesystem>
#include <string>

namespace yiju {

struct ShellOutcome {
  std::string out, err;
  int status = 0;  ///< exit status; 128 + signal where one ended it
};

/// Runs `line` with /bin/sh in `folder`. Streams go through files there that are removed again.
[[nodiscard]] ShellOutcome run_in_shell(const std::string& line, const std::filesystem::path& folder);

/// A new empty folder that is removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace yiju
