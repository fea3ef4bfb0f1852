// Build-time program: function_weights.tsv and word_classes.tsv → a C++ file, so that the running program parses nothing.
//   embed_weights function_weights.tsv word_classes.tsv function_weights_table.cpp

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <set>
#include <string>

#include "function/function_weights.hpp"
#include "function/word_class.hpp"

namespace {

using yiju::Function;

const char* known_name(std::string_view name) {
  for (std::size_t at = 0; at < yiju::function_count; ++at) {
    const char* known = yiju::name_of(static_cast<Function>(at));
    if (name == known) return known;
  }
  return nullptr;
}

struct Tables {
  std::string signs, weights, words;
  std::size_t count = 0;  // of weights
  std::set<std::string, std::less<>> seen;
};

// "duty=120" → {Function::duty, 120},
bool add_weight(std::string_view cell, Tables& tables) {
  const std::size_t equals = cell.find('=');
  if (equals == std::string_view::npos) return false;
  const char* const function = known_name(cell.substr(0, equals));
  const std::string_view digits = cell.substr(equals + 1);
  std::int16_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (function == nullptr || error != std::errc() || end != digits.data() + digits.size()) return false;
  tables.weights += "    {Function::" + std::string(function) + ", " + std::to_string(value) + "},\n";
  ++tables.count;
  return true;
}

bool add_row(std::string_view line, Tables& tables) {
  const std::size_t first = tables.count;
  const std::size_t tab = line.find('\t');
  const std::string sign(line.substr(0, tab));
  if (tab == std::string_view::npos || sign.empty() || sign.find_first_of("\"\\") != std::string::npos) return false;
  if (!tables.seen.insert(sign).second) return false;
  std::string_view rest = line.substr(tab + 1);
  while (true) {
    const std::size_t end = rest.find('\t');
    if (!add_weight(rest.substr(0, end), tables)) return false;
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  tables.signs +=
      "    {\"" + sign + "\"sv, " + std::to_string(first) + ", " + std::to_string(tables.count - first) + "},\n";
  return true;
}

// "#7 <TAB> 建立 健全" → {"建立", "#7"}, …; words of the class "=" stand for themselves.
bool add_class(std::string_view line, Tables& tables) {
  const std::size_t tab = line.find('\t');
  const std::string name(line.substr(0, tab));
  if (tab == std::string_view::npos || name.empty()) return false;
  for (std::string_view rest = line.substr(tab + 1); !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string word(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (word.empty() || word.find_first_of("\"\\") != std::string::npos) return false;
    if (!tables.seen.insert(word).second) return false;
    tables.words += "    {\"" + word + "\"sv, \"" + (name == "=" ? word : name) + "\"sv},\n";
  }
  return true;
}

// Reads rows up to the end; says where one is wrong.
template <typename Add>
bool read_rows(const char* path, Tables& tables, Add add) {
  std::ifstream in(path);
  std::size_t number = 0, rows = 0;
  tables.seen.clear();
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.starts_with("# ")) continue;
    ++rows;
    if (add(line, tables)) continue;
    std::fprintf(stderr, "%s:%zu: no row of the table, or one twice: %s\n", path, number, line.c_str());
    return false;
  }
  if (rows == 0) std::fprintf(stderr, "%s: empty\n", path);
  return rows != 0;
}

}  // namespace

int main(int count, char** values) {
  if (count != 4) {
    std::fputs("usage: embed_weights function_weights.tsv word_classes.tsv function_weights_table.cpp\n", stderr);
    return 2;
  }
  Tables tables;
  if (!read_rows(values[1], tables, add_row) || !read_rows(values[2], tables, add_class)) return 3;
  std::ofstream out(values[3]);
  out << "// Made by embed_weights from function_weights.tsv and word_classes.tsv.\n"
         "#include \"function/function_weights.hpp\"\n#include \"function/word_class.hpp\"\n\n"
         "namespace yiju {\n\nusing namespace std::string_view_literals;\n\nnamespace {\n\n"
         "constexpr SignWeights signs[] = {\n"
      << tables.signs << "};\n\nconstexpr FunctionWeight weights[] = {\n"
      << tables.weights << "};\n\nconstexpr ClassedWord words[] = {\n"
      << tables.words
      << "};\n\n}  // namespace\n\nstd::span<const SignWeights> all_sign_weights() { return signs; }\n"
         "std::span<const FunctionWeight> all_function_weights() { return weights; }\n"
         "std::span<const ClassedWord> all_classed_words() { return words; }\n\n}  // namespace yiju\n";
  out.close();
  return out ? 0 : 3;
}
