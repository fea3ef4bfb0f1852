// Chinese faces on this machine, through fontconfig. Without one, PNG and PDF would show empty boxes (tofu), so a
// picture is refused there with a hint; SVG and DOT name the faces and leave the drawing to the reader's machine.
#pragma once

#include <string>

#include "base/bilingual.hpp"

namespace yiju {

struct FontChoice {
  std::string sans;    ///< "Noto Sans CJK SC"
  std::string serif;   ///< "Noto Serif CJK SC"; the sans face where there is no other
  bool found = false;  ///< both draw Chinese on this machine
};

/// The first of the known faces that is installed (Noto, Source Han, WenQuanYi, Fandol, the faces of Windows and
/// macOS), else any face that has the characters 法 and 《; not found: the Noto names.
[[nodiscard]] FontChoice choose_fonts();

/// What to do where no Chinese face is installed: the Debian package to install.
[[nodiscard]] Bilingual font_hint();

/// font-family for SVG: the chosen face, then those of other systems.
[[nodiscard]] std::string font_family_list(const std::string& face, bool serif);

}  // namespace yiju
