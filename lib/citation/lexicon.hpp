// The words of the grammar, each once, with what it can be; the lists that the rules ask are views of this table. A word is
// written in simplified characters; its traditional form is derived by the compiler, so that no list mixes the two.
//
//   constexpr WordSet kinds = lexicon::words_that<lexicon::name_a_text>();
//   kinds.beginning("條例第三条")  →  條例
//
// Words that one rule alone asks for stand beside that rule.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/word_set.hpp"

namespace yiju::lexicon {

/// What a word can be.
enum Role : std::uint8_t {
  names_text = 1,     ///< behind 本, 该 and 同 it names a text: 本条例
  ends_title = 2,     ///< a title that ends with it is an instrument: 《甲规划》
  has_articles = 4,   ///< … of the kind that has articles: 《甲条例》
  ends_bare_law = 8,  ///< a name that ends with it, right before a pinpoint, is a law's even without 《》
  leads_to_law = 16,  ///< what stands behind is a text: 根据…, 违反…
  points_back = 32,   ///< behind 该 alone it names a text cited before: 该协议第三条
};

struct Word {
  std::string_view word;
  unsigned roles;
};

inline constexpr unsigned kind = names_text | ends_title;
inline constexpr unsigned told = points_back | ends_title;
inline constexpr unsigned law = kind | has_articles | ends_bare_law;
inline constexpr unsigned rule = kind | has_articles;

inline constexpr std::array words{
    // kinds of instrument
    Word{"法", law}, Word{"法典", law}, Word{"基本法", law}, Word{"组织法", has_articles | ends_bare_law},
    Word{"条例", law}, Word{"暂行条例", law}, Word{"实施条例", law}, Word{"规例", rule}, Word{"细则", law},
    Word{"实施细则", law}, Word{"施行细则", law}, Word{"公约", law}, Word{"条约", told | ends_bare_law},
    Word{"协定", kind | ends_bare_law}, Word{"议定书", told | ends_bare_law}, Word{"宪章", told | ends_bare_law},
    Word{"办法", rule}, Word{"实施办法", rule}, Word{"暂行办法", rule}, Word{"规定", rule}, Word{"暂行规定", rule},
    Word{"暂行规则", rule}, Word{"暂行细则", rule}, Word{"试行办法", rule}, Word{"试行规定", rule},
    Word{"补充规定", rule}, Word{"规则", rule}, Word{"议事规则", rule}, Word{"决定", rule}, Word{"解释", rule},
    Word{"司法解释", names_text}, Word{"规章", names_text}, Word{"行政法规", names_text},
    Word{"地方性法规", names_text}, Word{"补充解释", rule}, Word{"章程", rule}, Word{"通则", has_articles},
    Word{"决议", kind}, Word{"准则", kind}, Word{"意见", kind}, Word{"实施意见", kind}, Word{"方案", kind},
    Word{"行动方案", kind}, Word{"实施方案", kind}, Word{"通知", kind}, Word{"标准", kind}, Word{"规范", kind},
    Word{"程序", kind}, Word{"批复", kind}, Word{"规程", kind}, Word{"纲要", kind}, Word{"计划", kind},
    Word{"行动计划", kind}, Word{"规划", kind}, Word{"守则", kind}, Word{"导则", kind}, Word{"指引", kind},
    Word{"安排", kind}, Word{"补充安排", kind}, Word{"措施", kind}, Word{"若干措施", kind}, Word{"政策措施", kind},
    Word{"要点", kind}, Word{"工作要点", kind}, Word{"预案", kind}, Word{"指南", kind},
    // … with what they are for: 该管理办法第三条
    Word{"管理办法", names_text}, Word{"管理条例", names_text}, Word{"管理规定", names_text},
    Word{"程序规定", names_text}, Word{"若干规定", names_text}, Word{"工作规则", names_text},
    Word{"实施规则", names_text}, Word{"管理细则", names_text}, Word{"工作条例", names_text},
    Word{"工作规定", names_text}, Word{"管理规则", names_text},
    // other endings of titles
    Word{"典", ends_title}, Word{"例", ends_title}, Word{"则", ends_title}, Word{"宣言", told}, Word{"声明", told},
    Word{"目录", kind}, Word{"名录", told}, Word{"公告", kind}, Word{"通告", kind}, Word{"复函", told},
    Word{"答复", told}, Word{"解答", told}, Word{"纪要", told}, Word{"制度", kind}, Word{"命令", kind},
    Word{"条令", ends_title}, Word{"要求", ends_title}, Word{"倡议", ends_title}, Word{"备忘录", told},
    Word{"协议", told}, Word{"分类", ends_title}, Word{"修正案", ends_title}, Word{"草案", ends_title},
    Word{"意见稿", ends_title}, Word{"大纲", kind}, Word{"总纲", ends_title}, Word{"编", ends_title},
    Word{"白皮书", ends_title}, Word{"换文", ends_title}, Word{"名单", ends_title}, Word{"清单", kind},
    Word{"协约", ends_title}, Word{"细目", ends_title}, Word{"条款", ends_title}, Word{"十条", ends_title},
    Word{"举措", ends_title}, Word{"部署", ends_title}, Word{"要则", ends_title}, Word{"规制", ends_title},
    Word{"条规", ends_title}, Word{"布告", ends_title}, Word{"领域", ends_title}, Word{"框架", ends_title},
    Word{"行动", ends_title}, Word{"政策", ends_title}, Word{"战略", ends_title}, Word{"路线图", ends_title},
    Word{"规约", ends_title}, Word{"共识", ends_title}, Word{"议程", ends_title}, Word{"代码", ends_title},
    Word{"术语", ends_title}, Word{"限值", ends_title}, Word{"限量", ends_title}, Word{"条件", ends_title},
    Word{"定额", ends_title}, Word{"方法", ends_title}, Word{"分级", ends_title}, Word{"划分", ends_title},
    Word{"规格", ends_title}, Word{"任务分工", ends_title}, Word{"区划", ends_title}, Word{"区划图", ends_title},
    Word{"评定", ends_title}, Word{"文件", ends_title}, Word{"基准", kind}, Word{"纲领", ends_title},
    Word{"指标体系", ends_title}, Word{"标准体系", ends_title},
    // verbs that lead in
    Word{"根据", leads_to_law}, Word{"依据", leads_to_law}, Word{"依照", leads_to_law}, Word{"按照", leads_to_law},
    Word{"遵照", leads_to_law}, Word{"参照", leads_to_law}, Word{"对照", leads_to_law}, Word{"违反", leads_to_law},
    Word{"违背", leads_to_law}, Word{"触犯", leads_to_law}, Word{"适用", leads_to_law}, Word{"符合", leads_to_law},
    Word{"遵守", leads_to_law}, Word{"执行", leads_to_law}, Word{"实施", leads_to_law}, Word{"履行", leads_to_law},
    Word{"贯彻", leads_to_law}, Word{"落实", leads_to_law}, Word{"适应", leads_to_law}};

/// Characters of these words that are written otherwise in traditional texts.
struct Script {
  std::string_view simplified, traditional;
};
inline constexpr std::array script{
    Script{"条", "條"}, Script{"规", "規"}, Script{"则", "則"}, Script{"决", "決"}, Script{"议", "議"},
    Script{"办", "辦"}, Script{"释", "釋"}, Script{"范", "範"}, Script{"标", "標"}, Script{"准", "準"},
    Script{"纲", "綱"}, Script{"计", "計"}, Script{"划", "劃"}, Script{"实", "實"}, Script{"细", "細"},
    Script{"补", "補"}, Script{"约", "約"}, Script{"协", "協"}, Script{"导", "導"}, Script{"动", "動"},
    Script{"预", "預"}, Script{"见", "見"}, Script{"暂", "暫"}, Script{"编", "編"}, Script{"录", "錄"},
    Script{"据", "據"}, Script{"违", "違"}, Script{"触", "觸"}, Script{"适", "適"}, Script{"执", "執"},
    Script{"贯", "貫"}, Script{"彻", "徹"}, Script{"对", "對"}, Script{"组", "組"}, Script{"织", "織"},
    Script{"宪", "憲"}, Script{"书", "書"}, Script{"单", "單"}, Script{"项", "項"}, Script{"节", "節"},
    Script{"废", "廢"}, Script{"订", "訂"}, Script{"发", "發"}, Script{"该", "該"}};

namespace detail {

constexpr std::size_t longest = 24;  // bytes of a word

struct Form {
  std::array<char, longest> text{};
  std::size_t size = 0;
};

constexpr Form traditional_form(std::string_view word) {
  Form form;
  for (std::size_t at = 0; at < word.size(); at += 3) {
    std::string_view character = word.substr(at, 3);
    for (const Script& pair : script) {
      if (pair.simplified == character) {
        character = pair.traditional;
        break;
      }
    }
    for (const char byte : character) form.text[form.size++] = byte;
  }
  return form;
}

inline constexpr auto traditional = [] {
  std::array<Form, words.size()> forms{};
  for (std::size_t i = 0; i < words.size(); ++i) forms[i] = traditional_form(words[i].word);
  return forms;
}();

constexpr std::string_view view(const Form& form) { return {form.text.data(), form.size}; }
constexpr bool differs(std::size_t i) { return view(traditional[i]) != words[i].word; }

template <unsigned role>
constexpr std::size_t count_that() {
  std::size_t count = 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    if ((words[i].roles & role) != 0) count += differs(i) ? 2 : 1;
  return count;
}

}  // namespace detail

/// The words with a role in both scripts, longer ones first, so that none is hidden by one that begins it.
template <unsigned role>
constexpr WordSet<detail::count_that<role>()> words_that() {
  std::array<std::string_view, detail::count_that<role>()> out;
  std::size_t count = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((words[i].roles & role) == 0) continue;
    out[count++] = words[i].word;
    if (detail::differs(i)) out[count++] = detail::view(detail::traditional[i]);
  }
  std::sort(out.begin(), out.end(), [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
  return WordSet<detail::count_that<role>()>(out);
}

}  // namespace yiju::lexicon
