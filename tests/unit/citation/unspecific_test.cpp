#include "citation/unspecific.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yiju;

namespace {

std::string found(std::string_view text) {
  std::string all;
  for (const Span span : find_unspecific_sources(text)) {
    all += (all.empty() ? "" : "|") + std::string(slice(text, span));
  }
  return all;
}

}  // namespace

TEST_CASE("sources that cannot be looked up are found with the verb that leads to them") {
  CHECK(found("停泊费按照国家有关价格政策收取") == "按照国家有关价格政策");
  CHECK(found("依照法律、法规的规定处理") == "依照法律、法规的规定");
  CHECK(found("应当符合强制性国家标准的要求") == "符合强制性国家标准的要求");
  CHECK(found("应当按照规定报告") == "按照规定");
  CHECK(found("遵守有关法律、法规和规章的规定，按照国家标准施工") == "遵守有关法律、法规和规章的规定|按照国家标准");
}

TEST_CASE("named sources, the text itself and what was agreed are none") {
  CHECK(found("依照《临江市公园条例》的规定处理").empty());
  CHECK(found("依照本条例第三条的规定处理").empty());
  CHECK(found("按照合同的要求施工").empty());
  CHECK(found("按照规定的时间报告").empty());
  CHECK(found("按照公园规划建设").empty());
}

TEST_CASE("words on law in general that name no source have no length") {
  CHECK(unspecific_length("国家法律规定") > 0);
  CHECK(unspecific_length("国家法律保护") == 0);
  CHECK(unspecific_length("有关法律知识") == 0);
}
