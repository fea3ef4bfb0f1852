// A register as a table for people, and the titles that nothing is known of, to be filled in and read back.
#pragma once

#include <span>

#include "output/table/table.hpp"
#include "registry/register_writer.hpp"

namespace yiju {

/// 名称 │ 效力层级 │ 制定机关 │ 文号 │ 通过 │ 公布 │ 施行 │ 修改 │ 修改施行 │ 废止 │ 状态 │ 取代者 │ 条数
[[nodiscard]] Table register_table(std::span<const Instrument> instruments, Language language);

/// The same columns, empty, and 引用次数.
[[nodiscard]] Table register_table(std::span<const UnknownTitle> titles, Language language);

}  // namespace yiju
