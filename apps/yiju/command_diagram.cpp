#include <cmath>

#include "base/file_system.hpp"
#include "graph_with_texts.hpp"
#include "output/slides/slides.hpp"
#include "query/node_finder.hpp"
#include "render/picture.hpp"
#include "render/picture_file.hpp"

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

/// Says where the page that was asked for is too small for words that can be read.
void tell_pages(const Context& context, const std::vector<Scene>& pages) {
  const Scene& page = pages.front();
  if (page.enlarged == 1) return;
  const std::string size = std::to_string(std::lround(page.width)) + " × " + std::to_string(std::lround(page.height));
  context.note(context.language() == Language::zh ? "这样大的页面上字会小得看不清，已把页面放大为 " + size +
                                                        " 点；可改用 --page a3，或少画些（--hops、NODE）"
                                                  : "words would be too small to read on that page, which is now " +
                                                        size + " points; --page a3 or less on it (--hops, NODE) helps");
}

/// 全图.svg → 全图-2.svg: the files after the first.
std::string numbered(const std::string& path, std::size_t number) {
  const std::filesystem::path whole(path);
  return (whole.parent_path() / (whole.stem().string() + "-" + std::to_string(number) + whole.extension().string()))
      .string();
}

void write_pictures(Context& context, const std::vector<Scene>& pages) {
  const PictureFormat format = *parse_picture_format(context.format());
  const auto dpi = static_cast<double>(context.arguments().number("dpi"));
  const bool zh = context.language() == Language::zh;
  const std::string count = std::to_string(pages.size()), output = context.arguments().text("output");
  if (context.arguments().text("page") != "auto" || holds_pages(format)) tell_pages(context, pages);
  if (holds_pages(format) || pages.size() == 1) {
    context.write(write_picture(pages, format, dpi, context.language()));
    if (pages.size() > 1)
      context.note(zh ? "一页放不下，分为 " + count + " 页" : "too much for one page: " + count + " pages");
    return;
  }
  context.write(write_picture({pages.front()}, format, dpi, context.language()));
  if (output.empty() || output == "-") {
    context.note(zh ? "一页放不下：这是 " + count +
                          " 页中的第 1 页；用 -o 写成各页，或用 PDF、PPTX、--page a3、--page fit"
                    : "too much for one page: this is page 1 of " + count +
                          "; -o writes them all, as do PDF and PPTX; else --page a3, --page fit");
    return;
  }
  for (std::size_t i = 1; i < pages.size(); ++i) {
    write_file(numbered(output, i + 1), write_picture({pages[i]}, format, dpi, context.language()));
  }
  context.note(zh ? "一页放不下，分为 " + count + " 个文件：" + output + "、" + numbered(output, 2) +
                        (pages.size() > 2 ? " 等" : "")
                  : "too much for one page: " + count + " files, " + output + ", " + numbered(output, 2) +
                        (pages.size() > 2 ? " …" : ""));
}

}  // namespace

void declare_diagram(OptionList& options) {
  options.formats({"svg", "png", "pdf", "dot", "pptx"});
  options.choice("kind", {"auto", "whole", "chapter", "article", "instrument", "path", "gaps", "levels", "matrix"},
                 "画什么：全图、章、条、文件、路径、缺口图、效力层级、章与文件矩阵（缺省看 NODE）",
                 "what to draw: else by what NODE is");
  options.number("hops", 1, 1, 9, "条与文件：走几步", "article and instrument: how many steps to follow");
  options.choice(
      "page", {"auto", "a4", "a3", "16:9", "4:3", "fit"},
      "页面（缺省 A4，全图 A3），放不下就分页；不写明时，单张图片可以更大",
      "page (else a4, a3 for the whole), several where one is too small; unasked, a single picture may be larger");
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
  const GraphWithTexts source(context);
  const LegalGraph& graph = source.graph();
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
  spec.words = source.texts();
  if (context.format() == "pptx") {
    if (page == "auto") spec.paper.size = PaperSize::wide;
    const bool talk = spec.node == none && arguments.text("kind") == "auto";  // else the one picture that is asked for
    const std::vector<Scene> pages = talk ? draw_talk(graph, spec) : draw_pages(graph, spec);
    tell_pages(context, pages);
    context.write(write_slides(pages, pages.front().title));
    return ExitStatus::done;
  }
  // Where no page is asked for, a format of one page gets one that is large enough; DOT has no pages at all.
  const PictureFormat format = *parse_picture_format(context.format());
  const bool single = format == PictureFormat::dot || (page == "auto" && !holds_pages(format));
  write_pictures(context, single ? std::vector{draw_picture(graph, spec)} : draw_pages(graph, spec));
  return ExitStatus::done;
}

}  // namespace yiju
