#include "progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace yiju {
namespace {

std::string megabytes(std::uint64_t bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", static_cast<double>(bytes) / 1e6);
  return text;
}

std::string_view stage_label(std::string_view stage, Language language) {
  if (language == Language::en) return stage;
  if (stage == "read") return "读取";
  if (stage == "resolve") return "认定";
  if (stage == "build") return "建图";
  return stage;
}

std::string duration(double seconds, Language language) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  if (whole < 60) return std::to_string(whole) + std::string(choose(language, " 秒", " s"));
  return std::to_string(whole / 60) + std::string(choose(language, " 分 ", " min ")) + std::to_string(whole % 60) +
         std::string(choose(language, " 秒", " s"));
}

}  // namespace

std::string progress_text(const Progress& progress, double seconds, Language language) {
  std::string out(stage_label(progress.stage, language));
  if (progress.files_total > 0) {
    out += "  " + std::to_string(progress.files) + "/" + std::to_string(progress.files_total);
    out += choose(language, " 个文件", " files");
  }
  if (progress.bytes_total > 0) {
    out += "  " + megabytes(progress.bytes) + "/" + megabytes(progress.bytes_total) + " MB";
    if (seconds > 0 && progress.bytes > 0) {
      const double rate = static_cast<double>(progress.bytes) / seconds;
      out += "  " + std::to_string(static_cast<std::uint64_t>(rate / 1e6)) + " MB/s";
      const double left =
          static_cast<double>(progress.bytes_total - std::min(progress.bytes, progress.bytes_total)) / rate;
      out += "  " + std::string(choose(language, "还需 ", "")) + duration(left, language);
      out += choose(language, "", " left");
    }
  }
  return out;
}

ProgressLine::ProgressLine(std::string_view when, Language language)
    : active_(when != "never" && isatty(STDERR_FILENO) == 1), patient_(when == "auto"), language_(language) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(const Progress& progress) {
  if (!active_) return;
  const Clock::time_point now = Clock::now();
  if (progress.stage != stage_) {
    stage_ = progress.stage;
    stage_began_ = now;
  } else if (now - last_drawn_ < std::chrono::milliseconds(100)) {
    return;
  }
  if (patient_ && now - began_ < std::chrono::seconds(1)) return;
  last_drawn_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - stage_began_).count();
  std::fprintf(stderr, "\r\033[K%s", progress_text(progress, seconds, language_).c_str());
  std::fflush(stderr);
}

void ProgressLine::clear() {
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace yiju
