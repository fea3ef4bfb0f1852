// What reading one document may cost: bytes unpacked, bytes of words, and time of the processor, by the file's size with a
// floor and a ceiling. A file of 3 KB may stand for gigabytes (a cell that is merged down, a page that a book names a million
// times); whoever makes more of what stands in the file than that says so here, and the document that asks for too much ends
// with its reason while the others go on. The limits lie far above what people's documents need; those of bytes and words are
// the same on every machine, that of time is there for what nobody thought of.
//   ReadingBudget budget(name, bytes.size());   // of what this thread reads from now on
//   charge_words(label.size());                 // anywhere below; throws Error{input}
#pragma once

#include <cstddef>
#include <string>

namespace yiju {

class ReadingBudget {
 public:
  /// Of a document of so many bytes. Within another's, as of a document in a document, that one goes on.
  ReadingBudget(std::string name, std::size_t bytes);
  ~ReadingBudget();
  ReadingBudget(const ReadingBudget&) = delete;
  ReadingBudget& operator=(const ReadingBudget&) = delete;

  void unpack(std::size_t bytes);
  void write(std::size_t bytes);
  void look_at_clock();

 private:
  std::string name_;
  std::size_t unpacked_ = 0, words_ = 0, most_unpacked_, most_words_;
  double began_, most_seconds_;
  unsigned charges_ = 0;
};

/// Charged to the document that this thread reads; nothing where it reads none. Throw Error{input} where it is too much.
void charge_unpacked(std::size_t bytes);
void charge_words(std::size_t bytes);

}  // namespace yiju
