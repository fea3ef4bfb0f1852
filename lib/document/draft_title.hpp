// What a title tells of a draft: that its text is one, or that its text is the companion of one (note, notice, report).
//   临江市公园条例（草案二次审议稿）                  → a draft
//   关于《临江市公园条例（草案）》审议结果的报告        → a companion of 临江市公园条例（草案）
// The one definition: parser, registry, graph and answers ask here.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace yiju {

/// The stage in the brackets that close a title or its key, 草案二次审议稿; empty where none stands there.
[[nodiscard]] std::string_view stage_of(std::string_view title);

/// True if the title is a draft's own: a stage closes it, in brackets or not (公园条例草案).
[[nodiscard]] bool is_draft_title(std::string_view title);

/// The title without the stage that closes it; the title itself where there is none.
[[nodiscard]] std::string_view without_stage(std::string_view title);

/// A draft's title and the day that stands behind its stage.
struct DatedTitle {
  std::string_view title;
  Date date;  ///< unknown: no draft's title, or no date closes it
};
[[nodiscard]] DatedTitle take_date_apart(std::string_view title);

/// True for a stage, or the title of one, that changes a text in force: 修订草案, 修正案（草案）. What bears its plain
/// title is that text.
[[nodiscard]] bool changes_text_in_force(std::string_view title);

/// True if the title is that of a text about another one: 起草说明, 解读, 审议结果的报告, 意见采纳情况, 议案.
[[nodiscard]] bool is_companion_title(std::string_view title);

/// True for a form that holds what others think of a draft, and no decision on it: 意见反馈表.
[[nodiscard]] bool collects_opinions(std::string_view title);

/// True if the title is that of a table of old and new wording: 公园条例修订对照表（征求意见稿）.
[[nodiscard]] bool compares_wordings(std::string_view title);

/// True if the title is that of a draft with words on each of its articles: 公园条例（草案）及逐条说明.
[[nodiscard]] bool explains_each_article(std::string_view title);

/// True if a companion says what the draft holds and rests on: 起草说明, 解读; a notice or a motion does not.
[[nodiscard]] bool explains_draft(std::string_view title);

/// True if the title brings a draft before the public: 公开征求…意见的公告. A draft may follow in the same file.
[[nodiscard]] bool announces_draft(std::string_view title);

/// True if a text says that it asks for opinions on a draft that it names, whatever its title is.
[[nodiscard]] bool seeks_opinions(std::string_view text);

/// True for the words of a note: they tell how a draft was made, or speak of its articles from outside. A note may be
/// headed by nothing but its draft's title.
[[nodiscard]] bool reads_as_note(std::string_view words);

/// The draft that a companion's title names, 《…》 or up to its stage; empty where it names none or several.
[[nodiscard]] std::string draft_named(std::string_view title);

/// The draft that a note speaks of: named in its title, else the first that its text names; empty where there is none.
[[nodiscard]] std::string draft_explained(const Document& note);

/// The stage that a line below the title ends with, 2025年8月修改稿，征求意见稿; empty for a line that tells anything else.
[[nodiscard]] std::string_view stage_in_line(std::string_view line);

/// The stage that the name of a file tells, 公园条例（征求意见稿）.docx; empty for a companion's.
[[nodiscard]] std::string_view stage_in_file_name(std::string_view path);

}  // namespace yiju
