#include "text/line_numbers.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace yiju {
namespace {

const std::vector<std::string> lines = {"临江市渡口条例",
                                        "第一章　总则",
                                        "　　第一条　为了管理渡口，",
                                        "制定本条例。",
                                        "",
                                        "　　第二条　渡船登记。",
                                        "　　第三条　渡口免费。",
                                        "第四条　渡口分为",
                                        "（一）车渡；",
                                        "（二）人渡。",
                                        "第五条　略。",
                                        "第六条　略。",
                                        "第七条　略。",
                                        "第八条　略。",
                                        "第九条　略。",
                                        "第十条　略。"};

std::string plain() {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

// `width` columns for the number where it is not 0, and `mark` behind it; only numbers that `step` divides are written.
std::string numbered(std::size_t width, const std::string& mark, std::size_t step = 1, char fill = ' ') {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string number = (i + 1) % step == 0 ? std::to_string(i + 1) : std::string();
    number.insert(0, width - std::min(width, number.size()), fill);
    text += number + mark + lines[i] + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("numbers that count all lines, or each fifth, are taken out whatever parts them from the words") {
  CHECK(without_line_numbers(numbered(0, "\t")) == plain());
  CHECK(without_line_numbers(numbered(0, ": ")) == plain());
  CHECK(without_line_numbers(numbered(0, " ")) == plain());
  CHECK(without_line_numbers(numbered(4, "  ")) == plain());
  CHECK(without_line_numbers(numbered(2, ": ", 1, '0')) == plain());
  CHECK(without_line_numbers(numbered(3, "\t", 1, '0')) ==
        numbered(3, "\t", 1, '0'));  // no mark: may be the text's own
  CHECK(without_line_numbers(numbered(4, "  ", 5)) == plain());
  std::string paged = numbered(4, "  "), page = plain();
  paged.insert(paged.find("   9"), "     - 1 -\n");
  page.insert(page.find("（一）"), "- 1 -\n");
  CHECK(without_line_numbers(paged) == page);
  CHECK(without_line_numbers("\xEF\xBB\xBF" + numbered(4, "  ")) == "\xEF\xBB\xBF" + plain());
}

TEST_CASE("in a short text few numbers are enough, where they stand in a column of their own") {
  CHECK(without_line_numbers("1 渡口条例\n2 第一条 渡口免\n3 费。\n4 第二条 施行。\n") ==
        "渡口条例\n第一条 渡口免\n费。\n第二条 施行。\n");
  CHECK(without_line_numbers("    渡口条例\n    第一条 渡口免\n    费。\n    第二条 渡船\n5   免费。\n") ==
        "渡口条例\n第一条 渡口免\n费。\n第二条 渡船\n免费。\n");
  const std::string further_in = "    渡口条例\n    第一条 渡口免\n    费。\n    第二条 渡船\n5 免费。\n";
  CHECK(without_line_numbers(further_in) == further_in);
}

TEST_CASE("other numbers in front of lines stay") {
  std::string points, rows = "1 2 3\n", gap = numbered(4, "  "), list;
  for (int i = 1; i < 12; ++i) {
    points += std::to_string(i) + ". 渡口的维护。\n";
    rows += std::to_string(i + 1) + " 20 30\n";
    list += std::to_string(i) + " 渡船\n";
  }
  gap.replace(gap.find("   7"), 4, "   9");
  for (const std::string& text : {plain(), points, rows, gap, list, std::string("1\n2\n"), std::string()})
    CHECK(without_line_numbers(text) == text);
}

}  // namespace yiju
