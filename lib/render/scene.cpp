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

double smallest_type(const Scene& scene) {
  double smallest = 0;
  for (const std::vector<Box>* boxes : {&scene.panels, &scene.boxes}) {
    for (const Box& box : *boxes) {
      for (const TextLine& line : box.lines) smallest = smallest == 0 ? line.size : std::min(smallest, line.size);
    }
  }
  return smallest;
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
