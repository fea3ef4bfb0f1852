#include "base/folder_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <vector>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/temporary.hpp"
#include "base/unfinished.hpp"

namespace yiju {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path, int error = errno) {
  throw Error(
      ErrorCode::input, path.string(), 0, 0,
      error == ENOTDIR ? Bilingual("应为文件夹，实为文件", "expected a folder, found a file") : reason_of(error),
      error == EACCES ? Bilingual("请检查能否写入上级文件夹", "check that the folder above can be written")
                      : Bilingual());
}

/// Folders of the files below `root`, outermost first.
std::vector<std::filesystem::path> folders_of(const std::filesystem::path& root, std::span<const FolderFile> files) {
  std::set<std::filesystem::path> folders;  // a folder sorts before what it holds
  for (const FolderFile& file : files) {
    for (auto at = std::filesystem::path(file.name).parent_path(); !at.empty(); at = at.parent_path())
      folders.insert(root / at);
  }
  return {folders.begin(), folders.end()};
}

void fill_folder(const std::filesystem::path& root, const std::vector<std::filesystem::path>& folders,
                 std::span<const FolderFile> files) {
  for (const std::filesystem::path& folder : folders) {
    if (::mkdir(folder.c_str(), 0777) != 0) fail(folder);
  }
  for (const FolderFile& file : files) {
    const std::filesystem::path path = root / file.name;
    std::ofstream out(path, std::ios::binary);
    out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
    out.close();
    if (!out || !sync_to_disk(path)) fail(path);
  }
  for (const std::filesystem::path& folder : folders) {
    if (!sync_to_disk(folder)) fail(folder);
  }
  if (!sync_to_disk(root)) fail(root);
}

/// Puts the folder `fresh` in the place of `old`, which comes to stand where `fresh` stood.
void exchange_folders(const std::string& fresh, const std::string& old) {
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, old.c_str(), RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS) fail(old);
  const std::string aside = fresh + ".old";  // a file system that cannot exchange: two steps, and back on trouble
  if (::rename(old.c_str(), aside.c_str()) != 0) fail(old);
  if (::rename(fresh.c_str(), old.c_str()) != 0) {
    const int why = errno;
    ::rename(aside.c_str(), old.c_str());
    fail(old, why);
  }
  if (::rename(aside.c_str(), fresh.c_str()) != 0) fail(aside);
}

/// Where another run makes the same folder at the same time, ours takes the place of its.
void put_in_place(const std::string& fresh, const std::filesystem::path& folder) {
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, folder.c_str(), RENAME_NOREPLACE) == 0) return;
  std::error_code trouble;
  if (std::filesystem::exists(folder, trouble)) return exchange_folders(fresh, folder.string());
  if (errno != EINVAL && errno != ENOSYS) fail(folder);
  if (::rename(fresh.c_str(), folder.c_str()) != 0) fail(folder);
}

/// What stands where a link to a folder stands; "a/" is "a".
std::filesystem::path place_of(const std::string& name) {
  const std::filesystem::path named(name), folder = named.has_filename() ? named : named.parent_path();
  std::error_code trouble;
  return std::filesystem::is_symlink(folder, trouble) ? std::filesystem::canonical(folder, trouble) : folder;
}

}  // namespace

void write_folder(const std::string& name, std::span<const FolderFile> files) {
  const std::filesystem::path folder = place_of(name);
  std::error_code trouble;
  struct stat old {};
  const bool replaces = ::stat(folder.c_str(), &old) == 0;
  if (replaces && !S_ISDIR(old.st_mode)) fail(folder, ENOTDIR);
  if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), trouble);
  remove_leftovers(folder);
  const Temporary around(folder, Temporary::Kind::folder);
  const std::string fresh = around.inside();
  const std::vector<std::filesystem::path> folders = folders_of(fresh, files);
  std::vector<std::string> half_paths;
  for (const FolderFile& file : files) half_paths.push_back((std::filesystem::path(fresh) / file.name).string());
  half_paths.insert(half_paths.end(), folders.rbegin(), folders.rend());
  half_paths.insert(half_paths.end(), {fresh, around.mark(), around.path()});
  Unfinished half(std::move(half_paths));
  fill_folder(fresh, folders, files);
  if (replaces) ::chmod(fresh.c_str(), old.st_mode & 07777);
  put_in_place(fresh, folder);
  half.done();
  around.discard();
}

}  // namespace yiju
