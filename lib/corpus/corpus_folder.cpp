#include "corpus/corpus_folder.hpp"

#include <filesystem>

namespace yiju {

std::string_view path_below(std::string_view folder, std::string_view path) {
  if (folder.empty() || !path.starts_with(folder)) return path;
  if (!folder.ends_with('/') && (path.size() == folder.size() || path[folder.size()] != '/')) return path;
  path.remove_prefix(folder.size());
  while (path.starts_with('/')) path.remove_prefix(1);
  return path;
}

std::string path_seen_from(std::string_view folder, std::string_view path) {
  const std::string_view below = path_below(folder, path);
  if (folder.empty() || below.size() != path.size() || path.starts_with('/')) return std::string(below);
  if (folder.starts_with('/')) return std::filesystem::absolute(path).lexically_normal().generic_string();
  const std::string seen = std::filesystem::path(path).lexically_relative(folder).generic_string();
  return seen.empty() ? std::string(path) : seen;
}

std::string folder_of(const Corpus& corpus) {
  std::string folder = corpus.root;
  const bool single = !corpus.documents.empty() && corpus.documents.front().source.path == corpus.root;
  if (single) folder.erase(folder.find_last_of('/') == std::string::npos ? 0 : folder.find_last_of('/') + 1);
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

}  // namespace yiju
