#include "base/temporary.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <random>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/file_system.hpp"

namespace yiju {

namespace {

constexpr std::size_t chosen = 6;  // characters that nobody else has
constexpr std::string_view ending = ".tmp";

[[noreturn]] void fail(const std::filesystem::path& target) {
  throw Error(ErrorCode::input, target.string(), 0, 0, reason_of(errno),
              {"请检查文件夹是否存在、能否写入", "check that the folder exists and can be written"});
}

std::string name_beside(const std::filesystem::path& target) {
  constexpr std::string_view characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::random_device device;
  std::uniform_int_distribution<std::size_t> any(0, characters.size() - 1);
  std::string name = target.string() + '.';
  for (std::size_t at = 0; at < chosen; ++at) name += characters[any(device)];
  return name.append(ending);
}

std::string inside_of(const std::string& path) { return path + "/new"; }
std::string mark_of(const std::string& path) { return path + "/.yiju-unfinished"; }

void discard_folder(const std::string& path) {
  std::error_code ignored;
  std::filesystem::remove_all(inside_of(path), ignored);
  ::unlink(mark_of(path).c_str());
  ::rmdir(path.c_str());
}

/// True where the path still leads to what is open.
bool leads_to(const std::string& path, int descriptor, struct stat& facts) {
  struct stat there {};
  return ::fstat(descriptor, &facts) == 0 && ::lstat(path.c_str(), &there) == 0 && facts.st_dev == there.st_dev &&
         facts.st_ino == there.st_ino;
}

/// 甲.docx.k3fG9a.tmp of 甲.docx.
bool is_temporary_of(std::string_view name, std::string_view stem) {
  if (name.size() != stem.size() + 1 + chosen + ending.size() || !name.starts_with(stem) || !name.ends_with(ending))
    return false;
  name.remove_prefix(stem.size());
  return name[0] == '.' &&
         std::ranges::all_of(name.substr(1, chosen), [](unsigned char c) { return std::isalnum(c) != 0; });
}

void remove_leftover(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return;
  struct stat facts {};
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && leads_to(path, descriptor, facts) && facts.st_uid == ::geteuid()) {
    if (S_ISREG(facts.st_mode)) ::unlink(path.c_str());
    if (S_ISDIR(facts.st_mode)) {
      if (::access(mark_of(path).c_str(), F_OK) == 0) discard_folder(path);
      ::rmdir(path.c_str());  // nothing where it holds what is not ours
    }
  }
  ::close(descriptor);
}

}  // namespace

Temporary::Temporary(const std::filesystem::path& target, Kind kind) {
  while (!make(target, kind)) {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
}

/// False where the name is taken, or another run took it for a leftover before we held the lock.
bool Temporary::make(const std::filesystem::path& target, Kind kind) {
  path_ = name_beside(target);
  descriptor_ = -1;
  if (kind == Kind::file) {
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor_ < 0 && errno == EEXIST) return false;
  } else {
    if (::mkdir(path_.c_str(), 0700) != 0) {
      if (errno != EEXIST) fail(target);
      return false;
    }
    descriptor_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor_ < 0 && errno == ENOENT) return false;
  }
  if (descriptor_ < 0) fail(target);
  while (::flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {
  }
  struct stat facts {};
  if (!leads_to(path_, descriptor_, facts)) return false;
  if (kind == Kind::file) return true;
  const int mark = ::open(mark_of(path_).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (mark < 0 || ::mkdir(inside().c_str(), 0777) != 0) fail(target);
  ::close(mark);
  return true;
}

Temporary::~Temporary() { ::close(descriptor_); }

std::string Temporary::inside() const { return inside_of(path_); }

std::string Temporary::mark() const { return mark_of(path_); }

void Temporary::discard() const { discard_folder(path_); }

void remove_leftovers(const std::filesystem::path& target) {
  const std::filesystem::path above = target.parent_path();
  const std::string stem = target.filename().string();
  std::error_code trouble;
  std::vector<std::string> found;
  std::filesystem::directory_iterator entry(above.empty() ? "." : above, trouble);
  for (; !trouble && entry != std::filesystem::directory_iterator(); entry.increment(trouble)) {
    if (is_temporary_of(entry->path().filename().native(), stem)) found.push_back(entry->path().string());
  }
  for (const std::string& path : found) remove_leftover(path);
}

bool sync_to_disk(int descriptor) { return ::fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS; }

bool sync_to_disk(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool done = sync_to_disk(descriptor);
  ::close(descriptor);
  return done;
}

}  // namespace yiju
