// What stands on the page of a picture before it is framed: which form each kind takes, what its title and counts say.
#pragma once

#include "render/picture.hpp"

namespace yiju {

/// The picture at its natural size; title, counts and what the legend has to explain go into `frame`. Throws Error{usage} where
/// the kind needs a node that is not named.
[[nodiscard]] Scene body_of(const LegalGraph& graph, const PictureSpec& spec, const Theme& theme, Frame& frame);

/// Source line and footnote: the files that say so, and the date of the latest text, never today's.
void add_notes(const LegalGraph& graph, Frame& frame, Language language);

/// An empty page would look like a fault.
[[nodiscard]] Box nothing_to_draw(const Theme& theme, Language language);

/// The draft that is meant: of the node where there is one, else the graph's only one.
[[nodiscard]] InstrumentId draft_of(const LegalGraph& graph, const PictureSpec& spec);

}  // namespace yiju
