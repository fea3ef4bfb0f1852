#include "base/temporary.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/scratch_folder.hpp"

namespace {

using namespace yiju;
namespace fs = std::filesystem;
using Kind = Temporary::Kind;

class TemporaryTest {
 public:
  TemporaryTest() : folder_(scratch_.path()) {}

 protected:
  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }
  ScratchFolder scratch_;
  fs::path folder_;
};

}  // namespace

TEST_CASE_FIXTURE(TemporaryTest, "what is still being written stays, what a killed run left is removed") {
  const fs::path target = folder_ / "甲.docx";
  auto file = std::make_unique<Temporary>(target, Kind::file);
  auto folder = std::make_unique<Temporary>(target, Kind::folder);
  std::ofstream(folder->inside() + "/乙.md") << "第一条";
  remove_leftovers(target);
  CHECK(count() == 2);
  file.reset();  // as if the run had ended here
  remove_leftovers(target);
  CHECK(count() == 1);
  folder.reset();
  remove_leftovers(folder_ / "乙.docx");  // another place
  CHECK(count() == 1);
  remove_leftovers(target);
  CHECK(count() == 0);
}

TEST_CASE_FIXTURE(TemporaryTest, "a folder that is only named like ours is nobody's leftover") {
  fs::create_directories(folder_ / "甲.k3fG9a.tmp");
  std::ofstream(folder_ / "甲.k3fG9a.tmp" / "稿.md") << "第一条";
  std::ofstream(folder_ / "甲.k3fG9.tmp") << "a shorter name";
  std::ofstream(folder_ / "甲.k3 G9a.tmp") << "another name";
  remove_leftovers(folder_ / "甲");
  CHECK(count() == 3);
  CHECK(fs::exists(folder_ / "甲.k3fG9a.tmp" / "稿.md"));
}

TEST_CASE_FIXTURE(TemporaryTest, "where nothing can be made the target is named") {
  try {
    const Temporary half(folder_ / "none" / "甲.docx", Kind::file);
    FAIL("made in no folder");
  } catch (const Error& error) {
    CHECK(error.path == (folder_ / "none" / "甲.docx").string());
    CHECK(error.message.en == "no such file or folder");
  }
}
