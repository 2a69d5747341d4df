/* Passes texts that try to break the library. Valgrind finds wrong accesses and leaks. */
#include "check.h"

#include <product_filter.h>
#include <pthread.h>
#include <string.h>

static const char CATALOG[] =
    "{\"paymentProducts\": [{\"id\": 1, \"paymentProductGroups\": [\"cards\"], \"minAmount\": 5,"
    " \"conditions\": [{\"countries\": [\"NL\", \"BE\"]}, {\"currencies\": [\"EUR\"]}]},"
    " {\"id\": 2147483647, \"displayHints\": {\"displayOrder\": 1, \"label\": \"\\ud83d\\ude00\"},"
    " \"attributes\": {\"channel\": [\"web\", \"app\"]}}]}";
static const char QUERY[] =
    "{\"layers\": [{\"restrictTo\": {\"groups\": [\"cards\", \"caf\xc3\xa9\"]}},"
    " {\"exclude\": {\"products\": [2, 9223372036854775807]}, \"name\": \"risk\", \"note\": null}],"
    " \"context\": {\"countryCode\": \"NL\", \"currencyCode\": \"EUR\", \"amount\": -2500,"
    " \"isRecurring\": false,"
    " \"attributes\": {\"channel\": \"web\", \"e\xcc\x81\": \"\\ud83d\\ude00\"}},"
    " \"id\": \"merchant 7\"}";
static const uint32_t EVERYTHING = PF_EXPLAIN | PF_REASONS | PF_FIXES | PF_CONTEXTS;

/* Passes a text wherever the library takes one. */
static void pass(const pf_catalog *catalog, const char *bytes, size_t size) {
    /* A copy of its exact size, so that reading past its end is found. */
    char *text = malloc(size == 0 ? 1 : size);
    CHECK(text != NULL);
    if (size > 0) memcpy(text, bytes, size);
    pf_options options = {.flags = EVERYTHING};
    size_t answer_size;
    char *answer = pf_answer(catalog, text, size, &options, &answer_size);
    CHECK(answer[0] == '{' && strlen(answer) == answer_size);
    pf_text_release(answer);

    options.flags |= PF_REQUEST;
    options.request = text;
    options.request_size = size;
    pf_text_release(pf_answer(catalog, "{}", 2, &options, NULL));

    char *report;
    pf_filters_release(pf_filters_create(catalog, text, size, NULL, &report));
    pf_text_release(report);
    pf_catalog_release(pf_catalog_create(text, size, &report));
    CHECK(report[0] == '{');
    pf_text_release(report);

    pf_filters *filters = pf_filters_create(catalog, "{}", 2, NULL, NULL);
    const pf_attribute attributes[] = {{text, size, text, size}};
    pf_context context = {.attributes = attributes, .attribute_count = 1};
    memcpy(context.country, text, size < 3 ? size : 3);
    memcpy(context.currency, text, size < 4 ? size : 4);
    size_t unknown;
    CHECK(pf_filters_available(filters, &context, NULL, 0, &unknown) <= 2);
    pf_filters_release(filters);
    free(text);
}

static void pass_prefixes(const pf_catalog *catalog, const char *text) {
    for (size_t size = 0; size <= strlen(text); size++) pass(catalog, text, size);
}

static unsigned random_state = 1;

static unsigned random_number(void) {
    random_state = random_state * 1664525u + 1013904223u;
    return random_state >> 16;
}

/* Passes a text with some of its bytes replaced. NUL and invalid UTF-8 are among them. */
static void pass_mutations(const pf_catalog *catalog, const char *text, int count) {
    size_t size = strlen(text);
    char *copy = malloc(size);
    CHECK(copy != NULL);
    for (int i = 0; i < count; i++) {
        memcpy(copy, text, size);
        for (unsigned n = random_number() % 4; n < 4; n++) {
            static const char bytes[] = "{}[]\",:\\0-\n\xff\xc3\xed\xa0";
            unsigned byte = random_number();
            copy[random_number() % size] =
                byte % 2 == 0 ? (char)byte : bytes[byte / 2 % sizeof bytes];
        }
        pass(catalog, copy, size);
    }
    free(copy);
}

static void pass_random_bytes(const pf_catalog *catalog, int count) {
    char bytes[64];
    for (int i = 0; i < count; i++) {
        size_t size = random_number() % sizeof bytes;
        for (size_t j = 0; j < size; j++) bytes[j] = (char)random_number();
        pass(catalog, bytes, size);
    }
}

/* Passes a text that repeats another one between a start and an end. */
static void pass_repeated(const pf_catalog *catalog, const char *start, const char *part,
                          size_t count, const char *end) {
    size_t part_size = strlen(part), size = strlen(start) + count * part_size + strlen(end);
    char *text = malloc(size + 1);
    CHECK(text != NULL);
    char *position = text + strlen(strcpy(text, start));
    for (size_t i = 0; i < count; i++, position += part_size) memcpy(position, part, part_size);
    strcpy(position, end);
    pass(catalog, text, size);
    free(text);
}

static void pass_large_texts(const pf_catalog *catalog, size_t count) {
    pass_repeated(catalog, "", "[", count, "");
    pass_repeated(catalog, "", "{\"layers\":", count, "");
    pass_repeated(catalog, "{\"order\":", "{\"a\":[", count, "");
    pass_repeated(catalog, "", "\xcc\x81", count, "");
    pass_repeated(catalog, "{\"id\":\"e", "\xcc\x81", count, "\"}");
    pass_repeated(catalog, "{\"context\":{\"attributes\":{\"a", "\xcc\x81\xcc\xa3", count,
                  "\":\"\"}}}");
    pass_repeated(catalog, "{\"layers\":[{\"exclude\":{\"products\":[1", ",1", count, "]}}]}");
    pass_repeated(catalog, "{\"layers\":[{\"exclude\":{\"groups\":[\"a\"", ",\"b\"", count, "]}}]}");
    pass_repeated(catalog, "{\"layers\":[{}", ",{}", count, "]}");
    pass_repeated(catalog, "{\"paymentProducts\":[{}", ",{}", count, "]}");
    pass_repeated(catalog, "{\"paymentProducts\":[{\"id\":1,\"conditions\":[{}",
                  ",{\"maxAmount\":1}", count, "]}]}");
    pass_repeated(catalog, "{\"id\":", "9", count, "}");
    pass_repeated(catalog, "", " ", count, "{}");
}

/* Passes a context with many attributes, in descending order of names. */
static void pass_many_attributes(const pf_catalog *catalog, size_t count) {
    pf_filters *filters = pf_filters_create(catalog, "{}", 2, NULL, NULL);
    pf_attribute *attributes = malloc(count * sizeof *attributes);
    char (*names)[24] = malloc(count * sizeof *names);
    CHECK(attributes != NULL && names != NULL);
    for (size_t i = 0; i < count; i++) {
        snprintf(names[i], sizeof *names, "%020zu", count - i);
        attributes[i] = (pf_attribute){names[i], strlen(names[i]), NULL, 0};
    }
    pf_context context = {.attributes = attributes, .attribute_count = count};
    size_t unknown;
    CHECK(pf_filters_available(filters, &context, NULL, 0, &unknown) == 2 && unknown == count);
    CHECK(pf_filters_available(filters, &context, NULL, 0, NULL) == PF_UNKNOWN_ATTRIBUTE);
    attributes[count - 1].name = names[0];
    CHECK(pf_filters_available(filters, &context, NULL, 0, NULL) == PF_DUPLICATE_ATTRIBUTE);
    free(attributes);
    free(names);
    pf_filters_release(filters);
}

typedef struct {
    const pf_catalog *catalog;
    const pf_filters *filters;
    const char *answer;
    int count;
} shared_work;

/* Uses a catalog and filters that other threads are using. */
static void *work(void *argument) {
    const shared_work *shared = argument;
    const pf_options options = {.flags = EVERYTHING};
    const pf_context context = {.country = "BE", .has_amount = 1, .amount = 10};
    for (int i = 0; i < shared->count; i++) {
        char *answer = pf_answer(shared->catalog, QUERY, strlen(QUERY), &options, NULL);
        CHECK(strcmp(answer, shared->answer) == 0);
        pf_text_release(answer);
        int64_t ids[2];
        CHECK(pf_filters_available(shared->filters, &context, ids, 2, NULL) == 2);
        CHECK(ids[0] == 2147483647);
        pf_filters_release(pf_filters_create(shared->catalog, "{}", 2, NULL, NULL));
    }
    return NULL;
}

static void share_among_threads(int count) {
    /* One that no thread has used, because some of its parts are created when they're needed. */
    pf_catalog *other = pf_catalog_create(CATALOG, strlen(CATALOG), NULL);
    const pf_options options = {.flags = EVERYTHING};
    char *answer = pf_answer(other, QUERY, strlen(QUERY), &options, NULL);
    pf_catalog_release(other);

    pf_catalog *catalog = pf_catalog_create(CATALOG, strlen(CATALOG), NULL);
    pf_filters *filters = pf_filters_create(catalog, "{}", 2, NULL, NULL);
    shared_work shared = {catalog, filters, answer, count};
    pthread_t threads[16];
    for (int i = 0; i < 16; i++) CHECK(pthread_create(&threads[i], NULL, work, &shared) == 0);
    for (int i = 0; i < 16; i++) CHECK(pthread_join(threads[i], NULL) == 0);
    pf_catalog_release(catalog);
    pf_filters_release(filters);
    pf_text_release(answer);
}

/* The argument scales the work: 1 under valgrind, more without. */
int main(int argc, char **argv) {
    int scale = argc > 1 ? atoi(argv[1]) : 1;
    pf_catalog *catalog = pf_catalog_create(CATALOG, strlen(CATALOG), NULL);
    CHECK(catalog != NULL);
    pass_prefixes(catalog, QUERY);
    pass_prefixes(catalog, CATALOG);
    pass_mutations(catalog, QUERY, 200 * scale);
    pass_mutations(catalog, CATALOG, 200 * scale);
    pass_random_bytes(catalog, 200 * scale);
    pass_large_texts(catalog, (size_t)2000 * (size_t)scale);
    pass_many_attributes(catalog, (size_t)200 * (size_t)scale);
    share_among_threads(20 * scale);
    pf_catalog_release(catalog);
    return 0;
}
