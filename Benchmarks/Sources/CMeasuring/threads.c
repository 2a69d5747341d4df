#include "CMeasuring.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

struct job {
    void (*body)(void *context, int thread);
    void *context;
    int thread;
    atomic_int *pending;
    double seconds;
};

double measuring_thread_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void *run(void *argument) {
    struct job *job = argument;
    atomic_fetch_sub(job->pending, 1);
    // Start all threads at the same time, so that they overlap.
    while (atomic_load(job->pending) > 0) {}
    double start = measuring_thread_seconds();
    job->body(job->context, job->thread);
    job->seconds = measuring_thread_seconds() - start;
    return NULL;
}

double measuring_cpu_seconds(int threads, void (*body)(void *context, int thread), void *context) {
    pthread_t *handles = calloc((size_t)threads, sizeof *handles);
    struct job *jobs = calloc((size_t)threads, sizeof *jobs);
    atomic_int pending = threads;
    for (int i = 0; i < threads; i++) {
        jobs[i] = (struct job){body, context, i, &pending, 0};
        pthread_create(&handles[i], NULL, run, &jobs[i]);
    }
    double seconds = 0;
    for (int i = 0; i < threads; i++) {
        pthread_join(handles[i], NULL);
        seconds += jobs[i].seconds;
    }
    free(jobs);
    free(handles);
    return seconds;
}
