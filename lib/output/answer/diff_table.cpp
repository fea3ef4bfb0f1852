// diff, as a table: old and new side by side (新旧条文对照表).
#include <algorithm>
#include <iterator>
#include <map>

#include "citation/title.hpp"
#include "output/answer/answer_table.hpp"
#include "output/answer/marked_text.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"
#include "query/amending_diff.hpp"
#include "query/heading_changes.hpp"
#include "registry/told_instrument.hpp"

namespace yiju {
namespace {

constexpr std::size_t chapter_column = 0, old_column = 1, new_column = 2, change_column = 3, columns = 4;

// 章节 │ 旧 │ 新 │ 变化: one row a new article, with all that became it beside it (新旧条文对照表).
class ComparisonRows {
 public:
  ComparisonRows(const DiffInput& input, const DraftDiff& diff, Language language)
      : input_(input), diff_(diff), language_(language) {
    for (const HeadingChange& heading : diff.headings) headings_[heading.after] = &heading;
  }

  [[nodiscard]] std::vector<TableLine> take() {
    for (std::size_t at = 0; at < diff_.articles.size();) {
      const ArticleChange& change = diff_.articles[at];
      std::size_t end = at + 1;
      while (change.after != no_node && end < diff_.articles.size() && diff_.articles[end].after == change.after) ++end;
      put_row(std::span(diff_.articles).subspan(at, end - at));
      at = end;
    }
    return std::move(rows_);
  }

 private:
  void put_row(std::span<const ArticleChange> changes) {
    TableLine row;
    row.cells.resize(columns);
    const ArticleChange& first = changes.front();
    if (first.after != no_node) band_ = band_of(first.after);
    row.band = band_;
    row.cells[chapter_column].text = band_;
    std::vector<Span> inserted = first.inserted;
    bool has_predecessor = false;
    for (const ArticleChange& change : changes) {
      add_line(row.cells[change_column].text, fate_words(input_, change, {language_, false}));
      add_citations(row.cells[change_column].text, change.citations);
      if (change.kind == PairKind::part || change.before == no_node) continue;
      add_old(row.cells[old_column], change);
      has_predecessor = has_predecessor || change.after != no_node;
    }
    if (first.after == no_node) {
      row.cells[new_column] = TableCell(std::string(choose(language_, "（删去）", "(dropped)")));
    } else if (has_predecessor) {
      for (const ArticleChange& change : changes) {
        if (change.kind != PairKind::part && change.before != no_node) inserted = change.inserted;
      }
      row.cells[new_column] = marked_cell(input_.after, first.after, inserted, true);
    } else {
      row.cells[old_column] = TableCell(std::string(choose(language_, "（新增）", "(new)")));
      row.cells[new_column] = marked_whole(input_.after, first.after, true);
    }
    rows_.push_back(std::move(row));
  }

  // Behind what stands there: of merged articles each is a paragraph.
  void add_old(TableCell& cell, const ArticleChange& change) const {
    TableCell old = change.after == no_node ? marked_whole(input_.before, change.before, false)
                                            : marked_cell(input_.before, change.before, change.deleted, false);
    if (!cell.text.empty()) cell.text += "\n";
    const auto shift = static_cast<std::uint32_t>(cell.text.size());
    for (WordMark& mark : old.marks) cell.marks.push_back({mark.begin + shift, mark.end + shift, false});
    cell.text += old.text;
  }

  void add_citations(std::string& cell, const CitationChanges& changes) const {
    for (const CitationChange& change : changes.lost)
      add_line(cell, std::string(choose(language_, "减少引用：", "citation lost: ")) + words_of_lost(change));
    for (const CitationChange& change : changes.gained)
      add_line(cell, std::string(choose(language_, "增加引用：", "citation gained: ")) + words_of_gained(change));
    for (const CitationRedirection& redirection : changes.redirected)
      add_line(cell, std::string(choose(language_, "引用改指：", "citation points elsewhere: ")) +
                         words_of_lost(redirection.before) + " → " + words_of_gained(redirection.after));
  }

  [[nodiscard]] std::string words_of_lost(const CitationChange& change) const {
    return std::string(slice(input_.before.source.text, input_.cited_before.citations[change.citation].span));
  }
  [[nodiscard]] std::string words_of_gained(const CitationChange& change) const {
    return std::string(slice(input_.after.source.text, input_.cited_after.citations[change.citation].span));
  }

  // 第六章　法律责任（原第四章　法律责任）, with the headings above it.
  [[nodiscard]] std::string band_of(NodeIndex article) const {
    std::string band;
    for (NodeIndex above = input_.after.nodes[article].parent; above != no_node;
         above = input_.after.nodes[above].parent) {
      const auto found = headings_.find(above);
      if (found != headings_.end()) band = heading_line(*found->second) + (band.empty() ? "" : "　" + band);
    }
    return band;
  }

  [[nodiscard]] std::string heading_line(const HeadingChange& heading) const {
    std::string line = heading_words(input_.after, heading.after);
    if (heading.before == no_node) return line + std::string(choose(language_, "（新增）", " (new)"));
    if (!heading.changed) return line;
    const std::string old = heading_words(input_.before, heading.before);
    return line + (language_ == Language::zh ? "（原" + old + "）" : " (was " + old + ")");
  }

  const DiffInput& input_;
  const DraftDiff& diff_;
  Language language_;
  std::map<NodeIndex, const HeadingChange*> headings_;
  std::string band_;
  std::vector<TableLine> rows_;
};

std::string place_and_date(const Document& document) {
  return document.source.path + (document.version.known() ? "（" + to_string(document.version) + "）" : "");
}

// The comparison of one law below those of the laws before it, its title in the bands.
void add_law(Table& all, Table one, const std::string& law) {
  for (TableLine& row : one.rows) {
    row.band = law + (row.band.empty() ? "" : "　" + row.band);
    row.cells[chapter_column].text = row.band;
  }
  one.summary = law + "\n" + one.summary;
  if (all.columns.empty()) return void(all = std::move(one));
  all.summary += "\n" + one.summary;
  all.source += "\n" + one.source;
  all.rows.insert(all.rows.end(), std::make_move_iterator(one.rows.begin()), std::make_move_iterator(one.rows.end()));
}

}  // namespace

Table table_of(const DiffInput& input, const DraftDiff& diff, Language language) {
  const std::string after = title_or_file_name(input.after);
  Table table = titled(language, {"新旧条文对照", "Comparison"},
                       {in_quotes(after) + "新旧条文对照表", after + ": old and new side by side"});
  table.summary = diff_summary(diff, language);
  add_line(table.summary, diff_throughout(input, diff, language));
  table.columns = {column("chapter", {"章节", "chapter"}, language, 14),
                   column("before", {"旧条文", "old"}, language, 44, ColumnKind::words),
                   column("after", {"新条文", "new"}, language, 44, ColumnKind::words),
                   column("change", {"变化", "what changed"}, language, 20)};
  table.columns[chapter_column].in_band = true;
  table.rows = ComparisonRows(input, diff, language).take();
  table.nothing = choose(language, "两份文本都没有条文", "neither text has articles");
  table.source = std::string(choose(language, "旧：", "old: ")) + place_and_date(input.before) +
                 std::string(choose(language, "；新：", "; new: ")) + place_and_date(input.after);
  return table;
}

Table table_of_amended(const Corpus& corpus, DocumentId draft, Language language) {
  const std::vector<DocumentId> laws = laws_amended_by(corpus, draft);
  Table all;
  for (const DocumentId law : laws) {
    compare_with_amended(corpus.documents[draft], corpus.documents[law],
                         [&](const DiffInput& input, const DraftDiff& diff, const AmendedText&) {
                           Table one = table_of(input, diff, language);
                           if (laws.size() == 1) return void(all = std::move(one));
                           add_law(all, std::move(one), input.before.title);
                         });
  }
  if (laws.size() > 1)
    all.title = language == Language::zh ? in_quotes(corpus.documents[draft].title) + "新旧条文对照表"
                                         : std::string(corpus.documents[draft].title) + ": old and new side by side";
  return all;
}

}  // namespace yiju
