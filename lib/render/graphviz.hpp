// Layout and pictures through cgraph and libgvc. graphviz.cpp and graphviz_layout.cpp are the only files that name
// them; both hold the library's one lock while they work, as Graphviz is not made for threads.
//
// A Scene already has all its places: it is handed to the engine `nop2`, which takes positions and lines as they are,
// and painted by Graphviz's own renderers (SVG: core, PNG and PDF: cairo, which embeds the Chinese face). Written as
// DOT it keeps its places, so `dot -Tsvg` draws the same picture again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/scene.hpp"

namespace yiju {

enum class PictureFormat : std::uint8_t { svg, png, pdf, dot };

[[nodiscard]] std::optional<PictureFormat> parse_picture_format(std::string_view word);

/// The picture's bytes; the same scene gives the same bytes on one machine. Throws Error{input} with a hint where no
/// Chinese face is installed (PNG, PDF) or Graphviz lacks its cairo plugin.
[[nodiscard]] std::string paint(const Scene& scene, PictureFormat format, double dpi);

/// What is to be arranged: boxes of known size, joined by lines; higher ranks stand further up (or left).
struct Network {
  struct Node {
    double width = 0, height = 0;  ///< points
    int rank = 0;                  ///< nodes of one rank stand in one row; 0 is the top
    int cluster = -1;              ///< kept together; -1: none
  };
  struct Link {
    std::size_t from = 0, to = 0;
  };
  std::vector<Node> nodes;
  std::vector<Link> links;
  bool sideways = false;  ///< ranks go from left to right instead of top to bottom
  double node_gap = 18, rank_gap = 60;
};

enum class Engine : std::uint8_t { dot, sfdp };

/// Where everything comes to stand: top left corners and line points, y downwards.
struct Arrangement {
  std::vector<Point> corners;             ///< one a node
  std::vector<std::vector<Point>> lines;  ///< one a link, 3n + 1 points from `from` to `to`
};

/// dot keeps the ranks; its time grows steeply past some 500 nodes, where sfdp (which knows no ranks) still answers.
[[nodiscard]] Arrangement arrange(const Network& network, Engine engine);

}  // namespace yiju
