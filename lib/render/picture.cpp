#include "render/picture.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "query/foundation.hpp"
#include "query/text_version.hpp"
#include "render/picture_body.hpp"
#include "render/picture_network.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

constexpr double kWorthTurning = 1.45;  // a page is turned upright if that enlarges the picture by so much

constexpr std::array<const char*, 8> kKinds = {"whole", "chapter", "article", "instrument",
                                               "path",  "gaps",    "levels",  "matrix"};

}  // namespace

std::optional<PictureKind> parse_picture_kind(std::string_view word) {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (word == kKinds[i]) return static_cast<PictureKind>(i);
  }
  return std::nullopt;
}

const char* name_of(PictureKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

namespace {

/// A picture before it is put on its page.
struct Sketch {
  PictureSpec spec;
  Frame frame;
  Scene body;

  [[nodiscard]] double fit() const { return fit_of(body, spec.paper); }
  [[nodiscard]] double type() const { return smallest_type(body) * (spec.paper.size == PaperSize::fit ? 1 : fit()); }
  [[nodiscard]] bool readable() const { return body.boxes.empty() || type() >= least_type(spec.paper); }
};

Sketch sketch(const LegalGraph& graph, const PictureSpec& spec, Part part, Orientation orientation) {
  Sketch made{spec, {}, {}};
  made.spec.part = part;
  made.spec.paper.orientation = orientation;
  made.body = body_of(graph, made.spec, make_theme(spec.theme), made.frame);
  return made;
}

/// The ways in which a page may be turned, the usual one first.
std::vector<Orientation> turns_of(const PictureSpec& spec) {
  const bool paper = spec.paper.size == PaperSize::a4 || spec.paper.size == PaperSize::a3;
  const bool open = paper && spec.paper.orientation == Orientation::automatic && spec.engine == Engine::dot;
  if (open) return {Orientation::landscape, Orientation::portrait};
  return {spec.paper.orientation};
}

/// On one page, turned as suits it.
Sketch best_sketch(const LegalGraph& graph, const PictureSpec& spec) {
  const std::vector<Orientation> turns = turns_of(spec);
  Sketch chosen = sketch(graph, spec, spec.part, turns.front());
  if (turns.size() < 2) return chosen;
  Sketch other = sketch(graph, spec, spec.part, turns.back());
  const bool needed = !chosen.readable() && other.fit() > chosen.fit();
  return needed || other.fit() > kWorthTurning * chosen.fit() ? other : chosen;
}

/// The longest readable piece that begins at a row; a single row where not even that is.
Sketch longest_part(const LegalGraph& graph, const PictureSpec& spec, std::size_t first, std::size_t rows,
                    Orientation turn) {
  Sketch best = sketch(graph, spec, {first, first + 1}, turn);
  std::size_t reached = first + 1, beyond = rows + 1;
  while (reached + 1 < beyond) {
    const std::size_t last = beyond > rows ? std::min(rows, first + 2 * (reached - first)) : (reached + beyond) / 2;
    Sketch longer = sketch(graph, spec, {first, last}, turn);
    if (longer.readable()) {
      best = std::move(longer);
      reached = last;
    } else {
      beyond = last;
    }
  }
  return best;
}

std::vector<Sketch> equal_parts(const LegalGraph& graph, const PictureSpec& spec, std::size_t rows, std::size_t of,
                                Orientation turn) {
  std::vector<Sketch> parts;
  for (std::size_t i = 0; i < of; ++i) parts.push_back(sketch(graph, spec, {rows * i / of, rows * (i + 1) / of}, turn));
  return parts;
}

/// As few pages as can be read, all turned alike, of about the same length where that makes no more of them.
std::vector<Sketch> readable_parts(const LegalGraph& graph, const PictureSpec& spec, std::size_t rows,
                                   Orientation turn) {
  std::vector<Sketch> parts;
  for (std::size_t first = 0; first < rows; first = parts.back().spec.part.last) {
    parts.push_back(longest_part(graph, spec, first, rows, turn));
  }
  std::vector<Sketch> equal = equal_parts(graph, spec, rows, parts.size(), turn);
  if (std::ranges::all_of(equal, &Sketch::readable)) return equal;
  return parts;
}

Scene finish(const LegalGraph& graph, Sketch sketch) {
  const Theme theme = make_theme(sketch.spec.theme);
  const auto& [spec, frame, body] = sketch;
  const Language language = spec.paper.language;
  if (body.boxes.empty()) sketch.body.boxes.push_back(nothing_to_draw(theme, language));
  if (!spec.title.empty()) sketch.frame.title = spec.title;
  const std::string title = frame.title;  // the file's: of all its pages
  if (spec.part.of > 1) {
    const std::string place = std::to_string(spec.part.number) + "/" + std::to_string(spec.part.of);
    sketch.frame.title += language == Language::zh ? "（" + place + "）" : " (" + place + ")";
  }
  add_notes(graph, sketch.frame, language);
  Scene page = frame_page(std::move(sketch.body), frame, theme, spec.paper);
  page.title = title;
  return page;
}

/// Turned in the way that leaves fewer pages that cannot be read, then fewer pages.
std::vector<Sketch> best_parts(const LegalGraph& graph, const PictureSpec& spec, std::size_t rows) {
  const auto strays = [](const std::vector<Sketch>& pages) {
    return std::ranges::count_if(pages, std::not_fn(&Sketch::readable));
  };
  std::vector<Sketch> parts;
  for (const Orientation turn : turns_of(spec)) {
    std::vector<Sketch> turned = readable_parts(graph, spec, rows, turn);
    const bool better = std::pair(strays(turned), turned.size()) < std::pair(strays(parts), parts.size());
    if (parts.empty() || better) parts = std::move(turned);
  }
  return parts;
}

/// An article and as many steps up as can be read, then a page for what each source at the end of them rests on in turn.
std::vector<Sketch> sketch_steps(const LegalGraph& graph, PictureSpec spec, std::set<NodeId>& drawn) {
  const std::uint32_t asked = spec.hops;
  Sketch page = best_sketch(graph, spec);
  while (!page.readable() && spec.hops > 1) {
    --spec.hops;
    page = best_sketch(graph, spec);
  }
  std::vector<Sketch> pages = {std::move(page)};
  if (spec.hops == asked) return pages;
  PictureSpec next = spec;
  next.hops = asked - spec.hops;
  next.upwards = true;
  for (const NodeId source : sources_after(graph, spec.node, spec.hops, spec.upwards)) {
    if (!drawn.insert(source).second || sources_after(graph, source, 1, true).empty()) continue;
    next.node = source;
    std::ranges::move(sketch_steps(graph, next, drawn), std::back_inserter(pages));
  }
  return pages;
}

std::vector<Sketch> sketch_pages(const LegalGraph& graph, const PictureSpec& spec) {
  std::vector<Sketch> pages = {best_sketch(graph, spec)};
  if (pages.front().readable()) return pages;
  std::set<NodeId> drawn = {spec.node};
  std::vector<Sketch> parts = spec.kind == PictureKind::article ? sketch_steps(graph, spec, drawn)
                                                                : best_parts(graph, spec, pages.front().frame.rows);
  if (parts.size() < 2 && spec.kind != PictureKind::article) return pages;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].spec.part.number = i + 1;
    parts[i].spec.part.of = parts.size();
  }
  if (spec.kind == PictureKind::gaps) {  // tiles of one size on all pages
    const double least = std::ranges::min(parts, {}, &Sketch::fit).fit();
    for (Sketch& part : parts) part.spec.paper.most = least;
  }
  return parts;
}

/// Whether an article of it that cites nothing lacks something: a law rests on the constitution alone.
bool names_sources(const LegalGraph& graph, InstrumentId instrument) {
  const Level level = graph.instruments()[instrument].level;
  return level != Level::constitution && level != Level::law;
}

/// The gaps are looked for once, not for each page that is tried.
PictureSpec with_gaps(const LegalGraph& graph, PictureSpec spec) {
  if (spec.gaps) return spec;
  GapsAnswer gaps;
  const bool marked =
      spec.kind == PictureKind::whole || spec.kind == PictureKind::chapter || spec.kind == PictureKind::gaps;
  const bool draft = spec.node != none || spec.kind == PictureKind::gaps || drafts_of(graph).size() == 1;
  if (marked && draft && (spec.kind == PictureKind::gaps || names_sources(graph, draft_of(graph, spec)))) {
    const bool within = spec.node != none && graph.nodes()[spec.node].kind != ProvisionKind::root;
    const NodeId text = within ? text_node(graph, spec.node) : text_on(graph, draft_of(graph, spec), {});
    gaps = find_gaps(graph, {text}, spec.words);
  }
  spec.gaps = std::make_shared<const GapsAnswer>(std::move(gaps));
  return spec;
}

/// Slides are all of one size: as large as the one that must be largest.
std::vector<Scene> finish_alike(const LegalGraph& graph, const std::vector<Sketch>& sketches) {
  double enlarged = 1;
  std::vector<Scene> pages;
  for (const Sketch& each : sketches) {
    pages.push_back(finish(graph, each));
    enlarged = std::max(enlarged, pages.back().enlarged);
  }
  if (enlarged == 1 || !is_slide(sketches.front().spec.paper.size)) return pages;
  pages.clear();
  for (Sketch each : sketches) {
    each.spec.paper.enlarged = enlarged;
    pages.push_back(finish(graph, std::move(each)));
  }
  return pages;
}

/// Chapters of the draft about which there is more to tell than the gap map shows: a source, or one that lacks.
std::vector<NodeId> telling_chapters(const LegalGraph& graph, NodeId root, const GapsAnswer& gaps) {
  const std::map<NodeId, const Gap*> gap_of = gaps_by_unit(gaps);
  const auto lacks = [&](NodeId unit) { return gap_of.contains(unit) && !is_folded(*gap_of.at(unit)); };
  std::vector<NodeId> chapters;
  for (const NodeId unit : units_below(graph, root)) {
    const NodeId chapter = chapter_node(graph, unit);
    if (chapter == none || (!chapters.empty() && chapters.back() == chapter)) continue;
    if (lacks(unit) || !own_sources(graph, unit).empty()) chapters.push_back(chapter);
  }
  return chapters;
}

}  // namespace

Scene draw_picture(const LegalGraph& graph, const PictureSpec& spec) {
  return finish(graph, best_sketch(graph, with_gaps(graph, spec)));
}

std::vector<Scene> draw_pages(const LegalGraph& graph, const PictureSpec& spec) {
  return finish_alike(graph, sketch_pages(graph, with_gaps(graph, spec)));
}

std::vector<Scene> draw_talk(const LegalGraph& graph, const PictureSpec& spec) {
  const InstrumentId draft = draft_of(graph, spec);
  PictureSpec page = spec;
  page.title.clear();
  page.kind = PictureKind::gaps;
  page = with_gaps(graph, page);
  std::vector<Sketch> pages = sketch_pages(graph, page);
  page.kind = PictureKind::chapter;
  for (const NodeId chapter : telling_chapters(graph, text_on(graph, draft, {}), *page.gaps)) {
    page.node = chapter;
    std::ranges::move(sketch_pages(graph, page), std::back_inserter(pages));
  }
  return finish_alike(graph, pages);
}

}  // namespace yiju
