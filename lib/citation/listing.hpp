// Citations written down: the five columns of the labelled texts, JSON Lines with every field, or lines for people.
//   《甲法》第三条 on line 7 → "7\t甲法\t3\tcites\t《甲法》第三条"
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "citation/citation.hpp"

namespace yiju {

/// line, instrument (`self` for the document itself), provision, relation, surface: a row a citation, by line. A sixth
/// column holds `path` where that is not empty.
[[nodiscard]] std::string citations_as_tsv(const Document& document, const Extraction& extraction,
                                           std::string_view path = {});

/// Appends a JSON object a line for each citation, in reading order. `name` and `id` begin it: "path": "甲.md" or a
/// stream record's "id": 17 (`id` is JSON already).
///   {"path":"甲.md","line":7,"column":3,"span":[40,61],"characters":[14,21],"surface":"《甲法》第三条","instrument":"甲法",
///    "provision":"3","relation":"cites","naming":"quoted","place":"2/1","rule":"quoted_title","relation_rule":"relation_default","group":0}
/// `span` counts bytes of the text, `characters` its characters (as Web Annotations do), both from
/// 0, end exclusive; `line` is where the citation ends and `column` where it begins, from 1, as people count.
/// `instrument` is `self` for the document itself; `provision` is empty for a whole instrument. `issuers`, `number`
/// (document number) and `antecedent` (index of the citation that instrument or article was taken over from) stand only
/// where there is one; `group` is the index of the first citation of the same list; rules are those of
/// citation/rule.hpp.
void append_citation_records(std::string& out, std::string_view name, std::string_view id, const Document& document,
                             const Extraction& extraction);

/// `3:12  《甲法》第三条 → 甲法 3 (引用)`, under a line with the path and the number of citations; unspecific sources
/// below.
[[nodiscard]] std::string citations_as_text(const Document& document, const Extraction& extraction, Language language);

}  // namespace yiju
