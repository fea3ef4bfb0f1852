#include "text/reader_mht.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "text/mime.hpp"
#include "text/reader.hpp"

namespace yiju {
namespace {

const std::string page_in_two_parts =
    "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"--=a\"\r\n\r\n"
    "before any part\r\n----=a\r\nContent-Type: text/html; charset=\"gb2312\"\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: file:///C:/a.html\r\n\r\n"
    "<html><p>=B5=DA=D2=BB=CC=F5=A1=A1=\r\n=BC=D7=A1=A3</p></html>\r\n"
    "----=a\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC\r\n----=a--\r\n";

}  // namespace

TEST_CASE("MIME: parts, their headers over several lines, and their bytes") {
  const std::vector<MimePart> parts = mime_parts(page_in_two_parts);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].type == "text/html");
  CHECK(parts[0].charset == "gb2312");
  CHECK(parts[0].location == "file:///C:/a.html");
  CHECK(parts[1].bytes == std::string("\0\1\2", 3));
}

TEST_CASE("MIME: a message cut short gives what is there; multiparts stand in multiparts") {
  CHECK(mime_parts("Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/plain\n\n半").size() == 1);
  const std::vector<MimePart> parts = mime_parts(
      "Content-Type: multipart/mixed; boundary=out\n\n--out\nContent-Type: multipart/related; boundary=in\n\n"
      "--in\nContent-Type: text/html\n\n<p>内</p>\n--in--\n--out\nContent-Type: text/plain\n\n外\n--out--\n");
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].type == "text/html");
  CHECK(parts[1].bytes == "外\n");
  CHECK(from_base64("56ys\r\n5LiA") == "第一");
}

TEST_CASE("MHT: a page that breaks off is read and said to be in part; one without a last boundary is whole") {
  const std::size_t last = page_in_two_parts.find("----=a\r\nContent-Type: image");
  const Source whole = read_source_bytes("甲.mht", page_in_two_parts.substr(0, last));
  CHECK(whole.diagnostics.empty());
  const Source half = read_source_bytes("乙.mht", page_in_two_parts.substr(0, page_in_two_parts.find("=BC=D7")));
  CHECK(half.text == "第一条\n");
  REQUIRE(half.diagnostics.size() == 1);
  CHECK(is_lost_part(half.diagnostics[0]));
}

TEST_CASE("MHT: the page in it is read, in the encoding that its header tells") {
  CHECK(read_source_bytes("通知.doc", page_in_two_parts).text == "第一条　甲。\n");
  CHECK_THROWS_AS((void)read_source_bytes("空.mht", "MIME-Version: 1.0\nContent-Type: image/png\n\nAA"), Error);
}

}  // namespace yiju
