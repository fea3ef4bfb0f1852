#include "render/scene.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("a scene is enlarged and moved with all that is in it") {
  Scene scene;
  Box box;
  box.x = 10;
  box.y = 10;
  box.width = 20;
  box.height = 10;
  box.lines.push_back({"第一条", 8, false, false, "#000000"});
  scene.boxes.push_back(box);
  Curve curve;
  curve.points = {{0, 0}, {1, 1}, {2, 2}, {3, 3}};
  scene.curves.push_back(curve);
  transform(scene, 2, 5, 7);
  CHECK(scene.boxes[0].x == 25);
  CHECK(scene.boxes[0].lines[0].size == 16);
  CHECK(scene.curves[0].points[3].y == 13);
  const Box bounds = bounds_of(scene);
  CHECK(bounds.x == 5);
  CHECK(bounds.bottom() == 47);
}
