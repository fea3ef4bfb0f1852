// Stream mode, for engines that spread work over machines: JSON Lines of documents in, JSON Lines of citations out.
//   {"id": 17, "text": "第一条 根据《甲法》第三条，制定本办法。"} → {"id":17,"line":1,…,"surface":"《甲法》第三条",…}
// Records are independent of each other, so their order can be kept however they are shared out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/bilingual.hpp"

namespace yiju {

struct StreamRecord {
  std::string id = "null";  ///< as JSON
  std::string name;         ///< the id without quotes; empty where there is none
  std::string text;
};

/// Reads records one by one and keeps its buffers between them; one for each thread.
class RecordReader {
 public:
  RecordReader();
  ~RecordReader();
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;

  /// What the bytes behind a line must allow: reading looks at so many at once.
  static constexpr std::size_t padding = 64;

  /// One line. `line` must have `padding` readable bytes behind it. Members other than id (a string or a number; null where it is
  /// missing) and text are passed over. Returns what is wrong with the record; empty if all is well.
  [[nodiscard]] Bilingual read(std::string_view line, StreamRecord& record);

  /// Appends the citation records (append_citation_records) of one line to `out`; nothing where something is wrong with it.
  [[nodiscard]] Bilingual append_citations(std::string& out, std::string_view line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace yiju
