/*
 * Answers a query of a catalog file, and lists the products for some payment contexts.
 *
 *     example CATALOG
 */
#include <inttypes.h>
#include <product_filter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Returns the contents of a file, or NULL if it can't be read. */
static char *contents(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    size_t capacity = 1 << 16;
    char *bytes = malloc(capacity);
    *size = 0;
    while (bytes != NULL) {
        *size += fread(bytes + *size, 1, capacity - *size, file);
        if (*size < capacity) break;
        capacity *= 2;
        char *larger = realloc(bytes, capacity);
        if (larger == NULL) free(bytes);
        bytes = larger;
    }
    if (bytes != NULL && ferror(file)) {
        free(bytes);
        bytes = NULL;
    }
    fclose(file);
    return bytes;
}

/* Prints the answer to a query, with the codes of the reasons. */
static void print_answer(const pf_catalog *catalog, const char *query) {
    pf_options options = {.flags = PF_EXPLAIN};
    char *answer = pf_answer(catalog, query, strlen(query), &options, NULL);
    printf("%s\n", answer);
    pf_text_release(answer);
}

/* Prints the ids of the products that filters leave for a payment in a country of two letters. */
static void print_available(const pf_filters *filters, const char *country, int64_t amount) {
    pf_context context = {.currency = "EUR", .has_amount = 1, .amount = amount};
    memcpy(context.country, country, 2);
    int64_t ids[16];
    const int64_t capacity = sizeof ids / sizeof ids[0];
    int64_t count = pf_filters_available(filters, &context, ids, capacity, NULL);
    if (count < 0) {
        printf("%s: invalid context\n", country);
        return;
    }
    printf("%s, %" PRId64 ": %" PRId64 " available:", country, amount, count);
    for (int64_t i = 0; i < count && i < capacity; i++) printf(" %" PRId64, ids[i]);
    printf("%s\n", count > capacity ? " ..." : "");
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: example CATALOG\n");
        return 64;
    }
    size_t size;
    char *json = contents(argv[1], &size);
    if (json == NULL) {
        perror(argv[1]);
        return 1;
    }
    char *report;
    pf_catalog *catalog = pf_catalog_create(json, size, &report);
    free(json);
    if (catalog == NULL) fprintf(stderr, "%s: %s\n", argv[1], report);
    pf_text_release(report);
    if (catalog == NULL) return 1;

    print_answer(catalog, "{\"paymentProductFilters\": {\"restrictTo\": {\"groups\": [\"cards\"]}},"
                          " \"context\": {\"countryCode\": \"NL\", \"amount\": 2500}}");
    print_answer(catalog, "{\"context\": {\"countryCode\": \"nl\"}}");

    /* A merchant's filters, resolved once for many payments. */
    const char *merchant = "{\"layers\": [{\"exclude\": {\"groups\": [\"cards\", \"crads\"]}}]}";
    pf_filters *filters = pf_filters_create(catalog, merchant, strlen(merchant), NULL, &report);
    if (report != NULL) printf("%s\n", report);
    pf_text_release(report);
    if (filters != NULL) {
        print_available(filters, "NL", 2500);
        print_available(filters, "DE", 1000000);
        print_available(filters, "nl", 2500);
    }
    pf_filters_release(filters);
    pf_catalog_release(catalog);
    return 0;
}
