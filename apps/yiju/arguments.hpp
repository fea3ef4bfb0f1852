// What the user typed, read against an OptionList and checked as far as that goes without opening a file: numbers in
// bounds, words among the choices, dates that exist. Anything else is Error{usage} with the nearest right word.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "options.hpp"

namespace yiju {

struct Arguments {
  std::vector<std::string> positional;                                  ///< in order: G, NODE …
  std::map<std::string, std::vector<std::string>, std::less<>> values;  ///< by option name; fallbacks filled in

  [[nodiscard]] bool flag(std::string_view name) const { return values.find(name) != values.end(); }
  [[nodiscard]] bool has(std::string_view name) const { return values.find(name) != values.end(); }
  [[nodiscard]] std::string text(std::string_view name) const;  ///< empty where not given
  [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
  [[nodiscard]] long number(std::string_view name) const;  ///< 0 where not given
  [[nodiscard]] Date date(std::string_view name) const;    ///< unknown where not given
};

/// Reads `words` (without the program and command name). `usage` names the positional arguments: "G NODE", "FILE…",
/// "OLD NEW [MORE]": their number is checked, unless help is asked for. --format comes back settled (output_format.hpp).
[[nodiscard]] Arguments read_arguments(const std::vector<std::string>& words, const OptionList& list,
                                       std::string_view command, std::string_view usage);

/// The language before anything is read: --lang if it stands among the words, else LC_ALL, LC_MESSAGES, LANG.
[[nodiscard]] Language language_of(const std::vector<std::string>& words);

}  // namespace yiju
