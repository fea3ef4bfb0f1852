#include "render/card_network.hpp"

#include <algorithm>
#include <cmath>

#include "query/wording_mark.hpp"
#include "render/subject.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

constexpr double kWidth = 150, kTitleSize = 8.5, kTitleLine = 11.2, kPlaceSize = 8, kPlaceLine = 10.2, kPad = 6,
                 kStrip = 3, kPortGap = 7, kLargestBow = 56;

std::vector<Point> bow(double x1, double y1, double x2, double y2) {
  const double x = std::min(x1, x2) - std::min(20 + std::abs(y2 - y1) / 8, kLargestBow);
  return {{x1, y1}, {x, y1}, {x, y2}, {x2, y2}};
}

/// What dot leaves to be done in columns: lines come to the side of a card at one point, and those within a column run
/// over its corners. Here they leave and arrive side by side, in the order of their other ends; between neighbouring
/// columns they bend in the corridor, within a column they bow out to its left.
void spread_lines(const Network& network, Arrangement& places) {
  const auto middle = [&](std::size_t node) { return places.corners[node].y + network.nodes[node].height / 2; };
  // A side of a card (2 × node, + 1 for the right one) → its lines, as {where the other end is, line}.
  std::map<std::size_t, std::vector<std::pair<double, std::size_t>>> sides;
  std::vector<std::size_t> corridor;
  for (std::size_t i = 0; i < network.links.size(); ++i) {
    auto [left, right] = network.links[i];
    if (network.nodes[left].rank > network.nodes[right].rank) std::swap(left, right);
    const int columns = network.nodes[right].rank - network.nodes[left].rank;
    if (columns == 0) {
      places.lines[i] = bow(places.corners[left].x, middle(left), places.corners[right].x, middle(right));
      continue;
    }
    if (columns == 1) corridor.push_back(i);
    sides[2 * left + 1].emplace_back(middle(right), i);
    sides[2 * right].emplace_back(middle(left), i);
  }
  for (auto& [side, lines] : sides) {
    const std::size_t node = side / 2;
    const double step = std::min(network.nodes[node].height / (static_cast<double>(lines.size()) + 1), kPortGap);
    std::sort(lines.begin(), lines.end());
    double y = middle(node) - step * (static_cast<double>(lines.size()) - 1) / 2;
    for (const auto& [other, line] : lines) {
      std::vector<Point>& points = places.lines[line];
      const bool leaves = network.links[line].from == node;
      (leaves ? points[1] : points[points.size() - 2]).y += y - middle(node);
      (leaves ? points.front() : points.back()) = {
          places.corners[node].x + (side % 2 == 1 ? network.nodes[node].width : 0), y};
      y += step;
    }
  }
  for (const std::size_t line : corridor) {
    const Point start = places.lines[line].front(), end = places.lines[line].back();
    const double reach = (end.x - start.x) / 2;
    places.lines[line] = {start, {start.x + reach, start.y}, {end.x - reach, end.y}, end};
  }
}

}  // namespace

std::size_t CardNetwork::card_of(NodeId key) {
  const auto [place, fresh] = by_key_.try_emplace(key, cards_.size());
  if (fresh) {
    Card card;
    card.node = key;
    cards_.push_back(std::move(card));
  }
  return place->second;
}

void CardNetwork::name_provision(std::size_t card, const std::string& place) {
  std::vector<std::string>& places = cards_[card].places;
  if (!place.empty() && std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
}

void CardNetwork::tie(std::size_t from, std::size_t to, Relation relation, Assertion asserted_by, bool trouble) {
  if (from == to) return;
  const auto key = std::make_tuple(from, to, relation, asserted_by, trouble);
  if (known_.try_emplace(key, ties_.size()).second) ties_.push_back({from, to, relation, asserted_by, trouble});
}

void CardNetwork::rank_by_level(std::size_t row_length) {
  std::map<std::size_t, std::vector<std::size_t>> levels;
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    const Level level = graph_.instruments()[graph_.nodes()[cards_[i].node].instrument].level;
    levels[cards_[i].focus ? 1000 : static_cast<std::size_t>(level)].push_back(i);
  }
  // Neighbouring levels share a row where there is room and nothing in it is tied to anything else in it.
  std::vector<std::vector<std::size_t>> rows;
  for (const auto& [level, in_level] : levels) {
    const std::vector<std::size_t>& cards = in_level;
    const bool joins = !rows.empty() && level != 1000 && rows.back().size() + cards.size() <= row_length &&
                       std::none_of(ties_.begin(), ties_.end(), [&](const Tie& tie) {
                         const auto in_row = [&](std::size_t card) {
                           return std::count(rows.back().begin(), rows.back().end(), card) +
                                      std::count(cards.begin(), cards.end(), card) >
                                  0;
                         };
                         return in_row(tie.from) && in_row(tie.to);
                       });
    if (!joins) rows.emplace_back();
    rows.back().insert(rows.back().end(), cards.begin(), cards.end());
  }
  rank_rows(rows, row_length);
}

void CardNetwork::rank_by_distance(std::size_t row_length) {
  std::map<int, std::vector<std::size_t>> distances;
  for (std::size_t i = 0; i < cards_.size(); ++i) distances[-cards_[i].distance].push_back(i);
  std::vector<std::vector<std::size_t>> rows;
  for (auto& [distance, cards] : distances) rows.push_back(std::move(cards));
  rank_rows(rows, row_length);
}

/// Rows of equal length, not one full row and one with a single card.
void CardNetwork::rank_rows(const std::vector<std::vector<std::size_t>>& rows, std::size_t row_length) {
  int rank = -1;
  for (const std::vector<std::size_t>& cards : rows) {
    const std::size_t parts = (cards.size() + row_length - 1) / row_length;
    const std::size_t length = (cards.size() + parts - 1) / parts;
    for (std::size_t i = 0; i < cards.size(); ++i) {
      if (i % length == 0) ++rank;
      cards_[cards[i]].rank = rank;
    }
  }
}

Box CardNetwork::box_of(const Card& card) const {
  const InstrumentRecord& record = graph_.instruments()[graph_.nodes()[card.node].instrument];
  const bool provision = graph_.instruments()[graph_.nodes()[card.node].instrument].node != card.node;
  const bool trouble = record.known == 0 || has_ended(record.status);
  const std::string title(graph_.title(graph_.nodes()[card.node].instrument));
  const std::string aside = aside_note(graph_, card.node, language_);
  const std::string ink = card.focus ? theme_.focus_ink : trouble ? theme_.trouble : theme_.ink;
  const std::string lesser = card.focus ? mix(theme_.focus_ink, theme_.focus, 0.25) : theme_.soft;
  Box box;
  box.name = provision ? graph_.label(card.node, language_) : title;
  box.width = kWidth;
  box.padding = kPad + (card.focus ? 0 : kStrip);
  box.fill = card.focus ? theme_.focus : theme_.card;
  box.line = card.focus ? theme_.focus : trouble ? theme_.trouble : theme_.card_line;
  if (trouble) box.pen = kMarkedPen;
  const double room = kWidth - 2 * box.padding;
  double height = 2 * kPad;
  const auto add = [&](const std::string& text, double size, double line, bool bold, const std::string& colour,
                       std::size_t most) {
    for (const std::string& words : wrap_text(text, size, room, most)) {
      box.lines.push_back({words, size, bold, false, colour});
      height += line;
    }
  };
  if (provision) {
    const std::string caption = subject_of(graph_, card.node);
    add(place_name(graph_, card.node, language_) + (caption.empty() ? "" : "　" + caption), kTitleSize + 1,
        kTitleLine + 1.5, true, ink, 3);
    add(title + aside, kPlaceSize, kPlaceLine, false, lesser, 3);
  } else {
    add(title + aside, kTitleSize, kTitleLine, true, ink, 4);
  }
  std::string places;
  for (const std::string& place : card.places)
    places += (places.empty() ? "" : std::string(choose(language_, "、", ", "))) + place;
  if (!places.empty()) add(places, kPlaceSize, kPlaceLine, false, lesser, 5);
  box.height = height;
  return box;
}

Scene CardNetwork::draw(Engine engine, bool sideways, Frame& frame) {
  Network network;
  network.sideways = sideways;
  network.node_gap = 16;
  network.rank_gap = sideways ? std::clamp(5.0 * static_cast<double>(ties_.size()), 64.0, 150.0) : 44;
  std::vector<Box> boxes;
  for (const Card& card : cards_) {
    boxes.push_back(box_of(card));
    network.nodes.push_back({boxes.back().width, boxes.back().height, card.rank, -1});
  }
  for (const Tie& tie : ties_) network.links.push_back({tie.from, tie.to});
  Arrangement places = arrange(network, engine);
  if (sideways && engine == Engine::dot) spread_lines(network, places);
  Scene scene;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    boxes[i].x = places.corners[i].x;
    boxes[i].y = places.corners[i].y;
    scene.boxes.push_back(boxes[i]);
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (cards_[i].focus) continue;
    Box strip;
    strip.name = boxes[i].name;
    strip.x = boxes[i].x;
    strip.y = boxes[i].y;
    strip.width = kStrip;
    strip.height = boxes[i].height;
    strip.padding = 0;
    strip.fill = theme_.colour_of(graph_.instruments()[graph_.nodes()[cards_[i].node].instrument].level);
    scene.boxes.push_back(std::move(strip));
    frame.trouble = frame.trouble || boxes[i].line == theme_.trouble;
  }
  for (std::size_t i = 0; i < ties_.size(); ++i) {
    const Tie& tie = ties_[i];
    const LineLook look = theme_.line_of(tie.relation);
    Curve curve;
    curve.from = tie.from;
    curve.to = tie.to;
    curve.points = places.lines[i];
    curve.colour = tie.trouble ? theme_.trouble : look.colour;
    curve.pen = look.pen;
    curve.style = look.style;
    if (tie.relation == Relation::contains) {
      curve.head = Marker::nothing;
    } else {
      curve.head = look.head;
      curve.tail = marker_of(tie.asserted_by);
      frame.relations.insert(tie.relation);
      frame.assertions.insert(tie.asserted_by);
      frame.trouble = frame.trouble || tie.trouble;
    }
    scene.curves.push_back(std::move(curve));
  }
  return scene;
}

}  // namespace yiju
