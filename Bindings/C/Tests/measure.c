/*
 * Measures calls per second of processor time, on one thread.
 *
 *     measure CATALOG < QUERIES
 */
#define _POSIX_C_SOURCE 199309L
#include "files.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

/* The processor time of the program, which other programs hardly change. */
static double seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Answers each line, and returns the number of lines. */
static size_t answer_all(const pf_catalog *catalog, const char *lines, size_t size,
                         const pf_options *options) {
    size_t count = 0;
    for (const char *line = lines, *end; line < lines + size; line = end + 1, count++) {
        end = memchr(line, '\n', (size_t)(lines + size - line));
        if (end == NULL) end = lines + size;
        pf_text_release(pf_answer(catalog, line, (size_t)(end - line), options, NULL));
    }
    return count;
}

static void measure_answers(const pf_catalog *catalog, const char *lines, size_t size,
                            uint32_t flags, const char *name) {
    const pf_options options = {.flags = flags};
    double best = 0;
    for (int round = 0; round < 5; round++) {
        double start = seconds();
        size_t count = answer_all(catalog, lines, size, &options);
        double rate = (double)count / (seconds() - start);
        if (rate > best) best = rate;
    }
    printf("%8.0f answers/s  %s\n", best, name);
}

static void measure_filters(const pf_catalog *catalog) {
    const char *query = "{\"layers\":[{\"exclude\":{\"products\":[2]}}]}";
    pf_filters *filters = pf_filters_create(catalog, query, strlen(query), NULL, NULL);
    pf_context context = {.country = "NL", .currency = "EUR", .has_amount = 1, .amount = 2500};
    static int64_t ids[4096];
    const int count = 1000000;
    double best = 1e9;
    int64_t product_count = 0;
    for (int round = 0; round < 5; round++) {
        double start = seconds();
        for (int i = 0; i < count; i++) {
            context.amount = i % 5000;
            product_count = pf_filters_available(filters, &context, ids, 4096, NULL);
        }
        double duration = (seconds() - start) / count * 1e9;
        if (duration < best) best = duration;
    }
    printf("%8.0f ns         pf_filters_available, which stores %" PRId64 " ids\n", best,
           product_count);
    pf_filters_release(filters);
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: measure CATALOG < QUERIES\n");
        return 64;
    }
    pf_catalog *catalog = catalog_in(argv[1]);
    size_t size;
    char *lines = contents(stdin, &size);
    measure_answers(catalog, lines, size, 0, "pf_answer");
    measure_answers(catalog, lines, size, PF_EXPLAIN, "pf_answer with PF_EXPLAIN");
    measure_filters(catalog);
    free(lines);
    pf_catalog_release(catalog);
    return 0;
}
