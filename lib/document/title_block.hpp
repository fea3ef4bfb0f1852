// What a text says of itself around its provisions: title, number, issuers, dates; and what its file says of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace yiju {

enum class DocumentForm : std::uint8_t { statute, official_document, amendment, note };

/// What a text tells of itself, in its title, its history line (题注), its signature and its last articles.
struct TitleBlock {
  DocumentForm form = DocumentForm::statute;
  std::string title;                 ///< official title in one line, without Markdown marks and inner spaces
  std::string document_number;       ///< 国发〔2017〕35号, empty if none stands in the text
  std::vector<std::string> issuers;  ///< as named in history lines or signature
  std::string
      meeting;  ///< that adopted it, as written: 第十三届全国人民代表大会常务委员会第二十二次会议; of joint issuers with 、
  Date adopted;                ///< 通过: first adoption; of a text that is only issued, its first issue
  Date issued;                 ///< 公布, 发布, 印发: the last one told
  Date version;                ///< the date of this wording: last amendment or issue, or that in the file's name
  std::vector<Date> wordings;  ///< of every adoption and amendment that the history lines tell, as they stand
  Date effective;  ///< in force from, of this wording; unknown after a 修正, whose 施行 article keeps the first date
  Date stated_effective;         ///< what the 施行 article says, whichever wording it is the date of
  bool leaves_day_open = false;  ///< 自　　年　月　日起施行: the mark of a draft
};

/// What the YAML or TOML above a text says: claims of whoever keeps the file, never mixed with those of the text.
struct Metadata {
  std::string title;
  Date version;    ///< publication_date, date, 公布日期
  Date effective;  ///< effective_date, 施行日期
  std::string status;
};

}  // namespace yiju
