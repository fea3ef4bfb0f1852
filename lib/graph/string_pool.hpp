// Strings of a graph, each kept once and named by number: titles, paths, captions and the citing words, most of which
// (第三条, 前款) come again and again. Written to a graph file as they lie here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/record.hpp"

namespace yiju {

class StringPool {
 public:
  StringPool();
  /// The number of a string, new or known; 0 for the empty one. Throws Error{input} past 4 GiB of text.
  StringId add(std::string_view text);
  /// Keeps a string that is not looked for among the others: for those that hardly ever come twice.
  StringId append(std::string_view text);
  /// Makes room for so many more strings of so many bytes together.
  void reserve(std::size_t strings, std::size_t bytes);
  [[nodiscard]] std::string_view get(StringId id) const;
  [[nodiscard]] const std::vector<std::uint32_t>& ends() const { return ends_; }
  [[nodiscard]] const std::vector<char>& bytes() const { return bytes_; }

 private:
  void grow(std::size_t slots);

  std::vector<std::uint32_t> ends_;  // ends_[0] = 0 closes the empty string
  std::vector<char> bytes_;
  std::size_t used_ = 0;              // slots that are taken
  std::vector<std::uint64_t> slots_;  // open addressing: high half of the hash, then the id; 0 is free
};

}  // namespace yiju
