#include "output/slides/slide_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <pugixml.hpp>

#include "base/markup.hpp"
#include "output/table/docx_parts.hpp"

namespace yiju {
namespace {

using Xml = pugi::xml_node;

constexpr const char* kFace = "微软雅黑";  // on every Windows with Chinese; others take their own

Xml add(Xml parent, const char* name) { return parent.append_child(name); }

void set_number(Xml node, const char* name, long long value) { set(node, name, std::to_string(value)); }

void add_colour(Xml parent, const std::string& colour) {
  set(add(add(parent, "a:solidFill"), "a:srgbClr"), "val", colour.substr(1));
}

void add_fill(Xml parent, const std::string& colour) {
  if (colour.empty()) {
    add(parent, "a:noFill");
  } else {
    add_colour(parent, colour);
  }
}

const char* dash_of(LineStyle style) {
  return style == LineStyle::dashed ? "dash" : style == LineStyle::dotted ? "dot" : "solid";
}

Xml add_line(Xml parent, const std::string& colour, double pen, LineStyle style) {
  Xml line = add(parent, "a:ln");
  set_number(line, "w", to_emu(pen));
  add_fill(line, colour);
  if (!colour.empty()) set(add(line, "a:prstDash"), "val", dash_of(style));
  return line;
}

/// The head; marks at the tail are shapes of their own, as no line end of the format is hollow.
void add_end(Xml line, Marker marker) {
  if (marker != Marker::arrow) return;
  Xml end = add(line, "a:tailEnd");
  set(end, "type", "triangle");
  set(end, "w", "sm");
  set(end, "len", "sm");
}

class SlideWriter {
 public:
  SlideWriter(Xml tree, std::string background) : tree_(tree), background_(std::move(background)) {}

  void add_box(const Box& box) {
    Xml shape = open_shape(box.name, box.x, box.y, box.width, box.height);
    Xml properties = shape.child("p:spPr");
    Xml geometry = add(properties, "a:prstGeom");
    set(geometry, "prst", "rect");
    add(geometry, "a:avLst");
    add_fill(properties, box.fill);
    add_line(properties, box.line, box.line.empty() ? 0 : box.pen, LineStyle::solid);
    add_words(shape, box);
  }

  void add_curve(const Curve& curve) {
    if (curve.points.size() < 4) return;
    double left = curve.points[0].x, top = curve.points[0].y, right = left, bottom = top;
    for (const Point& point : curve.points) {
      left = std::min(left, point.x);
      right = std::max(right, point.x);
      top = std::min(top, point.y);
      bottom = std::max(bottom, point.y);
    }
    Xml shape = open_shape("line", left, top, right - left, bottom - top);
    Xml properties = shape.child("p:spPr");
    Xml geometry = add(properties, "a:custGeom");
    for (const char* list : {"a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"}) add(geometry, list);
    Xml path = add(add(geometry, "a:pathLst"), "a:path");
    set_number(path, "w", to_emu(right - left));
    set_number(path, "h", to_emu(bottom - top));
    set(path, "fill", "none");
    const auto add_point = [&](Xml parent, const Point& point) {
      Xml node = add(parent, "a:pt");
      set_number(node, "x", to_emu(point.x - left));
      set_number(node, "y", to_emu(point.y - top));
    };
    add_point(add(path, "a:moveTo"), curve.points[0]);
    for (std::size_t i = 1; i + 2 < curve.points.size(); i += 3) {
      Xml piece = add(path, "a:cubicBezTo");
      for (std::size_t k = 0; k < 3; ++k) add_point(piece, curve.points[i + k]);
    }
    add(properties, "a:noFill");
    Xml line = add_line(properties, curve.colour, curve.pen, curve.style);
    add_end(line, curve.head);
    if (curve.tail != Marker::nothing) add_mark(curve);
  }

 private:
  Xml open_shape(const std::string& name, double x, double y, double width, double height) {
    Xml shape = add(tree_, "p:sp");
    Xml about = add(shape, "p:nvSpPr");
    Xml identity = add(about, "p:cNvPr");
    set_number(identity, "id", ++number_);
    set(identity, "name", clean_text(name.empty() ? "text" : name));
    add(about, "p:cNvSpPr");
    add(about, "p:nvPr");
    Xml place = add(add(shape, "p:spPr"), "a:xfrm");
    Xml offset = add(place, "a:off");
    set_number(offset, "x", to_emu(x));
    set_number(offset, "y", to_emu(y));
    Xml size = add(place, "a:ext");
    set_number(size, "cx", to_emu(width));
    set_number(size, "cy", to_emu(height));
    return shape;
  }

  /// Who asserts it: a full dot, a hollow one, a diamond, just outside the box where the line begins.
  void add_mark(const Curve& curve) {
    const double size = 4 * curve.mark;
    const double left = curve.points[1].x < curve.points[0].x ? curve.points[0].x - size : curve.points[0].x;
    Xml shape = open_shape("mark", left, curve.points[0].y - size / 2, size, size);
    Xml properties = shape.child("p:spPr");
    Xml geometry = add(properties, "a:prstGeom");
    set(geometry, "prst", curve.tail == Marker::hollow_diamond ? "diamond" : "ellipse");
    add(geometry, "a:avLst");
    add_fill(properties, curve.tail == Marker::full_dot ? curve.colour : background_);
    add_line(properties, curve.colour, 0.75, LineStyle::solid);
  }

  static void add_words(Xml shape, const Box& box) {
    Xml body = add(shape, "p:txBody");
    Xml properties = add(body, "a:bodyPr");
    set(properties, "wrap", "none");
    for (const char* side : {"lIns", "rIns"}) set_number(properties, side, to_emu(box.padding));
    for (const char* side : {"tIns", "bIns"}) set(properties, side, "0");
    set(properties, "anchor", "ctr");
    add(body, "a:lstStyle");
    for (const TextLine& line : box.lines) {
      Xml paragraph = add(body, "a:p");
      Xml alignment = add(paragraph, "a:pPr");
      set(alignment, "algn", box.align == Align::left ? "l" : box.align == Align::right ? "r" : "ctr");
      Xml run = add(paragraph, "a:r");
      Xml style = add(run, "a:rPr");
      set(style, "lang", "zh-CN");
      set_number(style, "sz", std::lround(line.size * 100));
      if (line.bold) set(style, "b", "1");
      add_colour(style, line.colour);
      for (const char* script : {"a:latin", "a:ea"}) set(add(style, script), "typeface", kFace);
      add(run, "a:t").text().set(clean_text(line.text).c_str());
    }
    if (box.lines.empty()) add(body, "a:p");
  }

  Xml tree_;
  std::string background_;
  long long number_ = 1;
};

}  // namespace

long long to_emu(double points) { return std::llround(points * 12700); }

std::string slide_part(const Scene& page) {
  pugi::xml_document document;
  Xml root = add(document, "p:sld");
  set(root, "xmlns:a", kDrawingNamespace);
  set(root, "xmlns:r", kRelationshipNamespace);
  set(root, "xmlns:p", kSlideNamespace);
  Xml slide = add(root, "p:cSld");
  Xml background = add(add(slide, "p:bg"), "p:bgPr");
  add_colour(background, page.background);
  add(background, "a:effectLst");
  Xml tree = add(slide, "p:spTree");
  Xml about = add(tree, "p:nvGrpSpPr");
  Xml identity = add(about, "p:cNvPr");
  set(identity, "id", "1");
  set(identity, "name", "");
  add(about, "p:cNvGrpSpPr");
  add(about, "p:nvPr");
  add(tree, "p:grpSpPr");
  SlideWriter writer(tree, page.background);
  for (const Box& panel : page.panels) writer.add_box(panel);
  for (const Curve& curve : page.curves) writer.add_curve(curve);
  for (const Box& box : page.boxes) writer.add_box(box);
  add(add(root, "p:clrMapOvr"), "a:masterClrMapping");
  return print_xml(document);
}

}  // namespace yiju
