// What libFuzzer sees the program's way by, for the programs of the same build that run without it. Weak: in the fuzzer's own
// program its functions stand instead.
#include <cstdint>

#define YIJU_UNSEEN extern "C" __attribute__((weak, no_sanitize("coverage"))) void

// NOLINTBEGIN(bugprone-reserved-identifier): the compiler's names
YIJU_UNSEEN __sanitizer_cov_8bit_counters_init(std::uint8_t*, std::uint8_t*) {}
YIJU_UNSEEN __sanitizer_cov_pcs_init(const std::uintptr_t*, const std::uintptr_t*) {}
YIJU_UNSEEN __sanitizer_cov_trace_cmp1(std::uint8_t, std::uint8_t) {}
YIJU_UNSEEN __sanitizer_cov_trace_cmp2(std::uint16_t, std::uint16_t) {}
YIJU_UNSEEN __sanitizer_cov_trace_cmp4(std::uint32_t, std::uint32_t) {}
YIJU_UNSEEN __sanitizer_cov_trace_cmp8(std::uint64_t, std::uint64_t) {}
YIJU_UNSEEN __sanitizer_cov_trace_const_cmp1(std::uint8_t, std::uint8_t) {}
YIJU_UNSEEN __sanitizer_cov_trace_const_cmp2(std::uint16_t, std::uint16_t) {}
YIJU_UNSEEN __sanitizer_cov_trace_const_cmp4(std::uint32_t, std::uint32_t) {}
YIJU_UNSEEN __sanitizer_cov_trace_const_cmp8(std::uint64_t, std::uint64_t) {}
YIJU_UNSEEN __sanitizer_cov_trace_switch(std::uint64_t, std::uint64_t*) {}
// NOLINTEND(bugprone-reserved-identifier)
