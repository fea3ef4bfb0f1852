// The few words that the graph keeps of a provision, so that a graph file alone can name it.
#pragma once

#include <string>

#include "document/document.hpp"

namespace yiju {

/// Characters after which a caption is cut (… added).
inline constexpr std::size_t caption_characters = 24;

/// Appends a node's caption: of an article its 【数据安全】 without brackets, else the first words
/// of its text; of a 章 or 一、heading the words after the number: 第三章　网络安全 → 网络安全; of other
/// nodes nothing.
void append_caption(const Document& document, NodeIndex node, std::string& out);

}  // namespace yiju
