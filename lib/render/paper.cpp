#include "render/paper.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "render/subject.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

constexpr double kMargin = 28;  // points: 1 cm, what every printer can print
constexpr double kBodyGap = 10;
constexpr double kSample = 26;  // length of a line in the legend

/// Sizes of the type around the picture, in points. A slide is read from a chair, A3 at arm's length.
struct FrameType {
  double title, subtitle, legend, note;
  double largest;  ///< a picture of three boxes does not fill a page

  [[nodiscard]] double head() const { return 17 + 1.4 * title + 0.6 * subtitle; }
  [[nodiscard]] double legend_row() const { return 1.6 * legend; }
  [[nodiscard]] double note_line() const { return 1.35 * note; }
};

FrameType type_of(PaperSize size) {
  switch (size) {
    case PaperSize::wide:
    case PaperSize::standard:
      return {22, 12, 10.5, 10, 2.2};
    case PaperSize::a3:
      return {21, 11, 9.5, 8.5, 2.2};
    case PaperSize::a4:
    case PaperSize::fit:
      break;
  }
  return {17, 9, 8.2, 8, 1.5};
}

constexpr double kLeastWidth = 420;   // of what a page of its own size holds: the title's room
constexpr double kAlmost = 0.999;     // of the least size: what rounding takes away
constexpr double kMostEnlarged = 20;  // 17 m of A3: nobody prints that, and the steps must end

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
  if (options.orientation == Orientation::automatic) return is_slide(options.size) || aspect >= 0.95;
  return options.orientation == Orientation::landscape;
}

/// Width and height that the page leaves for the picture, with a legend of three rows.
std::pair<double, double> body_room(const PaperOptions& options) {
  auto [width, height] = measures(options.size);
  if (!is_landscape(options, 1.4)) std::swap(width, height);
  const FrameType type = type_of(options.size);
  return {width - 2 * kMargin, height - 2 * kMargin - type.head() - 3 * type.legend_row()};
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
    entry.label = choose(language, chinese_of(relation), english_of(relation));
    entry.label = capitalised(std::move(entry.label));
    entry.look = theme.line_of(relation);
    entry.head = entry.look.head;
    entries.push_back(std::move(entry));
  }
  static constexpr std::string_view kZh[] = {"条文自身引用", "起草说明所列", "分析人员认定"};
  static constexpr std::string_view kEn[] = {"Cited in the text", "Named by the drafting note", "Found by an analyst"};
  for (const Assertion assertion : frame.assertions) {
    LegendEntry entry;
    const auto at = static_cast<std::size_t>(assertion);
    entry.label = choose(language, kZh[at], kEn[at]);
    entry.look = {theme.soft, LineStyle::solid, 0.8, Marker::nothing};
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
  if (frame.gaps) add_box("无依据、未核对的条文", "Article without a source at hand", theme.gap, theme.gap_line);
  if (frame.trouble)
    add_box("不明、落空或已失效", "Unknown, dangling or no longer in force", theme.card, theme.trouble);
  return entries;
}

/// Puts the legend's rows into the scene, from x to x + width, and gives their height.
double place_legend(Scene& scene, const std::vector<LegendEntry>& entries, const Theme& theme, const FrameType& type,
                    Point corner, double width) {
  const double x = corner.x, line = type.legend_row();
  double at = x, row = 0;
  for (const LegendEntry& entry : entries) {
    const double label = text_width(entry.label, type.legend) + 4;
    const double needed = kSample + 4 + label + 14;
    if (at > x && at + needed > x + width) {
      at = x;
      ++row;
    }
    const double middle = corner.y + row * line + line / 2;
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
    scene.boxes.push_back(text_box(entry.label, at + kSample + 4, middle - line / 2, label, line,
                                   {entry.label, type.legend, false, false, theme.ink}, Align::left));
    at += needed;
  }
  return entries.empty() ? 0 : (row + 1) * line;
}

double legend_height(const std::vector<LegendEntry>& entries, const Theme& theme, const FrameType& type, double width) {
  Scene scratch;
  return place_legend(scratch, entries, theme, type, {}, width);
}

/// How large a picture is drawn at the most.
double most_of(const PaperOptions& options) {
  const double largest = type_of(options.size).largest;
  return options.most > 0 ? std::min(options.most, largest) : largest;
}

/// The title in one line, smaller if it must; a very long one in two.
void place_head(Scene& scene, const Frame& frame, const Theme& theme, const FrameType& type, double width) {
  constexpr double kSmallestShare = 0.5;  // two lines of half the size take the room of one
  const double share = width / std::max(1.0, text_width(frame.title, type.title));
  const double size = type.title * std::clamp(share, kSmallestShare, 1.0);
  const std::vector<std::string> lines =
      share >= kSmallestShare ? std::vector{frame.title} : wrap_text(frame.title, size, width, 2);
  // 《 fills only the right half of its square: moved out by that half, the title stands flush with what is below it.
  const double hang = frame.title.starts_with("《") ? size * 0.42 : 0;
  Box title = text_box(frame.title, kMargin - hang, kMargin - 8, width, 1.4 * type.title, {}, Align::left);
  title.lines.clear();
  for (const std::string& line : lines) title.lines.push_back({line, size, true, true, theme.ink});
  scene.title_box = scene.boxes.size();
  scene.boxes.push_back(std::move(title));
  const double below = kMargin - 7 + 1.4 * type.title;
  if (!frame.subtitle.empty()) {
    const std::string line = wrap_text(frame.subtitle, type.subtitle, width, 1).front();
    scene.boxes.push_back(text_box(line, kMargin, below, width, 1.4 * type.subtitle,
                                   {line, type.subtitle, false, false, theme.soft}, Align::left));
  }
  Box rule;
  rule.x = kMargin;
  rule.y = below + 1.6 * type.subtitle + 1;
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

double least_type(const PaperOptions& options) { return is_slide(options.size) ? 10 : 8; }

double fit_of(const Scene& body, const PaperOptions& options) {
  const Box bounds = bounds_of(body);
  const auto [width, height] = body_room(options);
  return std::min({width / std::max(bounds.width, 1.0), height / std::max(bounds.height, 1.0), most_of(options)});
}

double fit_of(const Scene& body, double aspect) {
  const Box bounds = bounds_of(body);
  return std::min(aspect / std::max(bounds.width, 1.0), 1 / std::max(bounds.height, 1.0));
}

Scene frame_page(Scene body, const Frame& frame, const Theme& theme, const PaperOptions& options) {
  const Box bounds = bounds_of(body);
  const FrameType type = type_of(options.size);
  const double natural_width = std::max(bounds.width, 1.0), natural_height = std::max(bounds.height, 1.0);
  const std::vector<LegendEntry> entries = legend_of(frame, theme, options.language);
  Scene page;
  page.title = frame.title;
  page.background = theme.background;
  if (options.size == PaperSize::fit) {
    page.width = std::max(natural_width, kLeastWidth) + 2 * kMargin;
  } else {
    std::tie(page.width, page.height) = measures(options.size);
    if (!is_landscape(options, natural_width / natural_height)) std::swap(page.width, page.height);
  }
  page.enlarged = options.enlarged;
  page.width *= page.enlarged;
  page.height *= page.enlarged;
  const double smallest = smallest_type(body), top = kMargin + type.head();
  double width = 0, foot = 0, room = 0, factor = 1;
  std::vector<std::string> notes;
  const auto measure = [&] {
    width = page.width - 2 * kMargin;
    notes.clear();
    for (const std::string& note : frame.notes) {
      for (std::string& line : wrap_text(note, type.note, width, 3)) notes.push_back(std::move(line));
    }
    foot = kBodyGap + legend_height(entries, theme, type, width) + 4 +
           type.note_line() * static_cast<double>(notes.size());
    if (options.size == PaperSize::fit) page.height = top + natural_height + foot + kMargin;
    room = page.height - top - foot - kMargin + 8;
    if (options.size != PaperSize::fit)
      factor = std::min({width / natural_width, room / natural_height, most_of(options)});
  };
  measure();
  // What cannot be read is no use on any page: in small steps, as the legend keeps its size.
  while (smallest > 0 && factor * smallest < least_type(options) * kAlmost && page.enlarged < kMostEnlarged) {
    constexpr double kStep = 1.05;
    page.enlarged *= kStep;
    page.width *= kStep;
    page.height *= kStep;
    measure();
  }
  const double right = kMargin + (width - natural_width * factor) / 2 - bounds.x * factor;
  const double down = top + std::max(0.0, room - natural_height * factor) / 2 - bounds.y * factor;
  transform(body, factor, right, down);
  append(page, std::move(body));
  place_head(page, frame, theme, type, width);
  double y = page.height - kMargin - foot + kBodyGap + 8;
  y += place_legend(page, entries, theme, type, {kMargin, y}, width) + 4;
  for (const std::string& line : notes) {
    page.boxes.push_back(
        text_box(line, kMargin, y, width, type.note_line(), {line, type.note, false, false, theme.soft}, Align::left));
    y += type.note_line();
  }
  return page;
}

}  // namespace yiju
