// The parts of an Office package by their paths, however they are stored: as members of a ZIP archive, or as elements of
// one XML file ("flat OPC", <pkg:package>), which Word and WPS write as .xml and programs as .doc.
#pragma once

#include <optional>
#include <string>

#include "text/zip_reader.hpp"

namespace yiju {

class PackageParts {
 public:
  virtual ~PackageParts() = default;
  /// The part's bytes; nothing where there is none of that path ("word/document.xml"). Throws Error{input}: damaged.
  [[nodiscard]] virtual std::optional<std::string> read(const std::string& path) = 0;

 protected:
  PackageParts() = default;
  PackageParts(const PackageParts&) = default;
  PackageParts& operator=(const PackageParts&) = default;
};

class ZipParts final : public PackageParts {
 public:
  explicit ZipParts(ZipReader& archive) : archive_(archive) {}
  [[nodiscard]] std::optional<std::string> read(const std::string& path) override { return archive_.read(path); }

 private:
  ZipReader& archive_;
};

}  // namespace yiju
