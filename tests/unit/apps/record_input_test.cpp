#include "record_input.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <thread>

namespace yiju {
namespace {

// What LineBlocks makes of a stream, as number:line, with | between blocks.
std::string lines_of(const std::string& stream, std::size_t block_bytes) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  std::thread writer([&] {
    for (std::size_t at = 0; at < stream.size();) {
      const ssize_t put = ::write(ends[1], stream.data() + at, std::min<std::size_t>(stream.size() - at, 7));
      if (put > 0) at += static_cast<std::size_t>(put);
    }
    ::close(ends[1]);
  });
  LineBlocks blocks(ends[0], block_bytes);
  std::string out;
  while (blocks.next()) {
    std::uint64_t number = blocks.first_line();
    for (const std::string_view line : blocks.lines()) out += std::to_string(number++) + ":" + std::string(line) + " ";
  }
  writer.join();
  ::close(ends[0]);
  return out;
}

}  // namespace

TEST_CASE("a stream comes as lines, whatever the size of a block") {
  for (const std::size_t block : {4U, 8U, 16U, 64U, 1024U}) {
    CAPTURE(block);
    CHECK(lines_of("a\nbb\n\nccc\n", block) == "1:a 2:bb 3: 4:ccc ");
    CHECK(lines_of("a\nno break at the end", block) == "1:a 2:no break at the end ");
    CHECK(lines_of("", block).empty());
    CHECK(lines_of("\n\n", block) == "1: 2: ");
  }
}

TEST_CASE("a line longer than a block comes whole") {
  const std::string line(5000, 'x');
  CHECK(lines_of("a\n" + line + "\nb\n", 64) == "1:a 2:" + line + " 3:b ");
}

}  // namespace yiju
