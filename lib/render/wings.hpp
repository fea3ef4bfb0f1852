// A picture with a spine and two wings: provisions in the middle, one under the other in chapter panels, and on either
// side cards of the instruments that they are tied to, grouped by level with the highest authority on top. Each tie is
// one smooth line from a provision to its own row of a card, which names the provisions cited there: 34 articles, 36
// instruments and 130 sources stay readable on one page, because no line crosses a card and every end is labelled.
// Shape:  [card: level, title, rows] ─── [第七条 算力] ─── [rows, title, level: card]
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "graph/legal_graph.hpp"
#include "query/gaps.hpp"
#include "render/paper.hpp"
#include "render/scene.hpp"
#include "render/theme.hpp"

namespace yiju {

struct Wings {
  struct Cell {
    std::string number;   ///< 第七条
    std::string caption;  ///< 算力与网络基础设施
    std::string lack;     ///< 无依据, 未核对; empty: nothing lacks
    bool focus = false;   ///< what the picture is about
  };
  struct Panel {
    std::string name;  ///< 第二章　基础要素; empty: cells without a panel of their own
    std::vector<std::size_t> cells;
  };
  struct Card {
    std::string title;
    bool trouble = false;  ///< unknown, or no longer in force
  };
  struct Group {
    std::string name;  ///< 法律
    std::string colour;
    std::vector<std::size_t> cards;
    bool right = false;  ///< on which wing it stands
  };
  struct Tie {
    std::size_t cell = 0, card = 0;
    Relation relation = Relation::cites;
    Assertion asserted_by = Assertion::text;
    std::string provisions;  ///< 第二十条、第三十一条; empty: the instrument as a whole
    bool inwards = false;    ///< from the card to the cell
    bool trouble = false;    ///< the provision is not there
    std::size_t edges = 1;   ///< relations of the graph that it stands for
  };
  std::vector<Cell> cells;
  std::vector<Panel> panels;
  std::vector<Card> cards;
  std::vector<Group> groups;
  std::vector<Tie> ties;
  GapTally tally;        ///< of a draft: its articles
  std::size_t rows = 0;  ///< cells of a draft, cards of an instrument's longer wing: what Part is a share of
  bool folded = false;   ///< cells stand for chapters, or cards for several instruments, as there were too many
};

/// The cards of the longer wing.
[[nodiscard]] std::size_t longest_wing(const Wings& wings);

/// Keeps the part's share of the cards of each wing, with their ties and the cells that these begin at.
void take_cards(Wings& wings, Part part);

/// Keeps at most so many cards on each wing, those with most ties; the others of a group become one card (另有 12 件).
void fold_cards(Wings& wings, std::size_t most, Language language);

/// The units of a draft's text (articles; a chapter's or a single one where `below` says so) and all that they rest on, the
/// part's share of its cells. With `whole`, what the draft as a whole rests on stands in a first cell.
[[nodiscard]] Wings wings_of_draft(const LegalGraph& graph, NodeId below, bool whole, Part part, const GapsAnswer& gaps,
                                   const Theme& theme, Language language);

/// One instrument: what rests on its provisions on the left, what they rest on on the right.
[[nodiscard]] Wings wings_of_instrument(const LegalGraph& graph, InstrumentId instrument, Part part, const Theme& theme,
                                        Language language);

/// Places everything; `aspect` (width by height of the page) decides how far apart the wings stand.
[[nodiscard]] Scene draw_wings(const Wings& wings, const Theme& theme, double aspect);

}  // namespace yiju
