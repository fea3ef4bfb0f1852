// A ZIP archive put together in memory, for DOCX and PPTX (both are ZIP files of XML parts: ECMA-376 part 2, OPC).
// Every entry carries the same date, 1980-01-01, the earliest that the format knows: same parts, same bytes.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace yiju {

class ZipArchive {
 public:
  ZipArchive() = default;
  ZipArchive(const ZipArchive&) = delete;  // entries are kept in place until finish() has read them
  ZipArchive& operator=(const ZipArchive&) = delete;

  /// Adds a part under its path inside the archive, in the order of the calls: [Content_Types].xml goes first.
  void add(std::string name, std::string bytes);

  /// The archive's bytes. Throws Error{internal} if the library refuses.
  [[nodiscard]] std::string finish() const;

 private:
  struct Entry {
    std::string name;
    std::string bytes;
  };
  std::deque<Entry> entries_;
};

/// An archive with parts replaced, added behind the others, or taken out (no bytes); all others stay as they lie, packed
/// bytes, dates and order. Throws Error{internal} if the library refuses.
[[nodiscard]] std::string replaced_in_archive(std::string_view archive,
                                              const std::map<std::string, std::optional<std::string>>& parts);

}  // namespace yiju
