#include "query/left_open.hpp"

#include "base/word_set.hpp"
#include "citation/unspecific.hpp"

namespace yiju {
namespace {

constexpr WordSet carried_out{"执行", "办理", "处理", "处罚", "进行", "处分", "实施", "管理", "规定", "责任", "确定"};

}  // namespace

bool is_left_open(std::string_view clause) {
  return carried_out.ends(clause) || !find_unspecific_sources(clause).empty();
}

}  // namespace yiju
