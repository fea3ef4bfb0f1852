// The tracked changes of an OpenDocument text: which of its words were put in, which taken out. Words that were taken out
// stand in the list of changes, with a mark where they were; LibreOffice leaves them in a flat file's text, between marks.
//   <text:change-start change-id="1"/>收费<text:change-end change-id="1"/> with an empty deletion 1 → 收费 is deleted
#pragma once

#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace yiju {

class OdfChanges {
 public:
  /// What the next words are part of.
  struct State {
    bool inserted = false, deleted = false;
  };

  /// Takes the list of changes of a text.
  void know(const pugi::xml_node& tracked_changes);

  /// A change-start or change-end of the text.
  void mark(const pugi::xml_node& node);

  /// The deleted words that a mark of the text stands for; null where there are none.
  [[nodiscard]] pugi::xml_node deletion_at(const pugi::xml_node& mark) const;

  /// "del" or "ins", as WordprocessingML names what the next words are part of; nullptr outside changes.
  [[nodiscard]] const char* name() const { return state_.deleted ? "del" : state_.inserted ? "ins" : nullptr; }

  /// Returns the state before.
  State set_state(State state) { return std::exchange(state_, state); }

 private:
  std::map<std::string, pugi::xml_node, std::less<>> deletions_;
  std::set<std::string> insertions_;
  State state_;
};

}  // namespace yiju
