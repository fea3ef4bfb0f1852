// Words on lines: how wide they come out, and where to break them. Measures are in points.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yiju {

/// How wide the words come out: a Han character takes its size, Latin ones what they take in the bold of Noto Sans CJK,
/// so that the regular face is never wider.
[[nodiscard]] double text_width(std::string_view text, double size);

/// The words broken into lines no wider than `width`, as few as possible, of about the same length, at most `most`;
/// what does not fit ends with …. Breaks come between words (中华人民共和国 / 促进科技成果转化法, never 促 / 进), not
/// before 》，） and the like nor behind 《“（, and numbers and Latin words stay whole unless a line is too short for
/// one.
[[nodiscard]] std::vector<std::string> wrap_text(std::string_view text, double size, double width, std::size_t most);

}  // namespace yiju
