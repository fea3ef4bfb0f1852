#include "text/reader_html.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "text/html_tags.hpp"
#include "text/reader.hpp"

namespace yiju {
namespace {

std::string text_of(const std::string& html) { return read_html("页.html", html).text; }

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t at = 0; at < times; ++at) out += text;
  return out;
}

}  // namespace

TEST_CASE("HTML: blocks are lines, white space is single, line breaks between Chinese characters are nothing") {
  CHECK(text_of("<p>第一条　为了<b>保护</b>数据。</p><p>第二条　甲。<br>乙。</p>") ==
        "第一条　为了保护数据。\n第二条　甲。\n乙。\n");
  CHECK(text_of("<p>  依照《临江市\n   条例》，see  the\n law。 </p>") == "依照《临江市条例》，see the law。\n");
  CHECK(text_of("<p>第一条\n为了数据，\n制定。</p><div title=\"header\"><p>汇编，第一册</p></div>") ==
        "第一条 为了数据，制定。\n");
  CHECK(text_of("<p>&nbsp;&nbsp;&#12288;（一）甲；&lt;乙&gt;&amp;\u200B丙；</p>") == "（一）甲；<乙>&丙；\n");
  CHECK(text_of("<pre>第一条\n第二条，甲。</pre>") == "第一条\n第二条，甲。\n");
}

TEST_CASE("HTML: scripts, styles, forms, comments and hidden elements are no text") {
  CHECK(text_of("<style>p{}</style><script>var a = '<p>第九条。</p>';</script><p>第一条　甲。</p><!-- 第二条。 "
                "--><noscript>第三条。</noscript>"
                "<div style=\"display: none\">第四条。</div><p "
                "hidden>第五条。</p><textarea>第六条。</textarea><button>第七条。</button>") == "第一条　甲。\n");
}

TEST_CASE("HTML: the main part is found, navigation, tools, related links and footer are not in it") {
  const std::string page =
      "<html><head><title>临江市数据条例-临江人大</title></head><body><div id=top><a href=/>首页</a><a "
      "href=/a>要闻</a></div>"
      "<div class=crumb>您的位置：<a href=/>首页</a>&gt;<a>法规</a></div><h2>临江市数据条例</h2>"
      "<div "
      "class=txt><p>第一条　为了规范数据，制定本条例。</p><p>第二条　公开数据，依照《临江市公开条例》第三条执行。</p>"
      "<p>【打印】【关闭】</p></div><div class=rel><ul><li><a>解读《临江市数据条例》，第一条</a></li></ul></div>"
      "<div class=foot><p>版权所有：临江市人大</p></div></body></html>";
  CHECK(text_of(page) ==
        "临江市数据条例\n第一条　为了规范数据，制定本条例。\n第二条　公开数据，依照《临江市公开条例》第三条执行。\n");
}

TEST_CASE("HTML: pages of other makes") {
  // Everything in one cell, lines by <br>, indents by full-width spaces; attachments are links.
  CHECK(text_of("<table><tr><td><a href=a>首页</a> <a "
                "href=b>法规</a></td></tr><tr><td><font>　　第一条　为了数据，制定本办法。<br>　　第二条　依照"
                "《临江市数据条例》第三条执行。</font><p>附件：<a href=x.doc>临江市数据目录办法</a></p><p>上一篇：<a "
                "href=p>通知</a></p></td></tr></table>") ==
        "第一条　为了数据，制定本办法。\n第二条　依照《临江市数据条例》第三条执行。\n附件：临江市数据目录办法\n");
  // A script unveils the text when the page is loaded.
  CHECK(text_of(
            "<div id=js_content style='visibility: "
            "hidden;'><section><section><p><span>第一条</span><span>　甲，乙。</span></p></section></section></div>") ==
        "第一条　甲，乙。\n");
  // A heading of two parts above a body that is in the page as divisions only.
  CHECK(text_of("<html><head><title>临江市数据办法_政府网站</title></head><div class=nav><a>首页</a></div><div><div "
                "class=tit>临江市数据办法</div></div>"
                "<div class=con><div>第一条　甲，乙。</div><div>第二条　丙，丁。</div></div>") ==
        "临江市数据办法\n第一条　甲，乙。\n第二条　丙，丁。\n");
}

TEST_CASE("HTML: the head of the site is none of the document, one that holds its title is") {
  const std::string law = "<p>第一条　为了规范数据，制定本条例。</p></body>";
  const std::string bare = "第一条　为了规范数据，制定本条例。\n";
  CHECK(text_of("<body><header>首页 法规库 司法局</header>" + law) == bare);
  CHECK(text_of("<body><header><h1>临江市数据条例</h1></header>" + law) == "临江市数据条例\n" + bare);
  CHECK(text_of("<body><header>临江市数据条例</header>" + law) == "临江市数据条例\n" + bare);
}

TEST_CASE("HTML: what stands around a table that holds the text is text; its heading is told by its name") {
  CHECK(text_of(
            "<body><div class=title>临江市公园条例修订对照表</div><table><thead><tr><td colspan=2>条文对照</td></tr>"
            "<tr><td>修订前</td><td>修订后</td></tr></thead><tr><td>第一条　甲，乙。</td><td>第一条　丙，丁。</td></tr>"
            "</table></body>") ==
        "临江市公园条例修订对照表\n条文对照\n修订前\t修订后\n第一条　甲，乙。\t第一条　丙，丁。\n");
}

TEST_CASE("HTML: a cell above the one with the text holds its title") {
  CHECK(text_of("<table><tr><td>临江市渡口条例</td></tr><tr><td>第一条　渡口免费。<br>第二条　渡口安全。</td></tr></"
                "table>") == "临江市渡口条例\n第一条　渡口免费。\n第二条　渡口安全。\n");
  CHECK(text_of("<table><tr><td><a href=x>临江市码头条例</a></td></tr><tr><td>第一条　渡口免费。</td></tr></table>") ==
        "第一条　渡口免费。\n");
}

TEST_CASE("HTML: a paragraph or division above the main part that names an instrument is its title") {
  const std::string articles = repeated("<p>第一条　渡口免费开放，由市交通局管理。</p>", 9);
  for (const char* above : {"<p align=center>临江市渡口条例（草案）</p>", "<div>临江市渡口条例（草案）</div>"}) {
    CHECK(text_of(above + ("<div id=a>" + articles) + "</div>").starts_with("临江市渡口条例（草案）\n第一条"));
    CHECK(text_of("<title>临江市人民政府门户</title>" + std::string(above) + "<table><tr><td>" + articles +
                  "</td></tr></table>")
              .starts_with("临江市渡口条例（草案）\n第一条"));
  }
  CHECK(text_of("<p>来源：临江市渡口条例</p><div>" + articles + "</div>").starts_with("第一条"));
}

TEST_CASE("HTML: a page called by its kind alone has its title in its text") {
  CHECK(text_of("<title>对照表</title><h2>临江市渡口条例对照表</h2><p>第一条　渡口免费，由市交通局管理。</p>") ==
        "临江市渡口条例对照表\n第一条　渡口免费，由市交通局管理。\n");
}

TEST_CASE("HTML: control characters that programs leave are none of the text") {
  CHECK(text_of("<p>第一条　渡\x07\x03口<b>免费</b>\x08开放。</p>") == "第一条　渡口免费开放。\n");
}

TEST_CASE("HTML: a few words that are not seen are none of the text") {
  CHECK(text_of("<p>第一条　渡口免费，安全，便民，通畅。</p><span style='visibility: hidden'>第二条</span>") ==
        "第一条　渡口免费，安全，便民，通畅。\n");
}

TEST_CASE("HTML: links within the text stay") {
  CHECK(text_of("<div><p>第一条　根据<a href=x>《临江市数据条例》</a>，制定本办法。</p></div>") ==
        "第一条　根据《临江市数据条例》，制定本办法。\n");
}

TEST_CASE("HTML: rows of tables are lines, layout tables are not") {
  CHECK(text_of("<table><tr><th>草案条文</th><th>依据，条款</th></tr><tr><td>第一条</td><td>《甲法》第二条</td></tr></"
                "table>") == "草案条文\t依据，条款\n第一条\t《甲法》第二条\n");
  CHECK(text_of("<table><tr><td><p>第一条　甲。</p><p>第二条　乙。</p></td></tr></table>") ==
        "第一条　甲。\n第二条　乙。\n");
}

TEST_CASE("HTML: numbers that the browser writes are written") {
  CHECK(text_of("<p>下列数据，公开：</p><ol start=2><li><p>甲；</p></li><li></li><li>乙。</li></ol><p>第二款。</p>") ==
        "下列数据，公开：\n2.甲；\n4.乙。\n第二款。\n");
  CHECK(text_of("<ol><li>第一条　渡口，免费：<ol><li>（一）公交渡口；</li><li>旅游渡口。</li></ol></li></ol>") ==
        "第一条　渡口，免费：\n（一）公交渡口；\n2.旅游渡口。\n");
}

TEST_CASE("HTML: the page's own encoding is used") {
  const std::string gbk =
      "<html><head><meta charset='gbk'></head><body><p>\xB5\xDA\xC8\xFD\xCC\xF5\xA1\xA3</p></body></html>";
  const Source source = read_source_bytes("页.html", gbk);
  CHECK(source.text == "第三条。\n");
  CHECK(source.encoding == Encoding::gb18030);
}

TEST_CASE("HTML: is told from text by its first tag") {
  CHECK(is_html("\xEF\xBB\xBF \n<!-- saved from url --><!DOCTYPE HTML>"));
  CHECK(is_html("<?xml version=\"1.0\"?>\n<html>"));
  CHECK_FALSE(is_html("<p>"));
  CHECK_FALSE(is_html("第一条 <html>"));
  CHECK_FALSE(is_html("<!--"));
  CHECK_FALSE(is_html(""));
}

TEST_CASE("HTML: hostile pages are read in linear time and without a deep stack") {
  const auto start = std::chrono::steady_clock::now();
  const std::string law = "<p>第一条　甲，乙。</p>";
  for (const std::string& page : {
           repeated("<div>", 100000) + law,
           repeated("<div></span>", 100000) + law,
           repeated("<b id=1>", 50000) + repeated("<p>", 50000) + law,
           repeated("<table><tr><td>", 30000) + law,
           "<a " + repeated("x=1 ", 200000) + ">" + law,
           repeated("<p>甲，", 200000) + law,
           repeated("</p>", 200000) + law,
           repeated("<", 500000) + law,
           repeated("<!--", 200000) + "-->" + law,
           repeated("<script>", 50000) + "</script>" + law,
           repeated("&", 500000) + law,
           "<ol start=9223372036854775807><li>甲，<li>乙，</ol>" + law,
       }) {
    const std::string text = text_of("<html><body>" + page);
    CHECK(text.find("第一条　甲，乙。") != std::string::npos);
  }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
  const Source deep = read_html("页.html", repeated("<div>", 100000) + law);
  REQUIRE(deep.diagnostics.size() == 1);
  CHECK(deep.diagnostics[0].code == DiagnosticCode::part_skipped);
}

TEST_CASE("HTML: tags stripped by hand resolve references and end lines at blocks") {
  CHECK(strip_tags("<title>题</title><p>甲 &lt;乙&gt; &#x4E19;&unknown;</p><script>x</script>丁<br>戊") ==
        "甲 <乙> 丙&unknown;\n丁\n戊");
}

TEST_CASE("HTML: a footnote is a note to the words that its mark stands behind") {
  const Source page =
      read_html("页.html",
                "<p>第一条　甲，乙。<sup><a href=\"#n1\" id=\"r1\">[1]</a></sup></p><p>第二条　丙，丁。</p>"
                "<ol><li id=\"n1\">参见《戊条例》，第二版。<a href=\"#r1\">↩</a></li></ol>");
  CHECK(page.text == "第一条　甲，乙。\n第二条　丙，丁。\n1.参见《戊条例》，第二版。\n");
  REQUIRE(page.notes.size() == 1);
  CHECK(page.text.substr(0, page.notes[0].anchor) == "第一条　甲，乙。");
}

TEST_CASE("HTML: footnotes as Word saves them; contents and links between sections are none") {
  const Source word = read_html(
      "页.html",
      "<p>第一条　甲，乙。<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a></p><div style='mso-element:footnote-list'><div "
      "style='mso-element:footnote' id=ftn1><p><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> "
      "参见，丙。</p><p>又见，丁。</p>"
      "</div></div>");
  CHECK(word.text == "第一条　甲，乙。\n参见，丙。\n又见，丁。\n");
  CHECK(word.notes.size() == 1);
  const Source linked =
      read_html("页.html", "<p><a href=\"#c1\">总则</a></p><h2 id=c1>第一章　总则</h2><p>第一条　甲，乙。</p>");
  CHECK(linked.notes.empty());
  CHECK(linked.text.find("第一章　总则") != std::string::npos);
}

TEST_CASE("HTML: what a style sheet of the page hides is no text, unless it is the text itself") {
  const std::string sheet =
      "<head><style>.tip, #old { display : none } @media print{.law{display:none}} .law p{display:none}</style></head>";
  const std::string law = "<p>第一条　甲，乙。</p><p>第二条　丙，丁。</p><p>第三条　戊，己。</p>";
  CHECK(text_of(sheet + "<div class=law>" + law + "<p class='a tip'>庚，辛。</p><p id=old>壬，癸。</p></div>") ==
        "第一条　甲，乙。\n第二条　丙，丁。\n第三条　戊，己。\n");
  CHECK(text_of(sheet + "<div class=tip>" + law + "</div>").find("第三条") != std::string::npos);
}

TEST_CASE("HTML: a cell that reaches down shifts the cells of the rows below it") {
  const Source page = read_html("表.html",
                                "<table><tr><td rowspan=2>甲，1</td><td>乙，1</td></tr><tr><td>乙，2</td></tr>"
                                "<tr><td>甲，3</td><td>乙，3</td></tr></table>");
  REQUIRE(page.cells.size() == 5);
  CHECK(slice(page.text, page.cells[2].text) == "乙，2");
  CHECK(page.cells[2].column == 1);
  CHECK(page.cells[3].column == 0);
}

TEST_CASE("HTML: a note in a numbered list is told by its place in it") {
  const Source source = read_html("页.html",
                                  "<p>依照《甲法》<sup><a href=\"#n2\">[2]</a></sup>第三条。</p><p>乙。</p>"
                                  "<ol><li id=n1>不相干。</li><li id=n2>见公报。</li></ol>");
  REQUIRE(source.notes.size() == 1);
  CHECK(slice(source.text, source.notes[0].text) == "2.见公报。");
  CHECK(source.text.substr(0, source.notes[0].anchor) == "依照《甲法》");
}

TEST_CASE("HTML: the site's name above the document is none of it") {
  const std::string text = text_of(
      "<body><h1 class=logo><a href=/>临江市门户</a></h1><div><h1>临江市公园条例</h1>"
      "<p>第一条　为了公园，制定本条例。</p><p>第二条　公园免费，夜间关闭。</p></div></body>");
  CHECK(text == "临江市公园条例\n第一条　为了公园，制定本条例。\n第二条　公园免费，夜间关闭。\n");
}

}  // namespace yiju
