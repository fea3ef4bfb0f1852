// What a reader of a document is asked to read: one side of its tracked changes, and comments or none.
#pragma once

#include <cstdint>

namespace yiju {

enum class Revisions : std::uint8_t {
  final,    ///< as if all tracked changes were accepted
  original  ///< as if all were rejected
};

struct ReadOptions {
  Revisions revisions = Revisions::final;
  bool comments = false;  ///< 批注 become notes of the text
  unsigned depth = 0;     ///< of a document within a document (w:altChunk)
};

}  // namespace yiju
