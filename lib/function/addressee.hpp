// Who a sentence speaks to: the one that decides between 职责 and 义务 (应当 on an organ is no duty of a person).
//   "市水行政主管部门应当" → organ      "建设单位应当" → person      "储存设施应当" → nobody
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "function/actor_noun.hpp"

namespace yiju {

/// Who a condition in front of its sentence is about: 造成流失的单位和个人，应当…; 县人民政府需要动用储备粮的，应当….
[[nodiscard]] std::optional<Addressee> actor_of_condition(std::string_view part);

/// 用药人购进药品，…: a part without a modal in which a person does something; what he must comes in the next part.
[[nodiscard]] bool opens_with_person(std::string_view part);

/// 应当按照审批决定的要求建设设施 → 应当建设设施: without the ground behind the modal.
[[nodiscard]] std::string without_inner_ground(std::string_view part);

/// 鼓励机关、企业…: the state does so, whoever is named behind.
[[nodiscard]] bool encourages(std::string_view part);

/// 建立健全服务体系, 加强…: a deed opens the part, whoever was named before goes on.
[[nodiscard]] bool opens_with_deed(std::string_view part);

/// The subject of a part of a sentence between two ，; nothing where it names none and the one before goes on. A part
/// without 应当 names one only where it `opens` what is said.
[[nodiscard]] std::optional<Addressee> subject_of(std::string_view part, bool opens);

/// What the subject of a part does: the words behind 应当, or behind an organ's name.
[[nodiscard]] std::string_view predicate_of(std::string_view part);

}  // namespace yiju
