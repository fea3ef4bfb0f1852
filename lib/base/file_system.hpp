// The only door to the disk. Files are read whole with read() into one buffer (for many small files that beats mmap:
// tests/bench), and written whole or not at all: to a temporary file beside the target, then renamed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/text_sink.hpp"

namespace yiju {

/// The file's bytes. Throws Error{input} with path and reason (not found, a directory, no permission).
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// A file found under a folder.
struct FoundFile {
  std::string path;         ///< as the user would type it: root joined with the relative path
  std::uint64_t bytes = 0;  ///< its size, once measure_file() was asked
};

/// The same of a file that was listed, whose kind need not be asked for again; the bytes come in `memory`, whatever it
/// held before, so that reading many files one after the other costs neither allocation nor clearing.
[[nodiscard]] std::string read_file(const FoundFile& file, std::string memory);

/// What an errno of the file system means, in both languages.
[[nodiscard]] Bilingual reason_of(int error);

/// Standard input to its end.
[[nodiscard]] std::string read_standard_input();

/// Replaces or makes the file in one step; on any trouble, Ctrl-C included, the old file stays and nothing half is
/// left. A file that was there keeps its mode, a link stays and what it leads to is written. Path "-" writes to stdout. Throws Error{input}.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// The same of bytes that are made piece by piece: `make` hands each on as it is there.
using MakePieces = std::function<void(const TakePiece& take)>;
void write_file(const std::filesystem::path& path, const MakePieces& make);

/// Asks for the file's size; 0 if it cannot be told. Listing leaves that out: it is two thirds of the listing's time.
void measure_file(FoundFile& file);

/// All regular files below `root` (or root itself if it is a file), sorted by path bytes, hidden ones (leading dot)
/// left out. Links to files and folders below root are followed once, so that nothing is listed twice and no circle
/// ends in itself. What is passed over (a folder that may not be opened, a link that leads out of root or nowhere) is
/// added to `unread`, with its reason. Throws Error{input} if root does not exist.
[[nodiscard]] std::vector<FoundFile> list_files(const std::filesystem::path& root,
                                                std::vector<Error>* unread = nullptr);

}  // namespace yiju
