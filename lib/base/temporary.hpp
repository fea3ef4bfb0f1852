// What is being written, beside the place where it will stand: 甲.docx.k3fG9a.tmp. Whoever writes it holds a lock on it, so
// that who writes to that place next can tell what a killed run left there from what another run is still writing.
//   remove_leftovers(target); const Temporary half(target, Temporary::Kind::file); … write to half.path() …; rename
#pragma once

#include <filesystem>
#include <string>

namespace yiju {

class Temporary {
 public:
  enum class Kind : std::uint8_t { file, folder };

  /// Makes an empty file, or a folder with an empty folder inside() it. Throws Error{input} that names the target.
  Temporary(const std::filesystem::path& target, Kind kind);
  ~Temporary();  ///< Lets go of the lock; what was made stays.
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] int descriptor() const { return descriptor_; }

  /// Where what belongs into a folder goes: the folder around it says by a mark that it is ours, and may be removed.
  [[nodiscard]] std::string inside() const;
  [[nodiscard]] std::string mark() const;

  /// Removes the folder, the mark last.
  void discard() const;

 private:
  bool make(const std::filesystem::path& target, Kind kind);

  std::string path_;
  int descriptor_ = -1;
};

/// Removes what killed runs left beside the target; what is still being written stays.
void remove_leftovers(const std::filesystem::path& target);

/// Waits until a file's bytes, or a folder's names, are on the disk. False where that fails; true where the disk has no such thing.
[[nodiscard]] bool sync_to_disk(int descriptor);
[[nodiscard]] bool sync_to_disk(const std::filesystem::path& path);

}  // namespace yiju
