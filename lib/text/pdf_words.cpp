// The wire between yiju_pdf and the library: both are of one build, so numbers go as they lie in memory.
#include "text/pdf_words.hpp"

#include <cstring>

namespace yiju {
namespace {

constexpr char page_mark = 'P', end_mark = 'E';

template <typename Number>
void put(std::string& out, Number number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

// Takes numbers off the front; `whole` turns false where there are too few bytes.
class Wire {
 public:
  explicit Wire(std::string_view bytes) : bytes_(bytes) {}

  template <typename Number>
  Number take() {
    Number number{};
    if (bytes_.size() < sizeof number) {
      whole = false;
      bytes_ = {};
    } else {
      std::memcpy(&number, bytes_.data(), sizeof number);
      bytes_.remove_prefix(sizeof number);
    }
    return number;
  }

  std::u16string take_text() {
    const auto length = take<std::uint32_t>();
    if (bytes_.size() / sizeof(char16_t) < length) {
      whole = false;
      return {};
    }
    if (length == 0) return {};
    std::u16string text(length, u'\0');
    std::memcpy(text.data(), bytes_.data(), length * sizeof(char16_t));
    bytes_.remove_prefix(length * sizeof(char16_t));
    return text;
  }

  bool whole = true;

 private:
  std::string_view bytes_;
};

PdfWord take_word(Wire& wire) {
  PdfWord word;
  for (double* number : {&word.left, &word.right, &word.top, &word.bottom, &word.size}) *number = wire.take<double>();
  word.turned = wire.take<std::int32_t>();
  word.recognised = wire.take<std::uint8_t>() != 0;
  word.block = wire.take<std::uint32_t>();
  word.row = wire.take<std::uint32_t>();
  word.text = wire.take_text();
  return word;
}

}  // namespace

std::string pdf_words_head() { return "yiju_pdf " YIJU_VERSION "\n"; }

std::string pdf_words_page(const PdfWords& page) {
  std::string out(1, page_mark);
  put(out, page.width);
  put(out, page.height);
  put(out, static_cast<std::uint32_t>(page.words.size()));
  for (const PdfWord& word : page.words) {
    for (const double number : {word.left, word.right, word.top, word.bottom, word.size}) put(out, number);
    put(out, static_cast<std::int32_t>(word.turned));
    put(out, static_cast<std::uint8_t>(word.recognised ? 1 : 0));
    put(out, word.block);
    put(out, word.row);
    put(out, static_cast<std::uint32_t>(word.text.size()));
    out.append(reinterpret_cast<const char*>(word.text.data()), word.text.size() * sizeof(char16_t));
  }
  return out;
}

std::string pdf_words_end(PdfState state) { return {end_mark, static_cast<char>(state)}; }

PdfState read_pdf_words(std::string_view written, const std::function<void(const PdfWords&)>& take) {
  const std::string head = pdf_words_head();
  if (!written.starts_with(head)) return PdfState::damaged;
  Wire wire(written.substr(head.size()));
  for (char mark = wire.take<char>(); wire.whole; mark = wire.take<char>()) {
    if (mark == end_mark) {
      const auto state = static_cast<PdfState>(wire.take<char>());
      return wire.whole ? state : PdfState::damaged;
    }
    PdfWords page;
    page.width = wire.take<double>();
    page.height = wire.take<double>();
    const auto count = wire.take<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && wire.whole; ++i) page.words.push_back(take_word(wire));
    if (wire.whole) take(page);
  }
  return PdfState::damaged;
}

}  // namespace yiju
