// The answer of `verify` as a table: what has become stale of a dossier.
#pragma once

#include <string>

#include "output/table/table.hpp"
#include "query/dossier_changes.hpp"

namespace yiju {

/// 文本 │ 变化 │ 当时 │ 现在 │ 引用它的条文 │ 因而不同的结论
[[nodiscard]] Table table_of(const DossierChanges& changes, const std::string& draft, Language language);

/// The same with the stable words of kinds and verdicts.
[[nodiscard]] std::string to_json(const DossierChanges& changes, const std::string& draft);

}  // namespace yiju
