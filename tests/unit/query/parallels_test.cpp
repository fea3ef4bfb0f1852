#include "query/parallels.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "output/answer/answer_json.hpp"
#include "pipeline.hpp"
#include "support/shared.hpp"

using namespace yiju;

namespace {

Corpus town(unsigned threads) {
  PipelineOptions options;
  options.threads = threads;
  return read_corpus((source_folder() / "tests" / "samples" / "town").string(), options);
}

}  // namespace

TEST_CASE("provisions in like words are found, the most alike first, whatever the threads") {
  const Corpus corpus = town(1);
  ParallelsOptions options;
  options.least = 0.05;
  options.threads = 1;
  const NodeIndex second = corpus.documents[0].articles.at(1);
  const std::vector<Parallel> found = find_parallels(corpus, 0, second, options);
  REQUIRE(!found.empty());
  CHECK(corpus.documents[found[0].document].title == "江东省数据条例");
  CHECK(found[0].words == "行政区域内的数据");
  for (std::size_t at = 1; at < found.size(); ++at) CHECK(found[at - 1].alike >= found[at].alike);
  const Corpus other = town(4);
  options.threads = 4;
  CHECK(to_json(corpus, found) == to_json(other, find_parallels(other, 0, second, options)));
}

TEST_CASE("the provision itself and its own instrument are left out unless asked for") {
  const Corpus corpus = town(1);
  ParallelsOptions options;
  options.least = 0;
  options.most = 0;
  const NodeIndex second = corpus.documents[0].articles.at(1);
  const auto in_own = [](const std::vector<Parallel>& found) {
    return std::count_if(found.begin(), found.end(), [](const Parallel& each) { return each.document == 0; });
  };
  CHECK(in_own(find_parallels(corpus, 0, second, options)) == 0);
  options.same_instrument = true;
  CHECK(in_own(find_parallels(corpus, 0, second, options)) == 8);
}
