// Texts that mean harm: huge lines, deep nesting, endless lists, broken bytes. Each must be understood without a crash
// and in time that grows with its size: four times the text may cost eight times the work at the most (twice is left
// for noise). `hostile_tests [NAME]` runs all or one; the time of each is printed.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/numeral.hpp"
#include "citation/extractor.hpp"
#include "citation/listing.hpp"
#include "document/parser.hpp"

namespace {

using namespace yiju;

std::string repeat(std::string_view part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

// Bytes from a fixed sequence; not text at all.
std::string noise(std::size_t size) {
  std::string out;
  std::uint32_t state = 1;
  for (std::size_t i = 0; i < size; ++i) {
    state = state * 1664525U + 1013904223U;
    out += static_cast<char>(state >> 24U);
  }
  return out;
}

struct Hostile {
  const char* name;
  std::function<std::string(std::size_t)> make;  ///< about so many bytes
};

const std::vector<Hostile>& hostile_texts() {
  static const std::vector<Hostile> texts{
      {"one long line", [](std::size_t size) { return "第一条 " + repeat("依照有关规定办理，", size / 27); }},
      {"nested quotes", [](std::size_t size) { return repeat("《", size / 6) + repeat("》", size / 6); }},
      {"quotes never closed", [](std::size_t size) { return repeat("第一条 根据《甲", size / 25); }},
      {"brackets never closed", [](std::size_t size) { return repeat("（", size / 3); }},
      {"inner quotes never closed", [](std::size_t size) { return repeat("《甲〈乙", size / 12); }},
      {"the same article again and again", [](std::size_t size) { return repeat("第一条\n", size / 10); }},
      {"articles without text between", [](std::size_t size) { return repeat("第一条", size / 9); }},
      {"a list of pinpoints", [](std::size_t size) { return "第一条 违反《甲法》" + repeat("第三条、", size / 12); }},
      {"a list of items",
       [](std::size_t size) { return "第二条 违反本法第一条第" + repeat("（一）、", size / 12) + "项"; }},
      {"a numeral without end", [](std::size_t size) { return "第一条 第" + repeat("一", size / 3) + "条"; }},
      {"digits without end", [](std::size_t size) { return "第一条 第" + repeat("9", size) + "条"; }},
      {"paragraphs before",
       [](std::size_t size) { return "第一条 甲。\n" + repeat("前款规定，前两款规定，本条规定。\n", size / 50); }},
      {"short names",
       [](std::size_t size) { return repeat("《甲乙丙条例》（以下简称《条例》）和《条例》第三条。\n", size / 70); }},
      {"chapters in chapters", [](std::size_t size) { return repeat("第一编 甲\n第一章 乙\n第一节 丙\n", size / 45); }},
      {"headings of all levels",
       [](std::size_t size) { return repeat("一、甲\n（一）乙\n1. 丙\n（1）丁\n", size / 45); }},
      {"empty lines", [](std::size_t size) { return repeat("\n", size); }},
      {"blanks", [](std::size_t size) { return repeat(" ", size / 2) + "第一条 甲\n" + repeat("　", size / 6); }},
      {"null bytes", [](std::size_t size) { return std::string(size, '\0'); }},
      {"noise", noise},
      {"broken UTF-8", [](std::size_t size) { return repeat("\xE7\xAC第\xE6\x9D一条\xFF《\xE3\x80", size / 20); }},
      {"tails of characters", [](std::size_t size) { return repeat("\x80", size); }},
      {"law law law", [](std::size_t size) { return "第一条 " + repeat("法", size / 3); }},
      {"this law of this law", [](std::size_t size) { return "第一条 " + repeat("本法本条例本", size / 18); }},
      {"bases without end",
       [](std::size_t size) { return "第一条 为了" + repeat("根据《甲法》、", size / 21) + "制定本法。"; }},
      {"amendments in amendments",
       [](std::size_t size) { return repeat("将第三条修改为：“第三条 将第四条修改为：", size / 57); }},
      {"articles in reverse",
       [](std::size_t size) {
         std::string out;
         for (std::size_t left = size / 30; left > 0; --left)
           out += "第" + to_chinese(static_cast<std::uint32_t>(left % 9999)) + "条 甲。\n";
         return out;
       }},
  };
  return texts;
}

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t small = 16 * 1024;
#else
constexpr std::size_t small = 256 * 1024;
#endif

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Everything that is done with one text; the leaves of the tree and the citations are looked at, so that nothing is
// left out.
double seconds_for(const std::string& text) {
  const double began = processor_seconds();
  const Document document =
      parse_document(Source{.path = "hostile.md", .text = text, .encoding = {}, .diagnostics = {}});
  const Extraction extraction = extract_citations(document);
  std::string out;
  append_citation_records(out, "path", "\"hostile.md\"", document, extraction);
  out += citations_as_tsv(document, extraction);
  if (document.nodes.empty() || document.nodes[0].span.size() != text.size()) {
    std::puts("the root does not hold the text");
    return 1e9;
  }
  return processor_seconds() - began;
}

}  // namespace

int main(int count, char** values) {
  int broken = 0;
  for (const Hostile& hostile : hostile_texts()) {
    if (count > 1 && std::string_view(values[1]) != hostile.name) continue;
    const std::string one = hostile.make(small);
    const std::string four = hostile.make(4 * small);
    const double once = std::min(seconds_for(one), seconds_for(one));
    const double fourfold = std::min(seconds_for(four), seconds_for(four));
    const bool linear = fourfold < 0.05 || fourfold < 8 * once;
    std::printf("%-34s %8.2f ms  %8.2f ms%s\n", hostile.name, once * 1e3, fourfold * 1e3, linear ? "" : "  NOT LINEAR");
    std::fflush(stdout);
    broken += linear ? 0 : 1;
  }
  if (count == 1 && small > 100000) {
    for (const auto& [name, text] : {std::pair{"a line of 10 MB", "第一条 " + repeat("依照有关规定办理，", 370000)},
                                     std::pair{"100,000 nested quotes", repeat("《", 100000) + repeat("》", 100000)},
                                     std::pair{"a million articles", repeat("第一条 甲\n", 1000000)}}) {
      const double seconds = seconds_for(text);
      std::printf("%-34s %8.0f ms%s\n", name, seconds * 1e3, seconds < 20 ? "" : "  TOO SLOW");
      broken += seconds < 20 ? 0 : 1;
    }
  }
  return broken == 0 ? 0 : 1;
}
