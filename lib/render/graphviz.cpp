#include "render/graphviz.hpp"

#include <algorithm>
#include <array>
#include <boost/algorithm/string/replace.hpp>
#include <cmath>
#include <map>

#include "base/digit.hpp"
#include "base/error.hpp"
#include "base/markup.hpp"
#include "render/font.hpp"
#include "render/graphviz_handles.hpp"

namespace yiju {
namespace {

using graphviz::number;
using graphviz::set;

constexpr double kInch = 72;
constexpr double kArrowUnit = 10;  // length of an arrowhead of size 1, in points (Graphviz: ARROW_LENGTH)
constexpr double kCorner = 0.5;    // half of the smallest node, as Graphviz rounds it: keeps the corners on the page
constexpr double kArrowSize = 0.42;
constexpr double kLineHeight = 1.28;  // of the type size, between the base lines of a label

const char* word_of(LineStyle style) {
  switch (style) {
    case LineStyle::solid:
      return "solid";
    case LineStyle::dashed:
      return "dashed";
    case LineStyle::dotted:
      return "dotted";
  }
  return "solid";
}

/// A mark as Graphviz calls it, and its length as a share of ARROW_LENGTH.
struct MarkShape {
  const char* word;
  double length;
};

constexpr std::array<MarkShape, 10> kMarks = {{{"none", 0},
                                               {"normal", 1},
                                               {"normaltee", 1.25},
                                               {"vee", 1},
                                               {"onormal", 1},
                                               {"dot", 0.8},
                                               {"odot", 0.8},
                                               {"diamond", 1.2},
                                               {"odiamond", 1.2},
                                               {"tee", 0.25}}};  // in the order of Marker
static_assert(kMarks.size() == static_cast<std::size_t>(Marker::bar) + 1);

const MarkShape& shape_of(Marker marker) { return kMarks[static_cast<std::size_t>(marker)]; }

/// Length of the mark in points, as Graphviz draws it.
double length_of(Marker marker) { return shape_of(marker).length * kArrowUnit * kArrowSize; }

/// A label as an HTML-like table, one row a line: the only kind of label that can hold several sizes and keep to one
/// side. Row heights are given, as Graphviz leaves too little room between lines of Chinese; the empty first row moves
/// the words down to the middle, as it takes them to be lower than they are.
std::string html_of(const Box& box, const FontChoice& fonts) {
  static constexpr const char* kAlign[] = {"LEFT", "CENTER", "RIGHT"};
  const char* align = kAlign[static_cast<std::size_t>(box.align)];
  const auto whole = [](double value) { return std::to_string(std::lround(std::max(1.0, value))); };
  const std::string width = whole(std::floor(box.width - 2 * box.padding));
  std::string out = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD HEIGHT=\"";
  out += whole(0.26 * box.lines.front().size) + "\"></TD></TR>";
  for (const TextLine& line : box.lines) {
    out += std::string("<TR><TD ALIGN=\"") + align + "\" WIDTH=\"" + width + "\" HEIGHT=\"" +
           whole(line.size * kLineHeight) + "\">";
    out += "<FONT FACE=\"" + escape_markup(line.serif ? fonts.serif : fonts.sans) + "\" POINT-SIZE=\"" +
           number(line.size) + "\" COLOR=\"" + line.colour + "\">";
    const std::string words = line.text.empty() ? " " : escape_markup(line.text);
    out += line.bold ? "<B>" + words + "</B>" : words;
    out += "</FONT></TD></TR>";
  }
  return out + "</TABLE>";
}

class ScenePainter {
 public:
  /// `numbered`: boxes are called by number, and shown_as() tells what they are.
  ScenePainter(const Scene& scene, FontChoice fonts, bool numbered)
      : scene_(scene), fonts_(std::move(fonts)), numbered_(numbered), graph_(graphviz::open_graph("yiju")) {
    set(graph_.get(), "bgcolor", scene.background);
    set(graph_.get(), "pad", "0");
    set(graph_.get(), "margin", "0");
    set(graph_.get(), "outputorder", "edgesfirst");
    set(graph_.get(), "layout", "nop2");
    set(graph_.get(), "fontname", fonts_.sans);
    set(graph_.get(), "charset", "UTF-8");
    agattr(graph_.get(), AGNODE, const_cast<char*>("label"), const_cast<char*>(""));
    agattr(graph_.get(), AGEDGE, const_cast<char*>("label"), const_cast<char*>(""));
    add_panels();
    for (const Box& box : scene.boxes) add_box(box);
    for (const Curve& curve : scene.curves) add_curve(curve);
    add_corner(kCorner, kCorner);
    add_corner(scene.width - kCorner, scene.height - kCorner);
  }

  std::string render(const char* format) {
    const graphviz::Layout layout(graph_.get(), "nop2");
    char* data = nullptr;
    unsigned int length = 0;
    if (gvRenderData(graphviz::context(), graph_.get(), format, &data, &length) != 0 || data == nullptr) {
      throw Error(ErrorCode::input,
                  Bilingual(std::string("Graphviz 写不出 ") + format, std::string("Graphviz cannot write ") + format) +
                      ": " + graphviz::take_complaints(),
                  {"apt-get install graphviz（其中的 cairo 插件画 PNG 和 PDF）",
                   "apt-get install graphviz (its cairo plugin draws PNG and PDF)"});
    }
    std::string bytes(data, length);
    gvFreeRenderData(data);
    return bytes;
  }

  /// Of a numbered painter: what Graphviz calls a box or panel → what a person reads; empty for ornaments.
  [[nodiscard]] const std::map<std::string, std::string>& shown_as() const { return shown_as_; }

  void set_dpi(double dpi) { set(graph_.get(), "dpi", number(dpi)); }

 private:
  [[nodiscard]] std::string place(Point point) const { return number(point.x) + "," + number(scene_.height - point.y); }

  void add_panels() {
    for (std::size_t i = 0; i < scene_.panels.size(); ++i) {
      const Box& panel = scene_.panels[i];
      std::string name = "cluster_" + std::to_string(i);
      shown_as_[name] = panel.name;
      Agraph_t* cluster = agsubg(graph_.get(), name.data(), 1);
      set(cluster, "bb", place({panel.x, panel.bottom()}) + "," + place({panel.right(), panel.y}));
      set(cluster, "style", panel.fill.empty() ? "solid" : "filled,solid");
      set(cluster, "fillcolor", panel.fill.empty() ? "transparent" : panel.fill);
      set(cluster, "color", panel.line.empty() ? "transparent" : panel.line);
      set(cluster, "penwidth", number(panel.pen));
      clusters_.push_back(cluster);
    }
  }

  /// The panel that holds the box: the smallest one around it.
  [[nodiscard]] Agraph_t* cluster_of(const Box& box) const {
    Agraph_t* best = nullptr;
    double area = 0;
    for (std::size_t i = 0; i < scene_.panels.size(); ++i) {
      const Box& panel = scene_.panels[i];
      const bool inside =
          panel.x <= box.x && panel.y <= box.y && box.right() <= panel.right() && box.bottom() <= panel.bottom();
      if (inside && (best == nullptr || panel.width * panel.height < area)) {
        best = clusters_[i];
        area = panel.width * panel.height;
      }
    }
    return best;
  }

  /// Graphviz wants names that differ. In an SVG they are numbers, as titles are put for them afterwards.
  std::string unique_name(const std::string& shown) {
    if (numbered_) {
      std::string name = "box_" + std::to_string(shown_as_.size());
      shown_as_[name] = shown;
      return name;
    }
    const std::string name = clean_text(shown.empty() ? "ornament" : shown);
    const int seen = ++names_[name];
    return seen == 1 ? name : name + " (" + std::to_string(seen) + ")";
  }

  void add_box(const Box& box) {
    Agnode_t* node = agnode(graph_.get(), unique_name(box.name).data(), 1);
    if (Agraph_t* cluster = cluster_of(box)) agsubnode(cluster, node, 1);
    set(node, "shape", "box");
    set(node, "fixedsize", "shape");
    set(node, "width", inches(box.width));
    set(node, "height", inches(box.height));
    set(node, "margin", "0");
    set(node, "pos", place(box.middle()));
    set(node, "style", box.fill.empty() ? "solid" : "filled,solid");
    set(node, "fillcolor", box.fill.empty() ? "transparent" : box.fill);
    set(node, "color", box.line.empty() ? "transparent" : box.line);
    set(node, "penwidth", number(box.line.empty() ? 0 : box.pen));
    if (!box.lines.empty()) graphviz::set_html(graph_.get(), node, "label", html_of(box, fonts_));
    nodes_.push_back(node);
  }

  void add_curve(const Curve& curve) {
    if (curve.points.size() < 4) return;
    Agedge_t* edge = agedge(graph_.get(), nodes_[curve.from], nodes_[curve.to], nullptr, 1);
    std::vector<Point> points = curve.points;
    std::string pos;
    const double tail = length_of(curve.tail) * curve.mark, head = length_of(curve.head) * curve.mark;
    if (tail > 0) {
      pos += "s," + place(points.front()) + " ";
      points.front() = moved(points.front(), points[1], tail);
    }
    if (head > 0) {
      pos += "e," + place(points.back()) + " ";
      points.back() = moved(points.back(), points[points.size() - 2], head);
    }
    for (const Point& point : points) pos += place(point) + " ";
    pos.pop_back();
    set(edge, "pos", pos);
    set(edge, "dir", tail > 0 ? (head > 0 ? "both" : "back") : head > 0 ? "forward" : "none");
    set(edge, "arrowhead", shape_of(curve.head).word);
    set(edge, "arrowtail", shape_of(curve.tail).word);
    set(edge, "arrowsize", number(kArrowSize * curve.mark));
    set(edge, "color", curve.colour);
    set(edge, "penwidth", number(curve.pen));
    set(edge, "style", word_of(curve.style));
  }

  void add_corner(double x, double y) {
    Agnode_t* node = agnode(graph_.get(), unique_name("").data(), 1);
    set(node, "shape", "box");
    set(node, "fixedsize", "shape");
    set(node, "width", "0.01");
    set(node, "height", "0.01");
    set(node, "style", "invis");
    set(node, "pos", place({x, y}));
  }

  static std::string inches(double points) { return number(std::max(points / kInch, 0.01), 4); }

  static Point moved(Point from, Point towards, double distance) {
    const double x = towards.x - from.x, y = towards.y - from.y;
    const double length = std::sqrt(x * x + y * y);
    if (length < 1e-6) return from;
    return {from.x + x / length * distance, from.y + y / length * distance};
  }

  const Scene& scene_;
  FontChoice fonts_;
  bool numbered_;
  graphviz::Graph graph_;
  std::vector<Agraph_t*> clusters_;
  std::vector<Agnode_t*> nodes_;
  std::map<std::string, int> names_;
  std::map<std::string, std::string> shown_as_;
};

/// The titles in an SVG as a person reads them: of ornaments none, of a line its ends.
std::string with_readable_titles(const std::string& svg, const std::map<std::string, std::string>& shown_as) {
  constexpr std::string_view open = "<title>", close = "</title>", arrow = "&#45;&gt;";
  const auto shown = [&](const std::string& name) {
    const auto known = shown_as.find(name);
    return known == shown_as.end() ? name : escape_markup(clean_text(known->second));
  };
  std::string out;
  std::size_t at = 0;
  for (std::size_t found = svg.find(open); found != std::string::npos; found = svg.find(open, at)) {
    const std::size_t begin = found + open.size(), end = svg.find(close, begin);
    const std::string name = svg.substr(begin, end - begin);
    const std::size_t between = name.find(arrow);
    const std::string words = between == std::string::npos
                                  ? shown(name)
                                  : shown(name.substr(0, between)) + " → " + shown(name.substr(between + arrow.size()));
    out.append(svg, at, found - at);
    if (!words.empty()) out.append(open).append(words).append(close);
    at = end + close.size();
  }
  return out.append(svg, at);
}

/// Names faces of other systems beside our own, takes out the renderer's version, and gives the file a title.
std::string finish_svg(std::string svg, const Scene& scene, const FontChoice& fonts) {
  boost::algorithm::replace_all(svg, "font-family=\"" + fonts.sans + "\"",
                                "font-family=\"" + font_family_list(fonts.sans, false) + "\"");
  boost::algorithm::replace_all(svg, "font-family=\"" + fonts.serif + "\"",
                                "font-family=\"" + font_family_list(fonts.serif, true) + "\"");
  const std::size_t comment = svg.find("<!-- Generated by graphviz");
  if (comment != std::string::npos) svg.erase(comment, svg.find("-->", comment) + 4 - comment);
  boost::algorithm::replace_all(svg, "<title>yiju</title>", "<title>" + escape_markup(scene.title) + "</title>");
  return svg;
}

/// cairo writes the clock into a PDF; the same picture has to be the same bytes.
std::string finish_pdf(std::string pdf) {
  const std::string key = "/CreationDate (D:";
  const std::string fixed = "20000101000000";
  const std::size_t at = pdf.find(key);
  if (at != std::string::npos && at + key.size() + fixed.size() < pdf.size()) {
    std::size_t place = at + key.size();
    pdf.replace(place, fixed.size(), fixed);
    for (place += fixed.size(); place < pdf.size() && pdf[place] != ')'; ++place) {
      if (is_digit(pdf[place])) pdf[place] = '0';
      if (pdf[place] == '-') pdf[place] = '+';
    }
  }
  return pdf;
}

}  // namespace

std::optional<PictureFormat> parse_picture_format(std::string_view word) {
  if (word == "svg") return PictureFormat::svg;
  if (word == "png") return PictureFormat::png;
  if (word == "pdf") return PictureFormat::pdf;
  if (word == "dot" || word == "gv") return PictureFormat::dot;
  return std::nullopt;
}

std::string paint(const Scene& scene, PictureFormat format, double dpi) {
  const FontChoice fonts = choose_fonts();
  const bool needs_font = format == PictureFormat::png || format == PictureFormat::pdf;
  if (needs_font && !fonts.found) {
    throw Error(ErrorCode::input, {"这台机器上没有中文字体", "expected a Chinese font on this machine, found none"},
                font_hint());
  }
  const std::lock_guard guard(graphviz::lock());
  ScenePainter painter(scene, fonts, format == PictureFormat::svg);
  switch (format) {
    case PictureFormat::svg:
      return finish_svg(with_readable_titles(painter.render("svg"), painter.shown_as()), scene, fonts);
    case PictureFormat::png:
      painter.set_dpi(dpi);
      return painter.render("png:cairo");
    case PictureFormat::pdf:
      return finish_pdf(painter.render("pdf:cairo"));
    case PictureFormat::dot:
      return painter.render("dot");
  }
  return {};
}

}  // namespace yiju
