// Text → tree, a sample a construct: a slow construct shows by its name. The real laws run too where they are beside
// the checkout.
//   bin/bench_parse --benchmark_filter=items
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "base/numeral.hpp"
#include "document/parser.hpp"

namespace {

using yiju::to_chinese;

constexpr std::size_t sample_bytes = 1 << 20;
const std::string sentence =
    "公园应当保持整洁、安全，其设施应当符合国家和本市的有关标准，并方便老年人、残疾人和未成年人使用。";

// Repeats what `part` makes of 1, 2, 3 … until the sample is large enough.
template <typename Part>
std::string sample(Part part) {
  std::string out = "# 临江市公园条例\n\n<!-- INFO END -->\n\n";
  for (std::uint32_t i = 1; out.size() < sample_bytes; ++i) out += part(i);
  return out;
}

std::string articles() {
  return sample(
      [](std::uint32_t i) { return "第" + to_chinese(i) + "条 " + sentence + "\n\n" + sentence + sentence + "\n\n"; });
}

std::string items() {
  return sample([](std::uint32_t i) {
    std::string out = "第" + to_chinese(i) + "条 公园分为下列类型：\n\n";
    for (std::uint32_t n = 1; n <= 12; ++n) out += "（" + to_chinese(n) + "）综合公园、专类公园；\n\n";
    return out;
  });
}

std::string broken_items() {
  return sample([](std::uint32_t i) {
    std::string out = "第" + to_chinese(i) + "条 公园分为下列类型：\n";
    for (std::uint32_t n = 1; n <= 12; ++n) out += "（" + to_chinese(n) + "）综合公园；\n" + sentence + "\n";
    return out;
  });
}

std::string headings() {
  return sample([](std::uint32_t i) {
    return to_chinese(i % 20 + 1) + "、总体要求\n（一）指导思想\n1.统一规划。\n" + sentence + "\n";
  });
}

std::string amendments() {
  return "关于修改《临江市公园条例》的决定\n" + sample([](std::uint32_t i) {
           const std::string number = to_chinese(i);
           return number + "、将第" + number + "条修改为：\n“第" + number + "条 " + sentence + "\n“" + sentence + "”\n";
         });
}

std::string running_text() {
  return sample([](std::uint32_t) { return sentence + sentence + sentence + "\n"; });
}

std::string one_line() {
  return sample([](std::uint32_t) { return sentence; });
}

void parse(benchmark::State& state, const std::string& text) {
  for (auto _ : state) {
    yiju::Source source;
    source.text = text;
    benchmark::DoNotOptimize(yiju::parse_document(std::move(source)).nodes.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

// All laws, as the pipeline sees them: each text copied, which stands for the read, and parsed.
void parse_laws(benchmark::State& state, const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  for (auto _ : state) {
    for (const std::string& text : texts) {
      yiju::Source source;
      source.text = text;
      benchmark::DoNotOptimize(yiju::parse_document(std::move(source)).nodes.data());
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

std::vector<std::string> law_texts() {
  std::vector<std::string> out;
  const char* shared = std::getenv("YIJU_SHARED");
  const std::filesystem::path laws = std::filesystem::path(shared == nullptr ? "../shared" : shared) / "laws";
  if (!std::filesystem::exists(laws)) return out;
  for (const yiju::FoundFile& file : yiju::list_files(laws)) {
    if (file.path.ends_with(".md")) out.push_back(yiju::read_file(file.path));
  }
  return out;
}

}  // namespace

int main(int count, char** values) {
  const struct {
    const char* name;
    std::string text;
  } samples[] = {{"articles", articles()}, {"items", items()},           {"broken_items", broken_items()},
                 {"headings", headings()}, {"amendments", amendments()}, {"running_text", running_text()},
                 {"one_line", one_line()}};
  for (const auto& each : samples) {
    benchmark::RegisterBenchmark(("parse/" + std::string(each.name)).c_str(), parse, each.text);
  }
  const std::vector<std::string> laws = law_texts();
  if (laws.empty())
    std::fputs("parse/laws is skipped: it needs ../shared beside the checkout, or YIJU_SHARED\n", stderr);
  else
    benchmark::RegisterBenchmark("parse/laws", parse_laws, laws);
  benchmark::Initialize(&count, values);
  benchmark::RunSpecifiedBenchmarks();
}
