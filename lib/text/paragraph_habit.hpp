// How a document sets its paragraphs apart, told by the lines whose place leaves no doubt: by an indent, by some more
// space, or by nothing but a short last line. Where neither is there and a sentence ends with a full line, what the
// document does with its other sentences is the best that is known.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "text/placed_lines.hpp"

namespace yiju {

/// Where the text of a page begins and ends, left to right.
struct Margins {
  double left = 0, right = 0;
};

struct ParagraphHabit {
  std::set<long> pitches_apart;        ///< from line to line, behind which a paragraph begins (class_of_pitch)
  bool indented = true;                ///< paragraphs are; also where the lines do not tell
  bool tagged = false;                 ///< the file says where paragraphs begin, and the lines bear it out
  bool parts_after_sentences = false;  ///< more of its sentences end a paragraph than go on with another sentence
};

/// `size` is the height of the body's characters.
[[nodiscard]] ParagraphHabit habit_of(const std::vector<PlacedPage>& pages, const Margins& margins, double size);

/// From one line to the next below it in the same column, middle to middle; 0 where the next stands elsewhere.
[[nodiscard]] double pitch_between(const PlacedLine& before, const PlacedLine& line);

/// Pitches that are the same to an eighth of a character.
[[nodiscard]] long class_of_pitch(double pitch, double size);

/// 第三条　… as an article's own number, not 第三条规定的… in the middle of a sentence; （一）, 一、, 1. as item marks.
[[nodiscard]] bool begins_provision(std::string_view text);

/// Ends what a paragraph may end with: a sentence, a clause or an item.
[[nodiscard]] bool ends_clause(std::string_view text);

/// The same for what ends a paragraph, not a clause or an item.
[[nodiscard]] bool ends_strongly(std::string_view text);

/// Opens a sentence that has one before it: 但是, 其中, 具体办法由… Such sentences seldom begin a paragraph.
[[nodiscard]] bool opens_further_sentence(std::string_view text);

}  // namespace yiju
