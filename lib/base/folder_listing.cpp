// list_files of base/file_system.hpp.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/visible.hpp"

namespace yiju {

namespace {

// An open folder that closes itself.
class Folder {
 public:
  explicit Folder(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    entries_ = fd < 0 ? nullptr : ::fdopendir(fd);
  }
  ~Folder() {
    if (entries_ != nullptr) ::closedir(entries_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] DIR* get() const { return entries_; }

 private:
  DIR* entries_;
};

using Identity = std::pair<dev_t, ino_t>;

enum class EntryKind : std::uint8_t { file, folder, link, other };

// What a folder's entry is, by the folder itself where it tells.
EntryKind kind_of(int folder, const dirent& entry) {
  if (entry.d_type == DT_REG) return EntryKind::file;
  if (entry.d_type == DT_DIR) return EntryKind::folder;
  if (entry.d_type == DT_LNK) return EntryKind::link;
  struct stat facts {};
  if (entry.d_type != DT_UNKNOWN || ::fstatat(folder, entry.d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0)
    return EntryKind::other;
  if (S_ISREG(facts.st_mode)) return EntryKind::file;
  if (S_ISDIR(facts.st_mode)) return EntryKind::folder;
  return S_ISLNK(facts.st_mode) ? EntryKind::link : EntryKind::other;
}

// A name with a line break in it could pass for a line of ours where it is printed.
bool is_plain(std::string_view name) { return std::ranges::none_of(name, is_control); }

class Listing {
 public:
  Listing(const std::filesystem::path& root, std::vector<Error>* unread) : unread_(unread) {
    std::error_code error;
    real_root_ = std::filesystem::canonical(root, error);
    prefix_ = root.native().ends_with('/') ? root.native() : root.native() + '/';
  }

  std::vector<FoundFile> list() {
    walk(prefix_);
    while (!links_.empty()) follow(std::exchange(links_, {}));
    std::ranges::sort(files_, {}, &FoundFile::path);
    return std::move(files_);
  }

 private:
  // Names as the folders give them: a fifth of the time that recursive_directory_iterator takes with the sizes of
  // 2,600 files in 60 folders. A folder is closed before those below it are opened, so that depth costs no descriptors.
  void walk(const std::string& first) {
    std::vector<std::string> waiting{first};
    while (!waiting.empty()) {
      const std::string prefix = std::move(waiting.back());
      waiting.pop_back();
      const Folder folder(prefix);
      if (folder.get() == nullptr) {
        pass_over(prefix.substr(0, prefix.size() - 1), reason_of(errno));
        continue;
      }
      const int fd = ::dirfd(folder.get());
      struct stat facts {};
      if (::fstat(fd, &facts) == 0 && !folders_.emplace(facts.st_dev, facts.st_ino).second) continue;
      while (const dirent* entry = ::readdir(folder.get())) {
        if (entry->d_name[0] == '.') continue;
        if (!is_plain(entry->d_name)) {
          pass_over(prefix + entry->d_name,
                    Bilingual("名称中有控制字符，未读", "expected a name without control characters, found one"));
          continue;
        }
        const EntryKind kind = kind_of(fd, *entry);
        if (kind == EntryKind::file) files_.push_back({prefix + entry->d_name});
        if (kind == EntryKind::folder) waiting.push_back(prefix + entry->d_name + '/');
        if (kind == EntryKind::link) links_.push_back(prefix + entry->d_name);
        if (kind == EntryKind::other) pass_over(prefix + entry->d_name, no_file());
      }
    }
  }

  // Links are followed when all else is listed: what a link leads to keeps its own name where it has one.
  void follow(std::vector<std::string> links) {
    std::ranges::sort(links);
    for (const FoundFile& file : files_) {
      struct stat facts {};
      if (::stat(file.path.c_str(), &facts) == 0) known_files_.emplace(facts.st_dev, facts.st_ino);
    }
    for (const std::string& link : links) {
      struct stat facts {};
      if (::stat(link.c_str(), &facts) != 0) {
        pass_over(link, reason_of(errno));
      } else if (!leads_below_root(link)) {
        pass_over(link, Bilingual("是指向文件夹以外的链接，未读",
                                  "expected a file below the folder, found a link that leads out of it"));
      } else if (S_ISDIR(facts.st_mode)) {
        walk(link + '/');
      } else if (!S_ISREG(facts.st_mode)) {
        pass_over(link, no_file());
      } else if (known_files_.emplace(facts.st_dev, facts.st_ino).second) {
        files_.push_back({link});
      }
    }
  }

  [[nodiscard]] bool leads_below_root(const std::string& link) const {
    std::error_code error;
    const std::filesystem::path target = std::filesystem::canonical(link, error);
    return !error &&
           (real_root_ == "/" || target == real_root_ || target.native().starts_with(real_root_.native() + '/'));
  }

  static Bilingual no_file() {
    return {"既不是文件也不是文件夹，未读", "expected a file or folder, found a pipe, socket or device"};
  }

  void pass_over(const std::string& path, Bilingual reason) {
    if (unread_ != nullptr)
      unread_->emplace_back(ErrorCode::input, path, 0, 0, std::move(reason),
                            Bilingual("文件夹没有读全", "the folder was not read whole"));
  }

  std::vector<Error>* unread_;
  std::filesystem::path real_root_;
  std::string prefix_;
  std::vector<FoundFile> files_;
  std::vector<std::string> links_;
  std::set<Identity> folders_, known_files_;
};

}  // namespace

std::vector<FoundFile> list_files(const std::filesystem::path& root, std::vector<Error>* unread) {
  std::error_code error;
  const auto facts = std::filesystem::status(root, error);
  const auto fail = [&](int reason) { throw Error(ErrorCode::input, root.string(), 0, 0, reason_of(reason)); };
  if (!std::filesystem::exists(facts)) fail(ENOENT);
  if (!std::filesystem::is_directory(facts)) return {{root.string()}};
  if (::access(root.c_str(), R_OK | X_OK) != 0) fail(errno);
  return Listing(root, unread).list();
}

}  // namespace yiju
