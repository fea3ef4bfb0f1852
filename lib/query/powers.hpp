// The list of powers (设定清单): every article that sets a penalty, a licence, a coercive measure or a fee, what it
// sanctions, the higher provision that it names, and whether it goes beyond that one's range.
//   第九条 违反本条例第五条的规定，…由水务部门处五千元以上二万元以下的罚款。
//     → penalty against 第五条; 第五条 cites 《水法》第三十条; that one's range is 1000..10000: beyond
// The comparison sets words beside words. It is no judgment whether the article is lawful.
#pragma once

#include <memory>
#include <vector>

#include "query/functions.hpp"
#include "query/setting_limit.hpp"

namespace yiju {

enum class PowerComparison : std::uint8_t {
  none_named,      ///< no higher provision is named, by the article or by the duty that it sanctions
  whole_only,      ///< instruments are named as a whole, without a provision
  not_loaded,      ///< a provision is named, its text is not at hand
  not_comparable,  ///< the provision's text is at hand and sets nothing to compare with
  within,          ///< kinds and ranges stay within those of the provision
  beyond,          ///< a kind or an amount is not covered by it
};

/// A higher provision that is named.
struct Authority {
  EdgeId edge = none;
  NodeId through = none;                   ///< the sanctioned article that names it; none: the article itself
  const ArticleFunctions* sets = nullptr;  ///< what it sets; null where its text is not at hand
};

struct PowerRow {
  NodeId unit = none;
  std::vector<Function> sets;     ///< penalty, coercion, licence, fee: those of the article
  ArticleFunctions what;          ///< with details
  std::vector<NodeId> sanctions;  ///< the articles that it punishes a breach of, where they are nodes
  std::vector<Authority> authorities;
  PowerComparison comparison = PowerComparison::none_named;
  std::vector<SettingLimit>
      limits;  ///< what its level may not set of its own; only where no provision is named that sets it
};

/// The powers of one text.
struct PowerList {
  NodeId root = none;
  std::vector<PowerRow> rows;  ///< in reading order
  std::vector<EdgeId> whole;   ///< what the text as a whole rests on

  [[nodiscard]] std::size_t count(Function function) const;
  [[nodiscard]] std::size_t count(PowerComparison comparison) const;
};

struct PowersAnswer {
  std::vector<PowerList> lists;
  std::vector<std::unique_ptr<FunctionList>> sources;  ///< what the authorities' `sets` point into
};

/// Of the given texts (their roots); of the drafts, or where there is none of all loaded instruments, if the list is
/// empty.
[[nodiscard]] PowersAnswer find_powers(const LegalGraph& graph, const TextOfFile& texts,
                                       const std::vector<NodeId>& asked = {});

[[nodiscard]] const char* name_of(PowerComparison comparison);
[[nodiscard]] std::string_view describe(PowerComparison comparison, Language language);

}  // namespace yiju
