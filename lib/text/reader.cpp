#include "text/reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "text/reader_encoding.hpp"

namespace yiju {

namespace {

bool ends_with_ignoring_case(std::string_view text, std::string_view ending) {
  if (text.size() < ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), text.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

bool starts_with_ignoring_case(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() && ends_with_ignoring_case(text.substr(0, beginning.size()), beginning);
}

}  // namespace

Source read_source_bytes(std::string name, std::string bytes) { return read_plain_text(std::move(name), std::move(bytes)); }

Source read_source(const std::string& path) {
  return read_source_bytes(path, path == "-" ? read_standard_input() : read_file(path));
}

bool is_document_name(std::string_view path) {
  constexpr std::array<std::string_view, 7> endings = {".txt", ".md", ".html", ".htm", ".docx", ".doc", ".pdf"};
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  if (name == "_index.md" || name.starts_with("~$") || name.starts_with('.')) return false;  // ~$: Word's lock files
  if (starts_with_ignoring_case(name, "readme.") && ends_with_ignoring_case(name, ".md")) return false;
  return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return ends_with_ignoring_case(name, ending); });
}

}  // namespace yiju
