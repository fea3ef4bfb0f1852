#include "record_input.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <numeric>

#include "base/parallel.hpp"

namespace yiju {

bool LineBlocks::next() {
  first_line_ += lines_.size();
  lines_.clear();
  buffer_.erase(0, carried_);
  used_ -= carried_;
  carried_ = 0;
  std::size_t searched = 0;
  while (!ended_) {
    if (used_ >= block_bytes_ && std::memchr(buffer_.data() + searched, '\n', used_ - searched) != nullptr) break;
    searched = used_;
    // A line longer than the block: twice the room, so that it is copied a bounded number of times.
    const std::size_t room = std::max(block_bytes_, 2 * used_) + RecordReader::padding;
    if (buffer_.size() < used_ + block_bytes_ / 4 + RecordReader::padding) buffer_.resize(room + block_bytes_ / 4);
    const ssize_t got = ::read(descriptor_, buffer_.data() + used_, buffer_.size() - RecordReader::padding - used_);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Error(ErrorCode::input, "-", 0, 0, verbatim(std::strerror(errno)));
    if (got == 0) ended_ = true;
    used_ += static_cast<std::size_t>(got);
  }
  if (used_ == 0) return false;
  const void* last = ended_ ? nullptr : ::memrchr(buffer_.data(), '\n', used_);
  cut_lines(last == nullptr ? used_ : static_cast<std::size_t>(static_cast<const char*>(last) - buffer_.data()) + 1);
  return true;
}

void LineBlocks::cut_lines(std::size_t end) {
  for (std::size_t at = 0; at < end;) {
    const void* found = std::memchr(buffer_.data() + at, '\n', end - at);
    const std::size_t stop =
        found == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data());
    lines_.emplace_back(buffer_.data() + at, stop - at);
    at = stop + 1;
  }
  carried_ = end;
}

ExitStatus extract_records(Context& context) {
  // A share is what one thread takes at a time: large enough to make sharing out cheap, small enough to bound memory.
  constexpr std::size_t share_bytes = 256 * 1024;
  const unsigned threads = thread_count(context.threads());
  LineBlocks blocks(STDIN_FILENO, share_bytes * 4 * threads);
  std::vector<RecordReader> readers(threads);
  while (blocks.next()) {
    const std::vector<std::string_view>& lines = blocks.lines();
    std::vector<std::size_t> shares{0};
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      bytes += lines[i].size();
      if (bytes < share_bytes && i + 1 < lines.size()) continue;
      shares.push_back(i + 1);
      bytes = 0;
    }
    std::vector<std::string> results(shares.size() - 1);
    std::vector<std::vector<Error>> troubles(results.size());
    for_each_index(results.size(), threads, [&](std::size_t share, unsigned thread) {
      for (std::size_t i = shares[share]; i < shares[share + 1]; ++i) {
        if (lines[i].find_first_not_of(" \t\r") == std::string_view::npos) continue;
        const Bilingual trouble = readers[thread].append_citations(results[share], lines[i]);
        if (!trouble.empty()) {
          const auto line = static_cast<std::uint32_t>(blocks.first_line() + i);
          troubles[share].push_back(Error(ErrorCode::input, "-", line, 0, trouble));
        }
      }
    });
    for (std::size_t share = 0; share < results.size(); ++share) {
      for (const Error& error : troubles[share]) context.report(error);
      context.write_part(results[share]);
    }
  }
  return ExitStatus::done;
}

}  // namespace yiju
