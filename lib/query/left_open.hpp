// The clauses of an article that lean on a source without naming it: 进出境动物的检疫按照有关规定执行。 What an article
// should have cited is the law of such a clause, which need not be the law of the article's other words.
#pragma once

#include <string_view>

namespace yiju {

/// It holds an unspecific source (依照有关法律、法规的规定), or ends in a verb of carrying out with nothing said of how
/// (… 由公安机关依法处理).
[[nodiscard]] bool is_left_open(std::string_view clause);

}  // namespace yiju
