// yiju._yiju: many records resolved over a library that stays open, as columns: what apps/spark runs on every machine.
#pragma once

#include <pybind11/pybind11.h>

namespace yiju {

/// Adds the class Library.
void add_records(pybind11::module_& module);

}  // namespace yiju
