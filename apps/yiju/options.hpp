// The options of a command as records: help, completion, the man page and the reading of the command line
// (arguments.hpp) all come from the same list, so that no option can be read and not be documented. The options that
// mean the same everywhere (--format, -o, --json, --lang, …) are added by add_shared_options; a command adds only its
// own.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"

namespace yiju {

enum class OptionKind : std::uint8_t { flag, text, file, number, choice, date };

struct Option {
  std::string_view name{};  ///< "format" for --format
  char letter = 0;          ///< 'o' for -o; 0: none
  OptionKind kind = OptionKind::flag;
  std::string_view value{};                 ///< the word for the value in help: FILE, N
  BilingualView help{};                     ///< one line
  std::vector<std::string_view> choices{};  ///< choice: what may stand there
  std::string_view fallback{};              ///< what holds where the option is not given; empty: nothing
  std::string_view alone{};                 ///< choice: what it means without a value behind it; empty: it needs one
  long least = 0, most = 0;                 ///< number: its bounds
  bool repeated = false;                    ///< may be given several times
  bool shared = false;                      ///< means the same in every command
};

/// A command line worth copying.
struct Example {
  std::string_view line;
  std::string_view zh, en;
};

class OptionList {
 public:
  OptionList() = default;
  OptionList(OptionList&&) = default;
  OptionList& operator=(OptionList&&) = default;

  /// What the result can be written as, by the names of output/format.hpp; the first is what stdout gets. Gives --format
  /// (where there is a choice), --json, and the endings that -o may have; `any_other` is for a file with another ending.
  void formats(std::vector<std::string_view> names, std::string_view any_other = {});
  /// The same of answers that are tables: text, then all that a table can be drawn in, then `more`.
  void table_formats(std::vector<std::string_view> more = {});
  void flag(std::string_view name, std::string_view zh, std::string_view en);
  void text(std::string_view name, std::string_view value, std::string_view zh, std::string_view en);
  void texts(std::string_view name, std::string_view value, std::string_view zh, std::string_view en);  ///< repeated
  void number(std::string_view name, long fallback_value, long least, long most, std::string_view zh,
              std::string_view en);
  void choice(std::string_view name, std::vector<std::string_view> choices, std::string_view zh, std::string_view en);
  void example(std::string_view line, std::string_view zh, std::string_view en);
  /// Anything else: an option of one's own kind.
  void add(Option option);

  [[nodiscard]] const std::vector<Option>& options() const { return options_; }
  [[nodiscard]] const std::vector<Example>& examples() const { return examples_; }
  [[nodiscard]] const Option* find(std::string_view name) const;
  [[nodiscard]] const std::vector<std::string_view>& formats() const { return formats_; }
  [[nodiscard]] std::string_view format_of_others() const { return any_other_; }

 private:
  std::vector<Option> options_;
  std::vector<Example> examples_;
  std::vector<std::string_view> formats_;
  std::string_view any_other_;
  std::deque<std::string> owned_;  // texts made here; views in options_ look into them, so a list is moved, not copied
};

/// Adds what every command has: -o, --lang, --color, --as-of, -j, --progress, -v, -h; --json where a format json is
/// there.
void add_shared_options(OptionList& list);

}  // namespace yiju
