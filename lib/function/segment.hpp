// Parts of a clause that speak to one addressee, and what they do.
//   企业应当建档，不得伪造记录，水务部门应当核查 → two segments: 企业 (duty, prohibition), 水务部门 (procedure)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "function/addressee.hpp"
#include "function/function.hpp"
#include "function/shares.hpp"

namespace yiju {

struct Segment {
  Addressee who = Addressee::nobody;
  std::vector<std::string_view> parts;  ///< between two ，

  [[nodiscard]] std::size_t size() const;   ///< bytes of its parts
  [[nodiscard]] std::string words() const;  ///< its parts together, for rules over more than one
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

/// 有权采取下列措施，被检查单位不得拒绝: the items below go on with the segment that announces them.
[[nodiscard]] bool announces_items(const Segment& segment);

/// 保持清洁，不得倾倒废物: an item that bans something behind a duty.
[[nodiscard]] bool bans_behind_duty(std::string_view item);

/// What an item below 应当遵守下列规定： does.
[[nodiscard]] Function function_of_item(std::string_view item);

}  // namespace yiju
