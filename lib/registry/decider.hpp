// Which of several organs made a decision that a history line names: the meeting in front of the title tells.
//   1996年3月17日第八届全国人民代表大会第四次会议《关于修改〈甲法〉的决定》 → 全国人民代表大会关于修改〈甲法〉的决定
//   2018年10月26日第十三届全国人民代表大会常务委员会第六次会议《…》       → 全国人民代表大会常务委员会关于修改…
//   最高人民法院、最高人民检察院《关于废止…的决定》                      → 最高人民法院、最高人民检察院关于废止…的决定
//   2020年5月1日临江市第十届人民代表大会第二次会议《…》                   → 临江市人民代表大会关于修改…
// The citation itself keeps the title as it stands; only what it is looked up by names the organ.
#pragma once

#include "citation/citation.hpp"

namespace yiju {

/// Gives citations behind a meeting of a congress or its standing committee, or behind the name of a highest court, a
/// title that names the organ.
void name_deciders(const Document& document, Extraction& extraction);

}  // namespace yiju
