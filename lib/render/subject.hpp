// What a table or picture is about, and how its parts are called there.
#pragma once

#include <string>

#include "base/language.hpp"
#include "graph/legal_graph.hpp"
#include "query/gaps.hpp"

namespace yiju {

/// The draft of a graph: the only one, or where there is none the only loaded instrument. Throws Error{usage}
/// otherwise, with a hint that names --of.
[[nodiscard]] InstrumentId the_draft(const LegalGraph& graph);

/// 2015-03-15, of a node in one of several texts of its instrument; empty where it has one.
[[nodiscard]] std::string text_tag(const LegalGraph& graph, NodeId node);

/// 第二章　基础要素, of the nearest 章 (or 编) around a node; empty where there is none.
[[nodiscard]] std::string chapter_name(const LegalGraph& graph, NodeId node, Language language);

/// The nearest 章 (or 编) around a node, or none.
[[nodiscard]] NodeId chapter_node(const LegalGraph& graph, NodeId node);

/// A node's caption as a name: without the full stop of a caption that is a sentence.
[[nodiscard]] std::string subject_of(const LegalGraph& graph, NodeId node);

/// 第七条, Article 7; empty for an instrument.
[[nodiscard]] std::string place_name(const LegalGraph& graph, NodeId node, Language language);

/// The same in full, as the row of a table is called: 第二部分第（一）项 for 二（一）.
[[nodiscard]] std::string row_name(const LegalGraph& graph, NodeId node, Language language);

/// 《数据法》第七条, Article 7 of 数据法; the title alone for an instrument.
[[nodiscard]] std::string full_name(const LegalGraph& graph, NodeId node, Language language);

/// With a capital where it begins with a small Latin letter, as words of the glossary do: departmental rule.
[[nodiscard]] std::string capitalised(std::string words);

/// What a text as a whole is called beside its chapters: 整部草案, 全文 of a text in force.
[[nodiscard]] std::string whole_name(const LegalGraph& graph, NodeId node, Language language);

/// 无依据 5 条，其中 3 条一般无须依据 · 依据未核对 1 条; empty where every article has a source that is at hand.
[[nodiscard]] std::string say_gaps(const GapTally& tally, Language language);

/// The latest date of the loaded texts: what a footnote says instead of today's date. Unknown where no text is dated.
[[nodiscard]] Date latest_date(const LegalGraph& graph);

}  // namespace yiju
