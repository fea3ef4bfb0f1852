// Specifications that are tests: tests/spec/*.txt hold prose with examples in it, and each example is run.
//
//   A list takes the instrument over.
//
//   ```example
//   第二条 依照《甲法》第三条、第五条处理。
//   .
//   甲法 3 cites
//   甲法 5 cites
//   ```
//
// Text above the dot, its dump below. `→` at the end of a line would be lost by editors and stands for a blank there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace yiju {

struct SpecExample {
  std::string input, expected;
  std::uint32_t line = 0;          ///< of the ```example, from 1
  std::size_t begin = 0, end = 0;  ///< bytes of `expected` in the file
};

[[nodiscard]] std::vector<SpecExample> read_spec(const std::string& text);

/// Runs each example of the file through `dump`, prints each difference, returns how many there were. With `rewrite`
/// the file gets what was found.
[[nodiscard]] int run_spec(const std::filesystem::path& file,
                           const std::function<std::string(const std::string&)>& dump, bool rewrite);

}  // namespace yiju
