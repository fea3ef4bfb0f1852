#include "base/simplified_han.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yiju;

TEST_CASE("traditional characters become simplified ones of as many bytes") {
  const std::string_view written = "本條例由廣東省人民政府負責解釋。";
  const std::string read = simplified_han(written);
  CHECK(read == "本条例由广东省人民政府负责解释。");
  CHECK(read.size() == written.size());
  CHECK(simplified_han("著作權法和俱樂部") == "著作权法和俱乐部");  // both are simplified characters, too
  CHECK(simplified_han("\xE6\x9D") == "\xE6\x9D");                  // half a character
  CHECK(simplified_han("").empty());
}

TEST_CASE("a text is written in traditional characters where more than a stray one is") {
  CHECK(written_in_traditional_han("違反本條例規定的，處以罰款。"));
  CHECK(written_in_traditional_han("第三章规範的事项"));
  CHECK_FALSE(written_in_traditional_han("违反本条例规定的，由主管部门责令改正，依照有关法律、法规的规定給予处罚。"));
  CHECK_FALSE(written_in_traditional_han("Article 3"));
  CHECK_FALSE(written_in_traditional_han(""));
  CHECK_FALSE(written_in_traditional_han("\xE6\x9D"));
}

TEST_CASE("what was simplified holds no traditional character, even where bytes are broken") {
  CHECK_FALSE(holds_traditional_han(simplified_han("違反本條例規定的，處以罰款。")));
  std::string bytes = "第三條第二款";  // each byte of it changed in turn to each other one
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char own = bytes[at];
    for (int other = 0; other < 256; ++other) {
      bytes[at] = static_cast<char>(other);
      CHECK_FALSE(holds_traditional_han(simplified_han(bytes)));
    }
    bytes[at] = own;
  }
}
