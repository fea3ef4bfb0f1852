// Parts of the program that are loaded when they are first needed, as their libraries would else be loaded at every
// start: qpdf, OpenSSL for `yiju serve`.
//
// A part is a file such as yiju_qpdf.so beside the program or in ../lib/yiju, built by lib/CMakeLists.txt. It offers one
// function by a C name, and module_version.cpp.
#pragma once

#include <filesystem>
#include <string>

namespace yiju {

/// The function's address; the part stays loaded. Throws Error{input}, with a hint, where the part is missing, lacks a
/// library of its own, or is of another version of the program: what passes between the two are C++ objects.
[[nodiscard]] void* function_of_module(const std::string& module, const std::string& function);

/// A program of ours that stands where the parts do (yiju_pdf). Throws Error{input} that names `document`, which needs it, where it is
/// missing.
[[nodiscard]] std::filesystem::path part_of_program(const std::string& document, const std::string& program);

}  // namespace yiju
