#include "output/basis/sheet_links.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace yiju {
namespace {

/// The rows of one sheet, by the places that they come from.
class RowPlaces {
 public:
  RowPlaces(const LegalGraph& graph, const BasisSheet& sheet) : graph_(graph), sheet_(sheet) {
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      for (const EdgeId id : sheet.rows[row].edges) {
        const EdgeRecord& edge = graph.edges()[id];
        if (edge.file != none) citations_[edge.file].push_back({edge.span, edge.line, row});
      }
      if (begins_group(sheet, row) && sheet.rows[row].unit != none) articles_.push_back(row);
    }
    for (std::uint32_t file = 0; file < graph.files().size(); ++file) {
      if (graph.files()[file].table != 0) tables_.emplace(graph.path_of(file), file);
    }
  }

  [[nodiscard]] std::size_t row_of(const Finding& finding) const {
    return finding.document == no_document ? row_of_table(finding) : row_of_text(finding);
  }

 private:
  struct Evidence {
    Span span;
    std::uint32_t line;
    std::size_t row;
  };

  [[nodiscard]] std::size_t row_of_table(const Finding& finding) const {
    const auto table = tables_.find(finding.path);
    if (table == tables_.end()) return no_row;
    return first_of(table->second, [&](const Evidence& one) { return one.line == finding.begin.line; });
  }

  [[nodiscard]] std::size_t row_of_text(const Finding& finding) const {
    const Span span = finding.span;
    const std::size_t cited = first_of(finding.document, [&](const Evidence& one) {
      return one.span.begin <= span.begin && span.begin < one.span.end;
    });
    if (cited != no_row) return cited;
    std::size_t narrowest = no_row;  // the whole draft's row only where no article holds the words
    for (const std::size_t row : articles_) {
      const NodeRecord& unit = graph_.nodes()[sheet_.rows[row].unit];
      if (unit.document != finding.document || span.begin < unit.span.begin || span.begin >= unit.span.end) continue;
      narrowest = row;
    }
    return narrowest;
  }

  template <typename Fits>
  [[nodiscard]] std::size_t first_of(std::uint32_t file, Fits fits) const {
    const auto list = citations_.find(file);
    if (list == citations_.end()) return no_row;
    const auto found = std::find_if(list->second.begin(), list->second.end(), fits);
    return found == list->second.end() ? no_row : found->row;
  }

  const LegalGraph& graph_;
  const BasisSheet& sheet_;
  std::map<std::uint32_t, std::vector<Evidence>> citations_;  // by file
  std::map<std::string, std::uint32_t> tables_;               // file of an analyst's table, by its path
  std::vector<std::size_t> articles_;                         // the first row of each, the whole draft's first
};

}  // namespace

std::vector<std::size_t> rows_of_findings(const LegalGraph& graph, const BasisSheet& sheet,
                                          const std::vector<Finding>& findings) {
  const RowPlaces places(graph, sheet);
  std::vector<std::size_t> rows;
  rows.reserve(findings.size());
  for (const Finding& finding : findings) rows.push_back(places.row_of(finding));
  return rows;
}

}  // namespace yiju
