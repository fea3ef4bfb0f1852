// Whether a sentence announces the text in which it stands, so that what it names is what the text rests on:
//   根据《甲法》，制定本条例。        现就有关问题作出如下解释： 根据《乙规定》，我局制定了《丙办法》，现印发给你们
// Source: 立法技术规范（试行）（一） 4.1 on 立法目的和依据; orders, notices and interpretations as they are written.
#pragma once

#include <string_view>

namespace yiju {

/// True if `rest`, the words behind a citation, announce the text. `before` stands in front of the citation in the
/// sentence, `title` is the text's own: 中华人民共和国民族区域自治法，根据宪法制定。
/// 研究制定了《甲办法》 in a sentence whose next one hands it over: 经…同意，现予印发。
[[nodiscard]] bool makes_paper(std::string_view words);
[[nodiscard]] bool hands_over(std::string_view sentence);

[[nodiscard]] bool enacts(std::string_view before, std::string_view rest, std::string_view title);

}  // namespace yiju
