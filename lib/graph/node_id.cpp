#include "graph/node_id.hpp"

#include <algorithm>
#include <charconv>

namespace yiju {
namespace {

/// What parts an id, and what escapes them.
bool is_set_apart(char c) { return c == '#' || c == '@' || c == '+' || c == '%'; }

void append_word(std::string& id, std::string_view word) {
  if (std::none_of(word.begin(), word.end(), is_set_apart)) {
    id += word;
    return;
  }
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : word) {
    if (!is_set_apart(c)) {
      id += c;
    } else {
      id += {'%', digits[static_cast<unsigned char>(c) >> 4U], digits[static_cast<unsigned char>(c) & 15U]};
    }
  }
}

}  // namespace

// What append_word wrote. A % that it did not write stays.
std::string title_of_id(std::string_view id) {
  std::string word;
  for (std::size_t at = 0; at < id.size(); ++at) {
    unsigned code = 0;
    const char* const digits = id.data() + at + 1;
    const bool escaped = id[at] == '%' && at + 2 < id.size() &&
                         std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2 &&
                         is_set_apart(static_cast<char>(code));
    word += escaped ? static_cast<char>(code) : id[at];
    if (escaped) at += 2;
  }
  return word;
}

namespace {

InstrumentId instrument_titled(const LegalGraph& graph, std::string_view title) {
  for (InstrumentId i = 0; i < graph.instruments().size(); ++i) {
    if (graph.title(i) == title) return i;
  }
  return none;
}

NodeId text_tagged(const LegalGraph& graph, InstrumentId instrument, std::string_view tag) {
  for (const FileRecord& file : graph.files()) {
    if (file.instrument == instrument && file.tag != 0 && graph.string(file.tag) == tag) return file.node;
  }
  return none;
}

/// Takes +2 off the end of a place; gives 1, how many nodes of the place come before. 0 where there is none.
std::uint32_t take_repeat(std::string_view& place) {
  const std::size_t plus = place.rfind('+');
  if (plus == std::string_view::npos) return 0;
  std::uint32_t ordinal = 0;
  const auto [end, error] = std::from_chars(place.data() + plus + 1, place.data() + place.size(), ordinal);
  if (error != std::errc{} || end != place.data() + place.size() || ordinal < 2) return 0;
  place = place.substr(0, plus);
  return ordinal - 1;
}

/// `title@tag` of a text, or the title of an instrument.
struct Holder {
  InstrumentId instrument = none;
  NodeId text = none;  ///< none: no tag
};

Holder holder_of(const LegalGraph& graph, std::string_view id) {
  const std::size_t at = id.find('@');
  Holder holder{instrument_titled(graph, title_of_id(id.substr(0, at))), none};
  if (at == std::string_view::npos || holder.instrument == none) return holder;
  holder.text = text_tagged(graph, holder.instrument, title_of_id(id.substr(at + 1)));
  if (holder.text == none) holder.instrument = none;
  return holder;
}

}  // namespace

std::string id_of_place(std::string_view title, std::string_view tag, const Locator& place, std::uint32_t repeat) {
  std::string id;
  append_word(id, title);
  if (!tag.empty()) append_word(id += '@', tag);
  return id_within(id, place, repeat);
}

std::string id_within(std::string_view whole, const Locator& place, std::uint32_t repeat) {
  std::string id(whole);
  if (!place.whole() || repeat != 0) id.append("#").append(to_string(place));
  if (repeat != 0) id.append("+").append(std::to_string(repeat + 1));
  return id;
}

std::string id_below_title(const LegalGraph& graph, NodeId node) {
  const NodeRecord& record = graph.nodes()[node];
  const StringId tag = record.document != none ? graph.files()[record.document].tag : 0;
  return id_of_place({}, graph.string(tag), graph.locator(node), record.repeat);
}

std::string LegalGraph::id(NodeId node) const {
  std::string id;
  append_word(id, title(view_.nodes[node].instrument));
  return id + id_below_title(*this, node);
}

NodeId LegalGraph::find(std::string_view id) const {
  const std::size_t hash = id.find('#');
  std::string_view place = hash == std::string_view::npos ? std::string_view() : id.substr(hash + 1);
  const std::uint32_t repeat = take_repeat(place);
  const std::optional<Locator> locator = parse_locator(place);
  if (!locator || (hash != std::string_view::npos && place.empty() && repeat == 0)) return none;
  const Holder holder = holder_of(*this, id.substr(0, hash));
  if (holder.instrument == none) return none;
  return holder.text == none ? find_in_instrument(*this, holder.instrument, *locator, repeat)
                             : find_below(*this, holder.text, *locator, repeat);
}

}  // namespace yiju
