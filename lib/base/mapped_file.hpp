// A large file used where it lies: its pages are mapped, not copied. For graph files only; many small files are quicker
// with read_file(). The mapping is private: a program that changes the file in place does not change what it holds,
// and files are replaced by renaming (write_file), so an open one stays whole.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace yiju {

class MappedFile {
 public:
  /// Throws Error{input} with path and reason.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace yiju
