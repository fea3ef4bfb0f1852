#include "corpus/input_files.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/copied_file.hpp"
#include "registry/basis_table_file.hpp"
#include "text/document_names.hpp"

namespace yiju {

namespace {

/// Folders that `yiju dossier` wrote (of one draft or of many), each ending in /: what it tells of the texts is none of them.
std::vector<std::string> dossier_folders(const std::vector<FoundFile>& files) {
  constexpr std::string_view manifest = "/manifest.json", mark = "\"format\": \"yiju dossier";
  std::vector<std::string> folders;
  for (const FoundFile& file : files) {
    if (!file.path.ends_with(manifest)) continue;
    if (read_file(file.path).substr(0, 200).find(mark) != std::string::npos)
      folders.push_back(file.path.substr(0, file.path.size() - manifest.size() + 1));
  }
  return folders;
}

}  // namespace

InputFiles list_inputs(const std::string& path) {
  InputFiles inputs;
  std::vector<FoundFile> files = list_files(path, &inputs.unread);
  const bool single = files.size() == 1 && files.front().path == path;
  const std::vector<std::string> dossiers = dossier_folders(files);
  for (FoundFile& file : files) {
    if (std::ranges::any_of(dossiers, [&](const std::string& folder) { return file.path.starts_with(folder); }))
      continue;
    const std::string_view name = std::string_view(file.path).substr(file.path.rfind('/') + 1);  // npos + 1: all of it
    if (name == "register.json")
      inputs.registers.push_back(std::move(file.path));
    else if (is_basis_table_name(file.path))
      inputs.tables.push_back(std::move(file.path));
    else if (!single && looks_like_basis_table(file.path) && !is_drafters_table(file.path))
      inputs.unread.push_back(not_read_as_table(file.path));
    else if (single || is_document_name(file.path))
      inputs.documents.push_back(std::move(file));
    else if (is_unread_document_name(file.path))
      inputs.unread.push_back(why_unread(file.path));
  }
  inputs.copies = take_out_copies(inputs.documents);
  return inputs;
}

}  // namespace yiju
