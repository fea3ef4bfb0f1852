// A law as an amending draft would make it: the instructions of the draft carried out on the text that it amends.
//   第五条 … + 一、将第五条第二款修改为：“…”  →  the law with the new 第五条, and what each of its articles was
// Numbers follow: where an article is put in, those behind it move up. What cannot be carried out (no such article, words
// that do not stand there) is told and left out, never guessed.
#pragma once

#include <vector>

#include "base/bilingual.hpp"
#include "query/amending_work.hpp"
#include "query/draft_diff.hpp"

namespace yiju {

/// An article that the draft speaks of.
struct AmendedArticle {
  std::size_t before = no_article, after = no_article;  ///< indices into the articles of the two texts
  NodeIndex instruction = no_node;                      ///< of the draft, the first that speaks of it
};

struct AmendedText {
  Document document;                     ///< the law after it, under the draft's path
  std::vector<GivenPair> pairs;          ///< what became of every article
  std::vector<AmendedArticle> articles;  ///< those that the draft speaks of, by their new place
  std::vector<Misfit> misfits;           ///< in the order of the draft
};

/// `draft` is of the form `amendment`; instructions for other laws are left out.
[[nodiscard]] AmendedText amended_text(const Document& draft, const Document& law);

/// Why an instruction is not carried out: 原文第八条不存在.
[[nodiscard]] Bilingual words_of(const Misfit& misfit, const Document& law);

/// Leaves of a comparison of the law with its amended text what the draft speaks of.
void keep_amended(DraftDiff& diff, const DiffInput& input, const AmendedText& amended);

}  // namespace yiju
