#include "output/annotate/docx_file.hpp"

#include <utility>

#include "output/zip_archive.hpp"

namespace yiju {

DocxFile::DocxFile(std::string name, std::string_view bytes) : bytes_(bytes), archive_(std::move(name), bytes) {}

std::optional<std::string> DocxFile::read(const std::string& path) {
  const auto changed = changed_.find(path);
  return changed != changed_.end() ? changed->second : archive_.read(path);
}

std::string DocxFile::finish() {
  std::erase_if(changed_, [&](const auto& part) { return archive_.read(part.first) == part.second; });
  return changed_.empty() ? std::string(bytes_) : replaced_in_archive(bytes_, changed_);
}

}  // namespace yiju
