#include <algorithm>
#include <map>

#include "query/foundation.hpp"
#include "query/gaps.hpp"
#include "render/picture_grid.hpp"
#include "render/subject.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

constexpr double kTileWidth = 104, kTileHeight = 62, kTileGap = 6, kHead = 118, kRowGap = 10;
constexpr std::size_t kLeastInRow = 3, kMostInRow = 12;

struct Tile {
  NodeId unit = none;
  std::size_t sources = 0, instruments = 0;
  const Gap* gap = nullptr;
};

std::string count_text(const Tile& tile, Language language) {
  const std::string sources = std::to_string(tile.sources), instruments = std::to_string(tile.instruments);
  return language == Language::zh ? "依据 " + sources + " 项 · 文件 " + instruments + " 件"
                                  : sources + " sources · " + instruments + " instr.";
}

Box tile_box(const LegalGraph& graph, const Tile& tile, std::size_t most, const Theme& theme, Language language) {
  Box box;
  box.name = place_name(graph, tile.unit, language);
  box.width = kTileWidth;
  box.height = kTileHeight;
  box.padding = 7;
  const double share = most == 0 ? 0 : static_cast<double>(tile.sources) / static_cast<double>(most);
  box.fill = tile.gap != nullptr
                 ? (theme.name == ThemeName::print ? theme.background : theme.gap)  // grey stands for sources there
                 : mix(theme.card, theme.colour_of(Level::administrative_regulation), 0.08 + 0.42 * share);
  box.line = tile.gap != nullptr ? theme.gap_line : theme.card_line;
  if (tile.gap != nullptr) box.pen = kMarkedPen;
  const std::string ink = tile.gap != nullptr ? theme.gap_ink : theme.ink;
  box.lines.push_back({box.name, 9.5, true, false, ink});
  for (const std::string& line : wrap_text(subject_of(graph, tile.unit), 8, kTileWidth - 14, 2)) {
    box.lines.push_back({line, 8, false, false, ink});
  }
  if (tile.gap != nullptr) {
    for (const std::string& line : wrap_text(describe(tile.gap->reason, language), 7, kTileWidth - 14, 2)) {
      box.lines.push_back({line, 7, true, false, theme.gap_ink});
    }
  } else {
    box.lines.push_back({count_text(tile, language), 7, false, false, theme.ink});
  }
  return box;
}

std::vector<Tile> tiles_of(const LegalGraph& graph, NodeId root, const GapsAnswer& answer) {
  std::vector<Tile> tiles;
  for (const NodeId unit : units_below(graph, root)) {
    Tile tile;
    tile.unit = unit;
    std::vector<InstrumentId> instruments;
    for (const EdgeId id : own_sources(graph, unit)) {
      ++tile.sources;
      instruments.push_back(graph.nodes()[graph.edges()[id].to].instrument);
    }
    std::sort(instruments.begin(), instruments.end());
    tile.instruments =
        static_cast<std::size_t>(std::unique(instruments.begin(), instruments.end()) - instruments.begin());
    for (const GapList& list : answer.lists) {
      for (const Gap& gap : list.gaps) {
        if (gap.unit == unit) tile.gap = &gap;
      }
    }
    tiles.push_back(tile);
  }
  return tiles;
}

Box chapter_box(const std::string& name, double y, double height, const Theme& theme) {
  Box box;
  box.name = name;
  box.y = y;
  box.width = kHead - 10;
  box.height = height;
  box.padding = 0;
  for (const std::string& line : wrap_text(name, 9.5, kHead - 14, 4))
    box.lines.push_back({line, 9.5, true, false, theme.soft});
  return box;
}

/// Rows of at most so many tiles, a new row for each chapter.
Scene rows_of(const LegalGraph& graph, const std::vector<Tile>& tiles, std::size_t row_length, const Theme& theme,
              Language language) {
  std::size_t most = 0;
  for (const Tile& tile : tiles) most = std::max(most, tile.sources);
  Scene scene;
  double y = 0;
  for (std::size_t i = 0; i < tiles.size();) {
    const std::string chapter = chapter_name(graph, tiles[i].unit, language);
    std::size_t in_row = 0;
    const double top = y;
    for (; i < tiles.size() && chapter_name(graph, tiles[i].unit, language) == chapter; ++i, ++in_row) {
      if (in_row == row_length) {
        in_row = 0;
        y += kTileHeight + kTileGap;
      }
      Box box = tile_box(graph, tiles[i], most, theme, language);
      box.x = kHead + static_cast<double>(in_row) * (kTileWidth + kTileGap);
      box.y = y;
      scene.boxes.push_back(std::move(box));
    }
    y += kTileHeight;
    if (!chapter.empty()) scene.boxes.push_back(chapter_box(chapter, top, y - top, theme));
    y += kRowGap;
  }
  return scene;
}

}  // namespace

Scene draw_gap_map(const LegalGraph& graph, InstrumentId draft, const Theme& theme, Language language, double aspect,
                   Frame& frame) {
  const GapsAnswer answer = find_gaps(graph, {draft});
  const std::vector<Tile> tiles = tiles_of(graph, graph.instruments()[draft].node, answer);
  const auto gaps = std::count_if(tiles.begin(), tiles.end(), [](const Tile& tile) { return tile.gap != nullptr; });
  Scene scene;
  for (std::size_t length = kLeastInRow; length <= kMostInRow; ++length) {
    Scene rows = rows_of(graph, tiles, length, theme, language);
    if (length == kLeastInRow || fit_of(rows, aspect) > fit_of(scene, aspect)) scene = std::move(rows);
  }
  frame.gaps = gaps > 0;
  const std::string all = std::to_string(tiles.size()), without = std::to_string(gaps);
  frame.subtitle = language == Language::zh
                       ? "条文 " + all + " 条 · 未见依据 " + without + " 条 · 底色越深，依据越多"
                       : all + " articles · " + without + " without a source · the darker, the more sources";
  return scene;
}

}  // namespace yiju
