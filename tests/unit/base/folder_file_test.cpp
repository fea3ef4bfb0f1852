#include "base/folder_file.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <vector>

#include "base/error.hpp"
#include "base/file_system.hpp"

namespace {

using namespace yiju;
namespace fs = std::filesystem;

/// A folder of our own below the temporary one, gone with the object.
struct Place {
  fs::path path = fs::temp_directory_path() / "yiju-folder-file-test";
  Place() { fs::remove_all(path); }
  ~Place() { fs::remove_all(path); }
};

std::size_t count_in(const fs::path& folder) {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder)) count += entry.exists() ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a folder is made with the folders above and below it, and takes the place of the one before") {
  const Place place;
  const std::string folder = (place.path / "a/b").string();
  write_folder(folder, std::vector<FolderFile>{{"one.txt", "1"}, {"inner/deep/two.txt", "2"}});
  CHECK(read_file(folder + "/inner/deep/two.txt") == "2");
  write_folder(folder + "/", std::vector<FolderFile>{{"three.txt", "3"}});
  CHECK(read_file(folder + "/three.txt") == "3");
  CHECK_FALSE(fs::exists(folder + "/one.txt"));
  CHECK(count_in(place.path / "a") == 1);  // nothing is left beside it
}

TEST_CASE("on trouble the old folder stays, and nothing half is left") {
  const Place place;
  const std::string folder = (place.path / "kept").string();
  write_folder(folder, std::vector<FolderFile>{{"old.txt", "old"}});
  const std::vector<FolderFile> impossible = {{"a/b.txt", "1"}, {"a", "a file where a folder is"}};
  CHECK_THROWS_AS(write_folder(folder, impossible), Error);
  CHECK(read_file(folder + "/old.txt") == "old");
  CHECK(count_in(place.path) == 1);
  const std::string file = (place.path / "file").string();
  write_file(file, "words");
  CHECK_THROWS_AS(write_folder(file, std::vector<FolderFile>{{"a", "1"}}), Error);
  CHECK(read_file(file) == "words");
}

TEST_CASE("a folder that is written again keeps its mode, and a link to it stays a link") {
  const Place place;
  const std::string folder = (place.path / "real").string(), link = (place.path / "link").string();
  write_folder(folder, std::vector<FolderFile>{{"one.txt", "1"}});
  fs::permissions(folder, fs::perms::owner_all);
  fs::create_symlink("real", link);
  write_folder(link, std::vector<FolderFile>{{"two.txt", "2"}});
  CHECK(fs::is_symlink(link));
  CHECK(read_file(folder + "/two.txt") == "2");
  CHECK(fs::status(folder).permissions() == fs::perms::owner_all);
}
