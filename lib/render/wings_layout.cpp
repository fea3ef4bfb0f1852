// Where everything of a Wings picture stands. Three columns; each wing's cards in the order of their groups, within a
// group by the middle of the cells that they are tied to, so that lines cross as little as the levels allow. A card has
// one row a tie and each line ends at its own row.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "render/wings.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

// Measures in points, at the size at which the picture is drawn before it is fitted to its page.
constexpr double kCellSize = 8.5, kCellHeight = 16.5, kCellGap = 2.5, kCellPitch = 5.2;
constexpr double kPanelHead = 14, kHeadSize = 8.5, kPanelPad = 4, kPanelGap = 7;
constexpr double kTitleSize = 8.5, kTitleLine = 11, kRowSize = 8.5, kRowLine = 11, kCardPad = 4, kCardGap = 4;
constexpr double kGroupHead = 15, kGroupGap = 8, kStrip = 3;
constexpr double kCellWidth = 176, kTitleNarrow = 128, kTitleWide = 200, kRowWidth = 88;
constexpr double kCorridorLeast = 58, kCorridorUsual = 200, kCorridorMost = 270;
constexpr double kMostAir = 1.7;  // how far a picture of few boxes is spread over its page

struct Row {
  std::size_t tie = 0;
  std::vector<std::string> lines;
  double y = 0, height = 0;  // y counts from the card's top
};

struct CardShape {
  std::vector<std::string> title;
  std::vector<Row> rows;
  double height = 0, order = 0;
};

class WingsLayout {
 public:
  WingsLayout(const Wings& wings, const Theme& theme, double aspect) : wings_(wings), theme_(theme) {
    card_right_.assign(wings.cards.size(), false);
    for (const Wings::Group& group : wings.groups) {
      for (const std::size_t card : group.cards) card_right_[card] = group.right;
    }
    for (const Wings::Tie& tie : wings.ties) {
      if (!tie.provisions.empty()) names_provisions_[card_right_[tie.card] ? 1 : 0] = true;
    }
    shape_all();
    const bool left = wing_height(false) > 0, right = wing_height(true) > 0;
    const int sides = std::max(1, (left ? 1 : 0) + (right ? 1 : 0));
    // What the page's shape leaves beside the spine goes to the lines first, then to the titles, then to the lines
    // again.
    const double side = (height_ * aspect - kCellWidth) / sides - kStrip - kRowWidth - 3 * kCardPad;
    title_width_ = std::clamp(side - kCorridorUsual, kTitleNarrow, kTitleWide);
    corridor_ = std::clamp(side - title_width_, kCorridorLeast, kCorridorMost);
    shape_all();  // wider titles need fewer lines
    const double width = kCellWidth + sides * (kStrip + title_width_ + kRowWidth + 3 * kCardPad + corridor_);
    air_ = std::clamp(width / aspect / height_, 1.0, kMostAir);
    shape_all();
    card_width_ = kStrip + title_width_ + kRowWidth + 3 * kCardPad;
    spine_x_ = left ? card_width_ + corridor_ : 0;
  }

  Scene make() {
    place_spine();
    place_wing(false);
    place_wing(true);
    place_lines();
    return std::move(scene_);
  }

 private:
  void shape_all() {
    shape_cells();
    shape_cards();
    height_ = std::max({spine_height_, wing_height(false), wing_height(true)});
  }

  void shape_cells() {
    cell_height_.clear();
    spine_height_ = 0;
    std::vector<std::size_t> left(wings_.cells.size(), 0), right(wings_.cells.size(), 0);
    for (const Wings::Tie& tie : wings_.ties) ++(card_right_[tie.card] ? right : left)[tie.cell];
    for (std::size_t i = 0; i < wings_.cells.size(); ++i) {
      const std::vector<std::string> words = cell_lines(i);
      const double ports = static_cast<double>(std::max(left[i], right[i]));
      cell_height_.push_back(air_ * std::max({kCellHeight, 6 + kTitleLine * static_cast<double>(words.size()),
                                              std::min(ports * kCellPitch, 2.6 * kCellHeight)}));
    }
    for (const Wings::Panel& panel : wings_.panels) {
      spine_height_ += head_height(head_lines(panel));
      for (const std::size_t cell : panel.cells) spine_height_ += cell_height_[cell] + air_ * kCellGap;
      spine_height_ += 2 * kPanelPad - air_ * kCellGap;
    }
    spine_height_ += air_ * kPanelGap * static_cast<double>(wings_.panels.empty() ? 0 : wings_.panels.size() - 1);
  }

  [[nodiscard]] static std::vector<std::string> head_lines(const Wings::Panel& panel) {
    if (panel.name.empty()) return {};
    return wrap_text(panel.name, kHeadSize, kCellWidth - 2 * kPanelPad - 4, 3);
  }

  [[nodiscard]] static double head_height(const std::vector<std::string>& lines) {
    return lines.empty() ? 0 : kPanelHead + kTitleLine * static_cast<double>(lines.size() - 1);
  }

  [[nodiscard]] std::vector<std::string> cell_lines(std::size_t index) const {
    const Wings::Cell& cell = wings_.cells[index];
    const double width = kCellWidth - 2 * kPanelPad - 12 - (!cell.lack.empty() ? 38 : 0);
    return wrap_text(cell.number + (cell.caption.empty() ? "" : "　" + cell.caption), kCellSize, width, 2);
  }

  void shape_cards() {
    shapes_.assign(wings_.cards.size(), {});
    std::vector<double> sums(wings_.cards.size(), 0);
    for (std::size_t i = 0; i < wings_.ties.size(); ++i) {
      const Wings::Tie& tie = wings_.ties[i];
      Row row;
      row.tie = i;
      row.lines = wrap_text(tie.provisions, kRowSize, kRowWidth, 3);
      row.height = (kRowLine + 4 * (air_ - 1)) * static_cast<double>(row.lines.size());
      shapes_[tie.card].rows.push_back(std::move(row));
      sums[tie.card] += static_cast<double>(tie.cell);
    }
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
      CardShape& shape = shapes_[i];
      shape.title = wrap_text(wings_.cards[i].title, kTitleSize, title_width(card_right_[i]), 4);
      std::stable_sort(shape.rows.begin(), shape.rows.end(),
                       [&](const Row& a, const Row& b) { return wings_.ties[a.tie].cell < wings_.ties[b.tie].cell; });
      double rows = 0;
      for (const Row& row : shape.rows) rows += row.height;
      shape.height = 2 * air_ * kCardPad + std::max(rows, kTitleLine * static_cast<double>(shape.title.size()));
      double y = (shape.height - rows) / 2;
      for (Row& row : shape.rows) row.y = std::exchange(y, y + row.height);
      shape.order = shape.rows.empty() ? 0 : sums[i] / static_cast<double>(shape.rows.size());
    }
  }

  /// Where a wing's ties name no provisions, the titles get their room.
  [[nodiscard]] double title_width(bool right) const {
    return title_width_ + (names_provisions_[right ? 1 : 0] ? 0 : kRowWidth);
  }

  [[nodiscard]] double wing_height(bool right) const {
    double height = 0;
    for (const Wings::Group& group : wings_.groups) {
      if (group.right != right) continue;
      if (height > 0) height += kGroupGap;
      height += kGroupHead;
      for (const std::size_t card : group.cards) height += shapes_[card].height + air_ * kCardGap;
    }
    return height;
  }

  void place_spine() {
    double y = (height_ - spine_height_) / 2;
    cell_box_.resize(wings_.cells.size());
    for (const Wings::Panel& panel : wings_.panels) {
      Box back;
      back.name = panel.name;
      back.x = spine_x_;
      back.y = y;
      back.width = kCellWidth;
      back.fill = theme_.panel;
      y += kPanelPad;
      if (const std::vector<std::string> lines = head_lines(panel); !lines.empty()) {
        scene_.boxes.push_back(words(panel.name, spine_x_ + kPanelPad, y - 1, kCellWidth - 2 * kPanelPad,
                                     head_height(lines), lines, {{}, kHeadSize, true, false, theme_.soft},
                                     Align::left));
        y += head_height(lines);
      }
      for (const std::size_t cell : panel.cells) {
        place_cell(cell, y);
        y += cell_height_[cell] + air_ * kCellGap;
      }
      y += kPanelPad - air_ * kCellGap;
      back.height = y - back.y;
      scene_.panels.push_back(std::move(back));
      y += air_ * kPanelGap;
    }
  }

  void place_cell(std::size_t index, double y) {
    const Wings::Cell& cell = wings_.cells[index];
    Box box;
    box.name = cell.number;
    box.x = spine_x_ + kPanelPad;
    box.y = y;
    box.width = kCellWidth - 2 * kPanelPad;
    box.height = cell_height_[index];
    box.padding = 6;
    box.fill = cell.focus ? theme_.focus : !cell.lack.empty() ? theme_.gap : theme_.card;
    box.line = !cell.lack.empty() ? theme_.gap_line : cell.focus ? theme_.focus : theme_.card_line;
    if (!cell.lack.empty()) box.pen = kMarkedPen;
    const std::string ink = cell.focus ? theme_.focus_ink : !cell.lack.empty() ? theme_.gap_ink : theme_.ink;
    for (const std::string& line : cell_lines(index)) box.lines.push_back({line, kCellSize, cell.focus, false, ink});
    cell_box_[index] = scene_.boxes.size();
    scene_.boxes.push_back(box);
    if (cell.lack.empty()) return;
    scene_.boxes.push_back(words(cell.lack, box.right() - 44, box.y + 1, 42, box.height, {cell.lack},
                                 {{}, kRowSize, true, false, theme_.gap_ink}, Align::right));
  }

  /// Lines that look alike, without a border.
  static Box words(const std::string& name, double x, double y, double width, double height,
                   const std::vector<std::string>& lines, TextLine look, Align align, double padding = 2) {
    Box box;
    box.name = name;
    box.x = x;
    box.y = y;
    box.width = width;
    box.height = height;
    box.padding = padding;
    box.align = align;
    for (const std::string& line : lines) {
      look.text = line;
      box.lines.push_back(look);
    }
    return box;
  }

  void place_wing(bool right) {
    const double x = right ? spine_x_ + kCellWidth + corridor_ : 0;
    const auto groups = std::ranges::count(wings_.groups, right, &Wings::Group::right);
    // What is left over goes between the groups, as far as it keeps the wing together.
    const double spare = std::min((height_ - wing_height(right)) / static_cast<double>(groups + 1), 26.0);
    double y =
        (height_ - wing_height(right) - spare * static_cast<double>(std::max(groups, decltype(groups){1}) - 1)) / 2;
    for (const Wings::Group& group : wings_.groups) {
      if (group.right != right) continue;
      scene_.boxes.push_back(words(group.name, x, y, card_width_, kGroupHead,
                                   wrap_text(group.name, 8.5, card_width_ - 8, 1), {{}, 8.5, true, false, theme_.ink},
                                   Align::left));
      y += kGroupHead;
      std::vector<std::size_t> cards = group.cards;
      std::stable_sort(cards.begin(), cards.end(),
                       [&](std::size_t a, std::size_t b) { return shapes_[a].order < shapes_[b].order; });
      for (const std::size_t card : cards) {
        place_card(card, x, y, right, group.colour);
        y += shapes_[card].height + air_ * kCardGap;
      }
      y += kGroupGap + spare;
    }
  }

  void place_card(std::size_t index, double x, double y, bool right, const std::string& colour) {
    CardShape& shape = shapes_[index];
    const Wings::Card& card = wings_.cards[index];
    Box box;
    box.name = card.title;
    box.x = x;
    box.y = y;
    box.width = card_width_;
    box.height = shape.height;
    box.fill = theme_.card;
    box.line = card.trouble ? theme_.trouble : theme_.card_line;
    if (card.trouble) box.pen = kMarkedPen;
    if (card_box_.size() < shapes_.size()) card_box_.resize(shapes_.size());
    card_box_[index] = scene_.boxes.size();
    scene_.boxes.push_back(box);
    Box strip = box;
    strip.width = kStrip;
    strip.x = right ? box.right() - kStrip : x;
    strip.fill = colour;
    strip.line.clear();
    strip.name.clear();
    scene_.boxes.push_back(std::move(strip));
    const double title_x = right ? box.right() - kStrip - kCardPad - title_width(true) : x + kStrip + kCardPad;
    scene_.boxes.push_back(words(card.title, title_x, y, title_width(right), shape.height, shape.title,
                                 {{}, kTitleSize, false, false, card.trouble ? theme_.trouble : theme_.ink},
                                 Align::left, 0));
    for (Row& row : shape.rows) {
      const Wings::Tie& tie = wings_.ties[row.tie];
      const double row_x = right ? x + kCardPad : box.right() - kCardPad - kRowWidth;
      if (!tie.provisions.empty()) {
        scene_.boxes.push_back(words(tie.provisions, row_x, y + row.y, kRowWidth, row.height, row.lines,
                                     {{}, kRowSize, false, false, tie.trouble ? theme_.trouble : theme_.soft},
                                     right ? Align::left : Align::right, 0));
      }
      row.y += y + row.height / 2;
    }
  }

  /// Lines leave a cell side by side, in the order in which they arrive, so that they do not cross at once.
  void place_lines() {
    struct End {
      std::size_t tie;
      double y;
    };
    std::vector<std::vector<End>> ports(2 * wings_.cells.size());
    for (const CardShape& shape : shapes_) {
      for (const Row& row : shape.rows) {
        const std::size_t right = card_right_[wings_.ties[row.tie].card] ? 1 : 0;
        ports[2 * wings_.ties[row.tie].cell + right].push_back({row.tie, row.y});
      }
    }
    for (std::size_t i = 0; i < ports.size(); ++i) {
      std::vector<End>& ends = ports[i];
      std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
      const Box& cell = scene_.boxes[cell_box_[i / 2]];
      const double step =
          std::min((cell.height - 4) / static_cast<double>(std::max<std::size_t>(ends.size(), 1)), kCellPitch);
      double y = cell.middle().y - step * (static_cast<double>(ends.size()) - 1) / 2;
      for (const End& end : ends) {
        add_line(end.tie, {i % 2 == 1 ? cell.right() : cell.x, y}, end.y);
        y += step;
      }
    }
  }

  void add_line(std::size_t index, Point at_cell, double card_y) {
    const Wings::Tie& tie = wings_.ties[index];
    const Box& card = scene_.boxes[card_box_[tie.card]];
    const Point at_card{card_right_[tie.card] ? card.x : card.right(), card_y};
    const double reach = (at_card.x - at_cell.x) * 0.5;
    const LineLook look = theme_.line_of(tie.relation);
    Curve curve;
    curve.from = tie.inwards ? card_box_[tie.card] : cell_box_[tie.cell];
    curve.to = tie.inwards ? cell_box_[tie.cell] : card_box_[tie.card];
    curve.points = {at_cell, {at_cell.x + reach, at_cell.y}, {at_card.x - reach, at_card.y}, at_card};
    if (tie.inwards) std::reverse(curve.points.begin(), curve.points.end());
    curve.colour = tie.trouble ? theme_.trouble : look.colour;
    curve.pen = look.pen;
    curve.style = look.style;
    curve.head = look.head;
    curve.tail = marker_of(tie.asserted_by);
    scene_.curves.push_back(std::move(curve));
  }

  const Wings& wings_;
  const Theme& theme_;
  Scene scene_;
  std::vector<bool> card_right_;
  std::array<bool, 2> names_provisions_{};  ///< by wing: left, right
  std::vector<double> cell_height_;
  std::vector<CardShape> shapes_;
  std::vector<std::size_t> cell_box_, card_box_;
  double spine_height_ = 0, height_ = 0, corridor_ = 0, card_width_ = 0, spine_x_ = 0;
  double title_width_ = kTitleNarrow, air_ = 1;
};

}  // namespace

Scene draw_wings(const Wings& wings, const Theme& theme, double aspect) {
  return WingsLayout(wings, theme, aspect).make();
}

}  // namespace yiju
