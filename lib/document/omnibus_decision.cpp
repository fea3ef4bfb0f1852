#include "document/omnibus_decision.hpp"

#include <algorithm>
#include <array>

#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/title_lines.hpp"

namespace yiju {

namespace {

struct Omnibus {
  Date made, in_force;
};

constexpr std::array omnibus_decisions{Omnibus{{2011, 1, 8}, {2011, 1, 8}},   Omnibus{{2016, 2, 6}, {2016, 2, 6}},
                                       Omnibus{{2017, 3, 1}, {2017, 3, 1}},   Omnibus{{2017, 10, 7}, {2017, 10, 7}},
                                       Omnibus{{2018, 3, 19}, {2018, 3, 19}}, Omnibus{{2019, 3, 2}, {2019, 3, 2}},
                                       Omnibus{{2019, 3, 24}, {2019, 3, 24}}, Omnibus{{2019, 4, 23}, {2019, 4, 23}},
                                       Omnibus{{2020, 3, 27}, {2020, 3, 27}}, Omnibus{{2020, 11, 29}, {2020, 11, 29}},
                                       Omnibus{{2022, 3, 29}, {2022, 5, 1}},  Omnibus{{2023, 7, 20}, {2023, 7, 20}},
                                       Omnibus{{2024, 1, 13}, {2024, 1, 13}}, Omnibus{{2024, 3, 10}, {2024, 5, 1}},
                                       Omnibus{{2024, 12, 6}, {2025, 1, 20}}, Omnibus{{2026, 1, 30}, {2026, 3, 20}}};

}  // namespace

Date omnibus_in_force(std::string_view decision, Date made) {
  const std::string title = join_title(decision);  // a page may have broken it
  static constexpr WordSet leads{"国务院关于修改", "国务院关于废止"};
  static constexpr WordSet many{"部分行政法规"};
  if (!leads.begins(title) || !many.stands_in(title)) return {};
  const auto* const row = std::ranges::find(omnibus_decisions, made, &Omnibus::made);
  return row == omnibus_decisions.end() ? Date{} : row->in_force;
}

}  // namespace yiju
