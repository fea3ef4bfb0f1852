#include "output/page/page_layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>

namespace yiju {
namespace {

struct Box {
  std::int32_t left, top, right, bottom;
};

std::vector<Box> boxes_of(const std::vector<LayoutBlock>& blocks, const std::vector<PlacedBlock>& placed) {
  std::vector<Box> boxes;
  const auto add = [&](PagePoint at, std::int32_t height) {
    boxes.push_back({at.x, at.y, at.x + page_measure::row_width, at.y + height});
  };
  for (std::size_t block = 0; block < blocks.size(); ++block) {
    add(placed[block].title, blocks[block].title_height);
    for (std::size_t row = 0; row < blocks[block].rows.size(); ++row)
      add(placed[block].rows[row], blocks[block].rows[row]);
  }
  return boxes;
}

bool any_overlap(std::vector<Box> boxes) {
  std::ranges::sort(boxes, {}, &Box::left);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size() && boxes[j].left < boxes[i].right; ++j) {
      if (boxes[i].top < boxes[j].bottom && boxes[j].top < boxes[i].bottom) return true;
    }
  }
  return false;
}

struct Sample {
  std::vector<LayoutBlock> blocks;
  std::vector<LayoutLink> links;
};

Sample random_sample(std::uint32_t rows, std::uint32_t links) {
  std::mt19937 engine(7);
  const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
  Sample sample;
  for (std::uint32_t placed = 0; placed < rows;) {
    LayoutBlock block;
    block.column = random() % 15;
    block.title_height = static_cast<std::int32_t>(38 + 18 * (random() % 3));
    block.rows.resize(random() % 120);
    for (std::int32_t& height : block.rows) height = static_cast<std::int32_t>(30 + random() % 18);
    placed += static_cast<std::uint32_t>(block.rows.size());
    sample.blocks.push_back(block);
  }
  const auto count = static_cast<std::uint32_t>(sample.blocks.size());
  for (std::uint32_t i = 0; i < links; ++i) {
    const std::uint32_t from = random() % count;
    sample.links.push_back({from, random() % count, 1});
  }
  return sample;
}

}  // namespace

TEST_CASE("5,000 rows and 20,000 links are placed without overlap, well within a second, always alike") {
  const Sample sample = random_sample(5000, 20000);
  const auto begin = std::chrono::steady_clock::now();
  const std::vector<PlacedBlock> placed = lay_out_page(sample.blocks, sample.links);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  CHECK(took.count() < 1);
  CHECK_FALSE(any_overlap(boxes_of(sample.blocks, placed)));
  const std::vector<PlacedBlock> again = lay_out_page(sample.blocks, sample.links);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    CHECK(placed[i].title.x == again[i].title.x);
    CHECK(placed[i].title.y == again[i].title.y);
  }
}

TEST_CASE("higher levels stand left of lower ones or above them, the last level alone at the right") {
  const std::vector<LayoutBlock> blocks{{1, 38, {30, 30}}, {2, 38, {30}}, {9, 38, std::vector<std::int32_t>(10, 30)}};
  const std::vector<PlacedBlock> placed = lay_out_page(blocks, {});
  CHECK(placed[0].title.x == placed[1].title.x);
  CHECK(placed[0].title.y < placed[1].title.y);
  CHECK(placed[2].title.x >= placed[1].title.x + page_measure::row_width + page_measure::column_gap);
}

TEST_CASE("blocks go towards those they are joined with") {
  // Two sources, and two drafts that rest on one each, crosswise if left in the order given.
  const std::vector<LayoutBlock> blocks{{0, 38, {}}, {0, 38, {}}, {1, 38, {}}, {1, 38, {}}};
  const std::vector<PlacedBlock> placed = lay_out_page(blocks, std::vector<LayoutLink>{{2, 1, 1}, {3, 0, 1}});
  CHECK((placed[0].title.y < placed[1].title.y) == (placed[3].title.y < placed[2].title.y));
}

TEST_CASE("nothing to place is no trouble") { CHECK(lay_out_page({}, {}).empty()); }

}  // namespace yiju
