#include "render/scene.hpp"

#include <algorithm>
#include <limits>

namespace yiju {
namespace {

void transform_box(Box& box, double factor, double right, double down) {
  box.x = box.x * factor + right;
  box.y = box.y * factor + down;
  box.width *= factor;
  box.height *= factor;
  box.pen *= factor;
  box.padding *= factor;
  for (TextLine& line : box.lines) line.size *= factor;
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
  double left = far, top = far;
  double right = -far, bottom = -far;
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

double smallest_type(const Scene& scene) {
  double smallest = 0;
  for (const std::vector<Box>* boxes : {&scene.panels, &scene.boxes}) {
    for (const Box& box : *boxes) {
      for (const TextLine& line : box.lines) smallest = smallest == 0 ? line.size : std::min(smallest, line.size);
    }
  }
  return smallest;
}

bool is_over_card(const Scene& scene, const Curve& curve, Point at) {
  for (std::size_t i = 0; i < scene.boxes.size(); ++i) {
    const Box& box = scene.boxes[i];
    if (i == curve.from || i == curve.to || box.fill.empty() || box.line.empty()) continue;
    if (at.x > box.x && at.x < box.right() && at.y > box.y && at.y < box.bottom()) return true;
  }
  return false;
}

std::size_t lines_over_cards(const Scene& scene) {
  constexpr int kSteps = 20;
  const auto on = [](const Curve& curve, std::size_t piece, double t) {
    const Point *p = &curve.points[3 * piece], *end = p + 3;
    const double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
    return Point{a * p->x + b * p[1].x + c * p[2].x + d * end->x, a * p->y + b * p[1].y + c * p[2].y + d * end->y};
  };
  const auto over = [&](const Curve& curve) {
    for (std::size_t piece = 0; 3 * piece + 3 < curve.points.size(); ++piece) {
      for (int step = 0; step <= kSteps; ++step) {
        if (is_over_card(scene, curve, on(curve, piece, static_cast<double>(step) / kSteps))) return true;
      }
    }
    return false;
  };
  return static_cast<std::size_t>(std::ranges::count_if(scene.curves, over));
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

}  // namespace yiju
