// A result is not written over a text that it was made of, and one that lies among them is read with them the next time.
#pragma once

#include <span>
#include <string>

namespace yiju {

/// `output` is one of the texts that are read for `inputs`: files, or folders with what lies in them.
[[nodiscard]] bool is_read_as_text(std::span<const std::string> inputs, const std::string& output);

/// Throws Error{usage} where writing `output` would overwrite one of them.
void check_overwrites_no_text(std::span<const std::string> inputs, const std::string& output);

}  // namespace yiju
