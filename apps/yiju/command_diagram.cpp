#include "context.hpp"
#include "output/slides/slides.hpp"
#include "query/node_finder.hpp"
#include "render/picture.hpp"

namespace yiju {
namespace {

/// What is drawn where --kind is not given: by the node that is named.
PictureKind kind_of(const LegalGraph& graph, const PictureSpec& spec) {
  if (spec.target != none) return PictureKind::path;
  if (spec.node == none) return PictureKind::whole;
  switch (graph.nodes()[spec.node].kind) {
    case ProvisionKind::root:
      return PictureKind::instrument;
    case ProvisionKind::part:
    case ProvisionKind::subpart:
    case ProvisionKind::chapter:
    case ProvisionKind::section:
      return PictureKind::chapter;
    default:
      return PictureKind::article;
  }
}

}  // namespace

void declare_diagram(OptionList& options) {
  options.formats({"svg", "png", "pdf", "dot", "pptx"});
  options.choice("kind", {"auto", "whole", "chapter", "article", "instrument", "path", "gaps", "levels", "matrix"},
                 "画什么：全图、章、条、文件、路径、缺口图、效力层级、章与文件矩阵（缺省看 NODE）",
                 "what to draw: else by what NODE is");
  options.number("hops", 1, 1, 9, "条与文件：走几步", "article and instrument: how many steps to follow");
  options.choice("page", {"auto", "a4", "a3", "16:9", "4:3", "fit"}, "页面（缺省 A4，全图 A3）",
                 "page (else a4, a3 for the whole)");
  options.choice("orientation", {"auto", "landscape", "portrait"}, "横向或纵向", "landscape or portrait");
  options.choice("theme", {"briefing", "print", "dark"}, "配色：简报、黑白打印、深色",
                 "briefing, print (black and white), dark");
  options.choice("layout", {"dot", "sfdp"}, "网络图的布局；sfdp 适合很大的图",
                 "layout of networks; sfdp for very large ones");
  options.text("of", "INSTRUMENT", "画哪件文件；不写则为草案", "which instrument; else the draft");
  options.text("title", "TEXT", "自拟标题", "a title of your own");
  options.number("dpi", 150, 36, 1200, "PNG 分辨率", "resolution of PNG");
  options.example("yiju diagram corpus/guangdong-ai -o 全图.pdf", "整部草案的依据", "what the whole draft rests on");
  options.example("yiju diagram corpus/guangdong-ai 草案第三十二条 --hops 3 -o 第32条.png --dpi 300", "一条，逐级往上",
                  "one article and on up to the highest authority");
  options.example("yiju diagram corpus/guangdong-ai -o 汇报.pptx",
                  "幻灯片：缺口图，然后一章一页，原生形状可改；写明 NODE 或 --kind 则只有那一页",
                  "slides: the gap map, then one a chapter, as native shapes; with NODE or --kind that one alone");
  options.example("yiju diagram corpus/guangdong-ai --kind gaps --page 16:9 -o 缺口.svg", "缺口图，幻灯片大小",
                  "the gap map for a slide");
}

ExitStatus run_diagram(Context& context) {
  const Arguments& arguments = context.arguments();
  const LegalGraph graph = context.graph();
  PictureSpec spec;
  const Date day = arguments.date("as-of");
  if (arguments.has("of")) spec.node = find_text(graph, arguments.text("of"), day);
  if (!context.argument(1).empty()) spec.node = find_node(graph, context.argument(1), day).node;
  if (!context.argument(2).empty()) spec.target = find_node(graph, context.argument(2), day).node;
  spec.kind = arguments.text("kind") == "auto" ? kind_of(graph, spec) : *parse_picture_kind(arguments.text("kind"));
  spec.hops = static_cast<std::uint32_t>(arguments.number("hops"));
  spec.engine = arguments.text("layout") == "sfdp" ? Engine::sfdp : Engine::dot;
  spec.theme = *parse_theme(arguments.text("theme"));
  const std::string page = arguments.text("page");
  const bool large = spec.kind == PictureKind::whole || spec.kind == PictureKind::matrix;
  spec.paper.size = page == "auto" ? (large ? PaperSize::a3 : PaperSize::a4) : *parse_paper_size(page);
  spec.paper.orientation = *parse_orientation(arguments.text("orientation"));
  spec.paper.language = context.language();
  spec.title = arguments.text("title");
  if (context.format() == "pptx") {
    if (page == "auto") spec.paper.size = PaperSize::wide;
    const bool talk = spec.node == none && arguments.text("kind") == "auto";  // else the one picture that is asked for
    const std::vector<Scene> pages = talk ? draw_talk(graph, spec) : std::vector{draw_picture(graph, spec)};
    context.write(write_slides(pages, pages.front().title));
    return ExitStatus::done;
  }
  context.write(paint(draw_picture(graph, spec), *parse_picture_format(context.format()),
                      static_cast<double>(arguments.number("dpi"))));
  return ExitStatus::done;
}

}  // namespace yiju
