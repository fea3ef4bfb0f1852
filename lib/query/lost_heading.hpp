// Headings that a text lost on its way into a file: chapters 一 and 三 stand there, 二 does not; or an adopted text speaks of
// its 第七章 and has no chapter at all. That a cited chapter is missing from such a text proves nothing.
#pragma once

#include "document/document.hpp"
#include "document/locator.hpp"

namespace yiju {

/// True if the text seems to have lost the heading of the part, chapter or section that `locator` names. Where none
/// stands at all only a text that was adopted had it.
[[nodiscard]] bool lost_heading(const Document& text, const Locator& locator);

}  // namespace yiju
