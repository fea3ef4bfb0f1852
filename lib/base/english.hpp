// What English asks for and Chinese does not: a plural behind a number, and the right article.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// "1 text", "2 texts", "3 copies".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

/// "1 names", "2 name": the number with the verb that it asks for.
[[nodiscard]] std::string with_verb(std::size_t count, std::string_view of_one, std::string_view of_several);

/// "an administrative regulation", "a law".
[[nodiscard]] std::string with_article(std::string_view noun);

}  // namespace yiju
