#include "render/paper.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "render/subject.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

constexpr double kMargin = 28;  // points: 1 cm, what every printer can print
constexpr double kTitleSize = 17, kSubtitleSize = 8.5, kLegendSize = 7.5, kNoteSize = 7;
constexpr double kHead = 46, kLegendRow = 13, kNoteLine = 10, kBodyGap = 10;
constexpr double kLargest = 1.5;  // a picture of three boxes does not fill a page
constexpr double kSample = 26;    // length of a line in the legend

/// Landscape measures in points.
std::pair<double, double> measures(PaperSize size) {
  switch (size) {
    case PaperSize::a3:
      return {1190.55, 841.89};
    case PaperSize::wide:
      return {960, 540};
    case PaperSize::standard:
      return {720, 540};
    case PaperSize::a4:
    case PaperSize::fit:
      break;
  }
  return {841.89, 595.28};
}

bool is_landscape(const PaperOptions& options, double aspect) {
  const bool slide = options.size == PaperSize::wide || options.size == PaperSize::standard;
  if (options.orientation == Orientation::automatic) return slide || aspect >= 0.95;
  return options.orientation == Orientation::landscape;
}

/// Width and height that the page leaves for the picture, with a legend of three rows.
std::pair<double, double> body_room(const PaperOptions& options) {
  auto [width, height] = measures(options.size);
  if (!is_landscape(options, 1.4)) std::swap(width, height);
  return {width - 2 * kMargin, height - 2 * kMargin - kHead - 3 * kLegendRow};
}

Box text_box(std::string name, double x, double y, double width, double height, TextLine line, Align align) {
  Box box;
  box.name = std::move(name);
  box.x = x;
  box.y = y;
  box.width = width;
  box.height = height;
  box.padding = 0;
  box.align = align;
  box.lines.push_back(std::move(line));
  return box;
}

struct LegendEntry {
  std::string label;
  LineLook look;
  Marker tail = Marker::nothing;
  Marker head = Marker::arrow;
  bool box = false;  ///< a box instead of a line
  std::string fill, line;
};

std::vector<LegendEntry> legend_of(const Frame& frame, const Theme& theme, Language language) {
  std::vector<LegendEntry> entries;
  for (const Relation relation : frame.relations) {
    LegendEntry entry;
    entry.label = choose(language, chinese_of(relation), name_of(relation));
    std::replace(entry.label.begin(), entry.label.end(), '_', ' ');
    entry.label = capitalised(std::move(entry.label));
    entry.look = theme.line_of(relation);
    entries.push_back(std::move(entry));
  }
  static constexpr std::string_view kZh[] = {"条文自身引用", "起草说明所列", "分析人员认定"};
  static constexpr std::string_view kEn[] = {"Cited in the text", "Named by the drafting note", "Found by an analyst"};
  for (const Assertion assertion : frame.assertions) {
    LegendEntry entry;
    const auto at = static_cast<std::size_t>(assertion);
    entry.label = choose(language, kZh[at], kEn[at]);
    entry.look = {theme.soft, LineStyle::solid, 0.8};
    entry.tail = marker_of(assertion);
    entry.head = Marker::nothing;
    entries.push_back(std::move(entry));
  }
  const auto add_box = [&](std::string_view zh, std::string_view en, const std::string& fill, const std::string& line) {
    LegendEntry entry;
    entry.label = choose(language, zh, en);
    entry.box = true;
    entry.fill = fill;
    entry.line = line;
    entries.push_back(std::move(entry));
  };
  if (frame.gaps) add_box("未见依据的条文", "Article without a source", theme.gap, theme.gap_line);
  if (frame.trouble)
    add_box("不明、落空或已失效", "Unknown, dangling or no longer in force", theme.card, theme.trouble);
  return entries;
}

/// Puts the legend's rows into the scene, from x to x + width, and gives their height.
double place_legend(Scene& scene, const std::vector<LegendEntry>& entries, const Theme& theme, double x, double y,
                    double width) {
  double at = x, row = 0;
  for (const LegendEntry& entry : entries) {
    const double label = text_width(entry.label, kLegendSize) + 4;
    const double needed = kSample + 4 + label + 14;
    if (at > x && at + needed > x + width) {
      at = x;
      ++row;
    }
    const double middle = y + row * kLegendRow + kLegendRow / 2;
    if (entry.box) {
      Box sample;
      sample.name = entry.label;
      sample.x = at + 4;
      sample.y = middle - 4;
      sample.width = kSample - 8;
      sample.height = 8;
      sample.fill = entry.fill;
      sample.line = entry.line;
      sample.pen = kMarkedPen;
      scene.boxes.push_back(std::move(sample));
    } else {
      Box end;
      end.name = entry.label;
      end.x = at;
      end.y = middle;
      end.width = end.height = 0.1;
      Curve curve;
      curve.from = scene.boxes.size();
      scene.boxes.push_back(end);
      end.x = at + kSample;
      curve.to = scene.boxes.size();
      scene.boxes.push_back(end);
      curve.points = {{at, middle}, {at + 8, middle}, {at + kSample - 8, middle}, {at + kSample, middle}};
      curve.colour = entry.look.colour;
      curve.style = entry.look.style;
      curve.pen = entry.look.pen;
      curve.tail = entry.tail;
      curve.head = entry.head;
      scene.curves.push_back(std::move(curve));
    }
    scene.boxes.push_back(text_box(entry.label, at + kSample + 4, middle - kLegendRow / 2, label, kLegendRow,
                                   {entry.label, kLegendSize, false, false, theme.ink}, Align::left));
    at += needed;
  }
  return entries.empty() ? 0 : (row + 1) * kLegendRow;
}

double legend_height(const std::vector<LegendEntry>& entries, const Theme& theme, double width) {
  Scene scratch;
  return place_legend(scratch, entries, theme, 0, 0, width);
}

void place_head(Scene& scene, const Frame& frame, const Theme& theme, double width) {
  const double size = std::min(kTitleSize, kTitleSize * width / std::max(1.0, text_width(frame.title, kTitleSize)));
  // 《 fills only the right half of its square: moved out by that half, the title stands flush with what is below it.
  const double hang = frame.title.starts_with("《") ? size * 0.42 : 0;
  scene.boxes.push_back(text_box(frame.title, kMargin - hang, kMargin - 8, width, 24,
                                 {frame.title, size, true, true, theme.ink}, Align::left));
  if (!frame.subtitle.empty()) {
    const std::string line = wrap_text(frame.subtitle, kSubtitleSize, width, 1).front();
    scene.boxes.push_back(text_box("subtitle", kMargin, kMargin + 17, width, 12,
                                   {line, kSubtitleSize, false, false, theme.soft}, Align::left));
  }
  Box rule;
  rule.name = "rule";
  rule.x = kMargin;
  rule.y = kMargin + 32;
  rule.width = width;
  rule.height = 0.75;
  rule.fill = theme.rule;
  scene.boxes.push_back(std::move(rule));
}

}  // namespace

std::optional<PaperSize> parse_paper_size(std::string_view word) {
  if (word == "fit") return PaperSize::fit;
  if (word == "a4") return PaperSize::a4;
  if (word == "a3") return PaperSize::a3;
  if (word == "16:9") return PaperSize::wide;
  if (word == "4:3") return PaperSize::standard;
  return std::nullopt;
}

std::optional<Orientation> parse_orientation(std::string_view word) {
  if (word == "auto") return Orientation::automatic;
  if (word == "landscape") return Orientation::landscape;
  if (word == "portrait") return Orientation::portrait;
  return std::nullopt;
}

double body_aspect(const PaperOptions& options) {
  const auto [width, height] = body_room(options);
  return width / height;
}

double fit_of(const Scene& body, const PaperOptions& options) {
  const Box bounds = bounds_of(body);
  const auto [width, height] = body_room(options);
  return std::min({width / std::max(bounds.width, 1.0), height / std::max(bounds.height, 1.0), kLargest});
}

double fit_of(const Scene& body, double aspect) {
  const Box bounds = bounds_of(body);
  return std::min(aspect / std::max(bounds.width, 1.0), 1 / std::max(bounds.height, 1.0));
}

Scene frame_page(Scene body, const Frame& frame, const Theme& theme, const PaperOptions& options) {
  const Box bounds = bounds_of(body);
  const double natural_width = std::max(bounds.width, 1.0), natural_height = std::max(bounds.height, 1.0);
  const std::vector<LegendEntry> entries = legend_of(frame, theme, options.language);
  Scene page;
  page.title = frame.title;
  page.background = theme.background;
  double factor = 1;
  if (options.size == PaperSize::fit) {
    page.width = std::max(natural_width, 420.0) + 2 * kMargin;
  } else {
    std::tie(page.width, page.height) = measures(options.size);
    if (!is_landscape(options, natural_width / natural_height)) std::swap(page.width, page.height);
  }
  const double width = page.width - 2 * kMargin;
  std::vector<std::string> notes;
  for (const std::string& note : frame.notes) {
    for (std::string& line : wrap_text(note, kNoteSize, width, 3)) notes.push_back(std::move(line));
  }
  const double foot =
      kBodyGap + legend_height(entries, theme, width) + 4 + kNoteLine * static_cast<double>(notes.size());
  const double top = kMargin + kHead;
  if (options.size == PaperSize::fit) page.height = top + natural_height + foot + kMargin;
  const double room = page.height - top - foot - kMargin + 8;
  if (options.size != PaperSize::fit) factor = std::min({width / natural_width, room / natural_height, kLargest});
  const double right = kMargin + (width - natural_width * factor) / 2 - bounds.x * factor;
  const double down = top + std::max(0.0, room - natural_height * factor) / 2 - bounds.y * factor;
  transform(body, factor, right, down);
  append(page, std::move(body));
  place_head(page, frame, theme, width);
  double y = page.height - kMargin - foot + kBodyGap + 8;
  y += place_legend(page, entries, theme, kMargin, y, width) + 4;
  for (const std::string& line : notes) {
    page.boxes.push_back(
        text_box("note", kMargin, y, width, kNoteLine, {line, kNoteSize, false, false, theme.soft}, Align::left));
    y += kNoteLine;
  }
  return page;
}

}  // namespace yiju
