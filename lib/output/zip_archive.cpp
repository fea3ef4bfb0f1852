#include "output/zip_archive.hpp"

#include <zip.h>

#include <cstdlib>
#include <cstring>
#include <memory>

#include "base/error.hpp"

namespace yiju {
namespace {

constexpr zip_uint16_t kMidnight = 0;
constexpr zip_uint16_t kFirstOfJanuary1980 = (1 << 5) | 1;  // MS-DOS date: years since 1980, month, day

struct CloseSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

[[noreturn]] void refuse(const std::string& what) { throw Error(ErrorCode::internal, verbatim("ZIP: " + what)); }

std::string read_back(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
    refuse("the finished archive cannot be read");
  std::string bytes(stat.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got != static_cast<zip_int64_t>(bytes.size())) refuse("the finished archive is shorter than its size");
  return bytes;
}

/// Replaces the part of that name, or adds it.
void put(zip_t* archive, const std::string& name, const std::string& bytes) {
  zip_source_t* part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  const zip_int64_t index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
  if (index < 0) {
    zip_source_free(part);
    zip_discard(archive);
    refuse("part " + name + " cannot be added");
  }
  zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), kMidnight, kFirstOfJanuary1980, 0);
  zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 6);
}

std::string closed(zip_t* archive, zip_source_t* buffer) {
  if (zip_close(archive) != 0) {
    zip_discard(archive);
    refuse("the archive cannot be closed");
  }
  return read_back(buffer);
}

}  // namespace

std::string replaced_in_archive(std::string_view bytes,
                                const std::map<std::string, std::optional<std::string>>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  void* const own = std::malloc(bytes.size());  // libzip frees what it was given to write to, asked or not
  if (own == nullptr) refuse("no memory");
  std::memcpy(own, bytes.data(), bytes.size());
  const std::unique_ptr<zip_source_t, CloseSource> buffer(zip_source_buffer_create(own, bytes.size(), 1, &error));
  if (!buffer) refuse("no buffer");
  zip_t* archive = zip_open_from_source(buffer.get(), 0, &error);
  if (archive == nullptr) refuse("the archive cannot be opened");
  zip_source_keep(buffer.get());  // the archive would free it on closing
  for (const auto& [name, part] : parts) {
    const zip_int64_t index = zip_name_locate(archive, name.c_str(), ZIP_FL_ENC_GUESS);
    if (part)
      put(archive, name, *part);
    else if (index >= 0)
      zip_delete(archive, static_cast<zip_uint64_t>(index));
  }
  return closed(archive, buffer.get());
}

void ZipArchive::add(std::string name, std::string bytes) { entries_.push_back({std::move(name), std::move(bytes)}); }

std::string ZipArchive::finish() const {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, CloseSource> buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!buffer) refuse("no buffer");
  zip_t* archive = zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error);
  if (archive == nullptr) refuse("the archive cannot be made");
  zip_source_keep(buffer.get());  // the archive would free it on closing
  for (const Entry& entry : entries_) put(archive, entry.name, entry.bytes);
  return closed(archive, buffer.get());
}

}  // namespace yiju
