/*
 * Checks that pf_filters_available doesn't allocate memory, and that no function keeps any.
 *
 * Link it with the shared library: glibc's allocator is replaced by functions that count.
 */
#include "check.h"

#include <product_filter.h>
#include <string.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *pointer, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *pointer);

static long allocation_count, live_count;

static void *counted(void *pointer) {
    allocation_count += 1;
    live_count += pointer != NULL;
    return pointer;
}

void *malloc(size_t size) { return counted(__libc_malloc(size)); }
void *calloc(size_t count, size_t size) { return counted(__libc_calloc(count, size)); }
void *aligned_alloc(size_t alignment, size_t size) {
    return counted(__libc_memalign(alignment, size));
}

int posix_memalign(void **pointer, size_t alignment, size_t size) {
    *pointer = counted(__libc_memalign(alignment, size));
    return *pointer == NULL ? 12 : 0;
}

void *realloc(void *pointer, size_t size) {
    allocation_count += 1;
    live_count += pointer == NULL;
    return __libc_realloc(pointer, size);
}

void free(void *pointer) {
    live_count -= pointer != NULL;
    __libc_free(pointer);
}

/* Returns a catalog whose products have many different rules. Every eleventh one has conditions. */
static pf_catalog *catalog_of(int product_count, int condition_count) {
    size_t size = 64 + (size_t)product_count * 400 + (size_t)condition_count * 100;
    char *json = malloc(size), *end = json;
    CHECK(json != NULL);
    end += sprintf(end, "{\"paymentProducts\":[");
    for (int i = 1; i <= product_count; i++) {
        const char *comma = i > 1 ? "," : "";
        end += sprintf(end, "%s{\"id\":%d,\"paymentProductGroups\":[\"group%d\"]", comma, i, i % 7);
        if (i % 2 == 0) end += sprintf(end, ",\"countries\":[\"N%c\",\"BE\"]", 'A' + i % 26);
        if (i % 3 == 0) end += sprintf(end, ",\"currencies\":[\"EUR\",\"US%c\"]", 'A' + i % 26);
        if (i % 5 == 0) end += sprintf(end, ",\"minAmount\":%d,\"maxAmount\":%d", i, 10000 + i);
        if (i % 7 == 0) {
            end += sprintf(end, ",\"amountLimits\":{\"EUR\":{\"minAmount\":%d}}", 2 * i);
        }
        if (i % 11 == 0) {
            /* The last product with conditions has all that are left. */
            int count = i + 11 > product_count ? condition_count : 2;
            condition_count -= count;
            end += sprintf(end, ",\"conditions\":[{\"countries\":[\"NL\"],\"maxAmount\":%d}",
                           50 * i);
            while (--count > 0) {
                end += sprintf(end, ",{\"exceptCountries\":[\"DE\"],\"minAmount\":%d,"
                                    "\"attributes\":{\"a\":[\"b\"]}}", count);
            }
            end += sprintf(end, "]");
        }
        end += sprintf(end, "}");
    }
    end += sprintf(end, "]}");
    char *report;
    pf_catalog *catalog = pf_catalog_create(json, (size_t)(end - json), &report);
    if (catalog == NULL) fprintf(stderr, "%s\n", report);
    CHECK(catalog != NULL);
    pf_text_release(report);
    free(json);
    return catalog;
}

/* Returns the number of allocations for a number of contexts, each of which has its first use. */
static long allocations_of(int product_count, int condition_count) {
    pf_catalog *catalog = catalog_of(product_count, condition_count);
    const char *query = "{\"layers\":[{\"restrictTo\":{\"groups\":[\"group1\",\"group2\"]}},"
                        "{\"exclude\":{\"products\":[1,2,3]}}]}";
    pf_filters *filters = pf_filters_create(catalog, query, strlen(query), NULL, NULL);
    CHECK(filters != NULL);
    static const char *countries[] = {"", "NL", "BE", "QQ"};
    static const char *currencies[] = {"", "EUR", "USD", "QQQ"};
    static int64_t ids[1024];
    int64_t most = 0;
    long before = allocation_count;
    CHECK(pf_filters_available(filters, NULL, ids, 1024, NULL) > 0);
    for (int i = 0; i < 4 * 4 * 8; i++) {
        pf_context context = {.has_amount = i / 64, .amount = 1000 * (i / 16 % 4)};
        context.is_recurring = i / 32 % 2;
        context.is_installments = i / 16 % 2;
        memcpy(context.country, countries[i % 4], strlen(countries[i % 4]));
        memcpy(context.currency, currencies[i / 4 % 4], strlen(currencies[i / 4 % 4]));
        int64_t count = pf_filters_available(filters, &context, ids, 1024, NULL);
        CHECK(count >= 0);
        if (count > most) most = count;
    }
    long count = allocation_count - before;
    CHECK(most > product_count / 16);
    pf_filters_release(filters);
    pf_catalog_release(catalog);
    return count;
}

/* Calls every function, and releases all that they return. */
static void use_everything(void) {
    pf_catalog *catalog = catalog_of(40, 6);
    pf_options options = {.flags = PF_EXPLAIN | PF_REASONS | PF_FIXES | PF_CONTEXTS};
    const char *query = "{\"layers\":[{\"restrictTo\":{\"groups\":[\"group1\",\"grop2\"]}}],"
                        "\"id\":\"an id that does not fit into the inline form of a string\"}";
    pf_text_release(pf_answer(catalog, query, strlen(query), &options, NULL));
    pf_text_release(pf_answer(catalog, query, strlen(query) - 2, &options, NULL));
    options.flags |= PF_REQUEST;
    options.request = "{\"exclude\":{}}";
    options.request_size = strlen(options.request);
    pf_text_release(pf_answer(catalog, query, strlen(query), &options, NULL));
    char *report;
    CHECK(pf_filters_create(catalog, "{", 1, NULL, &report) == NULL);
    pf_text_release(report);
    pf_filters *filters = pf_filters_create(catalog, query, strlen(query), NULL, &report);
    pf_text_release(report);
    pf_catalog_release(catalog);
    const char *text = "a text that does not fit into the inline form of a string";
    pf_attribute attributes[] = {{text, strlen(text), text, strlen(text)}, {text, 7, text, 1}};
    pf_context context = {.attributes = attributes, .attribute_count = 2};
    size_t unknown;
    CHECK(pf_filters_available(filters, &context, NULL, 0, &unknown) >= 0);
    CHECK(pf_filters_available(filters, &context, NULL, 0, NULL) == PF_UNKNOWN_ATTRIBUTE);
    attributes[1].name_size = strlen(text);
    CHECK(pf_filters_available(filters, &context, NULL, 0, NULL) == PF_DUPLICATE_ATTRIBUTE);
    pf_filters_release(filters);
    CHECK(pf_catalog_create(text, strlen(text), &report) == NULL);
    pf_text_release(report);
}

int main(void) {
    /* What the runtime caches is allocated on the first uses. */
    for (int i = 0; i < 3; i++) use_everything();
    long before = live_count;
    for (int i = 0; i < 100; i++) use_everything();
    CHECK(live_count == before);

    CHECK(allocations_of(40, 6) == 0);
    CHECK(allocations_of(512, 512) == 0);
    /* One more takes more words than a value has room for. */
    CHECK(allocations_of(512, 513) > 0);
    CHECK(allocations_of(513, 512) > 0);
    return 0;
}
