#include "text/compound_file.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // from here on numbers mean free, end of chain, …
constexpr std::size_t directory_entry = 128, header_size = 512;

std::string name_of_entry(std::string_view entry) {
  std::string name;
  const std::size_t bytes = std::min<std::size_t>(number_at(entry, 0x40, 2), 64);
  for (std::size_t at = 0; at + 2 < bytes; at += 2) append_utf8(name, number_at(entry, at, 2));
  return name;
}

}  // namespace

bool is_ole_container(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  std::uint32_t number = 0;
  for (std::size_t i = size; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
  if (!is_ole_container(bytes) || bytes.size() < header_size) return;
  sector_size_ = std::size_t{1} << std::clamp(number_at(bytes, 0x1E, 2), 7U, 16U);
  short_size_ = std::size_t{1} << std::clamp(number_at(bytes, 0x20, 2), 4U, 12U);
  short_limit_ = number_at(bytes, 0x38, 4);
  read_allocation_table();
  const std::string table = chain(number_at(bytes, 0x3C, 4), UINT64_MAX);
  for (std::size_t at = 0; at + 4 <= table.size(); at += 4) short_next_.push_back(number_at(table, at, 4));
  const std::uint32_t directory = number_at(bytes, 0x30, 4);
  cut_short_ = cut_short_ || sector(directory).empty();
  read_directory(directory);
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
  const std::uint64_t begin = (std::uint64_t{number} + 1) * sector_size_;
  return begin >= bytes_.size() ? std::string_view() : bytes_.substr(begin, sector_size_);
}

/// The sectors that hold it: 109 are named in the header, more in sectors that are chained by their last number.
void CompoundFile::read_allocation_table() {
  std::vector<std::uint32_t> sectors;
  for (std::size_t at = 0x4C; at < header_size; at += 4) sectors.push_back(number_at(bytes_, at, 4));
  std::uint32_t more = number_at(bytes_, 0x44, 4);
  for (std::size_t read = 0; more < last_sector && read <= bytes_.size(); read += sector_size_) {
    const std::string_view list = sector(more);
    if (list.size() < sector_size_) break;
    for (std::size_t at = 0; at + 8 <= list.size(); at += 4) sectors.push_back(number_at(list, at, 4));
    more = number_at(list, list.size() - 4, 4);
  }
  for (const std::uint32_t number : sectors) {
    if (number >= last_sector || next_.size() * sector_size_ > bytes_.size()) continue;
    const std::string_view part = sector(number);
    cut_short_ = cut_short_ || part.empty();
    for (std::size_t at = 0; at + 4 <= part.size(); at += 4) next_.push_back(number_at(part, at, 4));
  }
}

std::string CompoundFile::chain(std::uint32_t start, std::uint64_t size) const {
  std::string out;
  for (std::uint32_t at = start; at < last_sector && out.size() < size && out.size() <= bytes_.size();) {
    const std::string_view part = sector(at);
    if (part.empty()) break;
    out += part;
    at = at < next_.size() ? next_[at] : last_sector;
  }
  if (out.size() > size) out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string CompoundFile::short_chain(std::uint32_t start, std::uint64_t size) const {
  std::string out;
  for (std::uint32_t at = start; at < last_sector && out.size() < size && out.size() <= bytes_.size();) {
    const std::uint64_t begin = std::uint64_t{at} * short_size_;
    if (begin >= short_sectors_.size()) break;
    out += std::string_view(short_sectors_).substr(begin, short_size_);
    at = at < short_next_.size() ? short_next_[at] : last_sector;
  }
  if (out.size() > size) out.resize(static_cast<std::size_t>(size));
  return out;
}

void CompoundFile::read_directory(std::uint32_t start) {
  const std::string directory = chain(start, UINT64_MAX);
  for (std::size_t at = 0; at + directory_entry <= directory.size(); at += directory_entry) {
    const std::string_view entry = std::string_view(directory).substr(at, directory_entry);
    constexpr std::uint32_t stream = 2, root = 5;
    const std::uint32_t type = number_at(entry, 0x42, 1);
    const Entry found{number_at(entry, 0x74, 4), number_at(entry, 0x78, 4)};
    if (type == root) short_sectors_ = chain(found.start, found.size);
    if (type == stream) streams_.emplace(name_of_entry(entry), found);
  }
}

std::optional<std::string> CompoundFile::read(std::string_view stream) const {
  const auto found = streams_.find(stream);
  if (found == streams_.end()) return std::nullopt;
  const Entry& entry = found->second;
  return entry.size < short_limit_ ? short_chain(entry.start, entry.size) : chain(entry.start, entry.size);
}

}  // namespace yiju
