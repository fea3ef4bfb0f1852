#include "base/invisible.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yiju;

TEST_CASE("characters that cannot be seen are taken out, and nothing beside them") {
  for (const std::string unseen : {"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x80\x8E",
                                   "\xE2\x80\xAA", "\xE2\x81\xA0", "\xE2\x81\xA6", "\xEF\xBB\xBF"}) {
    CAPTURE(unseen.size());
    CHECK(without_invisible(unseen + "《" + unseen + "渡口条例》" + unseen) == "《渡口条例》");
    CHECK(without_invisible(unseen).empty());
    CHECK(without_invisible(std::string(5000, 'a') + unseen + "b") == std::string(5000, 'a') + "b");
  }
  for (const std::string seen : {"“渡口”——‘渡船’…", "\xC2\xA0§·", "！？", "渡\xE2\x80", "\xE2", "\xC2", "", "①②"})
    CHECK(without_invisible(seen) == seen);
}

TEST_CASE("so are the names that pages have for them") {
  for (const std::string unseen : {"&shy;", "&#8203;", "&ZeroWidthSpace;", "<wbr>", "&zwj;&#xAD;"})
    CHECK(without_named_invisible(unseen + "《渡" + unseen + "口条例》" + unseen) == "《渡口条例》");
  for (const std::string seen : {"《渡口条例》", "A&B", "&nbsp;", "<w", "&", "&#8203", ""})
    CHECK(without_named_invisible(seen) == seen);
}
