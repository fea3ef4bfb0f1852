// Every kind of picture on every page, in every theme and both languages, of graphs that are hard to draw: nothing
// overlaps, nothing is cut off, every word stays in its box, and no line runs across a card that it has no part in.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "graph/draft.hpp"
#include "render/picture.hpp"
#include "render/wrap.hpp"

using namespace yiju;

namespace {

/// What a graph is made of; the draft's articles cite the instruments in turns.
struct Shape {
  std::string name;
  std::uint16_t chapters = 0, articles = 0;
  std::uint32_t instruments = 0, citations = 0;
  std::vector<std::string> titles, captions;  ///< used in turns
};

const std::vector<std::string> kLongTitles = {
    "关于进一步加强全市公共数据资源开发利用和授权运营管理工作若干措施的通知（2026—2028年）",
    "临江市人民代表大会常务委员会关于修改《临江市数据条例》等十二部地方性法规的决定（试行）",
    "江南省人民政府办公厅关于印发“人工智能+”高质量发展三年行动计划的通知",
    "数据法",
};
const std::vector<std::string> kLongCaptions = {
    "算力基础设施统筹规划与绿色低碳集约布局以及跨区域协同调度的职责分工和监督检查", "数据", "算力"};
const std::vector<std::string> kEnglishTitles = {
    "Regulation of Linjiang Municipality on the Administration of Telecommunications Infrastructure (Interim)",
    "Counterterrorism-and-Cyberinfrastructure-Administration-Interdepartmental-Coordination Measures",
};

const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all = {
      {"a large draft", 40, 300, 80, 700, kLongTitles, kLongCaptions},
      {"long titles", 8, 34, 36, 130, kLongTitles, kLongCaptions},
      {"Latin titles", 3, 12, 14, 30, kEnglishTitles, {"Interdepartmental telecommunications infrastructure", ""}},
      {"one chapter", 1, 6, 3, 8, {"数据流通法", "算力条例"}, {"职责"}},
      {"no chapters", 0, 9, 3, 8, {"数据流通法", "算力条例"}, {"职责"}},
      {"one article cites everything", 2, 4, 40, 40, kLongTitles, {""}},
      {"no citations", 3, 12, 0, 0, {}, {"职责"}},
      {"a draft without articles", 0, 0, 2, 0, {"数据流通法"}, {""}},
  };
  return all;
}

std::string turn(const std::vector<std::string>& words, std::size_t i) {
  return words.empty() ? std::string() : words[i % words.size()];
}

/// Some citations come from the text, some from the note or the analyst; some lead nowhere.
LegalGraph graph_of(const Shape& shape) {
  GraphDraft draft;
  const InstrumentId bill = draft.instrument("临江市综合促进条例（草案）", Level::draft);
  draft.file("临江.md", bill);
  std::vector<NodeId> articles;
  const auto add = [&](NodeId parent, ProvisionKind kind, std::uint16_t number, const std::string& caption) {
    NodeRecord record;
    record.kind = kind;
    record.number = number;
    const NodeId node = draft.below(parent, record);
    draft.columns.captions.resize(draft.columns.nodes.size(), 0);
    draft.columns.captions[node] = draft.columns.strings.add(caption);
    return node;
  };
  NodeId parent = draft.node_of(bill);
  for (std::uint16_t i = 0; i < shape.articles; ++i) {
    const auto chapter = static_cast<std::uint16_t>(i * shape.chapters / std::max<std::uint16_t>(shape.articles, 1));
    if (shape.chapters > 0) {
      parent = add(draft.node_of(bill), ProvisionKind::chapter, static_cast<std::uint16_t>(chapter + 1),
                   turn(shape.captions, chapter));
    }
    articles.push_back(add(parent, ProvisionKind::article, static_cast<std::uint16_t>(i + 1), turn(shape.captions, i)));
  }
  std::vector<InstrumentId> cited;
  for (std::uint32_t i = 0; i < shape.instruments; ++i) {
    const std::string number = i < shape.titles.size() ? "" : std::to_string(i);
    const InstrumentId id = draft.instrument(turn(shape.titles, i) + number, static_cast<Level>(i % 14));
    draft.columns.instruments[id].known = i % 9 == 7 ? 0 : 1;
    if (i % 11 == 5) draft.columns.instruments[id].status = InstrumentStatus::repealed;
    cited.push_back(id);
  }
  for (std::uint32_t i = 0; i < shape.citations; ++i) {
    const InstrumentId to = cited[(i * i + i / 3) % cited.size()];
    const NodeId target = i % 4 == 0 ? draft.node_of(to) : draft.provision(to, std::to_string(i % 37 + 101) + "/2");
    const NodeId from = i % 13 == 0                                    ? draft.node_of(bill)
                        : shape.name == "one article cites everything" ? articles[1]
                                                                       : articles[i * 7 % articles.size()];
    static constexpr Relation kRelations[] = {Relation::based_on, Relation::implements, Relation::cites,
                                              Relation::draws_on};
    draft.edge(from, target, kRelations[i % 4], "依照", static_cast<Assertion>(i % 3));
    if (i > 0 && i % 5 == 0 && to != cited[0]) {
      draft.edge(draft.provision(to, "1"), draft.node_of(cited[0]), Relation::based_on, "根据");
    }
  }
  return std::move(draft).freeze();
}

/// Where the words of a box come to stand, as graphviz.cpp sets them: rows of 1.28 times their size, in the middle.
Box words_of(const Box& box) {
  Box words;
  for (const TextLine& line : box.lines) {
    words.width = std::max(words.width, text_width(line.text, line.size));
    words.height += line.size * 1.28;
  }
  words.y = box.middle().y - words.height / 2;
  words.x = box.align == Align::left    ? box.x + box.padding
            : box.align == Align::right ? box.right() - box.padding - words.width
                                        : box.middle().x - words.width / 2;
  return words;
}

bool overlap(const Box& a, const Box& b, double slack) {
  return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

bool inside(const Box& inner, const Box& outer, double slack) {
  return inner.x > outer.x - slack && inner.y > outer.y - slack && inner.right() < outer.right() + slack &&
         inner.bottom() < outer.bottom() + slack;
}

bool is_card(const Box& box) { return !box.fill.empty() && !box.line.empty(); }

/// A point of a curve of cubic pieces.
Point point_on(const Curve& curve, std::size_t piece, double t) {
  const auto& p = curve.points;
  const std::size_t i = 3 * piece;
  const double u = 1 - t;
  const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  return {a * p[i].x + b * p[i + 1].x + c * p[i + 2].x + d * p[i + 3].x,
          a * p[i].y + b * p[i + 1].y + c * p[i + 2].y + d * p[i + 3].y};
}

/// The first complaint about a page, or nothing.
std::string complaint_of(const Scene& scene) {
  Box page;
  page.width = scene.width;
  page.height = scene.height;
  const double scale = std::max(scene.width, scene.height) / 800;
  const double slack = 0.6 * scale;
  std::vector<std::pair<const Box*, Box>> texts;
  std::vector<const Box*> cards;
  for (const Box& box : scene.boxes) {
    if (!inside(box, page, 1)) return "off the page: " + box.name;
    if (is_card(box)) cards.push_back(&box);
    if (box.lines.empty()) continue;
    const Box words = words_of(box);
    if (!inside(words, page, 0)) return "words off the page: " + box.lines.front().text;
    if (words.width > box.width + slack) return "words wider than their box: " + box.lines.front().text;
    if (words.height > box.height + 2 * slack) return "words higher than their box: " + box.lines.front().text;
    texts.emplace_back(&box, words);
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t k = i + 1; k < texts.size(); ++k) {
      if (overlap(texts[i].second, texts[k].second, 2 * slack)) {
        return "words on words: " + texts[i].first->lines.front().text + " | " + texts[k].first->lines.front().text;
      }
    }
    for (const Box* card : cards) {
      if (card == texts[i].first || !overlap(texts[i].second, *card, 2 * slack)) continue;
      if (!inside(texts[i].second, *card, slack)) {
        return "words across a border: " + texts[i].first->lines.front().text + " | " + card->name;
      }
    }
  }
  for (std::size_t i = 0; i < cards.size(); ++i) {
    for (std::size_t k = i + 1; k < cards.size(); ++k) {
      if (overlap(*cards[i], *cards[k], slack)) return "box on box: " + cards[i]->name + " | " + cards[k]->name;
    }
  }
  for (const Curve& curve : scene.curves) {
    for (std::size_t piece = 0; 3 * piece + 3 < curve.points.size(); ++piece) {
      for (int step = 0; step <= 20; ++step) {
        const Point at = point_on(curve, piece, step / 20.0);
        for (const Box* card : cards) {
          if (card == &scene.boxes[curve.from] || card == &scene.boxes[curve.to]) continue;
          if (at.x > card->x + 2 * slack && at.x < card->right() - 2 * slack && at.y > card->y + 2 * slack &&
              at.y < card->bottom() - 2 * slack) {
            return "a line across a box: " + card->name;
          }
        }
      }
    }
  }
  return {};
}

/// What lies behind a box's words: its own fill, else that of the last box or panel below it that holds it.
std::string colour_behind(const Scene& scene, std::size_t index) {
  const Box& box = scene.boxes[index];
  if (!box.fill.empty()) return box.fill;
  std::string colour = scene.background;
  const auto look = [&](const Box& below) {
    if (!below.fill.empty() && inside(words_of(box), below, 1)) colour = below.fill;
  };
  std::ranges::for_each(scene.panels, look);
  for (std::size_t i = 0; i < index; ++i) look(scene.boxes[i]);
  return colour;
}

/// Words that are too small or too faint to be read.
std::string hard_to_read(const Scene& scene, const PaperOptions& paper) {
  if (smallest_type(scene) < least_type(paper) * 0.99) return "type of " + std::to_string(smallest_type(scene));
  for (std::size_t i = 0; i < scene.boxes.size(); ++i) {
    for (const TextLine& line : scene.boxes[i].lines) {
      if (contrast(line.colour, colour_behind(scene, i)) < 4.5)
        return "faint: " + line.text + " " + line.colour + " on " + colour_behind(scene, i);
    }
  }
  return {};
}

/// The pages, or none where the kind cannot be drawn of this graph (no path, no article).
std::vector<Scene> drawn(const LegalGraph& graph, PictureSpec spec) {
  const std::string bill = "临江市综合促进条例（草案）";
  if (spec.kind == PictureKind::chapter) spec.node = graph.find(bill + "#c1");
  if (spec.kind == PictureKind::article || spec.kind == PictureKind::path) spec.node = graph.find(bill + "#2");
  if (spec.kind == PictureKind::instrument)
    spec.node = graph.instruments().size() > 1 ? graph.instruments()[1].node : none;
  if (spec.kind == PictureKind::path) spec.target = graph.instruments().back().node;
  const bool needs_node = spec.kind == PictureKind::chapter || spec.kind == PictureKind::article ||
                          spec.kind == PictureKind::path || spec.kind == PictureKind::instrument;
  if (needs_node && spec.node == none) return {};
  try {
    return draw_pages(graph, spec);
  } catch (const Error& error) {
    if (spec.kind == PictureKind::path && error.code == ErrorCode::usage) return {};
    throw;
  }
}

}  // namespace

TEST_CASE("nothing overlaps, is cut off or cannot be read, however much there is to draw") {
  std::map<std::string, std::string> complaints;
  std::size_t pictures = 0;
  for (const Shape& shape : shapes()) {
    const LegalGraph graph = graph_of(shape);
    for (const PictureKind kind :
         {PictureKind::whole, PictureKind::chapter, PictureKind::article, PictureKind::instrument, PictureKind::path,
          PictureKind::gaps, PictureKind::levels, PictureKind::matrix}) {
      for (const PaperSize size :
           {PaperSize::a4, PaperSize::a3, PaperSize::wide, PaperSize::standard, PaperSize::fit}) {
        for (const Orientation orientation : {Orientation::landscape, Orientation::portrait}) {
          const bool slide = size == PaperSize::wide || size == PaperSize::standard;
          if (slide && orientation == Orientation::portrait) continue;
          for (const Language language : {Language::zh, Language::en}) {
            PictureSpec spec;
            spec.kind = kind;
            spec.hops = 2;
            spec.paper = {size, orientation, language};
            spec.theme = static_cast<ThemeName>(pictures % 3);
            const std::vector<Scene> pages = drawn(graph, spec);
            if (!pages.empty()) ++pictures;
            for (const Scene& page : pages) {
              std::string complaint = complaint_of(page);
              if (complaint.empty()) complaint = hard_to_read(page, spec.paper);
              if (complaint.empty()) continue;
              complaints.try_emplace(std::string(name_of(kind)) + " of " + shape.name + " " +
                                         (language == Language::zh ? "zh" : "en") +
                                         (orientation == Orientation::portrait ? " portrait" : ""),
                                     complaint);
            }
          }
        }
      }
    }
  }
  for (const auto& [where, what] : complaints) FAIL_CHECK(where << ": " << what);
  CHECK(pictures > 700);
}
