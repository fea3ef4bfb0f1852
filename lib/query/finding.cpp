#include "query/finding.hpp"

#include "base/enum_words.hpp"

namespace yiju {

namespace {

constexpr std::array<RuleText, 20> rules = {{
    {CheckRule::dangling,
     "dangling",
     Severity::error,
     {"所引条款在被引文件中不存在", "the cited provision is not in the text"}},
    {CheckRule::unknown_title,
     "unknown-title",
     Severity::warning,
     {"没有这个名称的文件", "no instrument of that title is known"}},
    {CheckRule::ambiguous,
     "ambiguous",
     Severity::warning,
     {"引用可以指几个文件或者几处", "the citation can mean several places"}},
    {CheckRule::repealed,
     "repealed",
     Severity::warning,
     {"所引文件已经废止", "the cited instrument had been repealed"}},
    {CheckRule::superseded,
     "superseded",
     Severity::warning,
     {"所引文件已被替代", "the cited instrument had been replaced"}},
    {CheckRule::article_changed,
     "article-changed",
     Severity::warning,
     {"同一条号在新文本中已是另外的内容", "under that number a newer wording says something else"}},
    {CheckRule::level_inverted,
     "level-inverted",
     Severity::error,
     {"以效力层级较低的文件作为较高文件的依据", "a lower instrument is the basis of a higher one"}},
    {CheckRule::basis_unnamed,
     "basis-unnamed",
     Severity::warning,
     {"制定依据没有写明任何文件", "the basis clause names no instrument"}},
    {CheckRule::short_name_twice,
     "short-name-twice",
     Severity::warning,
     {"同一简称指两个文件", "one short name stands for two instruments"}},
    {CheckRule::short_name_unused,
     "short-name-unused",
     Severity::note,
     {"定义了简称而没有使用", "a short name is defined and never used"}},
    {CheckRule::note_mismatch,
     "note-mismatch",
     Severity::error,
     {"起草说明与草案的数字不一致", "drafting note and draft disagree on a number"}},
    {CheckRule::note_confirmed,
     "note-confirmed",
     Severity::note,
     {"起草说明与草案的数字一致", "drafting note and draft agree on a number"}},
    {CheckRule::note_unchecked,
     "note-unchecked",
     Severity::note,
     {"没有收录草案，说明中的数字无法核对", "the draft is not loaded, so the note's numbers cannot be checked"}},
    {CheckRule::table_row,
     "table-row",
     Severity::error,
     {"对照表的一行找不到对应的条文或者依据", "a row of a basis table matches no article or source"}},
    {CheckRule::oddity,
     "oddity",
     Severity::warning,
     {"文本本身的异常：编号、编码等", "something odd in the text itself"}},
    {CheckRule::beyond_count,
     "beyond-count",
     Severity::error,
     {"条号超出该文件的条数", "the number is beyond the articles of the instrument"}},
    {CheckRule::other_wording,
     "other-wording",
     Severity::note,
     {"取的不是所引的文本，条号未必是同一条", "another wording than the one cited is at hand"}},
    {CheckRule::words_elsewhere,
     "words-elsewhere",
     Severity::warning,
     {"所引的原话不在所引的条文中", "the quoted words are not in the cited article"}},
    {CheckRule::points_at_itself,
     "points-at-itself",
     Severity::warning,
     {"引用指向它自己所在的条文", "the citation points at the provision in which it stands"}},
    {CheckRule::register_differs,
     "register-differs",
     Severity::note,
     {"正文所载日期与登记表不一致", "the text tells another date than the register"}},
}};
static_assert(one_row_a_value(rules, CheckRule::register_differs));

}  // namespace

std::span<const RuleText> check_rules() { return rules; }

const char* name_of(CheckRule rule) { return row_of(rules, rule).id; }

}  // namespace yiju
