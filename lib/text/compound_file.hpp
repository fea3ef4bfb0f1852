// The streams of an OLE compound file ([MS-CFB]): the container of .doc, .wps, .xls and of what has a password.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yiju {

/// True for an OLE compound file, told by its first bytes.
[[nodiscard]] bool is_ole_container(std::string_view bytes);

/// A number of `size` bytes, lowest first; 0 where it would reach past the end.
[[nodiscard]] std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size);

class CompoundFile {
 public:
  /// Looks at `bytes`, which must outlive it. A damaged container has the streams that can be found.
  explicit CompoundFile(std::string_view bytes);

  [[nodiscard]] bool has(std::string_view stream) const { return streams_.find(stream) != streams_.end(); }

  /// What should hold its table of sectors or its directory lies beyond the last byte.
  [[nodiscard]] bool is_cut_short() const { return cut_short_; }

  /// A stream's bytes, as many as are there; nothing where there is none of that name.
  [[nodiscard]] std::optional<std::string> read(std::string_view stream) const;

 private:
  struct Entry {
    std::uint32_t start = 0;
    std::uint64_t size = 0;
  };
  [[nodiscard]] std::string_view sector(std::uint32_t number) const;
  [[nodiscard]] std::string chain(std::uint32_t start, std::uint64_t size) const;
  [[nodiscard]] std::string short_chain(std::uint32_t start, std::uint64_t size) const;
  void read_allocation_table();
  void read_directory(std::uint32_t start);

  std::string_view bytes_;
  std::size_t sector_size_ = 512, short_size_ = 64, short_limit_ = 4096;
  std::vector<std::uint32_t> next_, short_next_;  ///< the sector that follows each
  bool cut_short_ = false;
  std::string short_sectors_;  ///< where streams below short_limit_ lie
  std::map<std::string, Entry, std::less<>> streams_;
};

}  // namespace yiju
