#include "base/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/error.hpp"

namespace yiju {

MappedFile::MappedFile(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat facts {};
  int trouble = fd < 0 || ::fstat(fd, &facts) != 0 ? errno : 0;
  if (trouble == 0 && !S_ISREG(facts.st_mode)) trouble = EISDIR;
  if (trouble == 0 && facts.st_size > 0) {
    void* const pages =
        ::mmap(nullptr, static_cast<std::size_t>(facts.st_size), PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd, 0);
    if (pages == MAP_FAILED) {
      trouble = errno;
    } else {
      data_ = static_cast<const char*>(pages);
      size_ = static_cast<std::size_t>(facts.st_size);
    }
  }
  if (fd >= 0) ::close(fd);
  if (trouble != 0) throw Error(ErrorCode::input, path.string(), 0, 0, verbatim(std::strerror(trouble)));
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace yiju
