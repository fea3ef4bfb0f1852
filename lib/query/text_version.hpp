// Which text of a work a NODE means: the version that it names as people write it, else that of the day asked for, else
// the newest. 《立法法》（2015-03-15）, 立法法(2015), 立法法（2023年修正） name one; the tag of an id (@2015-03-15) does too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

/// The words in the brackets that close a title, or those at its end, where they name a version: 2015, 2015-03-15,
/// 2023年修正, 2012年8月31日, 2019修正版. Empty where they do not (试行, 草案, 2014-2020年).
[[nodiscard]] std::string_view version_words(std::string_view title);

/// Takes such brackets or words off the end of a title: 立法法(2015) → 立法法, and gives their words; empty where it has none.
[[nodiscard]] std::string_view take_version(std::string_view& title);

/// Takes 2015年 or 2015年修正的 off the start of a title; empty where it has none.
[[nodiscard]] std::string_view take_version_ahead(std::string_view& title);

/// The words in the brackets that close a title where they mean some former wording and tell no date by which it could
/// be found: 旧, 第十二届常委会修正. Empty where they do not.
[[nodiscard]] std::string_view undated_version(std::string_view title);

/// Whether those words name a wording of that date: 2015 and 2015-03-15 name that of 2015-03-15.
[[nodiscard]] bool names_date(std::string_view version, Date date);

/// The text of an instrument that those words name: by its tag, else by its wording's date (of a year alone the last of
/// that year). none where no loaded text bears it.
[[nodiscard]] NodeId text_named(const LegalGraph& graph, InstrumentId instrument, std::string_view version);

/// Without such words: of the texts that are not set aside the newest; where all are, the last that was in force before
/// the day, else the first after it. An instrument's own node where it has one text or none.
[[nodiscard]] NodeId text_on(const LegalGraph& graph, InstrumentId instrument, Date day);

/// The dates of the wordings that are loaded, oldest first.
[[nodiscard]] std::vector<Date> version_dates(const LegalGraph& graph, InstrumentId instrument);

/// The same in words: 2010-05-01、2025-06-27.
[[nodiscard]] Bilingual list_versions(const LegalGraph& graph, InstrumentId instrument);

}  // namespace yiju
