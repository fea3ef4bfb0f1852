#include "render/picture_body.hpp"

#include <algorithm>
#include <utility>

#include "base/english.hpp"
#include "base/error.hpp"
#include "query/foundation.hpp"
#include "query/text_version.hpp"
#include "render/picture_grid.hpp"
#include "render/picture_network.hpp"
#include "render/subject.hpp"
#include "render/wings.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

std::string quoted(const LegalGraph& graph, InstrumentId instrument, Language language) {
  return full_name(graph, graph.instruments()[instrument].node, language);
}

/// The counts under the title. An article's 依据 here are those of the basis table and the gap map.
std::vector<std::string> counts_of(const Wings& wings, Language language, bool of_instrument) {
  const bool zh = language == Language::zh;
  const auto say = [zh](std::size_t n, std::string_view what, std::string_view unit, std::string english) {
    return zh ? std::string(what) + " " + std::to_string(n) + " " + std::string(unit) : std::move(english);
  };
  std::size_t relations = 0;
  for (const Wings::Tie& tie : wings.ties) relations += tie.edges;
  if (of_instrument) {
    const auto cells = static_cast<std::size_t>(std::ranges::count(wings.cells, false, &Wings::Cell::focus));
    std::vector<std::string> counts = {say(relations, "关系", "项", counted(relations, "relation"))};
    if (cells > 0) counts.insert(counts.begin(), say(cells, "涉及条款", "处", counted(cells, "provision")));
    return counts;
  }
  const std::size_t files = wings.cards.size();
  std::vector<std::string> counts = {say(wings.tally.units, "条文", "条", counted(wings.tally.units, "article")),
                                     say(files, "依据文件", "件", counted(files, "instrument")),
                                     say(relations, "依据", "项", counted(relations, "source"))};
  if (std::string gaps = say_gaps(wings.tally, language); !gaps.empty()) counts.push_back(std::move(gaps));
  return counts;
}

/// What the legend has to explain, and the counts under the title.
void explain(const Wings& wings, Frame& frame, Part part, Language language, bool of_instrument = false) {
  for (const Wings::Tie& tie : wings.ties) {
    frame.relations.insert(tie.relation);
    frame.assertions.insert(tie.asserted_by);
    frame.trouble = frame.trouble || tie.trouble;
  }
  if (wings.folded) {
    frame.notes.emplace_back(
        choose(language, "条文或文件过多：条文已并为章，文件只列出关系最多的，其余并为一格。",
               "Too many for one page: provisions are joined by chapter, and of the instruments those "
               "with most ties are named."));
  }
  for (const Wings::Card& card : wings.cards) frame.trouble = frame.trouble || card.trouble;
  for (const Wings::Cell& cell : wings.cells) frame.gaps = frame.gaps || !cell.lack.empty();
  frame.rows = wings.rows;
  if (!part.whole()) frame.subtitle = choose(language, "本页：", "This page: ");
  bool first = true;
  for (const std::string& count : counts_of(wings, language, of_instrument)) {
    frame.subtitle += (std::exchange(first, false) ? "" : " · ") + count;
  }
}

NodeId needed(const PictureSpec& spec, BilingualView what) {
  if (spec.node == none) {
    throw Error(ErrorCode::usage,
                {"画这种图须指明 NODE：" + std::string(what.zh),
                 "expected a NODE for this kind of diagram: " + std::string(what.en)},
                verbatim("yiju diagram G --kind article 第七条"));
  }
  return spec.node;
}

Scene draw_instrument(const LegalGraph& graph, const PictureSpec& spec, const Theme& theme, Frame& frame) {
  const Language language = spec.paper.language;
  const double aspect = body_aspect(spec.paper);
  const auto title = [&](std::string zh, std::string en) { frame.title = language == Language::zh ? zh : en; };
  const InstrumentId instrument = graph.nodes()[needed(spec, {"一部文件", "an instrument"})].instrument;
  if (spec.hops > 1) {
    title(quoted(graph, instrument, language) + "：上下游关系", "Around " + quoted(graph, instrument, language));
    return draw_neighbourhood(graph, graph.instruments()[instrument].node, {spec.hops, spec.engine, aspect}, theme,
                              language, frame);
  }
  const Wings wings = wings_of_instrument(graph, instrument, spec.part, theme, language);
  title(quoted(graph, instrument, language) + "：谁依据它，它依据谁",
        quoted(graph, instrument, language) + ": what rests on it, what it rests on");
  explain(wings, frame, spec.part, language, true);
  return draw_wings(wings, theme, aspect);
}

/// 第二章　基础要素; of an instrument in several wordings with its title and the one that is drawn.
std::string chapter_title(const LegalGraph& graph, NodeId node, Language language) {
  const NodeId chapter = chapter_node(graph, node);
  if (chapter == none) return graph.label(node, language);
  const bool several = version_dates(graph, graph.nodes()[node].instrument).size() > 1;
  if (!several) return chapter_name(graph, node, language);
  const std::string subject = subject_of(graph, chapter);
  return graph.label(chapter, language) + (subject.empty() ? "" : "　" + subject);
}

/// Of the draft that is meant; where none is and there is no only one, of all.
Scene draw_levels_of(const LegalGraph& graph, const PictureSpec& spec, const GridOptions& grid, Frame& frame) {
  const bool all = spec.node == none && drafts_of(graph).size() != 1;
  const InstrumentId draft = all ? none : draft_of(graph, spec);
  const bool zh = grid.language == Language::zh;
  frame.title = all  ? (zh ? "法律文件效力层级" : "Instruments by authority")
                : zh ? quoted(graph, draft, grid.language) + "依据文件的效力层级"
                     : "What " + quoted(graph, draft, grid.language) + " rests on, by authority";
  return draw_levels(graph, draft, grid, frame);
}

}  // namespace

void add_notes(const LegalGraph& graph, Frame& frame, Language language) {
  const bool zh = language == Language::zh;
  std::size_t texts = 0, tables = 0, beside = 0;  // those of a library are looked up in, and not what is drawn
  for (const FileRecord& file : graph.files()) ++(file.library != 0 ? beside : file.table != 0 ? tables : texts);
  const Date latest = latest_date(graph);
  std::string note =
      zh ? "数据来源：文本 " + std::to_string(texts) + " 件，依据对照表 " + std::to_string(tables) + " 份"
         : "Made from " + counted(texts, "text") + " and " + counted(tables, "basis table");
  if (beside != 0)
    note += zh ? "，文本库 " + std::to_string(beside) + " 件" : ", beside a library of " + counted(beside, "text");
  if (latest.known()) note += (zh ? "，文本日期截至 " : ", dated up to ") + to_string(latest);
  frame.notes.push_back(note + (zh ? "。由 yiju 绘制。" : ". Drawn by yiju."));
}

Scene body_of(const LegalGraph& graph, const PictureSpec& spec, const Theme& theme, Frame& frame) {
  const Language language = spec.paper.language;
  const double aspect = body_aspect(spec.paper);
  const GridOptions grid{theme, language, aspect, spec.part};
  const auto title = [&](std::string zh, std::string en) { frame.title = language == Language::zh ? zh : en; };
  switch (spec.kind) {
    case PictureKind::whole: {
      if (spec.node == none && drafts_of(graph).size() != 1) {
        title("法律文件关系图", "How the instruments are related");
        return draw_instruments(graph, {spec.hops, spec.engine, aspect}, theme, language, frame);
      }
      const InstrumentId draft = draft_of(graph, spec);
      const Wings wings =
          wings_of_draft(graph, text_on(graph, draft, {}), true, spec.part, *spec.gaps, theme, language);
      title(quoted(graph, draft, language) + "立法依据全图", "What " + quoted(graph, draft, language) + " rests on");
      explain(wings, frame, spec.part, language);
      return draw_wings(wings, theme, aspect);
    }
    case PictureKind::chapter: {
      const NodeId node = needed(spec, {"一章，如 第二章", "a chapter, c2 or 第二章"});
      const Wings wings = wings_of_draft(graph, node, false, spec.part, *spec.gaps, theme, language);
      title(chapter_title(graph, node, language) + "：立法依据", chapter_title(graph, node, language) + ": sources");
      explain(wings, frame, spec.part, language);
      return draw_wings(wings, theme, aspect);
    }
    case PictureKind::instrument:
      return draw_instrument(graph, spec, theme, frame);
    case PictureKind::article: {
      const NodeId node = needed(spec, {"一条", "an article"});
      title(full_name(graph, node, language) + "：立法依据", full_name(graph, node, language) + ": what it rests on");
      return draw_neighbourhood(graph, node, {spec.hops, spec.engine, aspect, spec.upwards}, theme, language, frame);
    }
    case PictureKind::path: {
      const NodeId from = needed(spec, {"两处", "two nodes"});
      if (spec.target == none)
        throw Error(ErrorCode::usage, {"画路径须指明两处，只有一处", "expected two NODEs for a path, found one"});
      title("从" + full_name(graph, from, language) + "到" + full_name(graph, spec.target, language),
            "From " + full_name(graph, from, language) + " to " + full_name(graph, spec.target, language));
      return draw_path(graph, from, spec.target, theme, language, aspect, frame);
    }
    case PictureKind::gaps: {
      const InstrumentId draft = draft_of(graph, spec);
      title(quoted(graph, draft, language) + "依据缺口图", "Gaps of " + quoted(graph, draft, language));
      return draw_gap_map(graph, draft, *spec.gaps, grid, frame);
    }
    case PictureKind::levels:
      return draw_levels_of(graph, spec, grid, frame);
    case PictureKind::matrix: {
      const InstrumentId draft = draft_of(graph, spec);
      title(quoted(graph, draft, language) + "：各章与依据文件",
            "Chapters of " + quoted(graph, draft, language) + " and their sources");
      return draw_matrix(graph, draft, grid, frame);
    }
  }
  return {};
}

Box nothing_to_draw(const Theme& theme, Language language) {
  Box box;
  const std::string words(
      choose(language, "没有引用关系可画", "Nothing cites anything here: there is nothing to draw"));
  box.name = words;
  box.width = text_width(words, 9) + 20;
  box.height = 24;
  box.align = Align::center;
  box.lines.push_back({words, 9, false, false, theme.soft});
  return box;
}

InstrumentId draft_of(const LegalGraph& graph, const PictureSpec& spec) {
  return spec.node != none ? graph.nodes()[spec.node].instrument : the_draft(graph);
}

}  // namespace yiju
