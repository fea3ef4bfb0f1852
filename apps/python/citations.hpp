// yiju._yiju: the citations of a text, as objects and as columns.
#pragma once

#include <pybind11/pybind11.h>

namespace yiju {

/// Adds the class Citation and the functions extract and extract_columns.
void add_citations(pybind11::module_& module);

}  // namespace yiju
