#include "CMeasuring.h"

#if defined(__x86_64__) && defined(__linux__)
#define FOR_EACH_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_MACHINE
#endif

FOR_EACH_MACHINE
void dense_and(
    uint64_t *restrict result, const uint64_t *left, const uint64_t *right, size_t words
) {
    for (size_t i = 0; i < words; i++) result[i] = left[i] & right[i];
}

FOR_EACH_MACHINE
void dense_and_not(
    uint64_t *restrict result, const uint64_t *left, const uint64_t *right, size_t words
) {
    for (size_t i = 0; i < words; i++) result[i] = left[i] & ~right[i];
}

FOR_EACH_MACHINE
void dense_layers(
    uint64_t *restrict result, const uint64_t *candidates,
    const uint64_t *const kept[5], const uint64_t *const removed[3], size_t words
) {
    const uint64_t *k0 = kept[0], *k1 = kept[1], *k2 = kept[2], *k3 = kept[3], *k4 = kept[4];
    const uint64_t *r0 = removed[0], *r1 = removed[1], *r2 = removed[2];
    for (size_t i = 0; i < words; i++) {
        result[i] = candidates[i] & k0[i] & k1[i] & k2[i] & k3[i] & k4[i]
            & ~(r0[i] | r1[i] | r2[i]);
    }
}

FOR_EACH_MACHINE
uint64_t dense_count(const uint64_t *set, size_t words) {
    uint64_t count = 0;
    for (size_t i = 0; i < words; i++) count += (uint64_t)__builtin_popcountll(set[i]);
    return count;
}

void dense_iterate(const uint64_t *set, size_t words) {
    for (size_t i = 0; i < words; i++) {
        for (uint64_t word = set[i]; word != 0; word &= word - 1) {
            uint64_t member = i * 64 + (uint64_t)__builtin_ctzll(word);
            measuring_use(&member);
        }
    }
}
