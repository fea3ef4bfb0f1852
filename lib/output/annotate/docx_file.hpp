// A DOCX whose parts are read, changed and put back; parts that nobody changed stay in the archive byte for byte.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "text/package_parts.hpp"
#include "text/zip_reader.hpp"

namespace yiju {

class DocxFile final : public PackageParts {
 public:
  /// `bytes` must outlive it. Throws Error{input}: damaged.
  DocxFile(std::string name, std::string_view bytes);

  /// As it is now. Throws as ZipReader::read does.
  [[nodiscard]] std::optional<std::string> read(const std::string& path) override;

  void write(const std::string& path, std::string bytes) { changed_[path] = std::move(bytes); }
  void remove(const std::string& path) { changed_[path] = std::nullopt; }

  /// The whole file; its own bytes where nothing differs.
  [[nodiscard]] std::string finish();

 private:
  std::string_view bytes_;
  ZipReader archive_;
  std::map<std::string, std::optional<std::string>> changed_;
};

}  // namespace yiju
