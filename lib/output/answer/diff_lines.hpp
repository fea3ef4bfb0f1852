// Where the lines of two versions begin: what is told of many places asks here, and does not count from the first line each time.
#pragma once

#include "query/draft_diff.hpp"
#include "text/source.hpp"

namespace yiju {

struct DiffLines {
  LineTable before, after;
  bool made_up = false;  ///< what stands after is no file: its lines say nothing
  explicit DiffLines(const DiffInput& input)
      : before(input.before.source.text), after(input.after.source.text), made_up(input.decision != nullptr) {}
};

}  // namespace yiju
