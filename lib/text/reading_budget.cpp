#include "text/reading_budget.hpp"

#include <algorithm>
#include <ctime>
#include <utility>

#include "base/error.hpp"

namespace yiju {

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

/// So many times the file's size, within a floor and a ceiling.
struct Allowance {
  std::size_t least, times, most;
  [[nodiscard]] std::size_t of(std::size_t bytes) const {
    return std::clamp(std::min(bytes, most) * times, least, most);
  }
};

constexpr Allowance unpacked{64 * mebibyte, 256, 1024 * mebibyte};
constexpr Allowance words{16 * mebibyte, 32, 256 * mebibyte};
constexpr double least_seconds = 10, seconds_per_mebibyte = 1, most_seconds = 120;

thread_local ReadingBudget* current = nullptr;

double seconds_of_thread() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

[[noreturn]] void refuse(const std::string& name, const Bilingual& what) {
  throw Error(ErrorCode::input, name, 0, 0,
              Bilingual("超过这样大小的文件的限额：", "expected what a file of its size may need, found more: ") + what,
              Bilingual("像是有意构造的文件；若确是文档，请拆分后再读",
                        "this looks like a file made to do harm; if it is a real document, split it"));
}

std::string in_mebibytes(std::size_t bytes) { return std::to_string(bytes / mebibyte) + " MB"; }

}  // namespace

ReadingBudget::ReadingBudget(std::string name, std::size_t bytes)
    : name_(std::move(name)),
      most_unpacked_(unpacked.of(bytes)),
      most_words_(words.of(bytes)),
      began_(seconds_of_thread()),
      most_seconds_(
          std::min(least_seconds + seconds_per_mebibyte * static_cast<double>(bytes) / static_cast<double>(mebibyte),
                   most_seconds)) {
  if (current == nullptr) current = this;
}

ReadingBudget::~ReadingBudget() {
  if (current == this) current = nullptr;
}

void ReadingBudget::unpack(std::size_t bytes) {
  unpacked_ += bytes;
  if (unpacked_ > most_unpacked_)
    refuse(name_,
           {"解压后超过 " + in_mebibytes(most_unpacked_), "it unpacks to more than " + in_mebibytes(most_unpacked_)});
  look_at_clock();
}

void ReadingBudget::write(std::size_t bytes) {
  words_ += bytes;
  if (words_ > most_words_)
    refuse(name_, {"文字和单元格超过 " + in_mebibytes(most_words_),
                   "it has more than " + in_mebibytes(most_words_) + " of words and cells"});
  look_at_clock();
}

void ReadingBudget::look_at_clock() {
  constexpr unsigned charges_a_look = 1024;  // to ask the system costs more than most charges stand for
  if (++charges_ % charges_a_look != 0 || seconds_of_thread() - began_ <= most_seconds_) return;
  const std::string seconds = std::to_string(static_cast<int>(most_seconds_));
  refuse(name_, {"读了超过 " + seconds + " 秒", "it takes more than " + seconds + " s"});
}

void charge_unpacked(std::size_t bytes) {
  if (current != nullptr) current->unpack(bytes);
}

void charge_words(std::size_t bytes) {
  if (current != nullptr) current->write(bytes);
}

}  // namespace yiju
