#include "citation/note_part.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/draft_title.hpp"

namespace yiju {

namespace {

// 关于《甲条例（草案）》的说明, 《甲办法》起草说明: the heading of a note.
bool heads_note(std::string_view line) {
  constexpr std::size_t longest = 300;  // bytes
  static constexpr WordSet endings{"说明", "说明》", "说明）"};
  static constexpr WordSet kinds{"起草说明", "编制说明", "修订说明", "制定说明", "的说明", "政策解读"};
  static constexpr WordSet marks{"。", "，", "；"};
  return line.size() < longest && endings.ends(line) && kinds.stands_in(line) && !marks.stands_in(line);
}

}  // namespace

NotePart find_note_part(const Document& document) {
  if (document.form == DocumentForm::note) return {};
  NodeIndex annex = 1;  // the children of the root alone are looked at
  while (annex < document.nodes.size() && document.nodes[annex].kind != ProvisionKind::annex)
    annex = document.nodes[annex].end;
  if (annex >= document.nodes.size()) return {};
  const std::string_view text = document.source.text;
  for (std::size_t at = document.nodes[annex].span.begin; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = trim(text.substr(at, end - at));
    while (!line.empty() && (line.front() == '#' || line.front() == '*' || line.front() == ' ')) line.remove_prefix(1);
    while (line.ends_with('*')) line.remove_suffix(1);
    if (heads_note(line)) return {static_cast<std::uint32_t>(at), draft_named(line)};
    at = end + 1;
  }
  return {};
}

}  // namespace yiju
