// What holds for the tree of every text, however odd (document/document.hpp).
#pragma once

#include <string>

#include "document/document.hpp"

namespace yiju {

/// The first promise that the tree breaks, in words; empty if it keeps them all: one root over all bytes, children
/// inside their parent, without holes and in order, own texts that make the source again, articles that are article
/// nodes.
[[nodiscard]] std::string broken_invariant(const Document& document);

}  // namespace yiju
