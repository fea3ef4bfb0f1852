// One page as the XML of a slide; slides.cpp puts the package around it.
#pragma once

#include <string>

#include "render/scene.hpp"

namespace yiju {

inline constexpr const char* kDrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr const char* kSlideNamespace = "http://schemas.openxmlformats.org/presentationml/2006/main";

/// ppt/slides/slideN.xml: panels, then lines, then boxes, in this order from back to front.
[[nodiscard]] std::string slide_part(const Scene& page);

/// Points as English Metric Units, 12700 a point.
[[nodiscard]] long long to_emu(double points);

}  // namespace yiju
