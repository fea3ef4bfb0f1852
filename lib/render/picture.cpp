#include "render/picture.hpp"

#include <array>

#include "base/english.hpp"
#include "base/error.hpp"
#include "query/foundation.hpp"
#include "render/picture_grid.hpp"
#include "render/picture_network.hpp"
#include "render/subject.hpp"
#include "render/wings.hpp"
#include "render/wrap.hpp"

namespace yiju {
namespace {

constexpr double kWorthTurning = 1.45;  // a page is turned upright if that enlarges the picture by so much

constexpr std::array<const char*, 8> kKinds = {"whole", "chapter", "article", "instrument",
                                               "path",  "gaps",    "levels",  "matrix"};

std::string quoted(const LegalGraph& graph, InstrumentId instrument, Language language) {
  return full_name(graph, graph.instruments()[instrument].node, language);
}

/// What the legend has to explain, and the counts under the title.
void explain(const Wings& wings, Frame& frame, Language language, bool of_instrument = false) {
  std::size_t gaps = wings.units_without, articles = wings.units;
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
  for (const Wings::Cell& cell : wings.cells) frame.gaps = frame.gaps || cell.gap;
  if (of_instrument) {
    for (const Wings::Cell& cell : wings.cells) articles += cell.focus ? 0 : 1;
    const std::string ties = std::to_string(wings.ties.size()), cited = std::to_string(articles);
    frame.subtitle = language == Language::zh ? "关系 " + ties + " 项" : counted(wings.ties.size(), "tie");
    if (articles > 0) {
      frame.subtitle =
          (language == Language::zh ? "涉及条款 " + cited + " 处 · " : counted(articles, "provision") + " · ") +
          frame.subtitle;
    }
    return;
  }
  const auto number = [](std::size_t n) { return std::to_string(n); };
  frame.subtitle = language == Language::zh
                       ? "条文 " + number(articles) + " 条 · 依据文件 " + number(wings.cards.size()) + " 件 · 关系 " +
                             number(wings.ties.size()) + " 项" + (gaps > 0 ? " · 未见依据 " + number(gaps) + " 条" : "")
                       : counted(articles, "provision") + " · " + counted(wings.cards.size(), "instrument") + " · " +
                             counted(wings.ties.size(), "tie") +
                             (gaps > 0 ? " · " + number(gaps) + " without a source" : "");
}

/// Source line and footnote: the files that say so, and the date of the latest text, never today's.
void add_notes(const LegalGraph& graph, Frame& frame, Language language) {
  const bool zh = language == Language::zh;
  std::size_t texts = 0, tables = 0;
  for (const FileRecord& file : graph.files()) ++(file.table != 0 ? tables : texts);
  const Date latest = latest_date(graph);
  std::string note =
      zh ? "数据来源：文本 " + std::to_string(texts) + " 件，依据对照表 " + std::to_string(tables) + " 份"
         : "Made from " + counted(texts, "text") + " and " + counted(tables, "basis table");
  if (latest.known()) note += (zh ? "，文本日期截至 " : ", dated up to ") + to_string(latest);
  frame.notes.push_back(note + (zh ? "。由 yiju 绘制。" : ". Drawn by yiju."));
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

/// The draft that is meant: of the node where there is one, else the graph's only one.
InstrumentId draft_of(const LegalGraph& graph, const PictureSpec& spec) {
  return spec.node != none ? graph.nodes()[spec.node].instrument : the_draft(graph);
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
  const Wings wings = wings_of_instrument(graph, instrument, theme, language);
  title(quoted(graph, instrument, language) + "：谁依据它，它依据谁",
        quoted(graph, instrument, language) + ": what rests on it, what it rests on");
  explain(wings, frame, language, true);
  return draw_wings(wings, theme, language, aspect);
}

Scene body_of(const LegalGraph& graph, const PictureSpec& spec, const Theme& theme, Frame& frame) {
  const Language language = spec.paper.language;
  const double aspect = body_aspect(spec.paper);
  const auto title = [&](std::string zh, std::string en) { frame.title = language == Language::zh ? zh : en; };
  switch (spec.kind) {
    case PictureKind::whole: {
      if (spec.node == none && drafts_of(graph).size() != 1) {
        title("法律文件关系图", "How the instruments are related");
        return draw_instruments(graph, {spec.hops, spec.engine, aspect}, theme, language, frame);
      }
      const InstrumentId draft = draft_of(graph, spec);
      const Wings wings = wings_of_draft(graph, graph.instruments()[draft].node, true, theme, language);
      title(quoted(graph, draft, language) + "立法依据全图", "What " + quoted(graph, draft, language) + " rests on");
      explain(wings, frame, language);
      return draw_wings(wings, theme, language, aspect);
    }
    case PictureKind::chapter: {
      const NodeId node = needed(spec, {"一章，如 第二章", "a chapter, c2 or 第二章"});
      const Wings wings = wings_of_draft(graph, node, false, theme, language);
      title(chapter_name(graph, node, language) + "：立法依据", chapter_name(graph, node, language) + ": sources");
      explain(wings, frame, language);
      return draw_wings(wings, theme, language, aspect);
    }
    case PictureKind::instrument:
      return draw_instrument(graph, spec, theme, frame);
    case PictureKind::article: {
      const NodeId node = needed(spec, {"一条", "an article"});
      title(full_name(graph, node, language) + "：立法依据", full_name(graph, node, language) + ": what it rests on");
      return draw_neighbourhood(graph, node, {spec.hops, spec.engine, aspect}, theme, language, frame);
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
      return draw_gap_map(graph, draft, theme, language, aspect, frame);
    }
    case PictureKind::levels:
      title("依据文件效力层级", "Instruments by authority");
      return draw_levels(graph, theme, language, aspect, frame);
    case PictureKind::matrix: {
      const InstrumentId draft = draft_of(graph, spec);
      title(quoted(graph, draft, language) + "：各章与依据文件",
            "Chapters of " + quoted(graph, draft, language) + " and their sources");
      return draw_matrix(graph, draft, theme, language, aspect, frame);
    }
  }
  return {};
}

/// An empty page would look like a fault.
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

}  // namespace

std::optional<PictureKind> parse_picture_kind(std::string_view word) {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (word == kKinds[i]) return static_cast<PictureKind>(i);
  }
  return std::nullopt;
}

const char* name_of(PictureKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

Scene draw_picture(const LegalGraph& graph, const PictureSpec& spec) {
  struct Draft {
    PictureSpec spec;
    Frame frame;
    Scene body;
  };
  const Theme theme = make_theme(spec.theme);
  const auto sketch = [&](Orientation orientation) {
    Draft draft{spec, {}, {}};
    draft.spec.paper.orientation = orientation;
    draft.body = body_of(graph, draft.spec, theme, draft.frame);
    return draft;
  };
  const bool paper = spec.paper.size == PaperSize::a4 || spec.paper.size == PaperSize::a3;
  const bool open = paper && spec.paper.orientation == Orientation::automatic && spec.engine == Engine::dot;
  Draft chosen = sketch(open ? Orientation::landscape : spec.paper.orientation);
  if (open) {
    Draft other = sketch(Orientation::portrait);
    if (fit_of(other.body, other.spec.paper) > kWorthTurning * fit_of(chosen.body, chosen.spec.paper)) {
      chosen = std::move(other);
    }
  }
  if (chosen.body.boxes.empty()) chosen.body.boxes.push_back(nothing_to_draw(theme, spec.paper.language));
  if (!spec.title.empty()) chosen.frame.title = spec.title;
  add_notes(graph, chosen.frame, spec.paper.language);
  return frame_page(std::move(chosen.body), chosen.frame, theme, chosen.spec.paper);
}

std::vector<Scene> draw_talk(const LegalGraph& graph, const PictureSpec& spec) {
  const InstrumentId draft = draft_of(graph, spec);
  PictureSpec page = spec;
  page.title.clear();
  page.kind = PictureKind::gaps;
  std::vector<Scene> pages = {draw_picture(graph, page)};
  page.kind = PictureKind::chapter;
  NodeId last = none;
  for (const NodeId unit : units_below(graph, graph.instruments()[draft].node)) {
    page.node = chapter_node(graph, unit);
    if (page.node == none || page.node == last) continue;
    last = page.node;
    pages.push_back(draw_picture(graph, page));
  }
  return pages;
}

}  // namespace yiju
