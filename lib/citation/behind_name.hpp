// What may stand between a name and its pinpoint and says nothing of either: a note's mark, a link's target, the year or
// number of the wording that is meant.
//   《甲法》[1]第三条   [甲法](https://…)第三条   《甲法》（2019年修正）第三条   《甲规定》（国发〔2017〕35号）第三条
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

/// Length of the note mark, link target or standard's number that begins `text`: [1], ②, ¹, ](https://…), GB 55037; 0 if
/// none.
[[nodiscard]] std::uint32_t note_mark_length(std::string_view text);

/// Length of the mark that closes quotes around a name, “甲条例”第六条: `before` ends in front of the name, `after` begins
/// behind it and a pinpoint follows; 0 if none.
[[nodiscard]] std::uint32_t closing_quote(std::string_view before, std::string_view after);

/// True if a journal's name and its issue stand behind a title: 《甲规范》，载《法学》2019年第3期 is a paper.
[[nodiscard]] bool is_of_a_journal(std::string_view after);

/// Length of the words between a name and 第 that say what the provision is about: 关于许可的, 法律责任一章; 0 if none.
[[nodiscard]] std::uint32_t told_subject_length(std::string_view text);

/// True for the inside of a bracket that says which wording or number is meant: 2018年修正, 主席令第四十八号, 2019,
/// 第622章 of Hong Kong's collection.
[[nodiscard]] bool tells_the_version(std::string_view inside);

/// The byte behind the bracket that opens at `at` with （, (, 〔 or [; 0 where it is not closed on the line or the next.
[[nodiscard]] std::uint32_t closing_bracket(std::string_view text, std::uint32_t at, std::uint32_t limit);

/// The document number inside a bracket, 临府规〔2021〕19号; empty if none.
[[nodiscard]] std::string_view document_number(std::string_view inside);

/// The document number that `text` ends with; empty if none.
[[nodiscard]] std::string_view document_number_before(std::string_view text);

/// GDPR第9条, TRIPS协定第三十一条: the words in front of a pinpoint end in a name of Latin letters, or in the number of a
/// technical standard, JGJ 98-2010第五章.
[[nodiscard]] bool ends_in_latin_name(std::string_view before);

}  // namespace yiju
