#include "document/plain_reading.hpp"

#include <utility>

#include "base/simplified_han.hpp"

namespace yiju {

namespace {

// `change` brings each of the strings that a text tells of itself into the other characters.
template <typename Change>
void change_words(TitleBlock& block, const Change& change) {
  for (std::string* words : {&block.title, &block.document_number, &block.meeting}) *words = change(*words);
  for (std::string& issuer : block.issuers) issuer = change(issuer);
}

template <typename Change>
void change_words(Document& document, const Change& change) {
  change_words(static_cast<TitleBlock&>(document), change);
  for (EnclosedText& text : document.enclosed) change_words(static_cast<TitleBlock&>(text), change);
}

}  // namespace

bool is_read_as_written(const Document& document) { return document.page_breaks.empty() && !document.traditional; }

Document plain_reading(Document document) {
  std::string& text = document.source.text;
  if (document.traditional) {
    text = simplified_han(text);
    change_words(document, [](const std::string& words) { return simplified_han(words); });
  }
  for (const Span& page : document.page_breaks) text.replace(page.begin, page.size(), page.size(), ' ');
  return document;
}

void write_as(Document& document, std::string written) {
  const std::string read = std::exchange(document.source.text, std::move(written));
  const std::string& text = document.source.text;
  change_words(document, [&](const std::string& words) {
    const std::size_t at = words.empty() ? read.npos : read.find(words);
    return at == read.npos ? words : text.substr(at, words.size());
  });
}

}  // namespace yiju
