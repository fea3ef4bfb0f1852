#include "render/scene.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

#include "base/utf8.hpp"

namespace yiju {
namespace {

// Share of the type size that a Latin character takes in the CJK faces used here (Source Sans' digits are 0.555 wide).
constexpr double kLatinWidth = 0.56;

void transform_box(Box& box, double factor, double right, double down) {
  box.x = box.x * factor + right;
  box.y = box.y * factor + down;
  box.width *= factor;
  box.height *= factor;
  box.pen *= factor;
  box.padding *= factor;
  for (TextLine& line : box.lines) line.size *= factor;
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  lines.push_back(text.substr(begin));
  return lines;
}

bool is_word_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
}

/// A number or Latin word that was cut in two goes to the next line whole (2026—2|028年 → 2026—|2028年), and so does an
/// opening bracket or quote at a line's end.
void mend_breaks(std::vector<std::string>& lines) {
  constexpr std::size_t longest = 16;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    std::string& line = lines[i];
    for (const std::string_view open : {"“", "‘", "（", "《", "〈", "「", "『", "【", "("}) {
      if (line.size() > open.size() && line.ends_with(open)) {
        lines[i + 1].insert(0, open);
        line.erase(line.size() - open.size());
      }
    }
    if (line.empty() || lines[i + 1].empty() || !is_word_character(lines[i + 1].front())) continue;
    std::size_t begin = line.size();
    while (begin > 0 && is_word_character(line[begin - 1])) --begin;
    if (begin == 0 || line.size() - begin > longest) continue;
    lines[i + 1].insert(0, line, begin);
    line.erase(begin);
  }
}

}  // namespace

void transform(Scene& scene, double factor, double right, double down) {
  for (Box& box : scene.panels) transform_box(box, factor, right, down);
  for (Box& box : scene.boxes) transform_box(box, factor, right, down);
  for (Curve& curve : scene.curves) {
    curve.pen *= factor;
    curve.mark *= factor;
    for (Point& point : curve.points) point = {point.x * factor + right, point.y * factor + down};
  }
}

Box bounds_of(const Scene& scene) {
  constexpr double far = std::numeric_limits<double>::max();
  double left = far, top = far, right = -far, bottom = -far;
  const auto take = [&](double x, double y) {
    left = std::min(left, x);
    right = std::max(right, x);
    top = std::min(top, y);
    bottom = std::max(bottom, y);
  };
  for (const std::vector<Box>* boxes : {&scene.panels, &scene.boxes}) {
    for (const Box& box : *boxes) {
      take(box.x, box.y);
      take(box.right(), box.bottom());
    }
  }
  for (const Curve& curve : scene.curves) {
    for (const Point& point : curve.points) take(point.x, point.y);
  }
  Box bounds;
  if (left > right) return bounds;
  bounds.x = left;
  bounds.y = top;
  bounds.width = right - left;
  bounds.height = bottom - top;
  return bounds;
}

void append(Scene& scene, Scene part) {
  const std::size_t first = scene.boxes.size();
  for (Curve& curve : part.curves) {
    curve.from += first;
    curve.to += first;
    scene.curves.push_back(std::move(curve));
  }
  std::move(part.panels.begin(), part.panels.end(), std::back_inserter(scene.panels));
  std::move(part.boxes.begin(), part.boxes.end(), std::back_inserter(scene.boxes));
}

double text_width(std::string_view text, double size) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (point.bytes == 0) break;
    const std::size_t columns = display_width(text.substr(at, point.bytes));
    // “ ” … — · count as one column on a terminal, but a Chinese face draws them full width.
    const bool full = columns == 2 || (point.value >= 0x2010 && point.value <= 0x2027);
    width += full ? size : columns == 0 ? 0 : size * kLatinWidth;
    at += point.bytes;
  }
  return width;
}

std::vector<std::string> wrap_text(std::string_view text, double size, double width, std::size_t most) {
  // 第二十四条　应用场景联合开发 is broken between number and name, if it has to be broken.
  const std::size_t blank = text.find("　");
  if (blank != std::string_view::npos && blank > 0 && most > 1 && text_width(text, size) > width) {
    std::vector<std::string> lines = wrap_text(text.substr(0, blank), size, width, most - 1);
    for (std::string& line :
         wrap_text(text.substr(blank + std::string_view("　").size()), size, width, most - lines.size())) {
      lines.push_back(std::move(line));
    }
    return lines;
  }
  const auto columns = static_cast<std::size_t>(std::max(4.0, 2 * width / size));
  const auto broken = [&](std::size_t at) {
    std::vector<std::string> lines = split_lines(wrap_by_width(text, at));
    mend_breaks(lines);
    for (std::string& line : lines) {
      if (line.starts_with(' ')) line.erase(0, 1);
    }
    return lines;
  };
  const auto fits = [&](const std::vector<std::string>& lines) {
    return std::all_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return text_width(line, size) <= width; });
  };
  // Latin characters are wider than half a Han character: take fewer columns until every line really fits.
  std::size_t taken = columns;
  while (taken > columns / 2 && !fits(broken(taken))) --taken;
  std::vector<std::string> lines = broken(taken);
  if (lines.size() > most) {
    lines.resize(most);
    std::string& last = lines.back();
    last = shorten_to_width(last + "……", std::max<std::size_t>(display_width(last) - 2, 4));
    return lines;
  }
  // Lines of about the same length: no last line of a single character.
  while (lines.size() > 1 && taken > 4) {
    std::vector<std::string> narrower = broken(--taken);
    if (narrower.size() > lines.size() || !fits(narrower)) break;
    lines = std::move(narrower);
  }
  return lines;
}

}  // namespace yiju
