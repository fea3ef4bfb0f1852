// Finished pages as a PowerPoint file (ECMA-376 part 1, PresentationML): one slide a page, every box, word and line a
// native shape that can be moved and edited. Opens in PowerPoint, WPS and LibreOffice Impress.
#pragma once

#include <string>
#include <vector>

#include "render/scene.hpp"

namespace yiju {

/// All pages have the size of the first. Throws Error{internal} for no pages.
[[nodiscard]] std::string write_slides(const std::vector<Scene>& pages, const std::string& title);

}  // namespace yiju
