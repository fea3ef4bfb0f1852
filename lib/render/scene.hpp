// A finished page: every box, line and word with its place, before anyone knows whether it becomes SVG, PNG, PDF, DOT
// or a slide. Units are points (1/72 inch), the origin is the top left corner, y grows downwards. Made by the
// picture_<kind>.cpp files, framed by page.hpp, painted by graphviz.hpp and slides (output/slides/slides.hpp). Pure data: can
// be tested without a font or a renderer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace yiju {

struct Point {
  double x = 0, y = 0;
};

enum class LineStyle : std::uint8_t { solid, dashed, dotted };

/// What stands at the end of a line. The head tells direction and relation, the tail who asserts it.
enum class Marker : std::uint8_t {
  nothing,
  arrow,
  barred_arrow,  ///< with a bar behind it
  notched_arrow,
  hollow_arrow,
  full_dot,
  hollow_dot,
  full_diamond,
  hollow_diamond,
  bar
};

enum class Align : std::uint8_t { left, center, right };

struct TextLine {
  std::string text;
  double size = 9;  ///< in points
  bool bold = false;
  bool serif = false;
  std::string colour;  ///< #RRGGBB
};

/// A rectangle with words in it; without fill and line, words alone.
struct Box {
  std::string name;                            ///< shown when pointing at it in SVG; empty for ornaments
  double x = 0, y = 0, width = 0, height = 0;  ///< x and y: its top left corner
  std::string fill;                            ///< #RRGGBB; empty: none
  std::string line;                            ///< colour of the border; empty: none
  double pen = 0.6;
  Align align = Align::left;
  double padding = 4;  ///< between border and words, left and right
  std::vector<TextLine> lines;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] Point middle() const { return {x + width / 2, y + height / 2}; }
};

/// A line from box to box: cubic Bézier pieces, 3n + 1 points.
struct Curve {
  std::size_t from = 0, to = 0;  ///< indices into Scene::boxes
  std::vector<Point> points;
  std::string colour;
  double pen = 0.8;
  LineStyle style = LineStyle::solid;
  Marker tail = Marker::nothing, head = Marker::arrow;
  double mark = 1;  ///< size of the marks, grows with the scene
};

struct Scene {
  double width = 0, height = 0;
  std::string background = "#FFFFFF";
  std::string title;    ///< plain text, for the file's own title
  double enlarged = 1;  ///< how many times as large as the page that was asked for: else its words could not be read
  std::vector<Box> panels;    ///< behind everything: chapters, levels
  std::vector<Curve> curves;  ///< above the panels, below the boxes
  std::vector<Box> boxes;
  std::size_t title_box = static_cast<std::size_t>(-1);  ///< which of them is the page's title; none: -1
};

/// Enlarges everything (sizes of type included) and moves it.
void transform(Scene& scene, double factor, double right, double down);

/// The smallest rectangle around all that is drawn, as {x, y, width, height}; zeros for an empty scene.
[[nodiscard]] Box bounds_of(const Scene& scene);

/// Whether a point of a line lies on a card (a box with fill and border) at which the line neither begins nor ends.
[[nodiscard]] bool is_over_card(const Scene& scene, const Curve& curve, Point at);

/// Lines that run over such a card.
[[nodiscard]] std::size_t lines_over_cards(const Scene& scene);

/// The size of the smallest words in it, in points; 0 where it has none.
[[nodiscard]] double smallest_type(const Scene& scene);

/// Puts the parts of one scene behind those of another; indices of curves are adjusted.
void append(Scene& scene, Scene part);

}  // namespace yiju
