#include "output/basis/basis_sheet.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/english.hpp"
#include "output/answer/text_words.hpp"
#include "output/basis/analyst_remarks.hpp"
#include "output/basis/provision_text.hpp"
#include "query/foundation.hpp"
#include "query/gaps.hpp"
#include "query/text_version.hpp"
#include "query/wording_mark.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

std::string word(Language language, const char* zh, const char* en) { return std::string(choose(language, zh, en)); }

std::string status_text(const LegalGraph& graph, const EdgeRecord& edge, Language language) {
  std::string text = wording_mark(graph, edge, language);
  if (text.empty()) text = word(language, chinese_of(edge.outcome), name_of(edge.outcome));
  const InstrumentStatus status = graph.instruments()[graph.nodes()[edge.to].instrument].status;
  if (has_ended(status)) text += word(language, "，", ", ") + word(language, chinese_of(status), name_of(status));
  return text;
}

/// Builds the rows of one draft.
class SheetMaker {
 public:
  SheetMaker(const LegalGraph& graph, const BasisSheetOptions& options, InstrumentId draft)
      : graph_(graph), options_(options), draft_(draft) {}

  BasisSheet make() {
    sheet_.language = options_.language;
    sheet_.columns = options_.columns.empty() ? usual_basis_columns() : options_.columns;
    sheet_.draft = std::string(graph_.title(draft_));
    sheet_.title = choose(options_.language, "《" + sheet_.draft + "》立法依据对照表",
                          sheet_.draft + ": what each article rests on");
    const NodeId root = text_on(graph_, draft_, {});
    for (GapList& list : find_gaps(graph_, {root}, options_.texts).lists) {
      amends_ = amends_ || list.amends;
      for (Gap& gap : list.gaps) found_.emplace(NodeId{gap.unit}, std::move(gap));
    }
    BasisSheetRow whole;
    whole.article = word(options_.language, "整部草案", "whole draft");
    whole.unit = root;
    add_sources(whole, sources_beside_units(graph_, root));
    for (const NodeId unit : units_below(graph_, root)) add_unit(unit);
    add_remarks(sheet_, graph_, options_.tables);
    summarize();
    return std::move(sheet_);
  }

 private:
  void add_unit(NodeId unit) {
    BasisSheetRow row;
    row.chapter = chapter_name(graph_, unit, options_.language);
    row.article = row_name(graph_, unit, options_.language);
    row.caption = subject_of(graph_, unit);
    row.unit = unit;
    ++units_;
    const auto gap = found_.find(unit);
    const bool named = gap != found_.end() && names_source(gap->second);
    if (gap != found_.end() && !named) {
      ++gaps_;
      unspecific_ += gap->second.reason == GapReason::only_unspecific ? 1 : 0;
      BasisSheetRow line = row;
      line.gap = true;
      line.status = gap_mark(gap->second, options_.language);
      line.note = word(options_.language, "（", "(") +  // in brackets: what an analyst writes is told from it
                  std::string(describe(gap->second.tier, options_.language)) + word(options_.language, "）", ")");
      sheet_.rows.push_back(std::move(line));
    }
    const std::size_t first = gap != found_.end() && !named ? sheet_.rows.size() - 1 : sheet_.rows.size();
    add_sources(row, own_sources(graph_, unit), gap != found_.end() && !named);
    if (first < sheet_.rows.size()) sheet_.rows[first].draft_words = own_words(unit);
  }

  /// The article's words; of an outline, which has captions only, none.
  [[nodiscard]] std::string own_words(NodeId unit) const {
    const NodeRecord& record = graph_.nodes()[unit];
    if (!options_.texts || record.document == none || record.span.empty()) return {};
    std::string words = readable_words(slice(options_.texts(record.document).words, record.span));
    const bool sentence =
        words.find('\n') != std::string::npos || words.ends_with("。") || words.ends_with("；") || words.ends_with("”");
    return sentence ? words : std::string();
  }

  /// In the order of the draft, then of the note and the tables; the same assertion twice in one article is one row.
  void add_sources(const BasisSheetRow& base, std::vector<EdgeId> edges, bool gap = false) {
    std::ranges::stable_sort(edges, {}, [&](EdgeId id) { return order_of(graph_.edges()[id]); });
    std::map<std::tuple<NodeId, Relation, Assertion>, std::size_t> seen;
    for (const EdgeId id : edges) {
      const EdgeRecord& edge = graph_.edges()[id];
      const auto [row, fresh] = seen.try_emplace({edge.to, edge.relation, edge.asserted_by}, sheet_.rows.size());
      if (fresh) sheet_.rows.push_back(source_row(base, edge));
      sheet_.rows[row->second].edges.push_back(id);
      if (!fresh) continue;
      sheet_.rows.back().gap = gap;
      instruments_.insert(graph_.nodes()[edge.to].instrument);
      ++sources_;
    }
  }

  [[nodiscard]] static std::tuple<Assertion, std::uint32_t, std::uint32_t, std::uint32_t> order_of(
      const EdgeRecord& edge) {
    return {edge.asserted_by, edge.file, edge.line, edge.column};
  }

  BasisSheetRow source_row(const BasisSheetRow& base, const EdgeRecord& edge) {
    const Language language = options_.language;
    BasisSheetRow row = base;
    row.instrument = std::string(graph_.title(graph_.nodes()[edge.to].instrument));
    const Locator place = graph_.locator(edge.to);
    if (!place.whole()) row.provision = capitalised(describe_locator(place, language));
    if (shows_words(edge)) row.words = provision_words(graph_, options_.texts, edge.to);
    row.relation = word(language, chinese_of(edge.relation), name_of(edge.relation));
    row.asserted_by = word(language, chinese_of(edge.asserted_by), name_of(edge.asserted_by));
    row.status = status_text(graph_, edge, language);
    row.trouble = !is_found(edge) || sureness_of(edge) == Sureness::other_number ||
                  has_ended(graph_.instruments()[graph_.nodes()[edge.to].instrument].status);
    row.note = std::string(graph_.string(edge.words));
    if (edge.file != none) {
      row.evidence = place_in_folder(graph_, edge.file, edge.line);
      files_.insert(edge.file);
    }
    return row;
  }

  void summarize() {
    const bool zh = options_.language == Language::zh;
    const auto number = [](std::size_t n) { return std::to_string(n); };
    if (zh) {
      const std::string unit = amends_ ? " 处" : " 条";
      sheet_.summary = "共 " + number(units_) + unit + (amends_ ? "改动" : "") + "，其中 " + number(units_ - gaps_) +
                       unit + "有依据，" + number(gaps_) + unit + "无依据" +
                       (unspecific_ == 0 ? "" : "（其中 " + number(unspecific_) + unit + "只有不指明的依据）") +
                       "；依据 " + number(sources_) + " 项，涉及文件 " + number(instruments_.size()) + " 件。";
    } else {
      sheet_.summary = counted(units_, amends_ ? "instruction" : "article") + ", " + number(units_ - gaps_) +
                       " with a source, " + number(gaps_) + " without" +
                       (unspecific_ == 0 ? "" : " (" + number(unspecific_) + " with unspecific words only)") + "; " +
                       counted(sources_, "source") + " in " + counted(instruments_.size(), "instrument") + ".";
    }
    std::string paths;
    Date latest;
    for (const std::uint32_t file : files_) {
      paths += (paths.empty() ? "" : zh ? "、" : ", ") + std::string(graph_.string(graph_.files()[file].path));
      latest = std::max(latest, graph_.files()[file].version);
    }
    if (paths.empty()) return;
    sheet_.source = (zh ? "数据来源：" : "Made from: ") + paths;
    if (latest.known())
      sheet_.source += (zh ? "（文本日期截至 " : " (texts dated up to ") + to_string(latest) + (zh ? "）" : ")");
    sheet_.source +=
        zh ? "。认定者一栏：条文＝文本自身引用，说明＝起草说明所列，分析＝分析人员认定。"
           : ". Asserted by: text = cited in the text itself, note = named by the drafting note, analyst = "
             "found by an analyst.";
  }

  const LegalGraph& graph_;
  const BasisSheetOptions& options_;
  InstrumentId draft_;
  BasisSheet sheet_;
  std::map<NodeId, Gap> found_;
  bool amends_ = false;  // its units are instructions
  std::size_t units_ = 0, sources_ = 0;
  std::size_t gaps_ = 0, unspecific_ = 0;  // without a source; of these with unspecific words only
  std::set<InstrumentId> instruments_;
  std::set<std::uint32_t> files_;
};

}  // namespace

BasisSheet make_basis_sheet(const LegalGraph& graph, const BasisSheetOptions& options) {
  return SheetMaker(graph, options, options.draft != none ? options.draft : the_draft(graph)).make();
}

}  // namespace yiju
