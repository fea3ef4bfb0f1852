// Text that is handed on in pieces as it is made, so that no large output lies in memory whole.
//   TextSink out(take); out += "<graph>"; … ; out.finish();
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace yiju {

using TakePiece = std::function<void(std::string_view)>;

class TextSink {
 public:
  explicit TextSink(TakePiece take) : take_(std::move(take)) {}

  TextSink& operator+=(std::string_view text) {
    piece_ += text;
    if (piece_.size() >= kPiece) finish();
    return *this;
  }
  TextSink& operator+=(char letter) { return *this += std::string_view(&letter, 1); }

  /// Hands on what is left. To be called at the end.
  void finish() {
    if (!piece_.empty()) take_(piece_);
    piece_.clear();
  }

 private:
  static constexpr std::size_t kPiece = std::size_t{1} << 20;
  TakePiece take_;
  std::string piece_;
};

}  // namespace yiju
