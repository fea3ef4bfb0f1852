// What a paragraph announces for those behind it: a list of what ends, a list of what the text rests on, changes of
// another law.
#include "base/pause.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/reading.hpp"
#include "citation/relation_changes.hpp"
#include "citation/title_list.hpp"

namespace yiju {

// Whether the unit is of a list of what ends, and whether such a list follows.
void Reading::follow_repeals(NodeIndex node) {
  const bool statute = own_instrument() == self_title && !here_.document.articles.empty();
  const bool article = statute && here_.document.nodes[node].kind == ProvisionKind::paragraph;  // the next one
  const bool listed = memory_.repeals_listed && !article && lists_titles(rest(here_.unit.begin));
  here_.repealed = listed && !remains(rest(here_.unit.begin));
  // A statute announces such a list in an article alone: 下列规定同时废止：
  const std::string_view words = trim(rest(here_.unit.begin));
  const bool may_announce = !statute || ends_in(words, "：");
  // 决定废止的2001年以前 ⏎ 发布的文件目录 ⏎ （3件）: what stands between the announcement and its list does not end it.
  const bool waits = memory_.repeals_awaited && !statute &&
                     (here_.document.nodes[node].kind == ProvisionKind::history || may_caption_list(words));
  memory_.repeals_awaited = !listed && (waits || (may_announce && announces_repeals(words)));
  const bool goes_on = memory_.repeals_listed && !article && tells_reason(words);
  memory_.repeals_listed = listed || goes_on || memory_.repeals_awaited;
}

// Whether the unit is of a list of what the text rests on, and whether such a list follows.
void Reading::follow_basis() {
  const bool tells = here_.form == DocumentForm::note || here_.form == DocumentForm::official_document;
  here_.lists_basis = memory_.basis_listed && tells && opens_with_title(rest(here_.unit.begin));
  memory_.basis_listed = tells && (here_.lists_basis || announces_basis(rest(here_.unit.begin)));
}

// From here on the words are those of an amendment to `instrument`.
void Reading::begin_change(TitleIndex instrument) {
  here_.changes_another = true;
  here_.form = DocumentForm::amendment;
  memory_.subject = instrument;
}

// A statute that says 对《甲条例》作如下修改： speaks of 甲条例 from there to the end of its article.
void Reading::follow_change(NodeIndex node) {
  const NodeIndex from = memory_.change.place;
  if (here_.changes_another) {
    here_.changes_another = false;
    here_.form = here_.document.form;
    memory_.subject = memory_.main_subject;
    here_.quoted.reset();
  }
  if (from != no_node && node > from && article_of(here_.document, node) == article_of(here_.document, from))
    begin_change(memory_.change.instrument);
}

void Reading::announce_change(const Citation& citation, std::uint32_t end) {
  constexpr std::size_t longest = 24;  // bytes of 作出如下修改：
  if (citation.relation != Relation::amends || here_.form != DocumentForm::statute ||
      article_of(here_.document, here_.node) == no_node)
    return;
  const std::string_view behind = trim(rest(end));
  static constexpr WordSet quoting{"修改为：“", "修改为:“"};
  if (behind.size() <= longest && colons.ends(behind) && announces_change(behind))
    memory_.change = {here_.node, citation.instrument};
  if (quoting.begins(behind)) begin_change(citation.instrument);
}

}  // namespace yiju
