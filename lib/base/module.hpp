// Parts of the program that are loaded when they are first needed, as their libraries would else be loaded at every
// start: poppler and its 27 libraries for PDF, OpenSSL for `yiju serve`. A part is a file such as yiju_pdf.so beside
// the program (or in ../lib/yiju), built by lib/CMakeLists.txt, and has one function by a C name. `yiju --version`: 8.3
// to 4.4 ms (tests/bench/results).
#pragma once

#include <string>

namespace yiju {

/// The function's address; the part stays loaded. Throws Error{input} where the part is missing, with a hint.
[[nodiscard]] void* function_of_module(const std::string& module, const std::string& function);

}  // namespace yiju
