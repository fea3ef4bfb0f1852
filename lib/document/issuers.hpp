// The bodies that a text names as its makers.
#pragma once

#include <string_view>

#include "document/title_block.hpp"

namespace yiju {

/// Adds each of 甲部、乙部 once; 中华人民共和国 and 第十三届 are left out.
void add_issuer(std::string_view words, TitleBlock& block);

/// The same of a line that joint issuers may share with wide blanks between them: 甲委员会　乙局.
void add_issuers(std::string_view line, TitleBlock& block);

/// Those of a history line between its date and 第…届, 第…次会议, 令, 通过 ….
void read_issuers(std::string_view words, TitleBlock& block);

/// Where neither history nor signature names an issuer, the title may: 国务院关于….
void complete_issuers(TitleBlock& block);

}  // namespace yiju
