/*
 * What Embedded Swift expects from its platform: memory, copying, and random numbers. WebAssembly has no C
 * library here. Nothing else in the module is written in C.
 *
 * Memory is handed out in blocks whose sizes are powers of two, and a released block serves the next
 * allocation of its size. So memory doesn't grow with the number of calls. Blocks aren't merged: the
 * memory in use is at most the sum of the peaks of each size.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Imported from JavaScript, where crypto.getRandomValues fills the buffer. */
__attribute__((import_module("env"), import_name("random")))
void import_random(void *buffer, size_t size);

void arc4random_buf(void *buffer, size_t size) { import_random(buffer, size); }

/* Before each block, so that blocks are aligned like the largest scalars and vectors. */
typedef struct __attribute__((aligned(16))) header {
    uint32_t exponent;
    void *block; /* Where the memory of an over-aligned allocation begins, or NULL. */
    struct header *next;
} header;

enum { smallest = 5, largest = 31, page = 65536 };

extern uint8_t __heap_base;
static uintptr_t unused_start, unused_end;
static header *released[largest + 1];

/* Returns memory that has never been used, or NULL. */
static void *extend(uintptr_t size) {
    if (unused_start == 0) {
        unused_start = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
        unused_end = __builtin_wasm_memory_size(0) * page;
    }
    if (size > unused_end - unused_start) {
        uintptr_t missing = size - (unused_end - unused_start);
        if (__builtin_wasm_memory_grow(0, (missing + page - 1) / page) == (size_t)-1) return NULL;
        unused_end += (missing + page - 1) / page * page;
    }
    void *memory = (void *)unused_start;
    unused_start += size;
    return memory;
}

void *malloc(size_t size) {
    if (size > ((size_t)1 << largest) - sizeof(header)) return NULL;
    size += sizeof(header);
    uint32_t exponent = size <= (1u << smallest) ? smallest : 32 - __builtin_clz(size - 1);
    header *memory = released[exponent];
    if (memory) {
        released[exponent] = memory->next;
    } else {
        memory = extend((uintptr_t)1 << exponent);
        if (!memory) return NULL;
    }
    memory->exponent = exponent;
    memory->block = NULL;
    return memory + 1;
}

void free(void *pointer) {
    if (!pointer) return;
    header *memory = (header *)pointer - 1;
    if (memory->block) memory = (header *)memory->block - 1;
    memory->next = released[memory->exponent];
    released[memory->exponent] = memory;
}

/* Traps without memory, whatever its caller does then. JavaScript starts a new instance. */
int posix_memalign(void **result, size_t alignment, size_t size) {
    bool is_aligned = alignment <= sizeof(header);
    size_t space = is_aligned ? 0 : alignment;
    void *block = size + space < size ? NULL : malloc(size + space);
    if (!block) __builtin_trap();
    *result = block;
    if (is_aligned) return 0;
    uintptr_t aligned = ((uintptr_t)block + alignment) & ~(alignment - 1);
    ((header *)aligned - 1)->block = block;
    *result = (void *)aligned;
    return 0;
}

/* With bulk memory, the compiler turns each built-in function into one instruction. */
void *memcpy(void *to, const void *from, size_t size) { return __builtin_memcpy(to, from, size); }
void *memmove(void *to, const void *from, size_t size) { return __builtin_memmove(to, from, size); }
void *memset(void *to, int byte, size_t size) { return __builtin_memset(to, byte, size); }

int memcmp(const void *left, const void *right, size_t size) {
    const uint8_t *l = left, *r = right;
    for (size_t i = 0; i < size; i++) {
        if (l[i] != r[i]) return l[i] < r[i] ? -1 : 1;
    }
    return 0;
}

/* The product of two integers of 128 bits, from their halves. */
__int128 __multi3(__int128 left, __int128 right) {
    typedef unsigned __int128 wide;
    uint64_t l = (uint64_t)left, r = (uint64_t)right;
    uint64_t l0 = (uint32_t)l, l1 = l >> 32, r0 = (uint32_t)r, r1 = r >> 32;
    uint64_t low = l0 * r0, middle = l1 * r0 + (low >> 32), other = l0 * r1 + (uint32_t)middle;
    uint64_t high = l1 * r1 + (middle >> 32) + (other >> 32);
    high += l * (uint64_t)((wide)right >> 64) + (uint64_t)((wide)left >> 64) * r;
    return (__int128)((wide)high << 64 | (other << 32 | (uint32_t)low));
}

/* The messages of traps, of which optimized modules have none. */
int putchar(int character) { return character; }

/*
 * The storage of every empty array, whose elements begin after its 16 bytes. Swift aligns it to 4, and then
 * a span of an empty array of 64-bit integers traps, because it isn't aligned to 8.
 */
_Alignas(16) uintptr_t empty_array_storage[4] __asm__("$es23_swiftEmptyArrayStorageSi_S3itvp")
    = {0, -1, 0, 1};
