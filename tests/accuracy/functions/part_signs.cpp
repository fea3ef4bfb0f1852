// Prints what the functions of a text's articles are weighed by, for train.py:
//   part_signs TEXT...
// One line a text (T, path), article (A, what the rules find, apart by commas) and part (P, bytes, signs; apart by tabs).
#include <cstdio>
#include <string>

#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "function/article_reading.hpp"
#include "text/reader.hpp"

namespace {

class SignPrinter : public yiju::SignTaker {
 public:
  void begin_part(std::size_t bytes) override {
    close();
    line_ = "P\t" + std::to_string(bytes);
  }
  void take(std::string_view sign) override { (line_ += '\t') += sign; }
  void close() {
    if (!line_.empty()) std::puts(line_.c_str());
    line_.clear();
  }

 private:
  std::string line_;
};

}  // namespace

int main(int count, char** values) {
  for (int at = 1; at < count; ++at) {
    std::printf("T\t%s\n", values[at]);
    const yiju::Document document = yiju::parse_document(yiju::read_source(values[at]));
    for (const yiju::ArticleEvidence& evidence : yiju::read_evidence(document, yiju::extract_citations(document))) {
      std::string line = "A\t";
      for (const yiju::Function function : evidence.reading.found.functions) {
        if (line.size() > 2) line += ',';
        line += yiju::name_of(function);
      }
      std::puts(line.c_str());
      if (evidence.reading.captioned) continue;
      SignPrinter printer;
      yiju::read_signs(evidence.text, evidence.place, printer);
      printer.close();
    }
  }
  return 0;
}
