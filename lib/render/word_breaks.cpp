#include "render/word_breaks.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

namespace yiju {
namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

/// Opening it reads the dictionary: once a thread.
UBreakIterator* iterator() {
  thread_local const std::unique_ptr<UBreakIterator, CloseIterator> kept = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UBreakIterator, CloseIterator> made(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
    if (U_FAILURE(status) != 0) made.reset();
    return made;
  }();
  return kept.get();
}

}  // namespace

std::vector<std::size_t> word_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  UBreakIterator* words = iterator();
  if (words == nullptr) return starts;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> utf8(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  ubrk_setUText(words, utf8.get(), &status);
  if (U_FAILURE(status) != 0) return starts;
  for (std::int32_t at = ubrk_first(words); at != UBRK_DONE; at = ubrk_next(words)) {
    if (at > 0 && static_cast<std::size_t>(at) < text.size()) starts.push_back(static_cast<std::size_t>(at));
  }
  return starts;
}

}  // namespace yiju
