#include "function/words_share.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("what a section of a policy does is told only where it is plain") {
  CHECK(plain_function_of_section("（三）支持在园区设立受理窗口。（责任单位：市园林局）\n") == Function::support);
  CHECK(plain_function_of_section("（二）加强组织领导。各部门要密切配合，建立健全协调机制。") == Function::institution);
  CHECK(plain_function_of_section("推动园艺服务体系建设，完善扶持政策") == Function::support);
  // A burden or a power may hide in these, or a right.
  CHECK(!plain_function_of_section("（四）支持园区发展，不得新建仓库。"));
  CHECK(!plain_function_of_section("（五）将游船经营许可下放至园区。"));
  CHECK(!plain_function_of_section("（六）允许园区自主定价。"));
  CHECK(!plain_function_of_section(""));
}

TEST_CASE("a section that only says from when the text applies is its entry into force") {
  CHECK(plain_function_of_section("二、本决定自公布之日起施行。") == Function::entry_into_force);
  CHECK(!plain_function_of_section("（二）从事生产自2027年起必须取得许可。"));
}
