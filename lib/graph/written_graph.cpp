#include "graph/written_graph.hpp"

#include <cstdio>
#include <filesystem>
#include <string_view>

#include "base/byte_order_mark.hpp"
#include "base/file_system.hpp"
#include "graph/graph_file.hpp"
#include "graph/graph_json.hpp"

namespace yiju {

namespace {

// First bytes of a file, to tell a graph file from a text; empty for a folder or what cannot be opened.
std::string first_bytes(const std::string& path) {
  std::string bytes;
  if (std::error_code error; !std::filesystem::is_regular_file(path, error)) return bytes;
  if (std::FILE* file = std::fopen(path.c_str(), "rb")) {
    bytes.resize(512);
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
    std::fclose(file);
  }
  return bytes;
}

// A graph's JSON, by its first bytes; a file named .json that holds JSON is meant as one, too, so that it is told what
// it lacks (jq -S puts "edges" before "format").
bool is_json_graph(const std::string& path, std::string_view head) {
  if (is_graph_json(head)) return true;
  head = without_byte_order_mark(head);
  const std::size_t begin = head.find_first_not_of(" \t\r\n");
  const bool json = begin != std::string_view::npos && (head[begin] == '{' || head[begin] == '[');
  return json && path.ends_with(".json") && std::filesystem::path(path).filename() != "register.json";
}

}  // namespace

bool is_written_graph(const std::string& path) {
  const std::string head = first_bytes(path);
  return is_graph_file(head) || is_json_graph(path, head);
}

std::optional<LegalGraph> open_written_graph(const std::string& path, std::vector<Error>* remarks) {
  const std::string head = first_bytes(path);
  if (is_graph_file(head)) return open_graph_file(path);
  if (is_json_graph(path, head)) return read_graph_json(path, read_file(path), remarks);
  return std::nullopt;
}

}  // namespace yiju
