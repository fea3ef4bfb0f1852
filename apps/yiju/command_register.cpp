#include <algorithm>
#include <map>

#include "answer.hpp"
#include "base/file_system.hpp"
#include "output/answer/register_table.hpp"
#include "output/format.hpp"
#include "registry/title.hpp"
#include "text/reader_table.hpp"

namespace yiju {

void declare_register(OptionList& options) {
  std::vector<std::string_view> formats = table_formats();
  std::erase(formats, "text");
  const auto json = std::ranges::find(formats, std::string_view("json"));
  std::rotate(formats.begin(), json, json + 1);  // what stdout gets
  options.formats(std::move(formats));
  options.text("unknown", "FILE", "把一无所知的名称写成表（.tsv、.xlsx、.csv），待填",
               "write the titles that nothing is known of as a table (.tsv, .xlsx, .csv) to fill in");
  options.text("filled", "FILE", "读回填好的表", "read such a table back, filled in");
  options.example("yiju register laws -o laws/register.json --unknown 待填.tsv", "由文本生成登记表和待填的名称",
                  "a register from texts, and the titles to be filled in");
  options.example("yiju register laws --filled 待填.tsv -o laws/register.json", "并入填好的", "with those filled in");
}

namespace {

std::vector<UnknownTitle> unknown_titles(const Corpus& corpus) {
  std::map<std::string, UnknownTitle> by_key;
  for (DocumentId d = 0; d < corpus.documents.size() && !corpus.is_library(d); ++d) {
    for (std::size_t at = 0; at < corpus.resolutions[d].size(); ++at) {
      if (corpus.resolutions[d][at].outcome != Outcome::unknown) continue;
      const std::string& title = corpus.extractions[d].titles[corpus.extractions[d].citations[at].instrument];
      UnknownTitle& unknown = by_key[title_key(title)];
      if (unknown.title.empty()) unknown.title = title;
      ++unknown.cited;
    }
  }
  std::vector<UnknownTitle> titles;
  for (auto& [key, unknown] : by_key) titles.push_back(std::move(unknown));
  std::stable_sort(titles.begin(), titles.end(),
                   [](const UnknownTitle& a, const UnknownTitle& b) { return a.cited > b.cited; });
  return titles;
}

/// As a table for programs, or where the name's ending says so one for people.
std::string draw_unknown(const std::vector<UnknownTitle>& titles, std::string_view path, Language language) {
  const std::string_view ending = ending_of(path);
  if (ending.empty() || ending == "tsv" || ending == "txt") return write_unknown_titles(titles);
  const std::vector<std::string_view> formats = table_formats();
  const std::string_view format = format_of_ending(ending, formats);
  if (format.empty() || format == "json") {
    throw Error(ErrorCode::usage,
                {"--unknown 写的是表，应为 .tsv、.csv、.xlsx，而不是 ." + std::string(ending),
                 "--unknown writes a table: expected .tsv, .csv or .xlsx, found ." + std::string(ending)});
  }
  return draw_table(register_table(titles, language), format);
}

/// Adds the rows of a filled table that no text told; those that cannot be read are reported.
void add_filled(Context& context, const std::string& path, std::vector<Instrument>& instruments) {
  std::vector<Error> troubles;
  const std::vector<TableRows> tables = read_tables(path);  // a workbook's further sheets are the analyst's
  if (!tables.empty()) {
    for (Instrument& instrument : read_filled_titles(path, to_tsv(tables.front()), troubles)) {
      const auto same = [&](const Instrument& each) { return title_key(each.title) == title_key(instrument.title); };
      if (std::none_of(instruments.begin(), instruments.end(), same)) instruments.push_back(std::move(instrument));
    }
  }
  for (const Error& trouble : troubles) context.report(trouble);
}

}  // namespace

ExitStatus run_register(Context& context) {
  const Corpus corpus = context.corpus();
  const std::size_t own = std::min<std::size_t>(corpus.first_of_libraries, corpus.documents.size());
  std::vector<Instrument> instruments = told_by_texts(corpus.registry, std::span(corpus.documents).first(own));
  if (const std::string filled = context.arguments().text("filled"); !filled.empty()) {
    add_filled(context, filled, instruments);
  }
  if (const std::string unknown = context.arguments().text("unknown"); !unknown.empty()) {
    write_file(unknown, draw_unknown(unknown_titles(corpus), unknown, context.language()));
  }
  write_forms(context, {.table = [&] { return register_table(instruments, context.language()); },
                        .json = [&] { return write_register(instruments); }});
  return context.had_trouble() ? ExitStatus::findings : ExitStatus::done;
}

}  // namespace yiju
