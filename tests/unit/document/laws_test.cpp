// All the real laws beside the checkout: the tree keeps its promises, and articles are found in number and order.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "base/file_system.hpp"
#include "base/numeral.hpp"
#include "base/white_space.hpp"
#include "document/line.hpp"
#include "document/parser.hpp"
#include "support/shared.hpp"
#include "support/tree_invariants.hpp"

using namespace yiju;

namespace {

std::vector<FoundFile> law_files(const std::filesystem::path& shared) {
  std::vector<FoundFile> files = list_files(shared / "laws");
  std::erase_if(files, [](const FoundFile& file) {
    return !file.path.ends_with(".md") || file.path.ends_with("_index.md") || file.path.ends_with("README.md");
  });
  return files;
}

Document parsed(const FoundFile& file) {
  Source source;
  source.path = file.path;
  source.text = read_file(file.path);
  return parse_document(std::move(source));
}

std::string below(const std::filesystem::path& folder, const std::string& path) {
  return path.substr(folder.string().size() + 1);
}

// tests/structure/numbering.tsv: path, what was found, and why. Lines that begin with # tell the columns.
std::map<std::string, std::string> listed_oddities(std::size_t column, const char* name) {
  std::map<std::string, std::string> out;
  const std::string text = read_file(source_folder() / "tests" / "structure" / name);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells;
    for (std::size_t cell = 0; cell <= line.size();) {
      const std::size_t tab = std::min(line.find('\t', cell), line.size());
      cells.push_back(line.substr(cell, tab - cell));
      cell = tab + 1;
    }
    REQUIRE(cells.size() > column);
    out[cells[0]] = cells[column];
  }
  return out;
}

// "13 missing", "from 989": how the numbering of a document differs from 1, 2, 3 …; empty if it does not.
std::string oddity(const Document& document) {
  std::string out;
  if (document.articles.empty()) return out;
  const std::uint32_t first = document.nodes[document.articles.front()].number;
  if (first != 1) out = "from " + std::to_string(first);
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.code == DiagnosticCode::no_provisions) continue;
    out += (out.empty() ? "" : "; ") + std::string(name_of(diagnostic.code)) + " " +
           std::to_string(diagnostic.expected) + " " + std::to_string(diagnostic.found);
  }
  return out;
}

// The simplest count there is: lines that begin with 第…条.
std::size_t plain_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    while (!line.empty() && (line.front() == '#' || line.front() == '*' || space_before(line) != 0)) {
      line.remove_prefix(std::max<std::size_t>(space_before(line), 1));
    }
    if (!line.starts_with("第")) continue;
    const Numeral numeral = scan_numeral(line.substr(3));
    if (numeral.bytes != 0 && line.substr(3 + numeral.bytes).starts_with("条")) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("the laws keep the promises of a tree") {
  YIJU_NEEDS_SHARED(shared);
  std::size_t articles = 0;
  for (const FoundFile& file : law_files(shared)) {
    CAPTURE(file.path);
    const Document document = parsed(file);
    REQUIRE(broken_invariant(document) == "");
    CHECK_FALSE(document.title.empty());
    articles += document.articles.size();
    for (const NodeIndex article : document.articles) {
      const NodeIndex found = find_provision(document, locator_of(document, article));
      CHECK(document.nodes[found].number == document.nodes[article].number);
    }
  }
  CHECK(articles > 112'000);
}

TEST_CASE("the numbering of each law runs 1, 2, 3 or is listed with its reason") {
  YIJU_NEEDS_SHARED(shared);
  std::map<std::string, std::string> listed = listed_oddities(1, "numbering.tsv");
  for (const FoundFile& file : law_files(shared)) {
    const std::string path = below(shared / "laws", file.path);
    CAPTURE(path);
    const std::string found = oddity(parsed(file));
    const auto row = listed.find(path);
    CHECK(found == (row == listed.end() ? std::string{} : row->second));
    if (row != listed.end()) listed.erase(row);
  }
  for (const auto& [path, row] : listed) FAIL_CHECK(path << " is listed but not there");
}

TEST_CASE("a plain count of lines agrees, or the difference is listed with its reason") {
  YIJU_NEEDS_SHARED(shared);
  std::map<std::string, std::string> listed = listed_oddities(1, "count.tsv");
  for (const FoundFile& file : law_files(shared)) {
    const std::string path = below(shared / "laws", file.path);
    CAPTURE(path);
    const Document document = parsed(file);
    const std::size_t plain = plain_count(document.source.text);
    const auto row = listed.find(path);
    const std::string found =
        plain == document.articles.size()
            ? std::string{}
            : std::to_string(plain) + " lines, " + std::to_string(document.articles.size()) + " articles";
    CHECK(found == (row == listed.end() ? std::string{} : row->second));
  }
}
