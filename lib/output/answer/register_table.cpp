// register, as a table: what is known of instruments, or is still to be filled in. registry/register_writer.hpp reads it
// back, in either language.
#include "output/answer/register_table.hpp"

#include <boost/algorithm/string/join.hpp>

#include "output/answer/table_parts.hpp"
#include "registry/register_writer.hpp"

namespace yiju {
namespace {

std::string level_words(Level level, Language language) {
  if (level == Level::unknown) return {};
  return language == Language::zh ? std::string(chinese_of(level)) : std::string(name_of(level));
}

std::string status_words(InstrumentStatus status, Language language) {
  if (status == InstrumentStatus::unknown) return {};
  return language == Language::zh ? std::string(chinese_of(status)) : std::string(name_of(status));
}

TableLine row_of(const Instrument& it, Language language) {
  TableLine row;
  for (std::string cell :
       {it.title, level_words(it.level, language), boost::algorithm::join(it.issuers, "、"), it.document_number,
        to_string(it.adopted), to_string(it.issued), to_string(it.effective), to_string(it.amended),
        to_string(it.amended_from), to_string(it.repealed), status_words(it.status, language), it.successor,
        it.article_count == 0 ? std::string() : std::to_string(it.article_count)}) {
    row.cells.emplace_back(std::move(cell));
  }
  return row;
}

Table empty_table(Language language, BilingualView name, const Bilingual& title) {
  Table table = titled(language, name, title);
  for (const RegisterColumn& each : register_columns()) {
    const bool is_title = each.key == "title";
    table.columns.push_back(column(std::string(each.key), {each.chinese, each.key}, language, is_title ? 50 : 14,
                                   is_title ? ColumnKind::label : ColumnKind::text));
  }
  return table;
}

}  // namespace

Table register_table(std::span<const Instrument> instruments, Language language) {
  Table table = empty_table(language, {"登记表", "Register"}, {"登记表", "Register"});
  for (const Instrument& it : instruments) table.rows.push_back(row_of(it, language));
  table.nothing = choose(language, "没有可登记的文件", "no instrument to register");
  return table;
}

Table register_table(std::span<const UnknownTitle> titles, Language language) {
  Table table =
      empty_table(language, {"待填", "To be filled in"}, {"一无所知的名称", "Titles that nothing is known of"});
  table.columns.push_back(column("cited", {"引用次数", "cited"}, language, 8));
  for (const UnknownTitle& title : titles) {
    Instrument only;
    only.title = title.title;
    TableLine row = row_of(only, language);
    row.cells.emplace_back(std::to_string(title.cited));
    table.rows.push_back(std::move(row));
  }
  table.nothing = choose(language, "没有不明的名称", "no title is unknown");
  return table;
}

}  // namespace yiju
