#include "document/companion_part.hpp"

#include <algorithm>

#include "base/plain_line.hpp"
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

std::string_view without_markdown(std::string_view line) {
  while (!line.empty() && (line.front() == '#' || line.front() == '*' || line.front() == ' ')) line.remove_prefix(1);
  while (line.ends_with('*')) line.remove_suffix(1);
  return line;
}

// A note that no annex of its own holds: from its heading, in the annexes, to the end of the file.
void add_headed_note(const Document& document, std::vector<CompanionPart>& parts) {
  NodeIndex annex = 1;  // the children of the root alone are looked at
  while (annex < document.nodes.size() && document.nodes[annex].kind != ProvisionKind::annex)
    annex = document.nodes[annex].end;
  if (annex >= document.nodes.size()) return;
  const std::string_view text = document.source.text;
  for (const PlainLine& read : PlainLines(text, document.nodes[annex].span.begin)) {
    const std::string_view line = without_markdown(trim(read.words));
    if (heads_note(line)) {
      const auto begin = static_cast<std::uint32_t>(read.begin);
      const bool known = std::ranges::any_of(parts, [begin](const CompanionPart& part) { return part.holds(begin); });
      if (!known) parts.push_back({{begin, static_cast<std::uint32_t>(text.size())}, draft_named(line), true});
      return;
    }
  }
}

// The annexes of a notice are its own too; one that is a companion itself speaks for itself.
void end_before_inner(std::vector<CompanionPart>& parts) {
  for (CompanionPart& outer : parts) {
    for (const CompanionPart& inner : parts) {
      if (inner.words.begin > outer.words.begin && inner.words.begin < outer.words.end)
        outer.words.end = inner.words.begin;
    }
  }
}

}  // namespace

bool is_companion(const EnclosedText& text) {
  return text.role == EnclosedRole::note ||
         (text.role == EnclosedRole::cover && text.form == DocumentForm::note && text.articles.empty());
}

std::vector<CompanionPart> find_companion_parts(const Document& document) {
  std::vector<CompanionPart> parts;
  if (document.form == DocumentForm::note) return parts;
  for (const EnclosedText& text : document.enclosed) {
    if (!is_companion(text)) continue;
    const bool explains = text.role == EnclosedRole::note || explains_draft(text.title);
    parts.push_back({document.nodes[text.node].span, draft_named(text.title), explains});
  }
  add_headed_note(document, parts);
  end_before_inner(parts);
  return parts;
}

}  // namespace yiju
