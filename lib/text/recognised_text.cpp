#include "text/recognised_text.hpp"

#include "base/numeral.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "text/line_shape.hpp"

namespace yiju {

std::string mended_line(std::string_view line) {
  static constexpr WordSet opening{"〈", "《", "<", "＜", "(", "（"};
  static constexpr WordSet closing{"〉", "》", ">", "＞", ")", "）"};
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t open = opening.beginning(line.substr(at)).size();
    const std::size_t digits = open == 0 ? 0 : scan_numeral(line.substr(at + open)).bytes;
    const std::size_t close = digits == 0 ? 0 : closing.beginning(line.substr(at + open + digits)).size();
    if (close != 0) {
      ((out += "（") += line.substr(at + open, digits)) += "）";
      at += open + digits + close;
    } else {
      out += line[at++];
    }
  }
  constexpr std::string_view ordinal = "第", taken = "草", printed = "章";
  const std::size_t begin = ordinal.size();
  const std::size_t end =
      out.starts_with(ordinal) ? begin + scan_numeral(std::string_view(out).substr(begin)).bytes : 0;
  if (end > begin && std::string_view(out).substr(end).starts_with(taken)) out.replace(end, taken.size(), printed);
  static constexpr WordSet marks{"”", "“", "\"", "'", "’", "‘", "·"};
  const std::string_view rest = trim(after_ordinal(out).value_or(std::string_view()));
  const std::size_t mark = marks.beginning(rest).size();
  if (mark != 0) {
    const std::string words(rest.substr(mark));
    out.resize(out.find(rest));
    while (ends_in_space(out)) out.resize(trim_end(out).size());
    out += "　" + words;
  }
  return out;
}

}  // namespace yiju
