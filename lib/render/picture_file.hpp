// Finished pages → the bytes of a picture file, as people keep and send it: a PDF has its title, language and all its pages, a PNG
// knows its resolution. graphviz.hpp paints; this adds what a file tells about itself.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "render/graphviz.hpp"
#include "render/scene.hpp"

namespace yiju {

/// True where one file holds several pages.
[[nodiscard]] inline bool holds_pages(PictureFormat format) { return format == PictureFormat::pdf; }

/// One page of any format; several of PDF. The same pages give the same bytes on one machine. Throws what paint() throws, and
/// Error{input} where the module for PDF is missing.
[[nodiscard]] std::string write_picture(const std::vector<Scene>& pages, PictureFormat format, double dpi,
                                        Language language);

/// A PNG that knows how many dots it has to the inch: else programs print it at a size of their own.
[[nodiscard]] std::string with_resolution(std::string png, double dpi);

}  // namespace yiju
