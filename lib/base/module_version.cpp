// Compiled into every module (module.hpp): a program that was upgraded without its modules says so and does not crash.
extern "C" {
extern const char yiju_module_version[];
const char yiju_module_version[] = YIJU_VERSION;
}
