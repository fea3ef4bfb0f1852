#include "corpus/register_loading.hpp"

#include <algorithm>

#include "base/english.hpp"
#include "base/file_trouble.hpp"
#include "registry/basis_table_file.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

// The title of the only draft among the documents; "" where there is none or are several.
std::string only_draft(const std::vector<Document>& documents) {
  std::string title;
  for (const Document& document : documents) {
    if (level_of_title(document.title, document.source.path) != Level::draft) continue;
    if (!title.empty()) return {};
    title = document.title;
  }
  return title;
}

// Rows that were skipped are told one by one; where the whole table is amiss, the first ones tell enough.
void report_skipped(const BasisTable& table, std::vector<Error>& unreadable) {
  constexpr std::size_t most = 20;
  const std::size_t told = std::min(table.skipped.size(), most);
  unreadable.insert(unreadable.end(), table.skipped.begin(), table.skipped.begin() + static_cast<std::ptrdiff_t>(told));
  if (told == table.skipped.size()) return;
  const std::size_t rest = table.skipped.size() - told;
  unreadable.emplace_back(ErrorCode::input, table.path, 0, 0,
                          Bilingual("另有 " + std::to_string(rest) + " 行也已跳过",
                                    counted(rest, "more row") + (rest == 1 ? " is skipped" : " are skipped")));
}

}  // namespace

void load_registers(const std::vector<std::string>& paths, Corpus& corpus) {
  for (const std::string& path : paths) {
    const auto trouble = trouble_with(path, [&] { corpus.registry.load_register(path); });
    if (trouble) corpus.unreadable.push_back(trouble->error);
  }
}

void load_tables(const std::vector<std::string>& paths, Corpus& corpus) {
  if (paths.empty()) return;
  const std::string draft = only_draft(corpus.documents);  // what a table belongs to that does not say it
  for (const std::string& path : paths) {
    const auto trouble = trouble_with(path, [&] {
      corpus.tables.push_back(read_basis_table(path, draft));
      report_skipped(corpus.tables.back(), corpus.unreadable);
    });
    if (trouble) corpus.unreadable.push_back(trouble->error);
  }
}

}  // namespace yiju
