// How the program's memory is had. A folder of laws fills some 70 MB within a tenth of a second, which the system would hand
// over in 18,000 pages of 4 KB; jemalloc asks for pages of 2 MB where the system has them, and gives none back before the
// end. `stats` on 2,565 laws: 251 to 215 ms on one thread, 162 to 129 ms on two (tests/bench/results).
//
// jemalloc reads this variable when the program starts (jemalloc(3), TUNING).
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "thp:always,dirty_decay_ms:-1,muzzy_decay_ms:-1";
}
