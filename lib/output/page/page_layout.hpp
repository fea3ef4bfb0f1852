// Where the boxes of the page's picture stand. Levels (效力层级) from left to right, highest authority first, each a
// column or, where it is short, a part of one; in it a block an instrument: its title and below it its provisions as
// rows, in reading order. Within a column the blocks are ordered so that few lines cross: each goes towards the mean of
// those it is joined with (barycenter), some sweeps to and fro. 《数据安全法》 in column 1 ← 《临江市数据条例》 in
// column 6: the line runs level if nothing else pulls.
//
// Linear in rows and links but for sorting the blocks: 5,000 rows and 20,000 links take some milliseconds.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace yiju {

/// Measures in pixels, shared with lib/output/page/src/scene.js.
namespace page_measure {
inline constexpr std::int32_t row_width = 236;
inline constexpr std::int32_t row_gap = 3;
inline constexpr std::int32_t block_gap = 36;
inline constexpr std::int32_t column_gap = 132;  ///< between levels: room for the lines
inline constexpr std::int32_t heading = 46;      ///< over the blocks of a level
inline constexpr std::int32_t inner_gap = 36;    ///< between columns of one level
inline constexpr std::uint32_t most_rows = 48;   ///< of a block, in one column
}  // namespace page_measure

/// An instrument to be placed.
struct LayoutBlock {
  std::uint32_t column = 0;  ///< its level's place, from the left
  std::int32_t title_height = 0;
  std::vector<std::int32_t> rows;  ///< heights, in reading order
};

/// Blocks `from` and `to` are joined by `weight` relations.
struct LayoutLink {
  std::uint32_t from = 0, to = 0;
  std::uint32_t weight = 1;
};

/// The upper left corner of a box.
struct PagePoint {
  std::int32_t x = 0, y = 0;
};

struct PlacedBlock {
  PagePoint title;
  std::vector<PagePoint> rows;
};

/// One a block, in the same order. No two boxes overlap.
[[nodiscard]] std::vector<PlacedBlock> lay_out_page(std::span<const LayoutBlock> blocks,
                                                    std::span<const LayoutLink> links);

}  // namespace yiju
