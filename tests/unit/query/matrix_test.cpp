#include "query/matrix.hpp"

#include <doctest/doctest.h>

#include "output/answer/answer_text.hpp"
#include "sample_graph.hpp"

using namespace yiju;

TEST_CASE("the matrix counts citations by chapter and instrument") {
  const LegalGraph graph = test::sample_graph();
  const MatrixAnswer answer = make_matrix(graph, graph.find("临江市数据条例（草案）"));
  CHECK(to_text(graph, answer, {}) == R"(《临江市数据条例（草案）》
              [1]  [2]  [3]  [4]  合计
全文            ·    ·    1    ·     1
第一章  总则    2    1    ·    ·     3
第二章  保障    ·    ·    ·    1     1
合计            2    1    1    1     5

[1] 《中华人民共和国数据法》 · 法律
[2] 《数据审查办法（试行）》 · 部门规章
[3] 《数据发展规划》 · 国务院文件
[4] 《河东办法》
)");
}
