#include <algorithm>
#include <map>

#include "base/file_system.hpp"
#include "context.hpp"
#include "registry/register_writer.hpp"
#include "registry/title.hpp"

namespace yiju {

void declare_register(OptionList& options) {
  options.text("unknown", "FILE", "把一无所知的名称写成表，待填",
               "write the titles that nothing is known of as a table to fill in");
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

}  // namespace

ExitStatus run_register(Context& context) {
  const Corpus corpus = context.corpus();
  const std::size_t own = std::min<std::size_t>(corpus.first_of_libraries, corpus.documents.size());
  std::vector<Instrument> instruments = told_by_texts(corpus.registry, std::span(corpus.documents).first(own));
  if (const std::string filled = context.arguments().text("filled"); !filled.empty()) {
    for (Instrument& instrument : read_filled_titles(filled, read_file(filled))) {
      const auto same = [&](const Instrument& each) { return title_key(each.title) == title_key(instrument.title); };
      if (std::none_of(instruments.begin(), instruments.end(), same)) instruments.push_back(std::move(instrument));
    }
  }
  if (const std::string unknown = context.arguments().text("unknown"); !unknown.empty()) {
    write_file(unknown, write_unknown_titles(unknown_titles(corpus)));
  }
  context.write(write_register(instruments));
  return context.had_trouble() ? ExitStatus::findings : ExitStatus::done;
}

}  // namespace yiju
