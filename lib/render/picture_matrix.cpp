#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "base/english.hpp"
#include "query/matrix.hpp"
#include "query/text_version.hpp"
#include "render/picture_grid.hpp"
#include "render/subject.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

constexpr double kRow = 15, kLine = 12, kSize = 9.8, kGroup = 16, kLevelGap = 3, kSum = 40, kHeadSize = 9.6,
                 kHeadLine = 12, kCount = 8.6, kLevelName = 200;

/// Widths of a row's title and of a cell: what suits the page is taken.
struct Widths {
  double title = 0, cell = 0;
};
constexpr std::array<Widths, 6> kWidths = {{{300, 64}, {300, 46}, {200, 64}, {200, 46}, {150, 40}, {150, 30}}};
constexpr std::size_t kMostRows = 60, kHeadLines = 5;

class HeatMap {
 public:
  HeatMap(const LegalGraph& graph, InstrumentId draft, const MatrixAnswer& matrix, const GridOptions& options,
          Widths widths)
      : graph_(graph),
        draft_(draft),
        matrix_(matrix),
        theme_(options.theme),
        language_(options.language),
        widths_(widths) {
    const auto level_of = [&](std::size_t column) { return graph.instruments()[matrix.columns[column]].level; };
    std::vector<std::size_t> order(matrix.columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, level_of);
    for (std::size_t i = options.part.first; i < std::min(options.part.last, order.size()); ++i) {
      levels_[level_of(order[i])].push_back(order[i]);
    }
    for (const MatrixRow& row : matrix.rows) {
      for (const std::uint32_t count : row.counts) most_ = std::max(most_, count);
    }
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
      if (matrix.rows[i].total > 0 || !matrix.rows[i].whole) shown_.push_back(i);
    }
  }

  Scene make() {
    double height = 2 * kHeadLine;
    std::vector<std::vector<std::string>> heads;
    for (const std::size_t row : shown_) {
      heads.push_back(head_of(matrix_.rows[row]));
      height = std::max(height, kHeadLine * static_cast<double>(heads.back().size()) + 8);
    }
    double x = widths_.title;
    for (std::vector<std::string>& head : heads) {
      add_words(std::move(head), x, 0, widths_.cell, height, kHeadSize, true, theme_.ink, Align::center);
      x += widths_.cell;
    }
    add_words({std::string(choose(language_, "合计", "All"))}, x, 0, kSum, height, kHeadSize, true, theme_.soft,
              Align::center);
    y_ = height;
    for (const auto& [level, columns] : levels_) {
      add_words({capitalised(std::string(label_of(level, language_)))}, 0, y_, std::max(widths_.title, kLevelName),
                kGroup, kSize, true, theme_.ink, Align::left);
      y_ += kGroup;
      for (const std::size_t column : columns) add_instrument(column);
      y_ += kLevelGap;
    }
    return std::move(scene_);
  }

 private:
  void add_words(std::vector<std::string> lines, double x, double y, double width, double height, double size,
                 bool bold, const std::string& colour, Align align) {
    Box box;
    box.name = lines.front();
    box.x = x;
    box.y = y;
    box.width = width;
    box.height = height;
    box.padding = 3;
    box.align = align;
    for (std::string& line : lines) box.lines.push_back({std::move(line), size, bold, false, colour});
    scene_.boxes.push_back(std::move(box));
  }

  /// The number and the name of a chapter stand on lines of their own.
  [[nodiscard]] std::vector<std::string> head_of(const MatrixRow& row) const {
    const std::string name = row.whole              ? whole_name(graph_, graph_.instruments()[draft_].node, language_)
                             : row.division != none ? chapter_name(graph_, row.division, language_)
                                                    : std::string(choose(language_, "章外", "No chapter"));
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= name.size();) {
      const std::size_t blank = std::min(name.find("　", begin), name.size());
      std::string_view part = std::string_view(name).substr(begin, blank - begin);
      // 二十一, where 第二十一章 would have to be broken.
      constexpr std::string_view ordinal = "第", chapter = "章";
      if (text_width(part, kHeadSize) > widths_.cell - 6 && part.starts_with(ordinal) && part.ends_with(chapter)) {
        part = part.substr(ordinal.size(), part.size() - ordinal.size() - chapter.size());
      }
      for (std::string& line : wrap_text(part, kHeadSize, widths_.cell - 6, kHeadLines)) {
        lines.push_back(std::move(line));
      }
      begin = blank == name.size() ? name.size() + 1 : blank + std::string_view("　").size();
    }
    return lines;
  }

  void add_instrument(std::size_t column) {
    const InstrumentRecord& record = graph_.instruments()[matrix_.columns[column]];
    const bool trouble = record.known == 0 || has_ended(record.status);
    const std::string title(graph_.title(matrix_.columns[column]));
    std::vector<std::string> lines = wrap_text(title, kSize, widths_.title - 8, 2);
    const double height = kRow + kLine * static_cast<double>(lines.size() - 1);
    add_words(std::move(lines), 0, y_, widths_.title, height, kSize, false, trouble ? theme_.trouble : theme_.ink,
              Align::left);
    double x = widths_.title;
    const std::string hue = theme_.colour_of(record.level);
    for (const std::size_t row : shown_) {
      const std::uint32_t count = matrix_.rows[row].counts[column];
      Box cell;
      cell.name = title;
      cell.x = x + 1;
      cell.y = y_ + 1;
      cell.width = widths_.cell - 2;
      cell.height = height - 2;
      cell.align = Align::center;
      const double share =
          count == 0 ? 0 : 0.22 + 0.78 * static_cast<double>(count) / static_cast<double>(std::max(most_, 1U));
      cell.fill = count == 0 ? theme_.panel : mix(theme_.background, hue, share);
      if (count > 0) {
        const bool light = contrast(cell.fill, "#FFFFFF") > contrast(cell.fill, "#000000");
        cell.lines.push_back({std::to_string(count), kCount, true, false, light ? "#FFFFFF" : "#000000"});
      }
      scene_.boxes.push_back(std::move(cell));
      x += widths_.cell;
    }
    add_words({std::to_string(matrix_.totals[column])}, x, y_, kSum, height, kCount, true, theme_.soft, Align::center);
    y_ += height;
  }

  const LegalGraph& graph_;
  InstrumentId draft_;
  const MatrixAnswer& matrix_;
  const Theme& theme_;
  Language language_;
  Widths widths_;
  std::map<Level, std::vector<std::size_t>> levels_;
  std::vector<std::size_t> shown_;
  std::uint32_t most_ = 0;
  Scene scene_;
  double y_ = 0;
};

}  // namespace

Scene draw_matrix(const LegalGraph& graph, InstrumentId draft, const GridOptions& grid, Frame& frame) {
  MatrixOptions options;
  options.most = kMostRows;
  const MatrixAnswer matrix = make_matrix(graph, text_on(graph, draft, {}), options);
  const std::string instruments = std::to_string(matrix.columns.size()), left = std::to_string(matrix.left_out);
  const bool zh = grid.language == Language::zh;
  frame.rows = matrix.columns.size();
  frame.subtitle =
      zh ? "依据文件 " + instruments + " 件 · 格中数字为该章引用、依据该文件的次数"
         : counted(matrix.columns.size(), "instrument") + " · a cell tells how often the chapter relies on it";
  if (matrix.left_out > 0) {
    frame.notes.push_back(zh ? "只列出被依据最多的 " + instruments + " 件，另有 " + left + " 件未列出。"
                             : "The " + instruments + " most relied on are shown, " + left + " are left out.");
  }
  Scene scene;
  if (matrix.columns.empty()) return scene;
  for (const Widths& widths : kWidths) {
    Scene drawn = HeatMap(graph, draft, matrix, grid, widths).make();
    if (scene.boxes.empty() || fit_of(drawn, grid.aspect) > fit_of(scene, grid.aspect)) scene = std::move(drawn);
  }
  return scene;
}

}  // namespace yiju
