#include "text/child_program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <thread>

#include "base/error.hpp"

namespace yiju {

namespace {

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// A converter may not take the machine's memory, nor fill its disk, whatever a document makes it do.
void limit_memory(pid_t program, std::uint64_t bytes) {
#ifdef __SANITIZE_ADDRESS__  // which takes terabytes of addresses for itself in programs of ours
  bytes = RLIM_INFINITY;
#endif
  const rlimit memory{bytes, bytes}, file{rlim_t{1} << 30, rlim_t{1} << 30};
  ::prlimit(program, RLIMIT_AS, &memory, nullptr);
  ::prlimit(program, RLIMIT_FSIZE, &file, nullptr);
}

ProgramEnd end_of(int status) {
  constexpr int lacks_library = 127;  // of the dynamic loader
  if (!WIFEXITED(status)) return ProgramEnd::failed;
  if (WEXITSTATUS(status) == lacks_library) return ProgramEnd::unusable;
  return WEXITSTATUS(status) == 0 ? ProgramEnd::done : ProgramEnd::failed;
}

/// Waits until the program ends or its time is over; then its whole process group is killed.
ProgramEnd wait_for(pid_t program, std::chrono::seconds limit) {
  const auto deadline = std::chrono::steady_clock::now() + limit;
  int status = 0;
  for (;;) {
    const pid_t ended = ::waitpid(program, &status, WNOHANG);
    if (ended == program) return end_of(status);
    if (ended < 0 && errno != EINTR) return ProgramEnd::failed;
    if (std::chrono::steady_clock::now() >= deadline) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  ::kill(-program, SIGKILL);
  ::waitpid(program, &status, 0);
  return ProgramEnd::over_time;
}

}  // namespace

ScratchFolder::ScratchFolder() {
  std::error_code none;
  std::string pattern = std::filesystem::temp_directory_path(none) / "yiju-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw Error(ErrorCode::input, pattern, 0, 0, {"不能建立临时文件夹", "cannot make a temporary folder"},
                {"请检查 TMPDIR 和磁盘空间", "check TMPDIR and the space on the disk"});
  }
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path find_program(const std::string& name) {
  const char* const path = std::getenv("PATH");
  const std::string folders = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
  for (std::size_t at = 0; at <= folders.size();) {
    const std::size_t end = std::min(folders.find(':', at), folders.size());
    const std::filesystem::path candidate = std::filesystem::path(folders.substr(at, end - at)) / name;
    if (candidate.is_absolute() && ::access(candidate.c_str(), X_OK) == 0) return candidate;
    at = end + 1;
  }
  return {};
}

ProgramEnd run_program(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                       const std::filesystem::path& output, const ProgramLimits& limits) {
  std::vector<std::string> words = arguments;
  const char* const path = std::getenv("PATH");
  std::vector<std::string> settings = {"HOME=" + folder.string(), "LC_ALL=C.UTF-8",
                                       std::string("PATH=") + (path == nullptr ? "/usr/bin:/bin" : path)};
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  pid_t program = 0;
  const int failed = ::posix_spawn(&program, words.front().c_str(), &files, &attributes, pointers_to(words).data(),
                                   pointers_to(settings).data());
  if (failed == 0) limit_memory(program, limits.memory);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return failed == 0 ? wait_for(program, limits.time) : ProgramEnd::unusable;
}

}  // namespace yiju
