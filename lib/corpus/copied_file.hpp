// Copies that a file manager or a browser made of a file: told by the name that they were given, and by the bytes.
//   a/条例 - 副本.docx, a/条例(1).docx, a/复件 条例.docx → a/条例.docx
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/file_system.hpp"

namespace yiju {

/// The path of what the file's name says that it is a copy of; "" for other names.
[[nodiscard]] std::string name_of_copied(std::string_view path);

/// Takes out of `files`, sorted by path, the copies that have the bytes of what they were made of, and says so of each: a
/// draft that lies beside its copy is one draft.
[[nodiscard]] std::vector<Error> take_out_copies(std::vector<FoundFile>& files);

}  // namespace yiju
