// Runs another program on a file of ours: no shell, no input, an environment of three variables, a time limit.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace yiju {

/// The program's full path, looked up in PATH; empty if it is not installed.
[[nodiscard]] std::filesystem::path find_program(const std::string& name);

struct ProgramLimits {
  std::chrono::seconds time;                      ///< past it the program and its children are killed
  std::uint64_t memory = std::uint64_t{4} << 30;  ///< bytes of address space
};

enum class ProgramEnd : std::uint8_t {
  done,    ///< by itself, with status 0
  failed,  ///< with another status, or by a signal
  over_time,
  unusable,  ///< it could not be started, or lacks a library
};

/// Runs `arguments[0]` with `folder` as its home and what it prints going to `output`. It may write files of 1 GB.
[[nodiscard]] ProgramEnd run_program(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                                     const std::filesystem::path& output, const ProgramLimits& limits);

}  // namespace yiju
