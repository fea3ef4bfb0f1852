#include "output/page/page_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yiju {
namespace {

using namespace page_measure;

constexpr int sweeps = 6;             // after that the number of crossings hardly falls any more
constexpr double least_height = 560;  // of a column before it is folded
constexpr double shape = 1.7;         // width to height: screens and slides are wider than high

/// A block's size, its rows in as many inner columns as keep it readable.
struct Extent {
  std::uint32_t share = 0;  ///< rows an inner column
  std::int32_t width = row_width;
  std::int32_t height = 0;
};

Extent measure(const LayoutBlock& block) {
  const auto count = static_cast<std::uint32_t>(block.rows.size());
  const std::uint32_t parts = std::max(1u, (count + most_rows - 1) / most_rows);
  Extent extent;
  extent.share = (count + parts - 1) / parts;
  extent.width = static_cast<std::int32_t>(parts) * (row_width + row_gap) - row_gap;
  std::int32_t body = 0;
  for (std::uint32_t begin = 0; begin < count; begin += extent.share) {
    std::int32_t height = 0;
    for (std::uint32_t i = begin; i < std::min(count, begin + extent.share); ++i) height += block.rows[i] + row_gap;
    body = std::max(body, height);
  }
  extent.height = block.title_height + (count == 0 ? 0 : row_gap + body);
  return extent;
}

/// Columns of block indices, each in the order in which it is drawn.
class Ordering {
 public:
  Ordering(std::span<const LayoutBlock> blocks, std::span<const LayoutLink> links)
      : place_(blocks.size()), begin_(blocks.size() + 1), neighbours_(2 * links.size()) {
    std::uint32_t columns = 0;
    for (const LayoutBlock& block : blocks) columns = std::max(columns, block.column + 1);
    columns_.resize(columns);
    for (std::uint32_t i = 0; i < blocks.size(); ++i) columns_[blocks[i].column].push_back(i);
    fill_neighbours(links);
    heaviest_first();
    for (int sweep = 0; sweep < sweeps; ++sweep) {
      for (std::size_t i = 0; i < columns_.size(); ++i) sort_column(sweep % 2 == 0 ? i : columns_.size() - 1 - i);
    }
  }

  [[nodiscard]] const std::vector<std::vector<std::uint32_t>>& columns() const { return columns_; }

 private:
  struct Neighbour {
    std::uint32_t block = 0;
    std::uint32_t weight = 0;
  };

  void fill_neighbours(std::span<const LayoutLink> links) {
    for (const LayoutLink& link : links) {
      ++begin_[link.from + 1];
      ++begin_[link.to + 1];
    }
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (const LayoutLink& link : links) {
      neighbours_[next[link.from]++] = {link.to, link.weight};
      neighbours_[next[link.to]++] = {link.from, link.weight};
    }
  }

  /// To begin with, what is joined most stands in the middle of its column, the rest by turns above and below.
  void heaviest_first() {
    std::vector<std::uint64_t> weight(place_.size());
    for (std::size_t i = 0; i < place_.size(); ++i) {
      for (std::uint32_t n = begin_[i]; n < begin_[i + 1]; ++n) weight[i] += neighbours_[n].weight;
    }
    for (std::vector<std::uint32_t>& column : columns_) {
      std::ranges::stable_sort(column, [&](std::uint32_t a, std::uint32_t b) { return weight[a] > weight[b]; });
      std::vector<std::uint32_t> spread(column.size());
      for (std::size_t i = 0; i < column.size(); ++i) {
        const std::size_t step = (i + 1) / 2;
        const std::size_t middle = (column.size() - 1) / 2;
        spread[i % 2 == 1 ? middle + step : middle - step] = column[i];
      }
      column = std::move(spread);
      number(column);
    }
  }

  void number(const std::vector<std::uint32_t>& column) {
    const double size = static_cast<double>(column.size());
    for (std::size_t i = 0; i < column.size(); ++i) place_[column[i]] = (static_cast<double>(i) + 0.5) / size;
  }

  void sort_column(std::size_t index) {
    std::vector<std::uint32_t>& column = columns_[index];
    std::vector<std::pair<double, std::uint32_t>> keyed;
    for (const std::uint32_t block : column) {
      double sum = 0, weight = 0;
      for (std::uint32_t n = begin_[block]; n < begin_[block + 1]; ++n) {
        sum += place_[neighbours_[n].block] * neighbours_[n].weight;
        weight += neighbours_[n].weight;
      }
      keyed.emplace_back(weight == 0 ? place_[block] : sum / weight, block);
    }
    std::ranges::stable_sort(keyed, {}, &std::pair<double, std::uint32_t>::first);
    std::ranges::transform(keyed, column.begin(), &std::pair<double, std::uint32_t>::second);
    number(column);
  }

  std::vector<std::vector<std::uint32_t>> columns_;
  std::vector<double> place_;  // of each block in its column, 0 to 1
  std::vector<std::uint32_t> begin_;
  std::vector<Neighbour> neighbours_;
};

PlacedBlock place(const LayoutBlock& block, const Extent& extent, PagePoint corner) {
  PlacedBlock placed{corner, {}};
  placed.rows.reserve(block.rows.size());
  PagePoint at{corner.x, corner.y + block.title_height + row_gap};
  for (std::size_t i = 0; i < block.rows.size(); ++i) {
    if (i > 0 && i % extent.share == 0) at = {at.x + row_width + row_gap, corner.y + block.title_height + row_gap};
    placed.rows.push_back(at);
    at.y += block.rows[i] + row_gap;
  }
  return placed;
}

/// Fills the page from the left, level by level. Levels with little in them share a column.
class Placement {
 public:
  Placement(std::span<const LayoutBlock> blocks, std::span<const Extent> extents, double target)
      : blocks_(blocks), extents_(extents), target_(target), placed_(blocks.size()) {}

  /// `alone`: in a column of its own, as the drafts at the right.
  void add_level(const std::vector<std::uint32_t>& level, bool alone) {
    std::int32_t height = 0;
    for (const std::uint32_t block : level) height += extents_[block].height + block_gap;
    if (bottom_ > 0 && (alone || bottom_ + heading + height > target_)) next_column();
    const std::int32_t top = bottom_ + heading;
    PagePoint at{left_, top};
    std::int32_t widest = 0;
    for (const std::uint32_t block : level) {
      if (at.y > top && at.y + extents_[block].height > target_) {
        at = {at.x + widest + inner_gap, top};
        widest = 0;
      }
      placed_[block] = place(blocks_[block], extents_[block], at);
      column_.push_back(block);
      at.y += extents_[block].height + block_gap;
      bottom_ = std::max(bottom_, at.y);
      widest = std::max(widest, extents_[block].width);
      right_ = std::max(right_, at.x + widest);
    }
  }

  [[nodiscard]] std::vector<PlacedBlock> take() && {
    next_column();
    return std::move(placed_);
  }

 private:
  /// Closes a column. Columns of unlike height stand best when their middles are level.
  void next_column() {
    for (const std::uint32_t block : column_) {
      placed_[block].title.y -= bottom_ / 2;
      for (PagePoint& row : placed_[block].rows) row.y -= bottom_ / 2;
    }
    column_.clear();
    left_ = right_ + column_gap;
    right_ = left_;
    bottom_ = 0;
  }

  std::span<const LayoutBlock> blocks_;
  std::span<const Extent> extents_;
  double target_;
  std::vector<PlacedBlock> placed_;
  std::vector<std::uint32_t> column_;  // blocks of the column that is being filled
  std::int32_t left_ = 0, right_ = 0, bottom_ = 0;
};

}  // namespace

std::vector<PlacedBlock> lay_out_page(std::span<const LayoutBlock> blocks, std::span<const LayoutLink> links) {
  std::vector<Extent> extents;
  double area = 0;
  for (const LayoutBlock& block : blocks) {
    extents.push_back(measure(block));
    area += static_cast<double>(extents.back().width + column_gap) * (extents.back().height + block_gap);
  }
  const Ordering ordering(blocks, links);
  Placement placement(blocks, extents, std::max(least_height, std::sqrt(area / shape)));
  for (const std::vector<std::uint32_t>& column : ordering.columns()) {
    if (!column.empty()) placement.add_level(column, &column == &ordering.columns().back());
  }
  return std::move(placement).take();
}

}  // namespace yiju
