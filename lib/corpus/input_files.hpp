// The files of a corpus folder by what they are, told by their names. What looks like a document and is not read is
// said, with its reason: a reviewer who drops a folder on the program must not believe that all of it was checked.
//   a/甲法.docx → document; a/register.json → register; a/乙.basis.tsv → table; a/旧稿.rar → unread
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/file_system.hpp"

namespace yiju {

struct InputFiles {
  std::vector<FoundFile> documents;
  std::vector<std::string> registers, tables;
  std::vector<Error> unread;  ///< files and folders that are passed over, each with its reason
  std::vector<Error> copies;  ///< files that are not read as they are copies of others here (copied_file.hpp)
};

/// `path` may be a folder or a file; a single file is a document whatever its name. Throws Error{input} where it is not
/// there.
[[nodiscard]] InputFiles list_inputs(const std::string& path);

}  // namespace yiju
