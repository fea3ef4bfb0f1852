#include "output/basis/analyst_remarks.hpp"

#include <algorithm>

#include "base/white_space.hpp"
#include "output/answer/table_parts.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

/// 备注 of what the text cites holds the citing words; what stands behind them is the analyst's. A citation alone is none.
std::string_view remark_in(std::string_view cell, std::string_view citing) {
  if (!citing.empty() && cell.starts_with(citing)) return trim(cell.substr(citing.size()));
  const auto ends = [&](std::string_view mark) { return cell.ends_with(mark); };
  const bool citation = cell.starts_with("《") && (ends("》") || ends("条") || ends("款") || ends("项") || ends("目"));
  return citation ? std::string_view() : cell;
}

class RemarkWriter {
 public:
  RemarkWriter(BasisSheet& sheet, const LegalGraph& graph) : sheet_(sheet), graph_(graph) {}

  void add(const BasisTable& table) {
    for (const BasisRow& row : table.remarks) {
      if (row.draft.empty() || title_key(row.draft) == title_key(sheet_.draft)) add_remark(row, row.why);
    }
    for (const BasisRow& row : table.cited) add_to_cited(row);
    for (const BasisRow& row : table.rows) keep_lost(row);
  }

 private:
  [[nodiscard]] bool is_of(const BasisSheetRow& row, const Locator& article) const {
    if (row.unit == none) return false;
    return article.whole() ? graph_.nodes()[row.unit].kind == ProvisionKind::root : graph_.locator(row.unit) == article;
  }

  [[nodiscard]] bool cites(const BasisSheetRow& row, const BasisRow& wanted) const {
    if (title_key(row.instrument) != title_key(wanted.instrument)) return false;
    return std::ranges::any_of(
        row.edges, [&](EdgeId edge) { return graph_.locator(graph_.edges()[edge].to) == wanted.provision; });
  }

  /// At the article's first row.
  void add_remark(const BasisRow& row, std::string_view words) {
    const auto at =
        std::ranges::find_if(sheet_.rows, [&](const BasisSheetRow& one) { return is_of(one, row.article); });
    if (at == sheet_.rows.end()) return add_leftover(row, words);
    if (at->note.find(words) == std::string::npos) add_line(at->note, words);
  }

  void add_to_cited(const BasisRow& row) {
    for (BasisSheetRow& one : sheet_.rows) {
      if (!is_of(one, row.article) || !cites(one, row)) continue;
      const std::string_view words = remark_in(row.why, one.note);
      if (!words.empty() && one.note.find(words) == std::string::npos) add_line(one.note, words);
      return;
    }
    if (const std::string_view words = remark_in(row.why, {}); !words.empty()) add_remark(row, words);
  }

  /// An analyst's row of which no edge came: its article is gone.
  void keep_lost(const BasisRow& row) {
    const auto kept = [&](const BasisSheetRow& one) { return is_of(one, row.article); };
    if (title_key(row.draft) != title_key(sheet_.draft) || std::ranges::any_of(sheet_.rows, kept)) return;
    if (row.asserted_by == Assertion::analyst && !row.article.whole()) add_leftover(row, row.why);
  }

  void add_leftover(const BasisRow& row, std::string_view words) {
    BasisSheetRow left;
    left.chapter =
        choose(sheet_.language, "原表中的内容，草案已无该条", "Of the former table; the draft has no such article");
    left.article = describe_locator(row.article, sheet_.language);
    left.instrument = row.instrument == "—" ? std::string() : row.instrument;
    if (!row.provision.whole()) left.provision = describe_locator(row.provision, sheet_.language);
    if (!left.instrument.empty()) {
      left.relation = choose(sheet_.language, chinese_of(row.relation), name_of(row.relation));
      left.asserted_by = choose(sheet_.language, chinese_of(row.asserted_by), name_of(row.asserted_by));
    }
    left.status = choose(sheet_.language, "草案已无该条", "no such article");
    left.note = words;
    left.trouble = true;
    sheet_.rows.push_back(std::move(left));
  }

  BasisSheet& sheet_;
  const LegalGraph& graph_;
};

}  // namespace

void add_remarks(BasisSheet& sheet, const LegalGraph& graph, std::span<const BasisTable> tables) {
  RemarkWriter writer(sheet, graph);
  for (const BasisTable& table : tables) writer.add(table);
}

}  // namespace yiju
