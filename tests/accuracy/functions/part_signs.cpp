// Prints what the functions of a text's articles are weighed by, for train.py:
//   part_signs [--words] TEXT...
// One line a text (T, path), article (A, what the rules find, apart by commas) and part (P, bytes, signs; apart by tabs).
// With --words the words of the parts instead: of the heading (H), a clause (C), an item (I); Q opens a paragraph.
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

void print_words(const yiju::ArticleEvidence& evidence) {
  std::puts(("H\t" + yiju::plain_words(evidence.place.chapter)).c_str());
  yiju::NodeIndex paragraph = yiju::no_node;
  for (const yiju::Sentence& sentence : evidence.text.sentences) {
    if (sentence.paragraph != paragraph) std::puts("Q");
    paragraph = sentence.paragraph;
    for (const std::string_view clause : yiju::split_outside_brackets(sentence.words, "；")) {
      std::puts(("C\t" + std::string(clause)).c_str());
    }
    for (const std::string& item : sentence.items) std::puts(("I\t" + item).c_str());
  }
}

}  // namespace

int main(int count, char** values) {
  const bool words = count > 1 && values[1] == std::string_view("--words");
  for (int at = words ? 2 : 1; at < count; ++at) {
    std::printf("T\t%s\n", values[at]);
    const yiju::Document document = yiju::parse_document(yiju::read_source(values[at]));
    for (const yiju::ArticleEvidence& evidence : yiju::read_evidence(document, yiju::extract_citations(document))) {
      std::string line = "A\t";
      for (const yiju::Function function : evidence.reading.found.functions) {
        if (line.size() > 2) line += ',';
        line += yiju::name_of(function);
      }
      std::puts(line.c_str());
      if (words) print_words(evidence);
      if (words || evidence.reading.captioned) continue;
      SignPrinter printer;
      yiju::read_signs(evidence.text, evidence.place, printer);
      printer.close();
    }
  }
  return 0;
}
