#ifndef CMEASURING_H
#define CMEASURING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Prevents the compiler from removing the computation of a value.
static inline void measuring_black_hole(const void *value) {
    __asm__ volatile("" : : "r"(value) : "memory");
}

/// Allocation counters. They change only while counting is enabled.
struct measuring_allocations {
    /// The number of allocations by the calling thread.
    uint64_t count;
    /// The number of bytes allocated and not yet freed, by all threads.
    int64_t live_bytes;
};

/// Returns whether allocations can be counted on this platform.
bool measuring_counts_allocations(void);

/// Enables or disables counting, and returns the counters.
struct measuring_allocations measuring_count_allocations(bool enabled);

/// Returns the CPU time of the calling thread in seconds.
double measuring_thread_seconds(void);

/// Runs a function on several threads in parallel, and returns their total CPU time in seconds.
double measuring_cpu_seconds(int threads, void (*body)(void *context, int thread), void *context);

/// Stores `left & right`.
void dense_and(uint64_t *result, const uint64_t *left, const uint64_t *right, size_t words);

/// Stores `left & ~right`.
void dense_and_not(uint64_t *result, const uint64_t *left, const uint64_t *right, size_t words);

/// Stores the candidates that are in each of `intersected` and in none of `subtracted`.
void dense_layers(
    uint64_t *result, const uint64_t *candidates,
    const uint64_t *const intersected[5], const uint64_t *const subtracted[3], size_t words
);

/// Returns the number of members.
uint64_t dense_count(const uint64_t *set, size_t words);

/// Visits each member.
void dense_iterate(const uint64_t *set, size_t words);

#endif
