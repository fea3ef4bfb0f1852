// How things look: colours, line styles, markers. Three themes: briefing (white, colour), print (black and white),
// dark. Relations are told apart by colour AND line AND arrowhead, who asserts them by the mark at the line's beginning,
// so that a photocopy and a colour-blind reader lose nothing. Colours after Okabe and Ito, "Color Universal
// Design" (2008).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "citation/relation.hpp"
#include "registry/instrument.hpp"
#include "render/scene.hpp"

namespace yiju {

enum class ThemeName : std::uint8_t { briefing, print, dark };

[[nodiscard]] std::optional<ThemeName> parse_theme(std::string_view word);

/// Border of what the legend explains: an article without a source, an instrument that is unknown or no longer in
/// force. Thicker and not dashed: the renderers' dashes are as long as a small box is high.
inline constexpr double kMarkedPen = 1.3;

struct LineLook {
  std::string colour;
  LineStyle style = LineStyle::solid;
  double pen = 0.8;
  Marker head = Marker::arrow;
};

struct Theme {
  ThemeName name = ThemeName::briefing;
  std::string background, ink, soft, rule;  ///< page, words, lesser words, thin lines
  std::string panel, card, card_line;       ///< behind groups; boxes
  std::string focus, focus_ink;             ///< what the picture is about
  std::string gap, gap_line, gap_ink;       ///< an article without a source
  std::string trouble;                      ///< unknown, dangling, repealed

  [[nodiscard]] LineLook line_of(Relation relation) const;
  [[nodiscard]] std::string colour_of(Level level) const;  ///< dark for high authority, lighter for lower
};

[[nodiscard]] Theme make_theme(ThemeName name);

/// text: full dot; note: hollow dot; analyst: hollow diamond.
[[nodiscard]] Marker marker_of(Assertion assertion);

/// How far two colours #RRGGBB stand apart, 1 to 21, as WCAG 2.2 counts it; words need 4.5.
[[nodiscard]] double contrast(std::string_view a, std::string_view b);

/// `share` of colour b mixed into a, both #RRGGBB.
[[nodiscard]] std::string mix(std::string_view a, std::string_view b, double share);

}  // namespace yiju
