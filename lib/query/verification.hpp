// One citation verified: is it in the library, was it in force on a day, do the quoted words stand there, and what was not
// checked. What a library does not hold is never said not to exist, and what is repealed is not unknown:
//   《网络安全法》第二十条, 2018-01-01, “…”  →  there; in force; the words stand in article 20
//   《不存在法》第一条                         →  not in the library; whether it exists was not checked
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/date.hpp"
#include "query/text_library.hpp"

namespace yiju {

enum class Existence : std::uint8_t {
  there,            ///< the provision (or the instrument as a whole) stands in the library's text
  no_such_place,    ///< the text is there and has no such provision
  other_wording,    ///< only another wording is there than the one of that day
  text_not_loaded,  ///< the instrument is known, its text is not in the library
  not_in_library,   ///< nothing in the library or the national register bears the title: it may exist all the same
  ambiguous,        ///< several instruments or places bear it
};

enum class Force : std::uint8_t {
  in_force,
  not_yet,   ///< comes into force later
  ended,     ///< repealed, superseded, expired
  replaced,  ///< the instrument goes on, in a newer wording than the one cited
  unknown,
};

enum class QuotedWords : std::uint8_t {
  not_asked,
  there,          ///< in the provision
  elsewhere,      ///< in another article of the text
  not_there,      ///< nowhere in the text
  other_wording,  ///< in the provision of that number of another wording: the one of that day was not checked
  not_checked,    ///< the text is not at hand
};

[[nodiscard]] const char* name_of(Existence existence);
[[nodiscard]] const char* name_of(Force force);
[[nodiscard]] const char* name_of(QuotedWords words);

struct Verification {
  std::string title, version;  ///< as they were written
  Locator place;
  Resolution resolution;

  Existence existence = Existence::not_in_library;
  Date day;  ///< the day asked for
  Force force = Force::unknown;
  Date since, until;  ///< of the wording taken, else of the instrument; unknown: not told
  QuotedWords quoted = QuotedWords::not_asked;
  Locator quoted_at;  ///< elsewhere: where

  std::string
      words;  ///< of the provision; empty for a whole instrument, or where it is not at hand. Where existence is
              ///< other_wording those that stand under the number there, which may be others
  std::vector<Bilingual> not_checked;  ///< sentences
};

struct VerificationOptions {
  Date day;                 ///< must be known
  std::string_view quoted;  ///< words that are said to stand there; empty: none
};

/// `citation` as people write a NODE: 《网络安全法》第二十条. Throws Error{usage} where it cannot be read as one.
[[nodiscard]] Verification verify_citation(TextLibrary& library, std::string_view citation,
                                           const VerificationOptions& options);

}  // namespace yiju
