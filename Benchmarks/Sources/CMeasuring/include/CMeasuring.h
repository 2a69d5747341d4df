#ifndef CMEASURING_H
#define CMEASURING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Makes the compiler believe that a value is looked at, at no cost.
static inline void measuring_use(const void *value) {
    __asm__ volatile("" : : "r"(value) : "memory");
}

/// What was allocated by the calling thread while counting was on, and what is live by all threads.
struct measuring_allocations {
    uint64_t count;
    int64_t live_bytes;
};

/// Whether allocations can be counted on this platform.
bool measuring_counts_allocations(void);

/// Switches counting on or off and gives the counts so far.
struct measuring_allocations measuring_count_allocations(bool on);

/// CPU seconds that the calling thread has taken so far.
double measuring_thread_seconds(void);

/// Runs a body in some threads at once; gives the CPU seconds that they took together.
double measuring_cpu_seconds(int threads, void (*body)(void *context, int thread), void *context);

/// The dense passes, as plain loops over words.
void dense_and(uint64_t *result, const uint64_t *left, const uint64_t *right, size_t words);
void dense_and_not(uint64_t *result, const uint64_t *left, const uint64_t *right, size_t words);

/// candidates & kept[0] & … & kept[4] & ~(removed[0] | removed[1] | removed[2])
void dense_layers(
    uint64_t *result, const uint64_t *candidates,
    const uint64_t *const kept[5], const uint64_t *const removed[3], size_t words
);

uint64_t dense_count(const uint64_t *set, size_t words);

/// Visits every member.
void dense_iterate(const uint64_t *set, size_t words);

#endif
