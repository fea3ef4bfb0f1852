#include "base/usual_marks.hpp"

#include <algorithm>
#include <array>

#include "base/byte_pair.hpp"
#include "base/utf8.hpp"

namespace yiju {

namespace {

struct MarkRow {
  std::string_view written, usual;
  bool behind_han = false;  // 1:200 and a,b keep theirs
};

constexpr std::array rows{MarkRow{",", "，", true}, MarkRow{";", "；", true}, MarkRow{":", "：", true},
                          MarkRow{"«", "《"},       MarkRow{"»", "》"},       MarkRow{"<<", "《"},
                          MarkRow{">>", "》"},      MarkRow{"﹤", "《"},      MarkRow{"﹥", "》"},
                          MarkRow{"＜", "《"},      MarkRow{"＞", "》"}};

// Their bytes, with few others: nearly every text has none of them.
constexpr BytePairs pairs{{0, ','},
                          {0, ';'},
                          {0, ':'},
                          {1, '<', '<', '<'},
                          {1, '>', '>', '>'},
                          {2, '\xC2', '\xAB', '\xBB'},
                          {3, '\xB9', '\xA4', '\xA5'},
                          {4, '\xBC', '\x9C', '\x9E'}};

bool may_stand_behind(const MarkRow& row, std::string_view before) {
  return !row.behind_han || (!before.empty() && static_cast<unsigned char>(before.back()) >= 0x80);
}

// The row of the mark that `text` begins with behind `before`; null if it begins with none.
const MarkRow* row_at(std::string_view before, std::string_view text) {
  const auto found = std::ranges::find_if(
      rows, [&](const MarkRow& row) { return begins_with(text, row.written) && may_stand_behind(row, before); });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

bool has_unusual_marks(std::string_view text) {
  if (pairs.kinds_in(text) == 0) return false;
  return std::ranges::any_of(rows, [text](const MarkRow& row) {
    for (std::size_t at = text.find(row.written); at != text.npos; at = text.find(row.written, at + 1)) {
      if (may_stand_behind(row, text.substr(0, at))) return true;
    }
    return false;
  });
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
