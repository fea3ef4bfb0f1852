// How the program's memory is had. A folder of laws fills some 70 MB within a tenth of a second, which the system would
// hand over in 18,000 pages of 4 KB; jemalloc asks for pages of 2 MB where the system has them, and gives none back
// before the end. `stats` on 2,565 laws: 251 to 215 ms on one thread, 162 to 129 ms on two (tests/bench/results).
//
// The first 60 MB are asked for in one piece and given back to jemalloc, which cuts all it needs from it: pieces that
// grow bit by bit begin and end within large pages, and are had in small ones again. 178 to 175 ms on one thread, 2,500
// to 700 page faults. No page of it is touched before it is used; where the user limits the addresses that a program
// may take (ulimit -v) there is no such piece, as other threads and libraries could need its room.
//
// jemalloc reads malloc_conf when the program starts (jemalloc(3), TUNING); the last two options let small requests be
// cut from that piece, too.
#include <sys/resource.h>

#include <cstdlib>

extern "C" {
extern const char* malloc_conf;
const char* malloc_conf =
    "thp:always,dirty_decay_ms:-1,muzzy_decay_ms:-1,oversize_threshold:0,lg_extent_max_active_fit:20";
}

namespace {

[[gnu::constructor]] void ask_in_one_piece() {
  rlimit addresses{};
  if (getrlimit(RLIMIT_AS, &addresses) != 0 || addresses.rlim_cur != RLIM_INFINITY) return;
  void* volatile piece = std::malloc(std::size_t{60} << 20);  // volatile: else the compiler leaves both calls out
  std::free(piece);
}

}  // namespace
