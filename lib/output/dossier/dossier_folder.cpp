#include "output/dossier/dossier_folder.hpp"

#include <algorithm>
#include <boost/algorithm/string/join.hpp>
#include <map>

#include "base/file_system.hpp"

namespace yiju {

namespace {

namespace fs = std::filesystem;

bool is_empty_or_absent(const fs::path& folder) {
  std::error_code trouble;
  return !fs::exists(folder, trouble) || (fs::is_directory(folder, trouble) && fs::is_empty(folder, trouble));
}

}  // namespace

Manifest open_dossier(const fs::path& folder) {
  const std::string path = (folder / manifest_name).string();
  std::error_code trouble;
  if (!fs::exists(folder, trouble))
    throw Error(ErrorCode::input, folder.string(), 0, 0, {"没有这个文件夹", "no such folder"});
  if (!fs::exists(path, trouble))
    throw Error(ErrorCode::input, folder.string(), 0, 0,
                {"不是卷宗：没有 manifest.json", "expected a dossier, found no manifest.json"},
                {"yiju dossier G -o 文件夹", "yiju dossier G -o FOLDER"});
  return read_manifest(path, read_file(path));
}

std::vector<std::string> altered_files(const fs::path& folder, const Manifest& manifest) {
  std::map<std::string, const ManifestFile*> listed_files;
  for (const ManifestFile& file : manifest.files) listed_files.emplace(file.name, &file);
  std::vector<std::string> altered;
  for (const FoundFile& found : list_files(folder)) {
    const std::string name = fs::path(found.path).lexically_relative(folder).generic_string();
    const auto known = listed_files.find(name);
    if (known == listed_files.end()) {
      if (name != manifest_name) altered.push_back(name);
      continue;
    }
    const ManifestFile now = listed({name, read_file(found.path)});
    if (now.hash != known->second->hash || now.bytes != known->second->bytes) altered.push_back(name);
    listed_files.erase(known);
  }
  for (const auto& [name, file] : listed_files) altered.push_back(name);
  std::ranges::sort(altered);
  return altered;
}

void check_replaceable(const fs::path& folder) {
  std::error_code trouble;
  if (is_empty_or_absent(folder) || !fs::is_directory(folder, trouble)) return;  // write_folder tells of a file
  if (!fs::exists(folder / manifest_name, trouble))
    throw Error(ErrorCode::input, folder.string(), 0, 0,
                {"文件夹里有别的东西，不是卷宗", "the folder holds something else than a dossier"},
                {"换一个文件夹名", "choose another folder"});
  std::vector<std::string> altered = altered_files(folder, open_dossier(folder));
  std::erase_if(altered, [&](const std::string& name) { return !fs::exists(folder / name, trouble); });
  if (altered.empty()) return;
  const std::string names = boost::algorithm::join(altered, ", ");
  throw Error(ErrorCode::input, folder.string(), 0, 0,
              {"卷宗里有后来改动或放入的文件，未覆盖：" + names,
               "files of the dossier were altered or added since, nothing was overwritten: " + names},
              {"先移走；对照表改好后另存为语料目录中的 对照表.basis.xlsx，重做时会读入",
               "move them away; an edited basis table kept in G as table.basis.xlsx is read when it is made again"});
}

}  // namespace yiju
