#include "render/wings.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "base/joined.hpp"
#include "query/foundation.hpp"
#include "query/gaps.hpp"
#include "query/text_version.hpp"
#include "query/wording_mark.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

constexpr std::size_t kFewCitingUnits = 60;  // past that, what rests on an instrument is shown by instrument

constexpr std::size_t kMostCells = 60;  // provisions that stay readable on a page of A3
constexpr std::size_t kMostCards = 36;  // cards of one wing
constexpr std::size_t kMostTies = 170;  // rows of cards: the Guangdong draft has 116

/// What a cell of the spine stands for: the finest that stays readable.
enum class Grain : std::uint8_t { unit, chapter, instrument };

NodeId cell_for(const LegalGraph& graph, NodeId unit, Grain grain) {
  if (grain == Grain::unit) return unit;
  const NodeId chapter = chapter_node(graph, unit);
  return grain == Grain::chapter && chapter != none ? chapter : instrument_node(graph, unit);
}

Grain grain_for(const LegalGraph& graph, const std::vector<NodeId>& units) {
  if (units.size() <= kMostCells) return Grain::unit;
  std::set<NodeId> chapters;
  for (const NodeId unit : units) chapters.insert(chapter_node(graph, unit));
  return chapters.size() <= kMostCells ? Grain::chapter : Grain::instrument;
}

/// Law and rules stand on the left wing, policies and what other places did on the right.
bool stands_right(Level level) { return level > Level::departmental_rule; }

std::string level_name(Level level, std::size_t count, Language language) {
  return capitalised(std::string(label_of(level, language))) + "  " + std::to_string(count) +
         std::string(choose(language, " 件", ""));
}

bool in_trouble(const LegalGraph& graph, InstrumentId instrument) {
  const InstrumentRecord& record = graph.instruments()[instrument];
  return record.known == 0 || has_ended(record.status);
}

/// Ties between cells and cards, joined where only the provision differs.
class TieBook {
 public:
  TieBook(Wings& wings, Language language) : wings_(wings), comma_(list_comma(language)) {}

  void add(Wings::Tie tie) {
    const auto key = std::make_tuple(tie.cell, tie.card, tie.relation, tie.asserted_by, tie.inwards, tie.trouble);
    const auto [place, fresh] = known_.try_emplace(key, wings_.ties.size());
    if (fresh) {
      seen_[place->second].insert(tie.provisions);
      wings_.ties.push_back(std::move(tie));
    } else if (seen_[place->second].insert(tie.provisions).second && !tie.provisions.empty()) {
      std::string& text = wings_.ties[place->second].provisions;
      text += (text.empty() ? "" : comma_) + tie.provisions;
    }
    if (!fresh) ++wings_.ties[place->second].edges;
  }

 private:
  Wings& wings_;
  std::string comma_;
  std::map<std::tuple<std::size_t, std::size_t, Relation, Assertion, bool, bool>, std::size_t> known_;
  std::map<std::size_t, std::set<std::string>> seen_;
};

/// One card an instrument, made at first use.
class CardBook {
 public:
  CardBook(Wings& wings, const LegalGraph& graph) : wings_(wings), graph_(graph) {}

  std::size_t card_of(InstrumentId instrument) {
    const auto [place, fresh] = cards_.try_emplace(instrument, wings_.cards.size());
    if (fresh) wings_.cards.push_back({std::string(graph_.title(instrument)), in_trouble(graph_, instrument)});
    return place->second;
  }

  /// Groups the cards made so far by level, highest first.
  void group(const Theme& theme, Language language, bool always_right) {
    std::map<Level, std::vector<std::size_t>> levels;
    for (const auto& [instrument, card] : cards_) levels[graph_.instruments()[instrument].level].push_back(card);
    for (const auto& [level, cards] : levels) {
      wings_.groups.push_back({level_name(level, cards.size(), language), theme.colour_of(level), cards,
                               always_right || stands_right(level)});
    }
  }

 private:
  Wings& wings_;
  const LegalGraph& graph_;
  std::map<InstrumentId, std::size_t> cards_;
};

/// 第三章　金融机构（2006-10-31）: `tag` tells the text, where provisions of several stand beside each other.
void add_cell(Wings& wings, const LegalGraph& graph, NodeId node, std::string_view lack, const std::string& tag,
              Language language) {
  Wings::Cell cell;
  cell.number = place_name(graph, node, language);
  cell.caption = subject_of(graph, node);
  const std::string in_brackets =
      tag.empty() ? tag : std::string(choose(language, "（", " (")) + tag + std::string(choose(language, "）", ")"));
  if (cell.number.empty()) cell.number = std::string(graph.title(graph.nodes()[node].instrument)) + in_brackets;
  cell.lack = lack;
  const bool is_text = graph.nodes()[node].kind == ProvisionKind::root;
  std::string chapter = chapter_node(graph, node) == node ? std::string() : chapter_name(graph, node, language);
  if (!is_text) chapter += chapter.empty() ? tag : in_brackets;
  if (wings.panels.empty() || wings.panels.back().name != chapter) wings.panels.push_back({chapter, {}});
  wings.panels.back().cells.push_back(wings.cells.size());
  wings.cells.push_back(std::move(cell));
}

Wings::Tie tie_of(const LegalGraph& graph, const EdgeRecord& edge, std::size_t cell, std::size_t card, NodeId named,
                  Language language) {
  Wings::Tie tie;
  tie.cell = cell;
  tie.card = card;
  tie.relation = edge.relation;
  tie.asserted_by = edge.asserted_by;
  tie.provisions = place_name(graph, named, language) + wording_note(graph, edge, language);
  tie.trouble = !is_found(edge);
  return tie;
}

/// A cell of the spine and the units that it stands for.
struct CellUnits {
  NodeId shown = none;
  std::vector<NodeId> units;
};

std::vector<CellUnits> cells_of(const LegalGraph& graph, const std::vector<NodeId>& units, Grain grain) {
  std::vector<CellUnits> cells;
  for (const NodeId unit : units) {
    const NodeId shown = cell_for(graph, unit, grain);
    if (cells.empty() || cells.back().shown != shown) cells.push_back({shown, {}});
    cells.back().units.push_back(unit);
  }
  return cells;
}

}  // namespace

Wings wings_of_draft(const LegalGraph& graph, NodeId below, bool whole, Part part, const GapsAnswer& answer,
                     const Theme& theme, Language language) {
  Wings wings;
  TieBook ties(wings, language);
  CardBook cards(wings, graph);
  const std::map<NodeId, const Gap*> gaps = gaps_by_unit(answer);
  const auto gap_of = [&](NodeId unit) { return gaps.contains(unit) ? gaps.at(unit) : nullptr; };
  const auto add_ties = [&](std::size_t cell, const std::vector<EdgeId>& edges) {
    for (const EdgeId id : edges) {
      const EdgeRecord& edge = graph.edges()[id];
      const std::size_t card = cards.card_of(graph.nodes()[edge.to].instrument);
      ties.add(tie_of(graph, edge, cell, card, edge.to, language));
    }
  };
  if (whole && part.first == 0) {
    const std::vector<EdgeId> edges = sources_beside_units(graph, below);
    if (!edges.empty()) {
      wings.panels.push_back({std::string(), {0}});
      wings.cells.push_back({whole_name(graph, below, language), std::string(), {}, true});
      add_ties(0, edges);
    }
  }
  std::vector<NodeId> units = units_below(graph, below);
  if (units.empty()) units.push_back(below);
  const Grain grain = grain_for(graph, units);
  const std::vector<CellUnits> cells = cells_of(graph, units, grain);
  wings.rows = cells.size();
  for (std::size_t i = part.first; i < std::min(part.last, cells.size()); ++i) {
    const CellUnits& cell = cells[i];
    const Gap* const gap = grain == Grain::unit ? gap_of(cell.shown) : nullptr;
    add_cell(wings, graph, cell.shown, gap == nullptr || is_folded(*gap) ? "" : gap_mark(*gap, language), {}, language);
    for (const NodeId unit : cell.units) {
      wings.tally.add(gap_of(unit));
      add_ties(wings.cells.size() - 1, own_sources(graph, unit));
    }
  }
  wings.folded = grain != Grain::unit;
  cards.group(theme, language, false);
  fold_cards(wings, kMostCards, language);
  return wings;
}

namespace {

/// What rests on an instrument (left) and what it rests on (right), its own provisions between them.
class InstrumentWings {
 public:
  InstrumentWings(const LegalGraph& graph, InstrumentId instrument, const Theme& theme, Language language)
      : graph_(graph),
        instrument_(instrument),
        root_(graph.instruments()[instrument].node),
        theme_(theme),
        language_(language),
        ties_(wings_, language),
        sources_(wings_, graph) {}
  InstrumentWings(const InstrumentWings&) = delete;
  InstrumentWings& operator=(const InstrumentWings&) = delete;

  /// `coarse`: its provisions are not told apart.
  Wings make(bool coarse, Part part) {
    collect_edges();
    add_cells(coarse);
    by_instrument_ = citing_units_.size() > kFewCitingUnits;
    add_citing_cards();
    add_inward_ties();
    add_outward_ties();
    sources_.group(theme_, language_, true);
    wings_.rows = longest_wing(wings_);
    take_cards(wings_, part);
    fold_cards(wings_, kMostCards, language_);
    return std::move(wings_);
  }

 private:
  void collect_edges() {
    for (const NodeId node : family_of(graph_, root_)) {
      const NodeId unit = unit_of(graph_, node);
      for (const EdgeId id : graph_.in_edges(node)) {
        if (is_internal(graph_, graph_.edges()[id])) continue;
        cited_[unit].push_back(id);
        citing_units_.insert(unit_of(graph_, graph_.edges()[id].from));
      }
      for (const EdgeRecord& edge : graph_.out_edges(node)) {
        if (!is_internal(graph_, edge)) citing_[unit].push_back(id_of(graph_, edge));
      }
    }
  }

  /// Units of this instrument that cite or are cited, the instrument itself first.
  void add_cells(bool coarse) {
    std::vector<NodeId> units;
    for (const NodeId node : family_of(graph_, root_)) {
      const bool tied = cited_.count(node) + citing_.count(node) > 0;
      if (tied && node != root_ && unit_of(graph_, node) == node) units.push_back(node);
    }
    // Of several texts the newest first: what is cited now.
    std::ranges::stable_sort(units, std::greater(), [&](NodeId unit) { return text_tag(graph_, unit); });
    const Grain grain = coarse ? Grain::instrument : grain_for(graph_, units);
    std::map<NodeId, std::size_t> made = {{root_, 0}};
    std::map<std::string, NodeId> named;
    cells_ = made;
    wings_.panels.push_back({std::string(), {0}});
    wings_.cells.push_back({std::string(graph_.title(instrument_)), std::string(), {}, true});
    for (const NodeId unit : units) {
      const NodeId shown = cell_for(graph_, unit, grain);
      // Chapters of several wordings that are called the same are one cell.
      const NodeId kept = grain == Grain::chapter
                              ? named.try_emplace(chapter_name(graph_, shown, language_), shown).first->second
                              : shown;
      const auto [place, fresh] = made.try_emplace(kept, wings_.cells.size());
      if (fresh)
        add_cell(wings_, graph_, place->first, {}, grain == Grain::unit ? text_tag(graph_, unit) : "", language_);
      cells_[unit] = place->second;
    }
    wings_.folded = grain != Grain::unit;
  }

  [[nodiscard]] NodeId shown_as(NodeId unit) const { return by_instrument_ ? instrument_node(graph_, unit) : unit; }

  /// One card a citing article, or a citing instrument where it cites as a whole (or too many do).
  void add_citing_cards() {
    std::map<InstrumentId, std::vector<std::size_t>> articles;
    std::map<Level, std::vector<std::size_t>> instruments;
    for (const NodeId citing_unit : citing_units_) {
      const NodeId node = shown_as(citing_unit);
      const InstrumentId who = graph_.nodes()[node].instrument;
      const std::string place = place_name(graph_, node, language_);
      if (!left_.try_emplace({who, place}, wings_.cards.size()).second) continue;
      const std::string caption = subject_of(graph_, node);
      if (place.empty()) {
        instruments[graph_.instruments()[who].level].push_back(wings_.cards.size());
        wings_.cards.push_back(
            {std::string(graph_.title(who)) + aside_note(graph_, node, language_), in_trouble(graph_, who)});
      } else {
        articles[who].push_back(wings_.cards.size());
        wings_.cards.push_back({place + (caption.empty() ? "" : "　" + caption), false});
      }
    }
    for (const auto& [who, list] : articles) {
      const std::string colour = theme_.colour_of(graph_.instruments()[who].level);
      wings_.groups.push_back({std::string(graph_.title(who)), colour, list, false});
    }
    for (const auto& [level, list] : instruments) {
      wings_.groups.push_back({level_name(level, list.size(), language_), theme_.colour_of(level), list, false});
    }
  }

  void add_inward_ties() {
    for (const auto& [unit, edges] : cited_) {
      for (const EdgeId id : edges) {
        const EdgeRecord& edge = graph_.edges()[id];
        const NodeId from = shown_as(unit_of(graph_, edge.from));
        const std::size_t card = left_.at({graph_.nodes()[from].instrument, place_name(graph_, from, language_)});
        Wings::Tie tie = tie_of(graph_, edge, cells_.at(unit), card, edge.from, language_);
        if (!by_instrument_) tie.provisions = wording_note(graph_, edge, language_);
        tie.inwards = true;
        ties_.add(std::move(tie));
      }
    }
  }

  void add_outward_ties() {
    for (const auto& [unit, edges] : citing_) {
      for (const EdgeId id : edges) {
        const EdgeRecord& edge = graph_.edges()[id];
        const std::size_t card = sources_.card_of(graph_.nodes()[edge.to].instrument);
        ties_.add(tie_of(graph_, edge, cells_.at(unit), card, edge.to, language_));
      }
    }
  }

  const LegalGraph& graph_;
  InstrumentId instrument_;
  NodeId root_;
  const Theme& theme_;
  Language language_;
  Wings wings_;
  TieBook ties_;
  CardBook sources_;
  std::map<NodeId, std::vector<EdgeId>> cited_, citing_;              // by unit of this instrument
  std::set<NodeId> citing_units_;                                     // of others
  std::map<NodeId, std::size_t> cells_;                               // by unit
  std::map<std::pair<InstrumentId, std::string>, std::size_t> left_;  // texts of one law share its cards
  bool by_instrument_ = false;                                        // too many citing units for a card each
};

}  // namespace

Wings wings_of_instrument(const LegalGraph& graph, InstrumentId instrument, Part part, const Theme& theme,
                          Language language) {
  Wings wings = InstrumentWings(graph, instrument, theme, language).make(false, part);
  if (wings.ties.size() <= kMostTies) return wings;
  return InstrumentWings(graph, instrument, theme, language).make(true, part);
}

}  // namespace yiju
