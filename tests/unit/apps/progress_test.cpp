#include "progress.hpp"

#include <doctest/doctest.h>

namespace yiju {

TEST_CASE("progress tells stage, files, rate and time left") {
  const Progress progress{
      .stage = "read", .files = 1200, .files_total = 3504, .bytes = 20'000'000, .bytes_total = 58'000'000};
  CHECK(progress_text(progress, 0.1, Language::en) == "read  1200/3504 files  20.0/58.0 MB  200 MB/s  0 s left");
  CHECK(progress_text(progress, 40, Language::zh) == "读取  1200/3504 个文件  20.0/58.0 MB  0 MB/s  还需 1 分 16 秒");
}

TEST_CASE("progress leaves out what is not known") {
  CHECK(progress_text({.stage = "build"}, 1, Language::en) == "build");
  CHECK(progress_text({.stage = "read", .files = 0, .files_total = 2, .bytes = 0, .bytes_total = 10}, 0,
                      Language::en) == "read  0/2 files  0.0/0.0 MB");
}

}  // namespace yiju
