#include "output/slides/slides.hpp"

#include <doctest/doctest.h>

#include "text/zip_reader.hpp"

using namespace yiju;

namespace {

const std::string kHostile = "</script><img onerror=alert(1)> & \"quoted\"";

Scene page() {
  Scene scene;
  scene.width = 720;
  scene.height = 405;
  scene.title = kHostile;
  Box box;
  box.name = kHostile;
  box.width = 100;
  box.height = 20;
  box.fill = "#FFFFFF";
  box.line = "#000000";
  box.lines.push_back({kHostile, 9, false, false, "#000000"});
  scene.boxes.push_back(box);
  box.y = 100;
  scene.boxes.push_back(box);
  Curve curve;
  curve.to = 1;
  curve.points = {{50, 20}, {50, 50}, {50, 70}, {50, 100}};
  curve.colour = "#000000";
  scene.curves.push_back(curve);
  return scene;
}

}  // namespace

TEST_CASE("slides show strangers' titles as the characters that they are, one slide a page, the same bytes each time") {
  const std::string bytes = write_slides({page(), page()}, kHostile);
  CHECK((bytes == write_slides({page(), page()}, kHostile)));
  ZipReader archive("slides.pptx", bytes);
  for (const char* member : {"ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "docProps/core.xml"}) {
    CAPTURE(member);
    const std::optional<std::string> xml = archive.read(member);
    REQUIRE(xml);
    CHECK(xml->find("<img") == std::string::npos);
    CHECK(xml->find("</script") == std::string::npos);
    CHECK(xml->find("&lt;/script&gt;&lt;img onerror=alert(1)&gt; &amp;") != std::string::npos);
  }
  CHECK_FALSE(archive.has("ppt/slides/slide3.xml"));
}
