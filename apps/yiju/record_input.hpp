// Stream mode of `extract`: records from stdin, citations to stdout, order kept, memory bounded by the largest record.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "citation/record_stream.hpp"
#include "context.hpp"

namespace yiju {

/// Lines of a stream, as many at a time as fit a block; a line longer than the block makes it grow.
class LineBlocks {
 public:
  explicit LineBlocks(int descriptor, std::size_t block_bytes) : descriptor_(descriptor), block_bytes_(block_bytes) {}

  /// Reads the next block; false at the end of the stream. Throws Error{input}.
  [[nodiscard]] bool next();

  /// The lines of the block, without line breaks; RecordReader::padding bytes behind each can be read.
  [[nodiscard]] const std::vector<std::string_view>& lines() const { return lines_; }
  [[nodiscard]] std::uint64_t first_line() const { return first_line_; }  ///< number of lines()[0], from 1

 private:
  void cut_lines(std::size_t end);

  int descriptor_;
  std::size_t block_bytes_;
  std::string buffer_;
  std::size_t used_ = 0;     // bytes of buffer_ that hold input
  std::size_t carried_ = 0;  // where the unfinished last line begins
  bool ended_ = false;
  std::uint64_t first_line_ = 1;
  std::vector<std::string_view> lines_;
};

[[nodiscard]] ExitStatus extract_records(Context& context);

}  // namespace yiju
