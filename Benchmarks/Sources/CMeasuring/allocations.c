#include "CMeasuring.h"

#include <errno.h>

// A program can replace the allocator of glibc by defining its functions. On other platforms,
// allocations aren't counted.
#if defined(__GLIBC__)
#include <malloc.h>
#include <stdatomic.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);
extern void __libc_free(void *block);

static bool counting = false;
static __thread uint64_t allocations = 0;
static atomic_llong live_bytes = 0;

static inline void *count_allocation(void *block) {
    if (__builtin_expect(counting, false)) {
        allocations += 1;
        atomic_fetch_add_explicit(
            &live_bytes, (long long)malloc_usable_size(block), memory_order_relaxed);
    }
    return block;
}

static inline void count_deallocation(void *block) {
    if (__builtin_expect(counting, false) && block) {
        atomic_fetch_sub_explicit(
            &live_bytes, (long long)malloc_usable_size(block), memory_order_relaxed);
    }
}

void *malloc(size_t size) { return count_allocation(__libc_malloc(size)); }

void *calloc(size_t count, size_t size) { return count_allocation(__libc_calloc(count, size)); }

void *realloc(void *block, size_t size) {
    count_deallocation(block);
    return count_allocation(__libc_realloc(block, size));
}

void *memalign(size_t alignment, size_t size) {
    return count_allocation(__libc_memalign(alignment, size));
}

void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **block, size_t alignment, size_t size) {
    *block = memalign(alignment, size);
    return *block ? 0 : ENOMEM;
}

void free(void *block) {
    count_deallocation(block);
    __libc_free(block);
}

bool measuring_counts_allocations(void) { return true; }

struct measuring_allocations measuring_count_allocations(bool enabled) {
    counting = enabled;
    return (struct measuring_allocations){allocations, atomic_load(&live_bytes)};
}

#else

bool measuring_counts_allocations(void) { return false; }

struct measuring_allocations measuring_count_allocations(bool enabled) {
    (void)enabled;
    return (struct measuring_allocations){0, 0};
}

#endif
