#include <algorithm>
#include <map>

#include "query/matrix.hpp"
#include "render/picture_grid.hpp"
#include "render/subject.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

constexpr double kTitle = 250, kCell = 64, kRow = 15, kHead = 44, kGroup = 16, kLevelGap = 3, kSum = 40;
constexpr std::size_t kMostRows = 60;

class HeatMap {
 public:
  HeatMap(const LegalGraph& graph, const MatrixAnswer& matrix, const Theme& theme, Language language)
      : graph_(graph), matrix_(matrix), theme_(theme), language_(language) {
    for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
      levels_[graph.instruments()[matrix.columns[i]].level].push_back(i);
      for (const MatrixRow& row : matrix.rows) most_ = std::max(most_, row.counts[i]);
    }
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
      if (matrix.rows[i].total > 0 || !matrix.rows[i].whole) shown_.push_back(i);
    }
  }

  Scene make() {
    double x = kTitle;
    for (const std::size_t row : shown_) {
      add_head(matrix_.rows[row], x);
      x += kCell;
    }
    add_words(std::string(choose(language_, "合计", "all")), x, 0, kSum, kHead, 8, true, theme_.soft, Align::center);
    y_ = kHead;
    for (const auto& [level, columns] : levels_) {
      add_words(std::string(label_of(level, language_)), 0, y_, kTitle, kGroup, 8.5, true, theme_.colour_of(level),
                Align::left);
      y_ += kGroup;
      for (const std::size_t column : columns) add_instrument(column);
      y_ += kLevelGap;
    }
    return std::move(scene_);
  }

 private:
  void add_words(std::string text, double x, double y, double width, double height, double size, bool bold,
                 const std::string& colour, Align align) {
    Box box;
    box.name = text;
    box.x = x;
    box.y = y;
    box.width = width;
    box.height = height;
    box.padding = 3;
    box.align = align;
    for (std::size_t begin = 0;
         begin <= text.size();) {  // the number and the name of a chapter stand on lines of their own
      const std::size_t blank = std::min(text.find("　", begin), text.size());
      for (const std::string& line :
           wrap_text(std::string_view(text).substr(begin, blank - begin), size, width - 6, 2)) {
        box.lines.push_back({line, size, bold, false, colour});
      }
      begin = blank == text.size() ? text.size() + 1 : blank + std::string_view("　").size();
    }
    scene_.boxes.push_back(std::move(box));
  }

  void add_head(const MatrixRow& row, double x) {
    std::string name = row.whole              ? std::string(choose(language_, "整部草案", "whole draft"))
                       : row.division != none ? chapter_name(graph_, row.division, language_)
                                              : std::string(choose(language_, "章外", "no chapter"));
    add_words(std::move(name), x, 0, kCell, kHead, 7.8, true, theme_.ink, Align::center);
  }

  void add_instrument(std::size_t column) {
    const InstrumentRecord& record = graph_.instruments()[matrix_.columns[column]];
    const bool trouble = record.known == 0 || out_of_force(record.status);
    const std::string title = wrap_text(graph_.title(matrix_.columns[column]), 8, kTitle - 8, 1).front();
    add_words(title, 0, y_, kTitle, kRow, 8, false, trouble ? theme_.trouble : theme_.ink, Align::left);
    double x = kTitle;
    const std::string hue = theme_.colour_of(record.level);
    for (const std::size_t row : shown_) {
      const std::uint32_t count = matrix_.rows[row].counts[column];
      Box cell;
      cell.name = title;
      cell.x = x + 1;
      cell.y = y_ + 1;
      cell.width = kCell - 2;
      cell.height = kRow - 2;
      cell.align = Align::center;
      const double share =
          count == 0 ? 0 : 0.22 + 0.78 * static_cast<double>(count) / static_cast<double>(std::max(most_, 1U));
      cell.fill = count == 0 ? theme_.panel : mix(theme_.background, hue, share);
      if (count > 0) {
        const bool light_ink = (share > 0.5) != (theme_.name == ThemeName::dark);
        cell.lines.push_back({std::to_string(count), 8, true, false,
                              light_ink                                       ? "#FFFFFF"
                              : theme_.name == ThemeName::dark && share > 0.5 ? theme_.background
                                                                              : theme_.ink});
      }
      scene_.boxes.push_back(std::move(cell));
      x += kCell;
    }
    add_words(std::to_string(matrix_.totals[column]), x, y_, kSum, kRow, 8, true, theme_.soft, Align::center);
    y_ += kRow;
  }

  const LegalGraph& graph_;
  const MatrixAnswer& matrix_;
  const Theme& theme_;
  Language language_;
  std::map<Level, std::vector<std::size_t>> levels_;
  std::vector<std::size_t> shown_;
  std::uint32_t most_ = 0;
  Scene scene_;
  double y_ = 0;
};

}  // namespace

Scene draw_matrix(const LegalGraph& graph, InstrumentId draft, const Theme& theme, Language language, Frame& frame) {
  MatrixOptions options;
  options.most = kMostRows;
  const MatrixAnswer matrix = make_matrix(graph, graph.instruments()[draft].node, options);
  const std::string instruments = std::to_string(matrix.columns.size()), left = std::to_string(matrix.left_out);
  frame.subtitle = language == Language::zh
                       ? "依据文件 " + instruments + " 件 · 格中数字为该章引用、依据该文件的次数"
                       : instruments + " instruments · a cell tells how often the chapter relies on it";
  if (matrix.left_out > 0) {
    frame.notes.push_back(language == Language::zh
                              ? "只列出被依据最多的 " + instruments + " 件，另有 " + left + " 件未列出。"
                              : "The " + instruments + " most relied on are shown, " + left + " are left out.");
  }
  return HeatMap(graph, matrix, theme, language).make();
}

}  // namespace yiju
