#include "text/file_kind.hpp"

#include <doctest/doctest.h>

namespace yiju {

TEST_CASE("the first bytes tell what a file is, whatever its name") {
  struct Row {
    const char* bytes;
    FileKind kind;
  };
  const Row rows[] = {
      {"PK\x03\x04", FileKind::zip},
      {"{\\rtf1\\ansi", FileKind::rtf},
      {"\xEF\xBB\xBF\r\n{\\rtf1\\ansi", FileKind::rtf},
      {"{\\ansi\\deff0", FileKind::rtf},
      {"%PDF-1.7", FileKind::pdf},
      {"<!DOCTYPE html><p>", FileKind::html},
      {"<p class=MsoNormal>第一条</p>", FileKind::html},
      {"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", FileKind::mht},
      {"From: <Saved by Blink>\r\nSubject: a\r\nContent-Type: multipart/related;\r\n", FileKind::mht},
      {"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument xmlns:w=\"x\">",
       FileKind::word_xml},
      {"\xEF\xBB\xBF<pkg:package xmlns:pkg=\"x\">", FileKind::word_xml},
      {"<?xml version=\"1.0\"?><project/>", FileKind::other_xml},
      {"第一条　为了", FileKind::text},
      {"# 题\n<p>不是网页", FileKind::text},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(kind_of(row.bytes, "文件.doc") == row.kind);
  }
  CHECK(kind_of("<p>第一条</p>", "a.md") == FileKind::text);
  CHECK(kind_of("{\\ansi\\deff0", "a.md") == FileKind::text);
  CHECK(kind_of("<law>", "a.xml") == FileKind::other_xml);
}

TEST_CASE("the ending of a name") {
  CHECK(ending_of("法/甲.征求意见稿.DOCX") == ".docx");
  CHECK(ending_of("a.b/c") == "");
}

}  // namespace yiju
