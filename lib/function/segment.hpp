// Parts of a clause that speak to one addressee, and what they do.
//   企业应当建档，不得伪造记录，水务部门应当核查 → two segments: 企业 (duty, prohibition), 水务部门 (procedure)
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "function/addressee.hpp"
#include "function/function.hpp"

namespace yiju {

/// Bytes of an article's words that each function takes, and where it begins.
struct Shares {
  std::array<std::size_t, function_count> bytes{};
  std::array<std::size_t, function_count> first{};
  std::size_t read = 0;                 ///< bytes so far
  Function last = Function::procedure;  ///< what was added last

  void add(Function function, std::size_t size);
  [[nodiscard]] std::size_t of(Function function) const { return bytes[static_cast<std::size_t>(function)]; }
};

struct Segment {
  Addressee who = Addressee::nobody;
  std::vector<std::string_view> parts;  ///< between two ，
};

/// Splits a clause where a new subject begins. `who` goes in as the subject so far and comes out as the last one.
[[nodiscard]] std::vector<Segment> segments_of(std::string_view clause, Addressee& who);

/// Where a segment stands.
struct ArticleAround {
  std::string_view title;               ///< of the text: its own topic does not tell who acts
  Function before = Function::purpose;  ///< what the article before mainly does
  bool of_organs = false;               ///< the text regulates organs (audience.hpp)
  bool on_liability = false;            ///< the article stands under 法律责任
};

/// Adds what a segment does; returns the function that goes on in the items below it.
Function add_shares(const Segment& segment, const ArticleAround& around, Shares& shares);

/// What an item below 应当遵守下列规定： does.
[[nodiscard]] Function function_of_item(std::string_view item);

}  // namespace yiju
