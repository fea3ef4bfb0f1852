#include "text/child_program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <thread>

namespace yiju {

namespace {

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// A program may not take the machine's memory, nor fill its disk, whatever a document makes it do.
void limit_itself(std::uint64_t memory) {
#ifdef __SANITIZE_ADDRESS__  // which takes terabytes of addresses for itself in programs of ours
  memory = RLIM_INFINITY;
#endif
  const rlimit addresses{memory, memory}, file{rlim_t{1} << 30, rlim_t{1} << 30};
  ::setrlimit(RLIMIT_AS, &addresses);
  ::setrlimit(RLIMIT_FSIZE, &file);
}

/// The environment of the child: none of the caller's but what it cannot do without.
std::vector<std::string> settings_in(const std::filesystem::path& folder) {
  const char* const path = std::getenv("PATH");
  std::vector<std::string> settings = {"HOME=" + folder.string(), "LC_ALL=C.UTF-8",
                                       std::string("PATH=") + (path == nullptr ? "/usr/bin:/bin" : path)};
#ifdef __SANITIZE_ADDRESS__  // which is told here what libraries of others keep
  if (const char* const leaks = std::getenv("LSAN_OPTIONS"); leaks != nullptr)
    settings.push_back(std::string("LSAN_OPTIONS=") + leaks);
#endif
  return settings;
}

constexpr int not_started = 127;  // also of the dynamic loader, where a library is missing

/// What the child does before it becomes the program: system calls alone, as it shares the parent's memory until then.
[[noreturn]] void become(char* const* words, char* const* settings, const char* output, std::uint64_t memory) {
  ::setpgid(0, 0);
  const int in = ::open("/dev/null", O_RDONLY), out = ::open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600),
            err = ::open("/dev/null", O_WRONLY);
  if (in >= 0 && out >= 0 && err >= 0 && ::dup2(in, STDIN_FILENO) >= 0 && ::dup2(out, STDOUT_FILENO) >= 0 &&
      ::dup2(err, STDERR_FILENO) >= 0) {
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    limit_itself(memory);
    ::execve(words[0], words, settings);
  }
  ::_exit(not_started);
}

ProgramEnd end_of(int status) {
  if (!WIFEXITED(status)) return ProgramEnd::failed;
  if (WEXITSTATUS(status) == not_started) return ProgramEnd::unusable;
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
  std::vector<std::string> settings = settings_in(folder);
  const std::vector<char*> arguments_of_it = pointers_to(words), settings_of_it = pointers_to(settings);
  // Not posix_spawn, which sets no limits: set from here they would come too late where the machine is busy.
  const pid_t program = ::vfork();
  if (program == 0) become(arguments_of_it.data(), settings_of_it.data(), output.c_str(), limits.memory);
  return program > 0 ? wait_for(program, limits.time) : ProgramEnd::unusable;
}

}  // namespace yiju
