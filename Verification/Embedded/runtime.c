// What compiled Swift requires of a C library, on top of WASI.

#include <stddef.h>
#include <stdint.h>

#define WASI(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(name)))

typedef struct {
    const void *bytes;
    size_t count;
} Output;

WASI("fd_write") int fd_write(int file, const Output *outputs, size_t count, size_t *written);
WASI("random_get") int random_get(void *bytes, size_t count);

int putchar(int character) {
    char byte = character;
    size_t written;
    fd_write(1, &(Output){&byte, 1}, 1, &written);
    return character;
}

void arc4random_buf(void *bytes, size_t count) { random_get(bytes, count); }

// Every empty array has this storage, whose elements begin after its 16 bytes. Swift aligns it to 4, and then a
// span of an empty array of 64-bit integers traps, because it isn't aligned to 8.
_Alignas(8) uintptr_t empty_array_storage[4] __asm__("$es23_swiftEmptyArrayStorageSi_S3itvp") = {0, -1, 0, 1};

// Memory is never reused. The program ends before that matters.
int posix_memalign(void **result, size_t alignment, size_t count) {
    extern char __heap_base;
    static uintptr_t end = 0;
    if (end == 0) end = (uintptr_t)&__heap_base;
    uintptr_t start = (end + alignment - 1) / alignment * alignment;
    end = start + count;
    size_t missing = (end + 0xffff) / 0x10000 - __builtin_wasm_memory_size(0);
    if ((ptrdiff_t)missing > 0 && __builtin_wasm_memory_grow(0, missing) == (size_t)-1) return 12;
    *result = (void *)start;
    return 0;
}

void free(void *bytes) {}

void *memmove(void *target, const void *source, size_t count) {
    return __builtin_memmove(target, source, count);
}

void *memcpy(void *target, const void *source, size_t count) {
    return __builtin_memcpy(target, source, count);
}

void *memset(void *target, int byte, size_t count) {
    return __builtin_memset(target, byte, count);
}

int memcmp(const void *left, const void *right, size_t count) {
    const uint8_t *a = left, *b = right;
    for (; count > 0; a++, b++, count--) {
        if (*a != *b) return *a - *b;
    }
    return 0;
}

// The product of two 128-bit integers, modulo 2^128.
unsigned __int128 __multi3(unsigned __int128 left, unsigned __int128 right) {
    uint64_t left_low = (uint32_t)left, left_high = (uint64_t)left >> 32;
    uint64_t right_low = (uint32_t)right, right_high = (uint64_t)right >> 32;
    uint64_t low = left_low * right_low;
    uint64_t middle = left_high * right_low + (low >> 32);
    uint64_t other = left_low * right_high + (uint32_t)middle;
    uint64_t high = left_high * right_high + (middle >> 32) + (other >> 32);
    high += (uint64_t)(left >> 64) * (uint64_t)right + (uint64_t)left * (uint64_t)(right >> 64);
    return (unsigned __int128)high << 64 | other << 32 | (uint32_t)low;
}
