#include <algorithm>
#include <map>
#include <span>

#include "base/english.hpp"
#include "query/foundation.hpp"
#include "query/gaps.hpp"
#include "query/text_version.hpp"
#include "render/picture_grid.hpp"
#include "render/subject.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

constexpr double kTileGap = 6, kHead = 118, kRowGap = 10, kColumnGap = 24;
constexpr std::size_t kLeastInRow = 3, kMostInRow = 24, kMostColumns = 4;
constexpr std::size_t kManyTiles = 90;  // beyond these a tile has its number and count only, so that they can be read

struct TileSize {
  double width = 0, height = 0;
};
constexpr TileSize kFull{116, 64}, kSmall{76, 30};

struct Tile {
  NodeId unit = none;
  std::size_t sources = 0, instruments = 0;
  const Gap* gap = nullptr;

  /// Lacks a source and needs one.
  [[nodiscard]] bool lacks() const { return gap != nullptr && !is_folded(*gap); }
};

std::string count_text(const Tile& tile, Language language) {
  const std::string sources = std::to_string(tile.sources), instruments = std::to_string(tile.instruments);
  return language == Language::zh ? "依据 " + sources + " 项 · 文件 " + instruments + " 件"
                                  : counted(tile.sources, "source") + " · " + instruments + " instr.";
}

Box tile_box(const LegalGraph& graph, const Tile& tile, bool full, std::size_t most, const Theme& theme,
             Language language) {
  const TileSize size = full ? kFull : kSmall;
  Box box;
  box.name = place_name(graph, tile.unit, language);
  box.width = size.width;
  box.height = size.height;
  box.padding = full ? 7 : 5;
  const double share = most == 0 ? 0 : static_cast<double>(tile.sources) / static_cast<double>(most);
  box.fill = tile.lacks()
                 ? (theme.name == ThemeName::print ? theme.background : theme.gap)  // grey stands for sources there
                 : mix(theme.card, theme.colour_of(Level::administrative_regulation), 0.08 + 0.42 * share);
  box.line = tile.lacks() ? theme.gap_line : theme.card_line;
  if (tile.lacks()) box.pen = kMarkedPen;
  const std::string ink = tile.lacks() ? theme.gap_ink : theme.ink;
  if (!full) {
    const std::string sources =
        language == Language::zh ? std::to_string(tile.sources) + " 项" : counted(tile.sources, "source");
    box.lines.push_back({wrap_text(box.name, 8, size.width - 10, 1).front(), 8, true, false, ink});
    const std::string words(tile.lacks()          ? gap_mark(*tile.gap, language)
                            : tile.gap != nullptr ? choose(language, "无须依据", "none needed")
                                                  : std::string_view(sources));
    box.lines.push_back({words, 8, tile.lacks(), false, ink});
    return box;
  }
  box.lines.push_back({box.name, 9.5, true, false, ink});
  constexpr std::size_t most_lines = 4;  // below the article's name; the tier is said in full
  std::vector<std::string> tier;
  if (tile.gap != nullptr) tier = wrap_text(describe(tile.gap->tier, language), 8, size.width - 14, most_lines - 1);
  const std::size_t left = std::min<std::size_t>(2, most_lines - tier.size());
  for (const std::string& line : wrap_text(subject_of(graph, tile.unit), 8, size.width - 14, left)) {
    box.lines.push_back({line, 8, false, false, ink});
  }
  if (tile.gap != nullptr) {
    for (const std::string& line : tier) box.lines.push_back({line, 8, tile.lacks(), false, ink});
  } else {
    box.lines.push_back({count_text(tile, language), 8, false, false, theme.ink});
  }
  return box;
}

std::vector<Tile> tiles_of(const LegalGraph& graph, NodeId root, const GapsAnswer& answer) {
  std::vector<Tile> tiles;
  const std::map<NodeId, const Gap*> gap_of = gaps_by_unit(answer);
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
    if (const auto gap = gap_of.find(unit); gap != gap_of.end()) tile.gap = gap->second;
    tiles.push_back(tile);
  }
  return tiles;
}

Box chapter_box(const std::string& name, double x, double y, double height, const Theme& theme) {
  Box box;
  box.name = name;
  box.x = x;
  box.y = y;
  box.width = kHead - 10;
  box.height = height;
  box.padding = 0;
  const double size = height < kFull.height ? 8 : 9.5;
  const auto most = static_cast<std::size_t>(std::max(1.0, height / (1.28 * size)));
  for (const std::string& line : wrap_text(name, size, kHead - 14, std::min<std::size_t>(most, 4)))
    box.lines.push_back({line, size, true, false, theme.soft});
  return box;
}

/// How the tiles are set: so many in a row at most, a new row for each chapter, the chapters in so many columns.
struct Setting {
  std::size_t row_length = 0, columns = 1;
};

std::span<const Tile> share_of(const std::vector<Tile>& tiles, Part part) {
  const std::size_t last = std::min(part.last, tiles.size());
  return std::span(tiles).subspan(part.first, last - part.first);
}

class TileSetter {
 public:
  TileSetter(const LegalGraph& graph, const std::vector<Tile>& all, const GridOptions& options)
      : theme_(options.theme) {
    const Language language = options.language;
    std::size_t most = 0;
    for (const Tile& tile : all) most = std::max(most, tile.sources);
    const std::span<const Tile> tiles = share_of(all, options.part);
    const std::size_t before = options.part.first;
    const std::string open = before > 0 ? chapter_name(graph, all[before - 1].unit, language) : std::string();
    for (const Tile& tile : tiles) {
      std::string chapter = chapter_name(graph, tile.unit, language);
      if (!open.empty() && chapter == open) chapter += choose(language, "（续）", " (continued)");
      if (chapters_.empty() || chapters_.back().name != chapter) chapters_.push_back({chapter, {}});
      chapters_.back().tiles.push_back(tile_box(graph, tile, tiles.size() <= kManyTiles, most, theme_, language));
    }
    size_ = tiles.size() <= kManyTiles ? kFull : kSmall;
  }

  [[nodiscard]] Scene set(Setting setting) const {
    double total = 0;
    for (const Chapter& chapter : chapters_) total += height_of(chapter, setting.row_length) + kRowGap;
    const double limit = total / static_cast<double>(setting.columns) + 1;
    Scene scene;
    double x = 0, y = 0, right = 0;
    for (const Chapter& chapter : chapters_) {
      const double height = height_of(chapter, setting.row_length);
      if (y > 0 && y + height > limit) {
        x = right + kColumnGap;
        y = 0;
      }
      for (std::size_t i = 0; i < chapter.tiles.size(); ++i) {
        Box box = chapter.tiles[i];
        box.x = x + kHead + static_cast<double>(i % setting.row_length) * (size_.width + kTileGap);
        box.y = y + static_cast<double>(i / setting.row_length) * (size_.height + kTileGap);
        right = std::max(right, box.right());
        scene.boxes.push_back(std::move(box));
      }
      if (!chapter.name.empty()) scene.boxes.push_back(chapter_box(chapter.name, x, y, height, theme_));
      y += height + kRowGap;
    }
    return scene;
  }

 private:
  struct Chapter {
    std::string name;
    std::vector<Box> tiles;
  };

  [[nodiscard]] double height_of(const Chapter& chapter, std::size_t row_length) const {
    const std::size_t rows = (chapter.tiles.size() + row_length - 1) / row_length;
    return static_cast<double>(rows) * (size_.height + kTileGap) - kTileGap;
  }

  const Theme& theme_;
  std::vector<Chapter> chapters_;
  TileSize size_;
};

}  // namespace

Scene draw_gap_map(const LegalGraph& graph, InstrumentId draft, const GapsAnswer& answer, const GridOptions& options,
                   Frame& frame) {
  const NodeId root = text_on(graph, draft, {});
  const std::vector<Tile> tiles = tiles_of(graph, root, answer);
  GapTally tally;
  for (const Tile& tile : tiles) tally.add(tile.gap);
  const std::size_t shown = share_of(tiles, options.part).size();
  Scene scene;
  const TileSetter setter(graph, tiles, options);
  for (std::size_t columns = 1; columns <= (shown > kManyTiles ? kMostColumns : 1); ++columns) {
    for (std::size_t length = kLeastInRow; length <= kMostInRow; ++length) {
      Scene set = setter.set({length, columns});
      if (scene.boxes.empty() || fit_of(set, options.aspect) > fit_of(scene, options.aspect)) scene = std::move(set);
    }
  }
  frame.gaps = std::ranges::any_of(tiles, &Tile::lacks);
  frame.rows = tiles.size();
  const std::string without = say_gaps(tally, options.language);
  const std::string_view shade = choose(options.language, "底色越深，依据越多", "the darker, the more sources");
  frame.subtitle = options.language == Language::zh ? "条文 " + std::to_string(tiles.size()) + " 条"
                                                    : counted(tiles.size(), "article");
  for (const std::string_view more : {std::string_view(without), shade})
    if (!more.empty()) frame.subtitle += " · " + std::string(more);
  return scene;
}

}  // namespace yiju
