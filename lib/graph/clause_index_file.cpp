#include "graph/clause_index_file.hpp"

#include <array>
#include <cstring>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "graph/graph_file.hpp"

namespace yiju {
namespace {

constexpr std::string_view magic = "yijuclau";
constexpr std::size_t column_count = 7;

struct Header {
  std::array<char, 8> magic{};
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;
  std::array<std::uint64_t, column_count> rows{};
};
constexpr std::size_t checksum_end = offsetof(Header, rows);

/// Calls use(column) for every column, in the order of the file.
template <typename Columns, typename Use>
void for_each_column(Columns& columns, Use use) {
  use(columns.pairs);
  use(columns.list_begin);
  use(columns.list_counts);
  use(columns.lists);
  use(columns.units);
  use(columns.clause_begin);
  use(columns.clause_sizes);
}

[[noreturn]] void refuse(const std::string& path) {
  throw Error(ErrorCode::input, path, 0, 0,
              Bilingual{"图文件中的条款索引已损坏", "the clause index in the graph file is damaged"},
              Bilingual{"用 yiju build 文件夹 -o 文件 重新生成", "make it again with yiju build FOLDER -o FILE"});
}

/// Whether the columns fit together and name nodes of the graph; the lists are checked as they are walked.
bool fits(const ClauseColumns& columns, const LegalGraph& graph) {
  if (columns.list_begin.size() != columns.pairs.size() + 1 || columns.list_counts.size() != columns.pairs.size() ||
      columns.clause_begin.size() != columns.units.size() + 1 || columns.clause_begin.front() != 0 ||
      columns.clause_begin.back() != columns.clause_sizes.size() || columns.list_begin.back() != columns.lists.size()) {
    return false;
  }
  const auto rises = [](const auto& column) { return std::is_sorted(column.begin(), column.end()); };
  const bool known = columns.units.empty() || columns.units.back() < graph.nodes().size();
  return known && rises(columns.units) && rises(columns.clause_begin) && rises(columns.list_begin) &&
         rises(columns.pairs);
}

}  // namespace

std::string write_clause_index(const ClauseIndex& index) {
  Header header;
  magic.copy(header.magic.data(), magic.size());
  std::string bytes(sizeof header, '\0');
  std::size_t at = 0;
  const ClauseColumns columns = index.columns();
  for_each_column(columns, [&](const auto& column) {
    header.rows[at++] = column.size();
    bytes.append(reinterpret_cast<const char*>(column.data()), column.size_bytes());
    bytes.resize((bytes.size() + 7) / 8 * 8, '\0');
  });
  header.size = bytes.size();
  std::memcpy(bytes.data(), &header, sizeof header);
  header.checksum = XXH3_64bits(bytes.data() + checksum_end, bytes.size() - checksum_end);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

ClauseIndex open_clause_index(const std::string& path, const LegalGraph& graph) {
  auto file = std::make_shared<const MappedFile>(path);
  const std::string_view bytes = file->bytes().substr(std::min(graph_file_size(file->bytes()), file->bytes().size()));
  if (!is_clause_index(bytes)) return {};
  Header header;
  if (bytes.size() < sizeof header) refuse(path);
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.size != bytes.size() ||
      header.checksum != XXH3_64bits(bytes.data() + checksum_end, bytes.size() - checksum_end)) {
    refuse(path);
  }
  ClauseColumns columns;
  std::size_t at = 0;
  std::size_t offset = sizeof header;
  for_each_column(columns, [&]<typename Row>(std::span<const Row>& column) {
    const std::uint64_t rows = header.rows[at++];
    if (offset > bytes.size() || rows > (bytes.size() - offset) / sizeof(Row)) refuse(path);
    column = {reinterpret_cast<const Row*>(bytes.data() + offset), static_cast<std::size_t>(rows)};
    offset = (offset + column.size_bytes() + 7) / 8 * 8;
  });
  if (!fits(columns, graph)) refuse(path);
  return ClauseIndex(columns, std::move(file));
}

bool is_clause_index(std::string_view bytes) { return bytes.starts_with(magic); }

}  // namespace yiju
