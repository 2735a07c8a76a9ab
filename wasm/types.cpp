// Embind registers every type that somebody may use; only texts and whole numbers cross here. The
// linker puts these in place of the others' registration (--wrap), so that neither module nor page
// carries them.
#include <cstddef>
#include <cstdint>

using Type = const void*;

extern "C" {
void __wrap__embind_register_bool(Type, const char*, std::size_t, bool, bool) {}
void __wrap__embind_register_bigint(Type, const char*, std::size_t, std::int64_t, std::uint64_t) {}
void __wrap__embind_register_float(Type, const char*, std::size_t) {}
void __wrap__embind_register_std_wstring(Type, std::size_t, const char*) {}
void __wrap__embind_register_emval(Type, const char*) {}
void __wrap__embind_register_memory_view(Type, unsigned, const char*) {}
}
