// The numbers of a document's own articles as they come: 第一条, 第二条, 第二条之一, 第三条. What does not follow is
// told and kept.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.hpp"
#include "document/line.hpp"

namespace yiju {

class ArticleSequence {
 public:
  /// Takes the next article; anything but the expected number adds a diagnostic. The first may have any number: a code
  /// split into files begins in the middle.
  void take(const Line& line, std::vector<Diagnostic>& diagnostics);

  /// True if `mark` is what comes next: 第三条 or 第二条之一 after 第二条.
  [[nodiscard]] bool continues(const LineMark& mark) const;
  [[nodiscard]] std::uint32_t next() const { return number_ + 1; }
  [[nodiscard]] bool begun() const { return begun_; }
  void reset(std::uint32_t number, std::uint8_t suffix, bool begun);  ///< goes back: some articles are read again

 private:
  std::uint32_t number_ = 0;
  std::uint8_t suffix_ = 0;
  bool begun_ = false;
};

/// Adds a diagnostic about the line's mark, unless there are very many already.
void report(std::vector<Diagnostic>& diagnostics, DiagnosticCode code, const Line& line, std::uint32_t found = 0,
            std::uint32_t expected = 0);

}  // namespace yiju
