// What is said of a file that breaks off before its end, as after a copy that was not completed: what is there is read.
#pragma once

#include "base/diagnostic.hpp"

namespace yiju {

[[nodiscard]] inline Diagnostic cut_short() {
  return {DiagnosticCode::part_skipped,
          Severity::error,
          {},
          0,
          0,
          {},
          {"文件不完整，在中途断了", "the file breaks off before its end"}};
}

}  // namespace yiju
