#include "base/usual_marks.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace yiju {

namespace {

struct MarkRow {
  std::string_view written, usual;
  bool behind_han = false;  // 1:200 and a,b keep theirs
};

constexpr std::array rows{MarkRow{",", "，", true}, MarkRow{";", "；", true}, MarkRow{":", "：", true},
                          MarkRow{"«", "《"},       MarkRow{"»", "》"},       MarkRow{"<<", "《"},
                          MarkRow{">>", "》"}};

// The row of the mark that `text` begins with behind `before`; null if it begins with none.
const MarkRow* row_at(std::string_view before, std::string_view text) {
  const bool behind_han = !before.empty() && static_cast<unsigned char>(before.back()) >= 0x80;
  const auto found = std::ranges::find_if(
      rows, [&](const MarkRow& row) { return begins_with(text, row.written) && (behind_han || !row.behind_han); });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

bool has_unusual_marks(std::string_view text) {
  constexpr std::string_view first_bytes = ",;:<>\xC2";  // of every row; in most texts none stands
  for (const char byte : first_bytes) {
    for (std::size_t at = text.find(byte); at != text.npos; at = text.find(byte, at + 1)) {
      if (row_at(text.substr(0, at), text.substr(at)) != nullptr) return true;
    }
  }
  return false;
}

std::string with_usual_marks(std::string_view text) {
  if (!has_unusual_marks(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const MarkRow* const row = row_at(out, text.substr(at));
    const std::size_t bytes = row != nullptr ? row->written.size() : character_step(text[at]);
    out += row != nullptr ? row->usual : text.substr(at, bytes);
    at += bytes;
  }
  return out;
}

}  // namespace yiju
