// One line on the terminal that says how far the work is: stage, files, MB/s, time left. Nothing where stderr is no
// terminal; gone when the work is done, so that it never mixes with the diagnostics.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "pipeline.hpp"

namespace yiju {

class ProgressLine {
 public:
  /// `when` is auto (work that lasts over a second), always or never.
  ProgressLine(std::string_view when, Language language);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  [[nodiscard]] bool active() const { return active_; }

  /// Draws the line anew, ten times a second at the most.
  void show(const Progress& progress);

  /// Takes the line away.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool active_ = false;
  bool drawn_ = false;
  bool patient_ = false;  ///< the first second is let go by
  Language language_;
  std::string stage_;
  Clock::time_point began_ = Clock::now();
  Clock::time_point stage_began_;
  Clock::time_point last_drawn_;
};

/// `read  1200/3504 files  23.4/58.1 MB  480 MB/s  1 s left`, from what was done in so many seconds.
[[nodiscard]] std::string progress_text(const Progress& progress, double seconds, Language language);

}  // namespace yiju
