// What `yiju --help` and `yiju COMMAND --help` print, in both languages, from the command table and the option records.
#pragma once

#include <string>

#include "command.hpp"

namespace yiju {

/// All commands by group.
[[nodiscard]] std::string help_text(Language language);

/// One command: usage, options, examples, exit status.
[[nodiscard]] std::string help_text(const Command& command, Language language);

/// `-o, --output FILE`.
[[nodiscard]] std::string spelling_of(const Option& option);

[[nodiscard]] std::string_view label_of(CommandGroup group, Language language);

}  // namespace yiju
