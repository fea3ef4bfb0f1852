#include "graph/graph_file.hpp"

#include <array>
#include <cstring>
#include <limits>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "graph/clause_index_file.hpp"
#include "graph/graph_check.hpp"
#include "graph/row_words.hpp"
#include "graph/source_texts.hpp"

namespace yiju {
namespace {

constexpr std::string_view magic = "yijugraf";
constexpr std::uint32_t current_version = 5;
constexpr std::uint32_t byte_order_mark = 0x01020304;
constexpr std::size_t column_count = 16;

struct ColumnEntry {
  std::uint64_t offset = 0;
  std::uint32_t rows = 0;
  std::uint32_t row_bytes = 0;
};

struct Header {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t byte_order = 0;
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;
  std::uint64_t words = 0;  // sum_of_row_words
  std::array<ColumnEntry, column_count> columns{};
};
static_assert(sizeof(Header) == 296);
constexpr std::size_t checksum_end = offsetof(Header, words);

/// Calls use(column) for every column, in the order of the file: the one list of them.
template <typename View, typename Use>
void for_each_column(View& view, Use use) {
  use(view.nodes);
  use(view.captions);
  use(view.edges);
  use(view.instruments);
  use(view.files);
  use(view.unspecific);
  use(view.out_begin);
  use(view.in_begin);
  use(view.child_begin);
  use(view.in_edges);
  use(view.children);
  use(view.candidate_begin);
  use(view.candidates);
  use(view.string_ends);
  use(view.string_bytes);
  use(view.folder);
}

[[noreturn]] void refuse(const std::string& path, Bilingual message) {
  throw Error(ErrorCode::input, path, 0, 0, std::move(message),
              {"用 yiju build 文件夹 -o 文件 重新生成", "make it again with yiju build FOLDER -o FILE"});
}

Header read_header(const std::string& path, std::string_view bytes) {
  if (!is_graph_file(bytes)) refuse(path, {"不是图文件", "expected a graph file, found something else"});
  Header header;
  if (bytes.size() < sizeof header) refuse(path, {"图文件不完整", "truncated graph file: its header is cut off"});
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.byte_order != byte_order_mark) {
    refuse(path, {"图文件来自字节序不同的机器", "the graph file is from a machine of another byte order"});
  }
  if (header.version != current_version) {
    refuse(path, {"图文件版本应为 " + std::to_string(current_version) + "，实为 " + std::to_string(header.version),
                  "expected a graph file of version " + std::to_string(current_version) + ", found version " +
                      std::to_string(header.version)});
  }
  if (header.words != sum_of_row_words()) {
    refuse(path, {"图文件由另一版本的 yiju 写成，规则等编号的含义不同",
                  "the graph file is from another version of yiju, whose numbers stand for other rules or words"});
  }
  const bool followed = header.size < bytes.size() && is_clause_index(bytes.substr(header.size));
  if (header.size != bytes.size() && !followed) {
    refuse(path, {"图文件不完整：应有 " + std::to_string(header.size) + " 字节，实有 " + std::to_string(bytes.size()),
                  "truncated graph file: expected " + std::to_string(header.size) + " bytes, found " +
                      std::to_string(bytes.size())});
  }
  if (header.size < sizeof header) {
    refuse(path, {"图文件已损坏：所记大小太小", "damaged graph file: its size is too small"});
  }
  if (header.checksum != XXH3_64bits(bytes.data() + checksum_end, header.size - checksum_end)) {
    refuse(path, {"图文件已损坏：校验和与内容不符", "damaged graph file: its checksum does not match its bytes"});
  }
  return header;
}

LegalGraph graph_in(const std::string& path, std::string_view bytes, std::shared_ptr<const void> owner) {
  const Header header = read_header(path, bytes);
  bytes = bytes.substr(0, header.size);
  GraphView view;
  std::size_t at = 0;
  for_each_column(view, [&]<typename Row>(std::span<const Row>& column) {
    const ColumnEntry& entry = header.columns[at++];
    if (entry.row_bytes != sizeof(Row) || entry.offset % 8 != 0 || entry.offset > bytes.size() ||
        std::uint64_t{entry.rows} * sizeof(Row) > bytes.size() - entry.offset) {
      refuse(path,
             {"图文件已损坏：第 " + std::to_string(at) + " 列", "damaged graph file: column " + std::to_string(at)});
    }
    column = {reinterpret_cast<const Row*>(bytes.data() + entry.offset), entry.rows};
  });
  if (const std::string found = find_flaw(view); !found.empty()) {
    refuse(path, {"图文件已损坏：" + found, "damaged graph file: " + found});
  }
  std::string folder = folder_through(path, {view.folder.data(), view.folder.size()});
  return LegalGraph(view, std::move(owner), std::move(folder), true);
}

}  // namespace

std::string write_graph_file(const LegalGraph& graph, std::string_view folder) {
  Header header;
  magic.copy(header.magic.data(), magic.size());
  header.version = current_version;
  header.byte_order = byte_order_mark;
  header.words = sum_of_row_words();
  std::uint64_t offset = sizeof header;
  std::size_t at = 0;
  GraphView view = graph.view();
  view.folder = folder;
  for_each_column(view, [&]<typename Row>(const std::span<const Row>& column) {
    header.columns[at++] = {offset, static_cast<std::uint32_t>(column.size()), sizeof(Row)};
    offset = (offset + column.size_bytes() + 7) / 8 * 8;
  });
  header.size = offset;

  std::string bytes;
  bytes.reserve(offset);
  bytes.append(sizeof header, '\0');
  for_each_column(view, [&]<typename Row>(const std::span<const Row>& column) {
    bytes.append(reinterpret_cast<const char*>(column.data()), column.size_bytes());
    bytes.resize((bytes.size() + 7) / 8 * 8, '\0');
  });
  std::memcpy(bytes.data(), &header, sizeof header);
  header.checksum = XXH3_64bits(bytes.data() + checksum_end, bytes.size() - checksum_end);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

LegalGraph open_graph_file(const std::string& path) {
  auto file = std::make_shared<const MappedFile>(path);
  const std::string_view bytes = file->bytes();
  return graph_in(path, bytes, std::move(file));
}

LegalGraph read_graph_file(const std::string& path, std::string bytes) {
  auto kept = std::make_shared<const std::string>(std::move(bytes));
  const std::string_view view = *kept;
  return graph_in(path, view, std::move(kept));
}

std::size_t graph_file_size(std::string_view bytes) {
  if (!is_graph_file(bytes) || bytes.size() < sizeof(Header)) return 0;
  Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  return header.size;
}

bool is_graph_file(std::string_view first_bytes) { return first_bytes.starts_with(magic); }

}  // namespace yiju
