#include "graph/instrument_record.hpp"

#include <boost/algorithm/string/join.hpp>
#include <string>

namespace yiju {

void fill_record(const Instrument& facts, InstrumentRecord& record, StringPool& strings) {
  std::string aliases = boost::algorithm::join(facts.short_titles, "\n");
  const std::string historic = boost::algorithm::join(facts.historic_titles, "\n");
  if (!aliases.empty() && !historic.empty()) aliases += '\n';
  record.number = strings.add(facts.document_number);
  record.issuers = strings.add(boost::algorithm::join(facts.issuers, "、"));
  record.successor = strings.add(facts.successor);
  record.source = strings.add(facts.source);
  record.aliases = strings.add(aliases + historic);
  record.status = facts.status;
  record.known = 1;
  record.article_count = facts.article_count;
  record.adopted = facts.adopted;
  record.issued = facts.issued;
  record.effective = facts.effective;
  record.repealed = facts.repealed;
  record.amended = facts.amended;
  record.amended_from = facts.amended_from;
  const bool draft = is_draft(facts);
  record.level = draft ? Level::draft : facts.level;
  record.intended = facts.level == Level::draft ? Level::unknown : facts.level;
  if (draft) record.status = InstrumentStatus::draft;
}

}  // namespace yiju
