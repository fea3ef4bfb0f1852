#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/english.hpp"
#include "query/foundation.hpp"
#include "render/picture_grid.hpp"
#include "render/subject.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

constexpr double kNarrowShare = 0.42, kStepGap = 4, kChip = 16, kChipGap = 4, kChipSize = 8, kHead = 112, kPad = 6;
constexpr std::array<double, 6> kBases = {480, 600, 720, 860, 1000, 1160};  // of the lowest step: what suits the page
constexpr std::size_t kMostChips = 24;                                      // a step; the rest is told as a number

struct Entry {
  InstrumentId instrument = none;
  std::size_t relied_on = 0;
};

/// Instruments that some relation touches, by level, those most relied on first.
std::map<Level, std::vector<Entry>> steps_of_pyramid(const LegalGraph& graph) {
  std::vector<std::size_t> in(graph.instruments().size(), 0), out(graph.instruments().size(), 0);
  for (const EdgeRecord& edge : graph.edges()) {
    if (is_internal(graph, edge)) continue;
    ++in[graph.nodes()[edge.to].instrument];
    ++out[graph.nodes()[edge.from].instrument];
  }
  std::map<Level, std::vector<Entry>> steps;
  for (InstrumentId i = 0; i < graph.instruments().size(); ++i) {
    if (in[i] + out[i] > 0) steps[graph.instruments()[i].level].push_back({i, in[i]});
  }
  for (auto& [level, entries] : steps) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.relied_on > b.relied_on; });
  }
  return steps;
}

class Pyramid {
 public:
  /// `base` is how wide the lowest step is.
  Pyramid(const LegalGraph& graph, const Theme& theme, Language language, double base)
      : graph_(graph), theme_(theme), language_(language), base_(base), steps_(steps_of_pyramid(graph)) {}

  Scene make() {
    std::size_t index = 0;
    for (const auto& [level, entries] : steps_) {
      const double share = steps_.size() < 2 ? 1 : static_cast<double>(index) / static_cast<double>(steps_.size() - 1);
      add_step(level, entries, base_ * (kNarrowShare + (1 - kNarrowShare) * share));
      ++index;
    }
    return std::move(scene_);
  }

  [[nodiscard]] std::size_t instruments() const {
    std::size_t sum = 0;
    for (const auto& [level, entries] : steps_) sum += entries.size();
    return sum;
  }
  [[nodiscard]] std::size_t levels() const { return steps_.size(); }

 private:
  void add_step(Level level, const std::vector<Entry>& entries, double width) {
    const double left = kHead + (base_ - width) / 2;
    const std::string colour = theme_.colour_of(level);
    Box back;
    back.name = capitalised(std::string(label_of(level, language_)));
    back.x = left;
    back.y = y_;
    back.width = width;
    back.fill = mix(theme_.background, colour, theme_.name == ThemeName::dark ? 0.28 : 0.15);
    const double bottom = add_chips(entries, left, width, y_ + kPad, colour);
    back.height = bottom + kPad - y_;
    Box head;
    head.name = back.name;
    head.y = y_;
    head.width = kHead - 8;
    head.height = back.height;
    head.padding = 0;
    head.align = Align::right;
    const std::string count = std::to_string(entries.size()) + std::string(choose(language_, " 件", ""));
    for (const std::string& line : wrap_text(back.name + "  " + count, 8.8, head.width, 2)) {
      head.lines.push_back({line, 8.8, true, false, colour});
    }
    scene_.boxes.push_back(std::move(head));
    for (const double x : {left, left + width - 3}) {  // the flanks, in the level's full colour
      Box flank;
      flank.name = back.name;
      flank.x = x;
      flank.y = y_;
      flank.width = 3;
      flank.height = back.height;
      flank.fill = colour;
      scene_.boxes.push_back(std::move(flank));
    }
    y_ = back.bottom() + kStepGap;
    scene_.panels.push_back(std::move(back));
  }

  /// Chips in centred rows; gives where the last row ends.
  double add_chips(const std::vector<Entry>& entries, double left, double width, double y, const std::string& colour) {
    std::vector<Box> row;
    double used = 0;
    const auto flush = [&] {
      double x = left + (width - used + kChipGap) / 2;
      for (Box& chip : row) {
        chip.x = x;
        chip.y = y;
        x += chip.width + kChipGap;
        scene_.boxes.push_back(std::move(chip));
      }
      if (!row.empty()) y += kChip + kChipGap;
      row.clear();
      used = 0;
    };
    const std::size_t shown = entries.size() <= kMostChips ? entries.size() : kMostChips - 1;
    for (std::size_t i = 0; i <= shown; ++i) {
      if (i == shown && shown == entries.size()) break;
      Box chip = i == shown ? rest_chip(entries.size() - shown) : chip_of(entries[i], width - 2 * kPad, colour);
      if (used > 0 && used + chip.width > width - 2 * kPad) flush();
      used += chip.width + kChipGap;
      row.push_back(std::move(chip));
    }
    flush();
    return y - kChipGap;
  }

  Box rest_chip(std::size_t count) const {
    const std::string text =
        language_ == Language::zh ? "另有 " + std::to_string(count) + " 件" : "and " + std::to_string(count) + " more";
    Box chip;
    chip.name = text;
    chip.height = kChip;
    chip.width = text_width(text, kChipSize) + 14;
    chip.align = Align::center;
    chip.lines.push_back({text, kChipSize, false, false, theme_.soft});
    return chip;
  }

  Box chip_of(const Entry& entry, double most, const std::string& colour) const {
    const InstrumentRecord& record = graph_.instruments()[entry.instrument];
    std::string title(graph_.title(entry.instrument));
    const std::string country = "中华人民共和国";
    if (title.size() > country.size() && title.starts_with(country)) title.erase(0, country.size());
    const std::string count = entry.relied_on > 0 ? "  " + std::to_string(entry.relied_on) : "";
    const std::string text = wrap_text(title, kChipSize, most - 40, 1).front() + count;
    const bool trouble = record.known == 0 || out_of_force(record.status);
    Box chip;
    chip.name = std::string(graph_.title(entry.instrument));
    chip.width = text_width(text, kChipSize) + 14;
    chip.height = kChip;
    chip.fill = theme_.card;
    chip.line = trouble ? theme_.trouble : colour;
    if (trouble) chip.pen = kMarkedPen;
    chip.align = Align::center;
    chip.padding = 3;
    const bool draft = is_draft(graph_, entry.instrument);
    if (draft) chip.fill = theme_.focus;
    chip.lines.push_back({text, kChipSize, draft, false,
                          draft     ? theme_.focus_ink
                          : trouble ? theme_.trouble
                                    : theme_.ink});
    return chip;
  }

  const LegalGraph& graph_;
  const Theme& theme_;
  Language language_;
  double base_;
  std::map<Level, std::vector<Entry>> steps_;
  Scene scene_;
  double y_ = 0;
};

}  // namespace

Scene draw_levels(const LegalGraph& graph, const Theme& theme, Language language, double aspect, Frame& frame) {
  const Pyramid pyramid(graph, theme, language, kBases.front());
  Scene scene;
  for (const double base : kBases) {
    Scene drawn = Pyramid(graph, theme, language, base).make();
    if (base == kBases.front() || fit_of(drawn, aspect) > fit_of(scene, aspect)) scene = std::move(drawn);
  }
  const std::string instruments = std::to_string(pyramid.instruments()), levels = std::to_string(pyramid.levels());
  frame.subtitle = language == Language::zh
                       ? "文件 " + instruments + " 件 · 层级 " + levels + " 级 · 名称后的数字为被引用、被依据的次数"
                       : counted(pyramid.instruments(), "instrument") + " · " + counted(pyramid.levels(), "level") +
                             " · the number behind a title tells how often it is relied on";
  return scene;
}

}  // namespace yiju
