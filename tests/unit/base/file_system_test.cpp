#include "base/file_system.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

using namespace yiju;
namespace fs = std::filesystem;

namespace {

struct Folder {
  Folder() : path(fs::temp_directory_path() / ("yiju-file-system-" + std::to_string(::getpid()))) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

unsigned mode_of(const fs::path& path) {
  struct stat facts {};
  REQUIRE(::stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 07777U;
}

}  // namespace

TEST_CASE("a file that is written again keeps its mode, a new one gets the usual") {
  const Folder folder;
  const fs::path file = folder.path / "a.txt";
  const mode_t before = ::umask(022);
  write_file(file, "1");
  CHECK(mode_of(file) == 0644U);
  ::chmod(file.c_str(), 0600);
  write_file(file, "2");
  CHECK(mode_of(file) == 0600U);
  CHECK(read_file(file) == "2");
  ::umask(before);
}

TEST_CASE("a link stays a link, and what it leads to is written") {
  const Folder folder;
  fs::create_directories(folder.path / "real");
  write_file(folder.path / "real" / "a.txt", "old");
  fs::create_symlink("real/a.txt", folder.path / "link");
  fs::create_symlink("link", folder.path / "link-to-link");
  write_file(folder.path / "link-to-link", "new");
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(fs::is_symlink(folder.path / "link-to-link"));
  CHECK(read_file(folder.path / "real" / "a.txt") == "new");
  fs::create_symlink("real/b.txt", folder.path / "to-nothing-yet");
  write_file(folder.path / "to-nothing-yet", "b");
  CHECK(read_file(folder.path / "real" / "b.txt") == "b");
  fs::create_symlink("circle", folder.path / "circle");
  CHECK_THROWS_AS(write_file(folder.path / "circle", "x"), Error);
  CHECK(std::distance(fs::directory_iterator(folder.path / "real"), fs::directory_iterator()) == 2);
}

TEST_CASE("a name with control characters is passed over, and said") {
  const Folder folder;
  write_file(folder.path / "a.txt", "1");
  write_file(folder.path / "b\nc.txt", "1");
  std::vector<Error> unread;
  CHECK(list_files(folder.path, &unread).size() == 1);
  REQUIRE(unread.size() == 1);
  CHECK(describe(unread[0], Language::en).find("b␊c.txt") != std::string::npos);
}
