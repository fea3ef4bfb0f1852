// A diagram as a person asks for it → a finished page. Chooses what to show, in which form, and what the frame says.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/legal_graph.hpp"
#include "graph/source_texts.hpp"
#include "query/gaps.hpp"
#include "render/graphviz.hpp"
#include "render/paper.hpp"
#include "render/scene.hpp"

namespace yiju {

enum class PictureKind : std::uint8_t {
  whole,       ///< the draft: articles by chapter and all that they rest on; without a draft, instruments by level
  chapter,     ///< one chapter of it
  article,     ///< one article and, hop by hop, what it rests on
  instrument,  ///< one instrument: what rests on it, what it rests on
  path,        ///< how two nodes are connected
  gaps,        ///< the articles of a draft as tiles: with a source, without, and why
  levels,      ///< 效力层级: instruments by authority, as a pyramid
  matrix,      ///< chapters × instruments
};

[[nodiscard]] std::optional<PictureKind> parse_picture_kind(std::string_view word);
[[nodiscard]] const char* name_of(PictureKind kind);

struct PictureSpec {
  PictureKind kind = PictureKind::whole;
  NodeId node = none;      ///< chapter, article, instrument; path: where it starts; whole, gaps, matrix: the draft
  NodeId target = none;    ///< path: where it ends
  std::uint32_t hops = 1;  ///< article, instrument: how far to go
  bool upwards = false;    ///< article: goes on with the chain of another page, see NetworkOptions
  Engine engine = Engine::dot;
  ThemeName theme = ThemeName::briefing;
  PaperOptions paper;
  std::string title;                       ///< empty: made from the kind and its subject
  TextOfFile words;                        ///< of the texts: they tell which articles need no source; may be empty
  std::shared_ptr<const GapsAnswer> gaps;  ///< of the draft; found from `words` where it is not given
  Part part;                               ///< which page of several
};

/// On one page, which is larger than asked for where its words could not be read otherwise (Scene::enlarged). Throws
/// Error{usage} where the kind needs a node that is not named.
[[nodiscard]] Scene draw_picture(const LegalGraph& graph, const PictureSpec& spec);

/// On as many pages as it takes to read its words; an article's long chain goes on from its sources, a page each. What cannot be
/// cut (a network of instruments, one article with very many sources) stands on a larger page.
[[nodiscard]] std::vector<Scene> draw_pages(const LegalGraph& graph, const PictureSpec& spec);

/// The pages of a talk about a draft: its gap map, then the chapters that name a source or lack one. `spec` gives theme,
/// page and language.
[[nodiscard]] std::vector<Scene> draw_talk(const LegalGraph& graph, const PictureSpec& spec);

}  // namespace yiju
