// What an instrument may not set of its own, because a law keeps it for those above: a county's document no penalty, a city's rule no
// licence, a local regulation neither detention nor 吊销营业执照.
//   临江县集市管理办法 … 处一千元罚款   →   penalty: 行政处罚法第十六条
// The facts are those of 行政处罚法 (2021), 行政强制法 (2011) and 行政许可法 (2019); a text that is older than they is not held against
// them. What carries out a higher provision is not set: the caller asks only of articles that name none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/date.hpp"
#include "document/locator.hpp"
#include "function/article_functions.hpp"
#include "registry/instrument.hpp"

namespace yiju {

struct SettingLimit {
  Function function = Function::penalty;
  std::string_view law;     ///< the title of the law that says so
  Locator provision;        ///< of that law
  std::string_view zh, en;  ///< what it says, in our words
};

/// The limits that what an article sets runs into. `title`: of the text, a draft's with its stage; `day`: of its wording,
/// unknown for a draft; `words`: of the article. Empty where the level is not told by title and place.
[[nodiscard]] std::vector<SettingLimit> limits_of(std::string_view title, Level level, Date day,
                                                  const ArticleFunctions& what, std::string_view words);

/// 规章以下的文件不得设定行政处罚（《中华人民共和国行政处罚法》第十六条）
[[nodiscard]] std::string describe(const SettingLimit& limit, Language language);

}  // namespace yiju
