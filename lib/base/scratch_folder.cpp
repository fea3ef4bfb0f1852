#include "base/scratch_folder.hpp"

#include <cstdlib>
#include <string>

#include "base/error.hpp"

namespace yiju {

ScratchFolder::ScratchFolder() {
  std::error_code none;
  std::string pattern = std::filesystem::temp_directory_path(none) / "yiju-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw Error(ErrorCode::input, pattern, 0, 0, {"不能建立临时文件夹", "cannot make a temporary folder"},
                {"请检查 TMPDIR 和磁盘空间", "check TMPDIR and the space on the disk"});
  }
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace yiju
