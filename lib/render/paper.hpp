// The page around a picture: title, legend, source line and footnote, and the picture between them as large as it fits.
// Words are never smaller than can be read: a page that is too small for them becomes larger, and says so.
// What the footnote says comes from the data, never from the clock: the same graph gives the same page.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "citation/relation.hpp"
#include "render/scene.hpp"
#include "render/theme.hpp"

namespace yiju {

enum class PaperSize : std::uint8_t { fit, a4, a3, wide, standard };  ///< wide: a slide of 16:9; standard: of 4:3
enum class Orientation : std::uint8_t {
  automatic,
  landscape,
  portrait
};  ///< automatic: of slides landscape, else what
    ///< gives the larger picture

[[nodiscard]] std::optional<PaperSize> parse_paper_size(std::string_view word);     ///< fit a4 a3 16:9 4:3
[[nodiscard]] std::optional<Orientation> parse_orientation(std::string_view word);  ///< auto landscape portrait

/// What stands around the picture.
struct Frame {
  std::string title;
  std::string subtitle;            ///< one line under the title
  std::vector<std::string> notes;  ///< source line, footnote; one line each
  std::set<Relation> relations;    ///< what the legend explains
  std::set<Assertion> assertions;
  bool gaps = false;     ///< the legend explains the mark of an article without a source
  bool trouble = false;  ///< … and the colour of what is unknown or no longer in force
  std::size_t rows = 0;  ///< into so many pieces the body could be cut, to go over several pages; 0: it cannot
};

struct PaperOptions {
  PaperSize size = PaperSize::a4;
  Orientation orientation = Orientation::automatic;
  Language language = Language::zh;
  double enlarged = 1;  ///< at least so many times as large as its size, as the other pages are
  double most = 0;      ///< the picture is drawn at most so large, as on the other pages; 0: as large as there is room
};

[[nodiscard]] constexpr bool is_slide(PaperSize size) { return size == PaperSize::wide || size == PaperSize::standard; }

/// A piece of a picture that goes over several pages: rows `first` to before `last` of those that Frame::rows counts.
struct Part {
  std::size_t first = 0, last = static_cast<std::size_t>(-1);
  std::size_t number = 1, of = 1;  ///< the page and how many there are, as its title says

  [[nodiscard]] bool whole() const { return first == 0 && last == static_cast<std::size_t>(-1); }
  [[nodiscard]] bool holds(std::size_t row) const { return row >= first && row < last; }
};

/// The smallest type that may stand on a page: 8 points on paper, 10 on a slide, which is read from a chair.
[[nodiscard]] double least_type(const PaperOptions& options);

/// Width by height that the picture itself will get, for layouts that can choose their shape.
[[nodiscard]] double body_aspect(const PaperOptions& options);

/// How large the body comes out on the page, 1 being its natural size: for choosing between layouts.
[[nodiscard]] double fit_of(const Scene& body, const PaperOptions& options);

/// The same for a page of which only the shape is known; only fit for comparing.
[[nodiscard]] double fit_of(const Scene& body, double aspect);

/// The finished page. Takes the body at its natural size; enlarges it at most 1.5 times, on A3 and slides 2.2 times.
[[nodiscard]] Scene frame_page(Scene body, const Frame& frame, const Theme& theme, const PaperOptions& options);

}  // namespace yiju
