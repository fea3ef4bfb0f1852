// Tree → citations, and a record of a stream → records of citations, a sample a construct. The real laws run too where
// they are beside the checkout.
//   bin/bench_extract --benchmark_filter=titles
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "base/json_writer.hpp"
#include "base/numeral.hpp"
#include "citation/extractor.hpp"
#include "citation/record_stream.hpp"
#include "document/parser.hpp"

namespace {

constexpr std::size_t sample_bytes = 1 << 20;

struct Sample {
  const char* name;
  std::string_view sentence;  ///< what each article says, over and over
};

constexpr Sample samples[] = {
    {"no_citation", "灯塔的管理者应当保持灯具完好，定期检修，并将检修情况记录在册，供公众查阅。"},
    {"quoted_titles", "依照《临江市灯塔保护条例》和《临江市渡口管理办法》的规定处理。"},
    {"pinpoint_list", "违反本条例第三条、第五条第二款、第三款和第八条至第十条规定的，责令改正。"},
    {"item_list", "有本条例第六条第（一）、（二）、（四）项情形之一的，予以公布。"},
    {"relative", "前款规定的期限，自本条第一款规定的情形消失之日起计算；前两条的规定同样适用。"},
    {"bare_names", "构成犯罪的，依照刑法追究责任；行政处罚法和民法典另有规定的，从其规定。"},
    {"unspecific", "法律、行政法规另有规定的，从其规定；没有规定的，参照国家有关规定执行。"},
    {"words_with_law", "依法设立的机构应当合法经营，其办法由有关部门制定，不得以非法方法谋利。"},
};

std::string text_of(const Sample& sample) {
  std::string out = "# 临江市灯塔保护条例\n\n<!-- INFO END -->\n\n";
  for (std::uint32_t i = 1; out.size() < sample_bytes; ++i) {
    out += "第" + yiju::to_chinese(i) + "条 ";
    for (int again = 0; again < 5; ++again) out += sample.sentence;
    out += "\n\n";
  }
  return out;
}

using Texts = std::vector<std::string>;

std::int64_t bytes_of(const Texts& texts) {
  std::int64_t bytes = 0;
  for (const std::string& text : texts) bytes += static_cast<std::int64_t>(text.size());
  return bytes;
}

void extract(benchmark::State& state, const Texts& texts) {
  std::vector<yiju::Document> documents;
  for (const std::string& text : texts) {
    yiju::Source source;
    source.text = text;
    documents.push_back(yiju::parse_document(std::move(source)));
  }
  std::size_t citations = 0;
  for (auto _ : state) {
    citations = 0;
    for (const yiju::Document& document : documents) {
      const yiju::Extraction extraction = yiju::extract_citations(document);
      citations += extraction.citations.size();
      benchmark::DoNotOptimize(extraction.citations.data());
    }
  }
  state.SetBytesProcessed(state.iterations() * bytes_of(texts));
  state.counters["citations"] = static_cast<double>(citations);
}

std::string record_of(const std::string& text) {
  std::string record = "{\"id\":1,\"text\":";
  yiju::append_json_string(record, text);
  return record += "}";
}

// What `yiju extract --format jsonl -` does with records: JSON in, parse, extract, JSON out.
void stream(benchmark::State& state, const Texts& texts) {
  Texts records;
  for (const std::string& text : texts) records.push_back(record_of(text));
  const std::int64_t bytes = bytes_of(records);
  for (std::string& record : records) record.append(yiju::RecordReader::padding, ' ');
  yiju::RecordReader reader;
  std::string out;
  for (auto _ : state) {
    for (const std::string& record : records) {
      out.clear();
      const std::string_view json = std::string_view(record).substr(0, record.size() - yiju::RecordReader::padding);
      const yiju::Bilingual trouble = reader.append_citations(out, json);
      if (!trouble.empty()) state.SkipWithError(trouble.en.c_str());
      benchmark::DoNotOptimize(out.data());
    }
  }
  state.SetBytesProcessed(state.iterations() * bytes);
}

Texts all_laws() {
  const char* named = std::getenv("YIJU_SHARED");
  const std::filesystem::path laws = std::filesystem::path(named == nullptr ? "../shared" : named) / "laws";
  Texts texts;
  if (!std::filesystem::is_directory(laws)) return texts;
  for (const yiju::FoundFile& file : yiju::list_files(laws)) {
    if (file.path.ends_with(".md")) texts.push_back(yiju::read_file(file.path));
  }
  return texts;
}

}  // namespace

int main(int count, char** values) {
  for (const Sample& sample : samples) {
    const Texts text{text_of(sample)};
    benchmark::RegisterBenchmark((std::string("extract/") + sample.name).c_str(), extract, text);
    benchmark::RegisterBenchmark((std::string("stream/") + sample.name).c_str(), stream, text);
  }
  const Texts laws = all_laws();
  if (laws.empty()) std::fputs("SKIPPED: the real laws are not at ../shared/laws\n", stderr);
  if (!laws.empty()) {
    benchmark::RegisterBenchmark("extract/laws", extract, laws);
    benchmark::RegisterBenchmark("stream/laws", stream, laws);
  }
  benchmark::Initialize(&count, values);
  if (benchmark::ReportUnrecognizedArguments(count, values)) return 1;
  benchmark::RunSpecifiedBenchmarks();
}
