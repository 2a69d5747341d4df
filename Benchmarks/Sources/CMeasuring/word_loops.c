#include "CMeasuring.h"

// Let the dynamic linker select the widest vectors that the CPU supports.
#if defined(__x86_64__) && defined(__linux__)
#define WITH_AVX2_CLONE __attribute__((target_clones("avx2", "default")))
#else
#define WITH_AVX2_CLONE
#endif

WITH_AVX2_CLONE
void dense_and(
    uint64_t *restrict result, const uint64_t *left, const uint64_t *right, size_t words
) {
    for (size_t i = 0; i < words; i++) result[i] = left[i] & right[i];
}

WITH_AVX2_CLONE
void dense_and_not(
    uint64_t *restrict result, const uint64_t *left, const uint64_t *right, size_t words
) {
    for (size_t i = 0; i < words; i++) result[i] = left[i] & ~right[i];
}

WITH_AVX2_CLONE
void dense_layers(
    uint64_t *restrict result, const uint64_t *candidates,
    const uint64_t *const intersected[5], const uint64_t *const subtracted[3], size_t words
) {
    const uint64_t *i0 = intersected[0], *i1 = intersected[1], *i2 = intersected[2];
    const uint64_t *i3 = intersected[3], *i4 = intersected[4];
    const uint64_t *s0 = subtracted[0], *s1 = subtracted[1], *s2 = subtracted[2];
    for (size_t i = 0; i < words; i++) {
        result[i] = candidates[i] & i0[i] & i1[i] & i2[i] & i3[i] & i4[i]
            & ~(s0[i] | s1[i] | s2[i]);
    }
}

WITH_AVX2_CLONE
uint64_t dense_count(const uint64_t *set, size_t words) {
    uint64_t count = 0;
    for (size_t i = 0; i < words; i++) count += (uint64_t)__builtin_popcountll(set[i]);
    return count;
}

void dense_iterate(const uint64_t *set, size_t words) {
    for (size_t i = 0; i < words; i++) {
        for (uint64_t word = set[i]; word != 0; word &= word - 1) {
            uint64_t member = i * 64 + (uint64_t)__builtin_ctzll(word);
            measuring_black_hole(&member);
        }
    }
}
