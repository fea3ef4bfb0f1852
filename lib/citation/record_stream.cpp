#include "citation/record_stream.hpp"

#include <simdjson.h>

#include <utility>

#include "citation/extractor.hpp"
#include "citation/listing.hpp"
#include "document/parser.hpp"

namespace yiju {

struct RecordReader::State {
  simdjson::dom::parser parser;  // not On-Demand, which does not choose the machine's instructions when it runs
};

namespace {

simdjson::error_code read_record(simdjson::dom::parser& parser, std::string_view line, StreamRecord& record,
                                 bool& has_text) {
  simdjson::dom::object members;
  if (const auto trouble = parser.parse(line.data(), line.size(), false).get(members)) return trouble;
  for (const auto& [key, value] : members) {
    if (key == "text") {
      std::string_view text;
      if (const auto trouble = value.get(text)) return trouble;
      record.text = text;
      has_text = true;
    } else if (key == "id") {
      record.id = simdjson::minify(value);
      std::string_view name;
      record.name = value.get(name) == simdjson::SUCCESS ? std::string(name)
                    : value.is_null()                    ? std::string()
                                                         : record.id;
    }
  }
  return simdjson::SUCCESS;
}

}  // namespace

RecordReader::RecordReader() : state_(std::make_unique<State>()) {}
RecordReader::~RecordReader() = default;

Bilingual RecordReader::read(std::string_view line, StreamRecord& record) {
  record = {};
  bool has_text = false;
  if (const auto trouble = read_record(state_->parser, line, record, has_text)) {
    return {std::string("应为一行 JSON 记录：") + simdjson::error_message(trouble),
            std::string("expected a JSON record on one line: ") + simdjson::error_message(trouble)};
  }
  if (!has_text) return {"记录没有 text", "the record has no text"};
  if (record.id.starts_with('{') || record.id.starts_with('['))
    return {"id 应为字符串或数", "expected a string or a number as id"};
  return {};
}

Bilingual RecordReader::append_citations(std::string& out, std::string_view line) {
  StreamRecord record;
  Bilingual trouble = read(line, record);
  if (!trouble.empty()) return trouble;
  const Document document = parse_document(Source{.path = "-", .text = std::move(record.text), .diagnostics = {}});
  append_citation_records(out, "id", record.id, document, extract_citations(document));
  return {};
}

}  // namespace yiju
