#include "output/slides/slide_shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <pugixml.hpp>

#include "base/markup.hpp"
#include "output/table/docx_parts.hpp"

namespace yiju {
namespace {

using Xml = pugi::xml_node;

constexpr double kBeside = 7;  // points between the edge of a card and its rows, where lines arrive

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

bool is_latin(std::string_view words) {
  return std::ranges::all_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
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
  // In the order of Marker. The format has five forms: what they do not tell apart the kind of line does.
  static constexpr std::array<const char*, 10> kEnds = {nullptr, "triangle", "stealth", "stealth", "arrow",
                                                        "oval",  "oval",     "diamond", "diamond", "oval"};
  static_assert(kEnds.size() == static_cast<std::size_t>(Marker::bar) + 1);
  const char* type = kEnds[static_cast<std::size_t>(marker)];
  if (type == nullptr) return;
  Xml end = add(line, "a:tailEnd");
  set(end, "type", type);
  set(end, "w", "sm");
  set(end, "len", "sm");
}

/// The sites at which a line sticks to a rectangle, by their numbers in the format.
enum class Site : std::uint8_t { top, left, bottom, right };

struct Joint {
  std::size_t box = 0;
  Site site = Site::top;
};

/// Where an end of a line sticks. A card's rows are boxes of their own beside its edge: a line belongs to its row.
Joint joint_of(const Scene& page, std::size_t box, Point end) {
  const auto offset = [&](const Box& each) { return std::abs(each.middle().y - end.y); };
  const Box& card = page.boxes[box];
  for (std::size_t i = box + 1; i < page.boxes.size(); ++i) {
    const Box& row = page.boxes[i];
    const bool within =
        row.x >= card.x && row.right() <= card.right() && row.y >= card.y - 1 && row.bottom() <= card.bottom() + 1;
    if (!within || row.lines.empty() || offset(row) > 1) continue;
    if (std::abs(row.x - end.x) < kBeside) return {i, Site::left};
    if (std::abs(row.right() - end.x) < kBeside) return {i, Site::right};
  }
  const double left = std::abs(card.x - end.x), right = std::abs(card.right() - end.x);
  const double top = std::abs(card.y - end.y), bottom = std::abs(card.bottom() - end.y);
  const double least = std::min({left, right, top, bottom});
  return {box, least == left ? Site::left : least == right ? Site::right : least == top ? Site::top : Site::bottom};
}

/// An S that leaves and arrives level: the format has a connector of that form, which is drawn anew when a box is moved.
bool is_level_curve(const Curve& curve) {
  const std::vector<Point>& at = curve.points;
  return at.size() == 4 && std::abs(at[0].y - at[1].y) < 0.5 && std::abs(at[2].y - at[3].y) < 0.5 &&
         (at[1].x - at[0].x) * (at[3].x - at[0].x) > 0 && (at[3].x - at[2].x) * (at[3].x - at[0].x) > 0;
}

/// Whether the straight way between its ends crosses no other card: then the line needs no form of its own.
bool is_free(const Scene& page, const Curve& curve) {
  const Point start = curve.points.front(), end = curve.points.back();
  constexpr int kSteps = 40;
  for (int step = 1; step < kSteps; ++step) {
    const Point at{start.x + (end.x - start.x) * step / kSteps, start.y + (end.y - start.y) * step / kSteps};
    if (is_over_card(page, curve, at)) return false;
  }
  return true;
}

class SlideWriter {
 public:
  SlideWriter(Xml tree, const Scene& page) : tree_(tree), page_(page) {}

  /// From back to front: panels, lines, boxes.
  void write() {
    long long number = kFirst + static_cast<long long>(page_.boxes.size());
    for (const Box& panel : page_.panels) add_box(panel, ++number, false);
    for (const Curve& curve : page_.curves) add_curve(curve, number);
    for (std::size_t i = 0; i < page_.boxes.size(); ++i) add_box(page_.boxes[i], number_of(i), i == page_.title_box);
  }

 private:
  static constexpr long long kFirst = 2;  // 1 is the tree's

  /// A box's number is known before the box is written: lines name it.
  static long long number_of(std::size_t box) { return kFirst + static_cast<long long>(box); }

  void add_box(const Box& box, long long number, bool title) {
    Xml shape = open_shape(box.name, number, box.x, box.y, box.width, box.height);
    if (title) set(add(shape.child("p:nvSpPr").child("p:nvPr"), "p:ph"), "type", "title");
    Xml properties = shape.child("p:spPr");
    Xml geometry = add(properties, "a:prstGeom");
    set(geometry, "prst", "rect");
    add(geometry, "a:avLst");
    add_fill(properties, box.fill);
    add_line(properties, box.line, box.line.empty() ? 0 : box.pen, LineStyle::solid);
    add_words(shape, box, title);
  }

  void add_curve(const Curve& curve, long long& number) {
    if (curve.points.size() < 4) return;
    const Point start = curve.points.front(), end = curve.points.back();
    Xml line = add(tree_, "p:cxnSp");
    Xml about = add(line, "p:nvCxnSpPr");
    name_shape(about, "line", ++number);
    Xml joints = add(about, "p:cNvCxnSpPr");
    stick(joints, "a:stCxn", joint_of(page_, curve.from, start));
    stick(joints, "a:endCxn", joint_of(page_, curve.to, end));
    add(about, "p:nvPr");
    Xml properties = add(line, "p:spPr");
    const bool level = is_level_curve(curve);
    if (level || is_free(page_, curve)) {
      Xml place = add_place(properties, std::min(start.x, end.x), std::min(start.y, end.y), std::abs(end.x - start.x),
                            std::abs(end.y - start.y));
      if (end.x < start.x) set(place, "flipH", "1");
      if (end.y < start.y) set(place, "flipV", "1");
      Xml geometry = add(properties, "a:prstGeom");
      set(geometry, "prst", level && std::abs(end.y - start.y) >= 0.5 ? "curvedConnector3" : "straightConnector1");
      add(geometry, "a:avLst");
    } else {
      add_path(properties, curve);
      add(properties, "a:noFill");
    }
    add_end(add_line(properties, curve.colour, curve.pen, curve.style), curve.head);
    if (curve.tail != Marker::nothing) add_mark(curve, ++number);
  }

  /// The lines of the legend have no boxes to stick to.
  void stick(Xml joints, const char* end, Joint joint) {
    if (page_.boxes[joint.box].width < 1) return;
    Xml node = add(joints, end);
    set_number(node, "id", number_of(joint.box));
    set_number(node, "idx", static_cast<long long>(joint.site));
  }

  /// A line of any other form, as it is drawn.
  static void add_path(Xml properties, const Curve& curve) {
    const auto [left, right] = std::ranges::minmax(curve.points, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(curve.points, {}, &Point::y);
    add_place(properties, left.x, top.y, right.x - left.x, bottom.y - top.y);
    Xml geometry = add(properties, "a:custGeom");
    for (const char* list : {"a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"}) add(geometry, list);
    Xml path = add(add(geometry, "a:pathLst"), "a:path");
    set_number(path, "w", to_emu(right.x - left.x));
    set_number(path, "h", to_emu(bottom.y - top.y));
    set(path, "fill", "none");
    const auto add_point = [x = left.x, y = top.y](Xml parent, const Point& point) {
      Xml node = add(parent, "a:pt");
      set_number(node, "x", to_emu(point.x - x));
      set_number(node, "y", to_emu(point.y - y));
    };
    add_point(add(path, "a:moveTo"), curve.points[0]);
    for (std::size_t i = 1; i + 2 < curve.points.size(); i += 3) {
      Xml piece = add(path, "a:cubicBezTo");
      for (std::size_t k = 0; k < 3; ++k) add_point(piece, curve.points[i + k]);
    }
  }

  static void name_shape(Xml about, const std::string& name, long long number) {
    Xml identity = add(about, "p:cNvPr");
    set_number(identity, "id", number);
    set(identity, "name", clean_text(name.empty() ? "ornament" : name));
  }

  static Xml add_place(Xml properties, double x, double y, double width, double height) {
    Xml place = add(properties, "a:xfrm");
    Xml offset = add(place, "a:off");
    set_number(offset, "x", to_emu(x));
    set_number(offset, "y", to_emu(y));
    Xml size = add(place, "a:ext");
    set_number(size, "cx", to_emu(width));
    set_number(size, "cy", to_emu(height));
    return place;
  }

  Xml open_shape(const std::string& name, long long number, double x, double y, double width, double height) {
    Xml shape = add(tree_, "p:sp");
    Xml about = add(shape, "p:nvSpPr");
    name_shape(about, name, number);
    add(about, "p:cNvSpPr");
    add(about, "p:nvPr");
    add_place(add(shape, "p:spPr"), x, y, width, height);
    return shape;
  }

  /// Who asserts it: a full dot, a hollow one, a diamond, just outside the box where the line begins.
  void add_mark(const Curve& curve, long long number) {
    const double size = 4 * curve.mark;
    const Point start = curve.points[0], next = is_level_curve(curve) ? curve.points[1] : curve.points.back();
    const double length = std::max(1e-6, std::hypot(next.x - start.x, next.y - start.y));
    const Point middle{start.x + (next.x - start.x) / length * size / 2,
                       start.y + (next.y - start.y) / length * size / 2};
    Xml shape = open_shape("mark", number, middle.x - size / 2, middle.y - size / 2, size, size);
    Xml properties = shape.child("p:spPr");
    Xml geometry = add(properties, "a:prstGeom");
    set(geometry, "prst", curve.tail == Marker::hollow_diamond ? "diamond" : "ellipse");
    add(geometry, "a:avLst");
    add_fill(properties, curve.tail == Marker::full_dot ? curve.colour : page_.background);
    add_line(properties, curve.colour, 0.75, LineStyle::solid);
  }

  static void add_words(Xml shape, const Box& box, bool title) {
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
      set(style, "lang", is_latin(line.text) ? "en-US" : "zh-CN");
      set_number(style, "sz", std::lround(line.size * 100));
      if (line.bold) set(style, "b", "1");
      add_colour(style, line.colour);
      // The faces of the theme, so that who changes the theme changes all words.
      set(add(style, "a:latin"), "typeface", title ? "+mj-lt" : "+mn-lt");
      set(add(style, "a:ea"), "typeface", title ? "+mj-ea" : "+mn-ea");
      add(run, "a:t").text().set(clean_text(line.text).c_str());
    }
    if (box.lines.empty()) add(body, "a:p");
  }

  Xml tree_;
  const Scene& page_;
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
  SlideWriter(tree, page).write();
  add(add(root, "p:clrMapOvr"), "a:masterClrMapping");
  return print_xml(document);
}

}  // namespace yiju
