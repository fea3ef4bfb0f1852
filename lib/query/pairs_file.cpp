#include "query/pairs_file.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/split.hpp"
#include "base/white_space.hpp"

namespace yiju {

namespace {

bool is_head(std::string_view cell) { return cell == "old" || cell == "旧" || cell == "before"; }

class PairsReader {
 public:
  PairsReader(const std::string& path, const Document& before, const Document& after)
      : path_(path), before_(before), after_(after) {}

  void read_line(std::string_view line) {
    ++line_;
    if (trim(line).empty() || line.starts_with('#')) return;
    const std::vector<std::string_view> cells = split_trimmed(line, "\t");
    if (is_head(cells.front())) return;
    if (cells.size() < 2) fail(1, {"应为两列：旧条号、新条号", "expected two columns: old and new number"});
    const std::vector<std::size_t> old = articles(before_, cells[0], 1), young = articles(after_, cells[1], 2);
    for (const std::size_t one : old) {
      for (const std::size_t other : young) {
        if (one != no_article || other != no_article) pairs_.push_back({one, other});
      }
    }
  }

  [[nodiscard]] std::vector<GivenPair> take() { return std::move(pairs_); }

 private:
  std::vector<std::size_t> articles(const Document& document, std::string_view cell, std::uint32_t column) const {
    if (cell == "-") return {no_article};
    std::vector<std::size_t> found;
    for (const std::string_view number : split_trimmed(cell, "+")) {
      const auto locator = parse_locator(number);
      const NodeIndex node = locator && (*locator)[Unit::article] != 0 ? find_provision(document, *locator) : no_node;
      const auto place = std::lower_bound(document.articles.begin(), document.articles.end(), node);
      if (place == document.articles.end() || *place != node) {
        fail(column, {"应为" + document.title + "的条号（如 12、12-1）或 -，实为 " + std::string(number),
                      "expected an article of " + document.title + " (12, 12-1) or -, found " + std::string(number)});
      }
      found.push_back(static_cast<std::size_t>(place - document.articles.begin()));
    }
    return found;
  }

  [[noreturn]] void fail(std::uint32_t column, Bilingual message) const {
    throw Error(ErrorCode::input, path_, line_, column, std::move(message));
  }

  const std::string& path_;
  const Document& before_;
  const Document& after_;
  std::uint32_t line_ = 0;
  std::vector<GivenPair> pairs_;
};

std::string number_of(const Document& document, NodeIndex article) {
  return article == no_node ? "-" : to_string(locator_of(document, article));
}

}  // namespace

std::vector<GivenPair> read_pairs(std::string_view text, const std::string& path, const Document& before,
                                  const Document& after) {
  PairsReader reader(path, before, after);
  for (const std::string_view line : split_trimmed(text, "\n")) reader.read_line(line);
  return reader.take();
}

std::string write_pairs(const DiffInput& input, const DraftDiff& diff) {
  std::string out =
      "# old " + input.before.source.path + "\n# new " + input.after.source.path + "\nold\tnew\trelation\tnote\n";
  for (const ArticleChange& change : diff.articles) {
    if (change.kind == PairKind::part) out += "# ";  // a part is no pair
    out += number_of(input.before, change.before) + '\t' + number_of(input.after, change.after) + '\t' +
           relation_of(change) + '\t' + (change.doubtful ? "?" : "") + '\n';
  }
  return out;
}

}  // namespace yiju
