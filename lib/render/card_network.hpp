// Cards and the ties between them while a network picture is put together; arranged and turned into a Scene at the end.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "graph/legal_graph.hpp"
#include "render/graphviz.hpp"
#include "render/paper.hpp"
#include "render/scene.hpp"
#include "render/theme.hpp"

namespace yiju {

class CardNetwork {
 public:
  CardNetwork(const LegalGraph& graph, const Theme& theme, Language language)
      : graph_(graph), theme_(theme), language_(language) {}

  /// The card under `key` (a NodeId), made where it is new; its head names the instrument.
  std::size_t card_of(NodeId key);

  /// Names a provision on a card, once.
  void name_provision(std::size_t card, const std::string& place);

  void make_focus(std::size_t card) { cards_[card].focus = true; }

  /// A line between cards; the same relation and asserter twice is one line.
  void tie(std::size_t from, std::size_t to, Relation relation, Assertion asserted_by, bool trouble);

  /// Ranks by level, highest first, the focus last; long rows are broken.
  void rank_by_level(std::size_t row_length);
  /// How many hops a card is from the focus, below zero for what it rests on; the first that is said holds.
  void note_distance(std::size_t card, int distance) {
    if (cards_[card].distance == 0 && !cards_[card].focus) cards_[card].distance = distance;
  }
  /// Ranks by that, from what rests on the focus to what the focus rests on; long ranks are broken.
  void rank_by_distance(std::size_t row_length);
  void set_rank(std::size_t card, int rank) { cards_[card].rank = rank; }

  /// Fills the frame's legend and arranges everything.
  [[nodiscard]] Scene draw(Engine engine, bool sideways, Frame& frame);

  [[nodiscard]] std::size_t size() const { return cards_.size(); }
  [[nodiscard]] std::size_t ties() const { return ties_.size(); }

 private:
  struct Card {
    NodeId node = none;
    std::vector<std::string> places;
    bool focus = false;
    int rank = 0, distance = 0;
  };
  struct Tie {
    std::size_t from = 0, to = 0;
    Relation relation = Relation::cites;
    Assertion asserted_by = Assertion::text;
    bool trouble = false;
  };

  void rank_rows(const std::vector<std::vector<std::size_t>>& rows, std::size_t row_length);
  [[nodiscard]] Box box_of(const Card& card) const;

  const LegalGraph& graph_;
  const Theme& theme_;
  Language language_;
  std::vector<Card> cards_;
  std::map<NodeId, std::size_t> by_key_;
  std::vector<Tie> ties_;
  std::map<std::tuple<std::size_t, std::size_t, Relation, Assertion, bool>, std::size_t> known_;
};

}  // namespace yiju
