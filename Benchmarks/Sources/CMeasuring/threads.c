#include "CMeasuring.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

struct thread_work {
    void (*body)(void *context, int thread);
    void *context;
    int thread;
    atomic_int *waiting;
    double seconds;
};

double measuring_thread_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void *run(void *argument) {
    struct thread_work *work = argument;
    atomic_fetch_sub(work->waiting, 1);
    while (atomic_load(work->waiting) > 0) {}
    double start = measuring_thread_seconds();
    work->body(work->context, work->thread);
    work->seconds = measuring_thread_seconds() - start;
    return NULL;
}

double measuring_cpu_seconds(int threads, void (*body)(void *context, int thread), void *context) {
    pthread_t *handles = calloc((size_t)threads, sizeof *handles);
    struct thread_work *works = calloc((size_t)threads, sizeof *works);
    atomic_int waiting = threads;
    for (int i = 0; i < threads; i++) {
        works[i] = (struct thread_work){body, context, i, &waiting, 0};
        pthread_create(&handles[i], NULL, run, &works[i]);
    }
    double seconds = 0;
    for (int i = 0; i < threads; i++) {
        pthread_join(handles[i], NULL);
        seconds += works[i].seconds;
    }
    free(works);
    free(handles);
    return seconds;
}
