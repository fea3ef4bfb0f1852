#include "render/scene.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("words are broken into even lines that fit") {
  const auto lines = wrap_text("临江市促进数据要素流通交易若干规定", 10, 100, 3);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] + lines[1] == "临江市促进数据要素流通交易若干规定");
  for (const std::string& line : lines) CHECK(text_width(line, 10) <= 100);
  CHECK(text_width(lines[1], 10) >= 70);  // no last line of one character
}

TEST_CASE("numbers and opening quotes are not left behind at a line's end") {
  for (const std::string& line : wrap_text("临江市数据要素行动方案（2026—2028年）", 10, 130, 3)) {
    CHECK_FALSE(line.ends_with("（"));
    CHECK_FALSE(line.ends_with("20"));
  }
  CHECK(wrap_text("关于实施“数据惠民”行动的通知", 10, 52, 4).front().find("“") == std::string::npos);
}

TEST_CASE("what does not fit ends with an ellipsis") {
  const auto lines = wrap_text("关于印发临江市数据要素市场化配置改革总体方案的通知", 10, 60, 2);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].find("…") != std::string::npos);
}

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
