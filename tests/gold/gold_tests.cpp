// Scores the extractor on hand-labelled texts and fails below the floors of tests/gold/floor.txt:
//   gold_tests [FOLDER] [--show N]     FOLDER: NAME.md (or .txt) with NAME.tsv; without it ../shared/gold/dev
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_system.hpp"
#include "base/json_value.hpp"
#include "citation/extractor.hpp"
#include "citation/listing.hpp"
#include "document/parser.hpp"
#include "gold/score.hpp"
#include "support/shared.hpp"
#include "text/reader.hpp"

namespace {

using namespace yiju;

// What kind of text a labelled file is: by the folder that it was drawn from, where an index says it.
std::string kind_of(const std::string& stem, const std::filesystem::path& folder) {
  static std::optional<JsonValue> index;
  const std::filesystem::path file = folder / "index.json";
  if (!index && std::filesystem::exists(file)) index = parse_json(file.string(), read_file(file));
  const JsonValue* from = index ? index->find(stem) : nullptr;
  const std::string path = from == nullptr ? std::string() : from->text;
  for (const char* kind : {"地方性法规", "行政法规", "部门规章", "司法解释", "宪法", "案例"}) {
    if (path.find(kind) != std::string::npos) return kind;
  }
  return from == nullptr ? "政策与说明" : "法律";
}

std::string form_of(const LabelRow& row) {
  if (row.provision.empty()) return "instrument as a whole";
  if (row.provision.find('~') != std::string::npos) return "range of provisions";
  return row.instrument == "self" ? "provision of itself" : "provision of another";
}

void print(const std::string& name, const Tally& tally) {
  std::printf("  %-12s precision %.4f  recall %.4f  F1 %.4f  (%zu labels, %zu hit, %zu wrong)\n", name.c_str(),
              tally.precision(), tally.recall(), tally.f1(), tally.wanted, tally.hit, tally.wrong);
}

void show(const std::string& file, const Score& score, long& left) {
  for (const auto* rows : {&score.misses, &score.extras}) {
    for (const std::string& row : *rows) {
      if (left-- > 0)
        std::printf("%s %s\t%s\n", file.c_str(), rows == &score.misses ? "missed" : "extra ", row.c_str());
    }
  }
}

int below_floor(const Score& score) {
  const std::string text = read_file(source_folder() / "tests" / "gold" / "floor.txt");
  int below = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    char name[32] = {};
    double floor = 0;
    if (text[at] != '#' && std::sscanf(text.substr(at, end - at).c_str(), "%31s %lf", name, &floor) == 2) {
      const std::string_view which = name;
      const double reached = which == "mention"     ? score.mention.f1()
                             : which == "reference" ? score.reference.f1()
                                                    : score.relation.precision();
      if (reached < floor) {
        std::printf("BELOW THE FLOOR: %s %.4f, tests/gold/floor.txt wants %.4f\n", name, reached, floor);
        ++below;
      }
    }
    at = end + 1;
  }
  return below;
}

}  // namespace

int main(int count, char** values) {
  long left = 0;
  std::filesystem::path folder;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = values[i];
    if (word == "--show" && i + 1 < count)
      left = std::strtol(values[++i], nullptr, 10);
    else
      folder = word;
  }
  if (folder.empty()) {
    const auto shared = shared_folder();
    if (!shared) {
      std::puts("SKIPPED: needs ../shared beside the checkout, or YIJU_SHARED");
      return 77;
    }
    folder = *shared / "gold" / "dev";
  }
  Score total;
  std::map<std::string, Score> by_kind;
  std::map<std::string, Tally> by_form;
  std::size_t files = 0;
  for (const FoundFile& file : list_files(folder)) {
    const std::filesystem::path text = file.path;
    const std::filesystem::path labels = std::filesystem::path(text).replace_extension(".tsv");
    if (text.extension() == ".tsv" || text.extension() == ".json" || !std::filesystem::exists(labels)) continue;
    ++files;
    const Document document = parse_document(read_source(file.path));
    const std::vector<LabelRow> found = read_label_rows(citations_as_tsv(document, extract_citations(document)));
    const std::vector<LabelRow> gold = read_label_rows(read_file(labels));
    const Score score = score_rows(gold, found);
    total += score;
    by_kind[kind_of(text.stem().string(), folder)] += score;
    show(text.filename().string(), score, left);
    for (const char* form :
         {"instrument as a whole", "provision of itself", "provision of another", "range of provisions"}) {
      std::vector<LabelRow> some_gold, some_found;
      for (const LabelRow& row : gold) {
        if (form_of(row) == form) some_gold.push_back(row);
      }
      for (const LabelRow& row : found) {
        if (form_of(row) == form) some_found.push_back(row);
      }
      by_form[form] += score_rows(some_gold, some_found).reference;
    }
  }
  std::printf("all %zu texts\n", files);
  print("mention", total.mention);
  print("reference", total.reference);
  std::printf("  %-12s accuracy %.4f  (%zu of %zu)\n", "relation", total.relation.precision(), total.relation.hit,
              total.relation.wanted);
  std::puts("references by kind of text");
  for (const auto& [kind, score] : by_kind) print(kind, score.reference);
  std::puts("references by kind of citation");
  for (const auto& [form, tally] : by_form) print(form, tally);
  return below_floor(total) == 0 ? 0 : 1;
}
