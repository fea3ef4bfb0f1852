#include "render/wrap.hpp"

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

TEST_CASE("lines break between words, not inside them") {
  CHECK(wrap_text("中华人民共和国促进科技成果转化法", 10, 120, 3) ==
        std::vector<std::string>{"中华人民共和国", "促进科技成果转化法"});
  CHECK(wrap_text("Regulation on the Administration of Telecommunications", 10, 160, 3) ==
        std::vector<std::string>{"Regulation on the", "Administration of", "Telecommunications"});
}

TEST_CASE("brackets stay with what they hold") {
  for (double width = 60; width < 260; width += 7) {
    for (const std::string& line :
         wrap_text("广东省支持人工智能OPC创新发展行动方案（2026—2028年）的通知（试行）", 10, width, 9)) {
      CAPTURE(width);
      CHECK_FALSE(line.starts_with("）"));
      CHECK_FALSE(line.ends_with("（"));
      CHECK(text_width(line, 10) <= width);
    }
  }
}

TEST_CASE("places in an official document are not cut in two") {
  CHECK(wrap_text("二（二）2、二（二）3、二（二）4", 6.8, 78, 3) ==
        std::vector<std::string>{"二（二）2、", "二（二）3、二（二）4"});
}

TEST_CASE("a word that no line can hold is cut, and broken bytes are not skipped") {
  const auto lines = wrap_text("Counterterrorismandcyberinfrastructure", 10, 60, 9);
  CHECK(lines.size() > 2);
  for (const std::string& line : lines) CHECK(text_width(line, 10) <= 60);
  CHECK(wrap_text("\xE5\xE5\xE5\xE5\xE5\xE5\xE5\xE5", 10, 30, 9).size() > 1);
  CHECK(wrap_text("", 10, 30, 2) == std::vector<std::string>{""});
  CHECK(wrap_text("数据", 10, 5, 1).size() == 1);
}
