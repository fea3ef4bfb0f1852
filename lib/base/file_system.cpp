#include "base/file_system.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/error.hpp"
#include "base/temporary.hpp"
#include "base/unfinished.hpp"

namespace yiju {

namespace {

[[noreturn]] void fail(const std::string& path, Bilingual message, Bilingual hint = {}) {
  throw Error(ErrorCode::input, path, 0, 0, std::move(message), std::move(hint));
}

// An open file that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

constexpr std::uint64_t largest_file = std::uint64_t{4} << 30;  // spans count in 32 bits

[[noreturn]] void fail_as_too_large(const std::string& path) {
  fail(path, Bilingual("文件超过 4 GiB", "expected a file below 4 GiB, found a larger one"),
       Bilingual("请拆分文件", "split the file"));
}

// Reads to the end. `regular`: a file that gives fewer bytes than asked for has ended, and is not asked again.
std::string read_all(int fd, const std::string& path, std::size_t expected, bool regular, std::string bytes = {}) {
  if (expected > largest_file) fail_as_too_large(path);
  if (bytes.size() <= expected) bytes.resize(expected + 1);  // one more, so that the end is seen without growth
  std::size_t used = 0;
  while (true) {
    const std::size_t asked = bytes.size() - used;
    const ssize_t got = ::read(fd, bytes.data() + used, asked);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, reason_of(errno));
    used += static_cast<std::size_t>(got);
    if (got == 0 || (regular && used == expected && static_cast<std::size_t>(got) < asked)) break;
    if (used > largest_file) fail_as_too_large(path);
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(used);
  return bytes;
}

void write_all(int fd, const std::string& path, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail(path, reason_of(errno));
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

}  // namespace

Bilingual reason_of(int error) {
  switch (error) {
    case ENOENT:
      return Bilingual("没有这个文件或文件夹", "no such file or folder");
    case EACCES:
      return Bilingual("没有读写权限", "permission denied");
    case EISDIR:
      return Bilingual("应为文件，实为文件夹", "expected a file, found a folder");
    case ENOSPC:
      return Bilingual("磁盘已满", "no space left on the disk");
    default:
      return verbatim(std::strerror(error));
  }
}

std::string read_file(const std::filesystem::path& path) { return read_file(FoundFile{path.string()}, {}); }

std::string read_file(const FoundFile& found, std::string memory) {
  const Descriptor file(::open(found.path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat facts {};
  if (file.get() < 0 || ::fstat(file.get(), &facts) != 0) fail(found.path, reason_of(errno));
  if (S_ISDIR(facts.st_mode)) fail(found.path, reason_of(EISDIR));
  // Asked for its size, a file is seen to end without another read, and no more memory is cleared than it fills.
  const bool regular = S_ISREG(facts.st_mode);
  constexpr std::size_t usual = 65536;
  const std::size_t expected = regular ? static_cast<std::size_t>(facts.st_size) : usual;
  return read_all(file.get(), found.path, expected, regular, std::move(memory));
}

void measure_file(FoundFile& file) {
  struct stat facts {};
  file.bytes = ::stat(file.path.c_str(), &facts) == 0 ? static_cast<std::uint64_t>(facts.st_size) : 0;
}

std::string read_standard_input() { return read_all(STDIN_FILENO, "-", 65536, false); }

namespace {

/// What is written where a link stands: the link stays.
std::filesystem::path target_of(std::filesystem::path path) {
  constexpr int most_links = 40;  // as the kernel follows
  std::error_code trouble;
  for (int followed = 0; std::filesystem::is_symlink(path, trouble); ++followed) {
    if (followed == most_links) fail(path.string(), reason_of(ELOOP));
    path = path.parent_path() / std::filesystem::read_symlink(path, trouble);
  }
  return path;
}

/// The mode that a file has, else the usual one of a new file.
mode_t mode_for(const std::filesystem::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) == 0) return facts.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// Writes beside the target and renames, so that the target is the old file or the new one at any moment, a loss of power included.
void replace_file(const std::filesystem::path& target, const MakePieces& make) {
  remove_leftovers(target);
  const Temporary temporary(target, Temporary::Kind::file);
  Unfinished half({temporary.path()});
  const int fd = temporary.descriptor();
  make([&](std::string_view bytes) { write_all(fd, target.string(), bytes); });
  ::fchmod(fd, mode_for(target));
  if (!sync_to_disk(fd)) fail(target.string(), reason_of(errno));
  if (::rename(temporary.path().c_str(), target.c_str()) != 0) fail(target.string(), reason_of(errno));
  half.done();
}

}  // namespace

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  write_file(path, [&](const TakePiece& take) { take(bytes); });
}

void write_file(const std::filesystem::path& path, const MakePieces& make) {
  if (path == "-") return make([](std::string_view bytes) { write_all(STDOUT_FILENO, "-", bytes); });
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored)) {
    // A device or pipe (/dev/stdout) takes the bytes directly: it cannot be replaced.
    if (std::filesystem::is_directory(path, ignored)) fail(path.string(), reason_of(EISDIR));
    const Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.get() < 0) fail(path.string(), reason_of(errno));
    return make([&](std::string_view bytes) { write_all(device.get(), path.string(), bytes); });
  }
  replace_file(target_of(path), make);
}

}  // namespace yiju
