// Names in Akoma Ntoso: which element a provision becomes and its eId, after the AKN Naming Convention 1.0 (eId =
// kind_number, joined by __). 编 book, 分编 part, 章 chapter, 节 section, 条 article, 款 paragraph, 项 point, 目
// indent, headings of official documents level. 款 have no number in the text (立法法: 款不编序号): their ordinal
// serves. Articles are numbered through a whole instrument, so an article's eId does not name its chapter:
// 第十二条之一第二款第三项 → art_12-1__para_2__point_3.
#pragma once

#include <string>

#include "base/date.hpp"
#include "document/document.hpp"

namespace yiju {

/// "article"; empty for nodes that are no provisions.
[[nodiscard]] const char* akn_element(ProvisionKind kind);

/// art_12-1__para_2; for a range its start; empty for the whole instrument. An item whose paragraph is not named hangs
/// on the article: art_12__point_3.
[[nodiscard]] std::string akn_identifier(const Locator& locator);

/// /akn/cn/act/2016-11-07/TITLE, with what may not stand in an IRI percent-encoded; without a day where the one of the first wording
/// is not known (the convention wants one, but none is made up).
[[nodiscard]] std::string akn_work_iri(std::string_view title, DocumentForm form, Date first);

}  // namespace yiju
