// The members of a ZIP archive in memory: the container of DOCX and XLSX (ECMA-376 part 2). Only what is asked for is
// unpacked, and never more than the limits: a member that unpacks to more than its header says, or an archive bomb of
// 4 KB that unpacks to 4 GB, throws before the memory is taken. The only file that names libzip.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace yiju {

class ZipReader {
 public:
  /// Looks at `bytes`, which must outlive the archive. `name` is for the messages.
  /// Throws Error{input}: damaged or truncated.
  ZipReader(std::string name, std::string_view bytes);

  /// A member unpacked, by its path in the archive; nothing if there is none of that name.
  /// Throws Error{input}: damaged, encrypted, above 256 MB, or more than the document may unpack (reading_budget.hpp).
  [[nodiscard]] std::optional<std::string> read(const std::string& member);

  [[nodiscard]] bool has(const std::string& member) const;

 private:
  struct Closing {
    void operator()(void* archive) const;
  };
  std::string name_;
  std::unique_ptr<void, Closing> archive_;
};

}  // namespace yiju
