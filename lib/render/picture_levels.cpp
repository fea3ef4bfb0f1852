#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/english.hpp"
#include "query/foundation.hpp"
#include "query/text_version.hpp"
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

/// Instruments by level, those most relied on first.
using Steps = std::map<Level, std::vector<Entry>>;

Steps steps_of(const LegalGraph& graph, const std::map<InstrumentId, std::size_t>& relied_on) {
  Steps steps;
  for (const auto& [instrument, count] : relied_on)
    steps[graph.instruments()[instrument].level].push_back({instrument, count});
  for (auto& [level, entries] : steps) std::ranges::stable_sort(entries, std::greater{}, &Entry::relied_on);
  return steps;
}

/// Instruments that some relation touches.
Steps steps_of_all(const LegalGraph& graph) {
  std::map<InstrumentId, std::size_t> relied_on;
  for (const EdgeRecord& edge : graph.edges()) {
    if (is_internal(graph, edge)) continue;
    ++relied_on[graph.nodes()[edge.to].instrument];
    relied_on.try_emplace(graph.nodes()[edge.from].instrument, 0);
  }
  return steps_of(graph, relied_on);
}

/// The draft, what it rests on itself, and the constitution where something of that is based on it.
Steps steps_of_draft(const LegalGraph& graph, InstrumentId draft) {
  std::map<InstrumentId, std::size_t> relied_on = {{draft, 0}};
  for (const NodeId node : family_of(graph, text_on(graph, draft, {}))) {
    for (const EdgeRecord& edge : graph.out_edges(node)) {
      if (!is_internal(graph, edge)) ++relied_on[graph.nodes()[edge.to].instrument];
    }
  }
  std::map<InstrumentId, std::size_t> highest;
  for (const EdgeRecord& edge : graph.edges()) {
    const InstrumentId to = graph.nodes()[edge.to].instrument, from = graph.nodes()[edge.from].instrument;
    if (graph.instruments()[to].level == Level::constitution && from != to && relied_on.contains(from))
      highest.try_emplace(to, 0);
  }
  relied_on.merge(highest);
  return steps_of(graph, relied_on);
}

std::size_t instruments_in(const Steps& steps) {
  std::size_t sum = 0;
  for (const auto& [level, entries] : steps) sum += entries.size();
  return sum;
}

/// Those that are relied on.
std::size_t sources_in(const Steps& steps) {
  std::size_t sum = 0;
  for (const auto& [level, entries] : steps) {
    sum +=
        static_cast<std::size_t>(std::ranges::count_if(entries, [](const Entry& each) { return each.relied_on > 0; }));
  }
  return sum;
}

/// The part's share of all instruments, in the order of the steps.
Steps share_of(const Steps& steps, Part part) {
  Steps share;
  std::size_t at = 0;
  for (const auto& [level, entries] : steps) {
    for (const Entry& entry : entries) {
      if (part.holds(at++)) share[level].push_back(entry);
    }
  }
  return share;
}

class Pyramid {
 public:
  /// `base` is how wide the lowest step is.
  Pyramid(const LegalGraph& graph, const Steps& steps, const GridOptions& options, double base)
      : graph_(graph), theme_(options.theme), language_(options.language), base_(base), steps_(steps) {}

  Scene make() {
    std::size_t index = 0;
    for (const auto& [level, entries] : steps_) {
      const double share = steps_.size() < 2 ? 1 : static_cast<double>(index) / static_cast<double>(steps_.size() - 1);
      add_step(level, entries, base_ * (kNarrowShare + (1 - kNarrowShare) * share));
      ++index;
    }
    return std::move(scene_);
  }

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
      head.lines.push_back({line, 8.8, true, false, theme_.ink});
    }
    scene_.boxes.push_back(std::move(head));
    for (const double x : {left, left + width - 3}) {  // the flanks, in the level's full colour
      Box flank;
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
    const bool trouble = record.known == 0 || has_ended(record.status);
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
  const Steps& steps_;
  Scene scene_;
  double y_ = 0;
};

}  // namespace

Scene draw_levels(const LegalGraph& graph, InstrumentId draft, const GridOptions& options, Frame& frame) {
  const Steps all = draft == none ? steps_of_all(graph) : steps_of_draft(graph, draft);
  const Steps steps = share_of(all, options.part);
  Scene scene;
  for (const double base : kBases) {
    Scene drawn = Pyramid(graph, steps, options, base).make();
    if (base == kBases.front() || fit_of(drawn, options.aspect) > fit_of(scene, options.aspect))
      scene = std::move(drawn);
  }
  frame.rows = instruments_in(all);
  const bool zh = options.language == Language::zh;
  const std::string levels =
      zh ? " · 层级 " + std::to_string(all.size()) + " 级" : " · " + counted(all.size(), "level");
  if (draft == none) {
    frame.subtitle =
        zh ? "文件 " + std::to_string(frame.rows) + " 件" + levels + " · 名称后的数字为被引用、被依据的次数"
           : counted(frame.rows, "instrument") + levels +
                 " · the number behind a title tells how often it is relied on";
    return scene;
  }
  const std::size_t sources = sources_in(all);
  const bool higher = frame.rows > sources + 1;  // the text itself is no source of its own
  frame.subtitle = zh ? "依据文件 " + std::to_string(sources) + " 件" + (higher ? "，另列其上的宪法" : "") + levels +
                            " · 名称后的数字为其引用、依据的次数"
                      : counted(sources, "instrument") + (higher ? " and the constitution above them" : "") + levels +
                            " · the number behind a title tells how often it is relied on there";
  return scene;
}

}  // namespace yiju
