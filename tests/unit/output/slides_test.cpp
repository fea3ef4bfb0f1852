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

TEST_CASE("a slide has its title, lines that stick to their boxes, and the faces of the theme") {
  Scene scene = page();
  scene.title_box = 0;
  const std::string bytes = write_slides({scene}, "x");
  ZipReader archive("slides.pptx", bytes);
  const std::string xml = archive.read("ppt/slides/slide1.xml").value();
  CHECK(xml.find("<p:ph type=\"title\"/>") != std::string::npos);
  CHECK(xml.find("<a:stCxn id=\"2\" idx=\"2\"/><a:endCxn id=\"3\" idx=\"0\"/>") != std::string::npos);  // bottom to top
  CHECK(xml.find("typeface=\"+mj-ea\"") != std::string::npos);
  CHECK(xml.find("typeface=\"+mn-ea\"") != std::string::npos);
  CHECK(xml.find("lang=\"en-US\"") != std::string::npos);
  CHECK(archive.read("ppt/slideLayouts/slideLayout1.xml").value().find("type=\"titleOnly\"") != std::string::npos);
}

TEST_CASE("a line of another form is straight where nothing is in its way, else as it is drawn") {
  Scene scene = page();
  const auto slide = [&] {
    const std::string bytes = write_slides({scene}, "x");
    return ZipReader("slides.pptx", bytes).read("ppt/slides/slide1.xml").value();
  };
  CHECK(slide().find("prst=\"straightConnector1\"") != std::string::npos);
  Box between = scene.boxes[0];
  between.y = 50;
  scene.boxes.push_back(between);
  CHECK(slide().find("prst=\"straightConnector1\"") == std::string::npos);
  CHECK(slide().find("<a:cubicBezTo>") != std::string::npos);
}

TEST_CASE("level curves become connectors of the format, turned as they run") {
  Scene scene = page();
  scene.boxes[1].x = 200;
  scene.curves[0].points = {{200, 110}, {150, 110}, {150, 10}, {100, 10}};
  scene.curves[0].from = 1;
  scene.curves[0].to = 0;
  const std::string bytes = write_slides({scene}, "x");
  ZipReader archive("slides.pptx", bytes);
  const std::string xml = archive.read("ppt/slides/slide1.xml").value();
  CHECK(xml.find("prst=\"curvedConnector3\"") != std::string::npos);
  CHECK(xml.find("<a:xfrm flipH=\"1\" flipV=\"1\">") != std::string::npos);
  CHECK(xml.find("<a:stCxn id=\"3\" idx=\"1\"/><a:endCxn id=\"2\" idx=\"3\"/>") != std::string::npos);
}
