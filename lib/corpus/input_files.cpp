#include "corpus/input_files.hpp"

#include <string_view>
#include <utility>

#include "registry/basis_table_file.hpp"
#include "text/document_names.hpp"

namespace yiju {

InputFiles list_inputs(const std::string& path) {
  InputFiles inputs;
  std::vector<FoundFile> files = list_files(path, &inputs.unread);
  const bool single = files.size() == 1 && files.front().path == path;
  for (FoundFile& file : files) {
    const std::string_view name = std::string_view(file.path).substr(file.path.rfind('/') + 1);  // npos + 1: all of it
    if (name == "register.json")
      inputs.registers.push_back(std::move(file.path));
    else if (is_basis_table_name(file.path))
      inputs.tables.push_back(std::move(file.path));
    else if (!single && looks_like_basis_table(file.path))
      inputs.unread.push_back(not_read_as_table(file.path));
    else if (single || is_document_name(file.path))
      inputs.documents.push_back(std::move(file));
    else if (is_unread_document_name(file.path))
      inputs.unread.push_back(why_unread(file.path));
  }
  return inputs;
}

}  // namespace yiju
