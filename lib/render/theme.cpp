#include "render/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace yiju {
namespace {

struct RelationLook {
  Relation relation;
  const char* briefing;
  const char* print;
  const char* dark;
  LineStyle style;
  double pen;
  Marker head;
};
constexpr std::array<RelationLook, 8> kRelations = {{
    {Relation::based_on, "#0B5C94", "#000000", "#5FB4EE", LineStyle::solid, 1.5, Marker::arrow},
    {Relation::implements, "#14866A", "#222222", "#3CC9A0", LineStyle::solid, 0.8, Marker::barred_arrow},
    {Relation::draws_on, "#B0588B", "#444444", "#E79AC6", LineStyle::dashed, 0.8, Marker::notched_arrow},
    {Relation::cites, "#B87700", "#222222", "#F0B84A", LineStyle::dotted, 1.0, Marker::hollow_arrow},
    {Relation::amends, "#C24E00", "#000000", "#FF8A4C", LineStyle::dashed, 1.5, Marker::full_diamond},
    {Relation::amended_by, "#3B8FC4", "#555555", "#8CCBF2", LineStyle::dotted, 1.5, Marker::hollow_diamond},
    {Relation::repeals, "#7A1F1F", "#000000", "#FF7B7B", LineStyle::dashed, 1.9, Marker::bar},
    {Relation::contains, "#9AA5B1", "#888888", "#6B7785", LineStyle::solid, 0.5, Marker::nothing},
}};

// Authority falls from dark blue (national law) over green (local law) to ochre (policies): one family of hues a group.
constexpr std::array<const char*, 15> kLevels = {"#16324F", "#23527C", "#346FA1", "#4B87B5", "#6A9EC5",
                                                 "#2F7D6B", "#5A9C88", "#8C5A2B", "#A06C35", "#B38247",
                                                 "#BF965F", "#C9A877", "#7A6C9D", "#5B6770", "#8A95A0"};
constexpr std::array<const char*, 15> kLevelsDark = {"#9CC7EE", "#86B7E4", "#74A8D8", "#6499C9", "#578BB9",
                                                     "#63BFA6", "#54A48E", "#E0AE74", "#D09F66", "#BF9059",
                                                     "#AF824D", "#9E7543", "#A99CD0", "#A7B2BD", "#7F8A95"};

}  // namespace

std::optional<ThemeName> parse_theme(std::string_view word) {
  if (word == "briefing") return ThemeName::briefing;
  if (word == "print") return ThemeName::print;
  if (word == "dark") return ThemeName::dark;
  return std::nullopt;
}

LineLook Theme::line_of(Relation relation) const {
  const RelationLook& look = kRelations[static_cast<std::size_t>(relation)];
  const char* colour = name == ThemeName::print ? look.print : name == ThemeName::dark ? look.dark : look.briefing;
  return {colour, look.style, look.pen, look.head};
}

std::string Theme::colour_of(Level level) const {
  const auto at = std::min(static_cast<std::size_t>(level), kLevels.size() - 1);
  if (name == ThemeName::dark) return kLevelsDark[at];
  if (name == ThemeName::briefing) return kLevels[at];
  return mix("#1A1A1A", "#9A9A9A", static_cast<double>(at) / static_cast<double>(kLevels.size()));
}

Theme make_theme(ThemeName name) {
  Theme theme;
  theme.name = name;
  const auto fill = [&](std::array<const char*, 13> c) {
    theme.background = c[0], theme.ink = c[1], theme.soft = c[2], theme.rule = c[3];
    theme.panel = c[4], theme.card = c[5], theme.card_line = c[6];
    theme.focus = c[7], theme.focus_ink = c[8];
    theme.gap = c[9], theme.gap_line = c[10], theme.gap_ink = c[11], theme.trouble = c[12];
  };
  switch (name) {
    case ThemeName::briefing:
      fill({"#FFFFFF", "#1F2933", "#62707C", "#CBD3DA", "#F4F6F8", "#FFFFFF", "#C5CED6", "#23415F", "#FFFFFF",
            "#FFF3DC", "#D08A1D", "#8A4B08", "#B3261E"});
      break;
    case ThemeName::print:
      fill({"#FFFFFF", "#000000", "#444444", "#999999", "#F2F2F2", "#FFFFFF", "#777777", "#222222", "#FFFFFF",
            "#DDDDDD", "#000000", "#000000", "#000000"});
      break;
    case ThemeName::dark:
      fill({"#12171E", "#E9EEF3", "#A3AFBB", "#3A4653", "#1A212A", "#222B36", "#3D4A58", "#8FC3F0", "#0E151C",
            "#3A2D12", "#F0B84A", "#FFD58A", "#FF8A80"});
      break;
  }
  return theme;
}

Marker marker_of(Assertion assertion) {
  switch (assertion) {
    case Assertion::text:
      return Marker::full_dot;
    case Assertion::note:
      return Marker::hollow_dot;
    case Assertion::analyst:
      return Marker::hollow_diamond;
  }
  return Marker::nothing;
}

namespace {

/// A channel of #RRGGBB, 0 to 255; `at` is 1, 3 or 5.
double channel_of(std::string_view colour, std::size_t at) {
  return static_cast<double>(std::stoi(std::string(colour.substr(at, 2)), nullptr, 16));
}

double luminance(std::string_view colour) {
  const auto linear = [&](std::size_t at) {
    const double share = channel_of(colour, at) / 255;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}

}  // namespace

double contrast(std::string_view a, std::string_view b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

std::string mix(std::string_view a, std::string_view b, double share) {
  std::array<char, 8> out{};
  std::array<int, 3> mixed{};
  for (std::size_t i = 0; i < 3; ++i) {
    mixed[i] = static_cast<int>(channel_of(a, 1 + 2 * i) * (1 - share) + channel_of(b, 1 + 2 * i) * share + 0.5);
  }
  std::snprintf(out.data(), out.size(), "#%02X%02X%02X", mixed[0], mixed[1], mixed[2]);
  return out.data();
}

}  // namespace yiju
