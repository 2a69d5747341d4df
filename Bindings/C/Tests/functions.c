/* Checks what product_filter.h says about each function. */
#include "check.h"

#include <product_filter.h>
#include <string.h>

static const char CATALOG[] =
    "{\"paymentProducts\": [{\"id\": 1, \"paymentProductGroups\": [\"cards\"]},"
    " {\"id\": 2, \"countries\": [\"NL\"], \"minAmount\": 100, \"allowsRecurring\": false},"
    " {\"id\": 3, \"currencies\": [\"EUR\"], \"attributes\": {\"channel\": [\"web\"]},"
    " \"allowsInstallments\": false}]}";

/* Checks a text, and releases it. */
static void expect(char *text, const char *expected) {
    CHECK(text != NULL);
    if (strcmp(text, expected) != 0) fprintf(stderr, "expected %s\nactual   %s\n", expected, text);
    CHECK(strcmp(text, expected) == 0);
    pf_text_release(text);
}

static void expect_part(char *text, const char *part) {
    CHECK(text != NULL);
    if (strstr(text, part) == NULL) fprintf(stderr, "expected %s in %s\n", part, text);
    CHECK(strstr(text, part) != NULL);
    pf_text_release(text);
}

static char *answer(const pf_catalog *catalog, const char *query, const pf_options *options) {
    size_t size;
    char *text = pf_answer(catalog, query, query == NULL ? 0 : strlen(query), options, &size);
    CHECK(strlen(text) == size);
    return text;
}

static void test_version(void) {
    CHECK(strcmp(pf_version(), "0.1.0") == 0);
}

static void test_catalogs(void) {
    char *report = NULL;
    CHECK(pf_catalog_create(NULL, 0, NULL) == NULL);
    CHECK(pf_catalog_create(NULL, 0, &report) == NULL);
    expect_part(report, "{\"errors\":[{\"code\":\"unexpectedEnd\",\"column\":1,\"line\":1,");
    CHECK(pf_catalog_create("{\"paymentProducts\": [{\"id\": 0}]}", 32, &report) == NULL);
    expect_part(report, "\"propertyName\":\"paymentProducts[0].id\"");

    /* Only the size says where a text ends. */
    pf_catalog *catalog = pf_catalog_create("{\"paymentProducts\":[]}garbage", 22, &report);
    CHECK(catalog != NULL);
    expect_part(report, "\"products\":0");
    pf_catalog_release(catalog);
    pf_catalog_release(NULL);
    pf_text_release(NULL);
}

static void test_answers(const pf_catalog *catalog) {
    expect(answer(catalog, "{}", NULL), "{\"available\":[1,2,3]}");
    expect_part(answer(catalog, NULL, NULL), "{\"errors\":[");
    expect(answer(catalog, "{\"context\":{\"countryCode\":\"BE\"},\"id\":\"a\\u0000b\"}", NULL),
           "{\"available\":[1,3],\"id\":\"a\\u0000b\"}");
    CHECK(strlen("{}") == 2);
    pf_text_release(pf_answer(catalog, "{}", 2, NULL, NULL));

    pf_options options = {.flags = PF_EXPLAIN};
    const char *group = "{\"layers\":[{\"restrictTo\":{\"groups\":[\"cards\",\"crads\"]}}]}";
    expect(answer(catalog, group, &options),
           "{\"available\":[1],\"unavailable\":{\"2\":[\"outsideRestriction\"],"
           "\"3\":[\"outsideRestriction\"]},\"unknown\":[\"layers[0].restrictTo.groups[1]\"]}");
    options.flags = PF_REJECT_UNKNOWN_IDS | PF_REASONS;
    expect_part(answer(catalog, group, &options),
                "{\"errors\":[{\"code\":\"unknownGroup\",\"column\":");

    const char *empty = "{\"paymentProductFilters\":{\"restrictTo\":{}}}";
    expect(answer(catalog, empty, NULL), "{\"available\":[]}");
    options.flags = PF_EMPTY_RESTRICTION_UNRESTRICTED;
    expect(answer(catalog, empty, &options), "{\"available\":[1,2,3]}");
    options.flags = PF_EMPTY_RESTRICTION_REJECT;
    expect_part(answer(catalog, empty, &options), "{\"errors\":[");
}

static void test_options(const pf_catalog *catalog) {
    pf_options options = {.flags = 256 | PF_EXPLAIN};
    expect_part(answer(catalog, "{}", &options), "\"unknown `pf_options.flags` `256`: combine");
    options.flags = PF_EMPTY_RESTRICTION_UNRESTRICTED | PF_EMPTY_RESTRICTION_REJECT;
    expect_part(answer(catalog, "{}", &options), "`PF_EMPTY_RESTRICTION_REJECT`: pass one of them");

    const int64_t products[] = {2, INT64_MAX, 2};
    options = (pf_options){.products = products, .product_count = 3};
    expect_part(answer(catalog, "{}", &options), "`pf_options.products` has no effect: pass");
    options.flags = PF_REASONS;
    expect_part(answer(catalog, "{}", &options), "\"code\":\"notInCatalog\"");
    options.product_count = 0;
    expect_part(answer(catalog, "{}", &options), "`pf_options.products` is empty: pass NULL for");
}

static void test_requests(const pf_catalog *catalog) {
    pf_options options = {.flags = PF_REQUEST};
    /* An empty text isn't valid, wherever it is. */
    expect_part(answer(catalog, "{}", &options), "\"source\":\"request\"");
    options.request = "";
    expect_part(answer(catalog, "{}", &options), "\"source\":\"request\"");
    CHECK(pf_filters_create(catalog, "{}", 2, &options, NULL) == NULL);
    options.flags = 0;
    expect_part(answer(catalog, "{}", &options), "`pf_options.request` has no effect: pass");
    options.request = "{}";
    options.request_size = 2;
    expect_part(answer(catalog, "{}", &options), "`pf_options.request` has no effect: pass");
    options.flags = PF_REQUEST;
    expect(answer(catalog, "{}", &options), "{\"available\":[1,2,3]}");
    expect_part(answer(catalog, "{", &options), "\"source\":\"query\"");
    options.request = "{\"order\":1,\"paymentProductFilters\":{\"exclude\":{\"products\":[1]}}}";
    options.request_size = strlen(options.request);
    expect(answer(catalog, "{}", &options), "{\"available\":[2,3]}");
    expect_part(answer(catalog, "{\"paymentProductFilters\":{}}", &options), "{\"errors\":[");
}

static pf_filters *filters_of(const pf_catalog *catalog, const char *query, uint32_t flags,
                              char **report) {
    const pf_options options = {.flags = flags};
    return pf_filters_create(catalog, query, strlen(query), &options, report);
}

static void test_filters(const pf_catalog *catalog) {
    char *report;
    CHECK(filters_of(catalog, "{\"context\":{}}", 0, NULL) == NULL);
    CHECK(filters_of(catalog, "{\"context\":{}}", 0, &report) == NULL);
    expect_part(report, "\"propertyName\":\"context\"");
    CHECK(filters_of(catalog, "{\"context\":{},\"id\":\"a\"}", PF_REASONS, &report) == NULL);
    expect_part(report, "\"propertyName\":\"context\"}],\"id\":\"a\"}");
    CHECK(filters_of(catalog, "{", 0, &report) == NULL);
    expect_part(report, "{\"errors\":[");
    CHECK(filters_of(catalog, "{}", 1024, &report) == NULL);
    expect_part(report, "unknown `pf_options.flags`");

    const char *unknown = "{\"layers\":[{\"exclude\":{\"products\":[9]}}]}";
    CHECK(filters_of(catalog, unknown, PF_REJECT_UNKNOWN_IDS, &report) == NULL);
    expect_part(report, "\"propertyName\":\"layers[0].exclude.products[0]\"");
    pf_filters *filters = filters_of(catalog, unknown, 0, &report);
    expect(report, "{\"unknown\":[\"layers[0].exclude.products[0]\"]}");
    pf_filters_release(filters);
    filters = filters_of(catalog, unknown, 0, NULL);
    CHECK(filters != NULL);
    pf_filters_release(filters);
    pf_filters_release(NULL);
    filters = pf_filters_create(catalog, "{}", 2, NULL, &report);
    CHECK(filters != NULL && report == NULL);
    pf_filters_release(filters);
}

static void test_faults_of_filters(const pf_catalog *catalog) {
    char *report;
    pf_options options = {.flags = PF_REQUEST | PF_REASONS, .request = "{}", .request_size = 2};
    CHECK(pf_filters_create(catalog, "{\n\"layer\":1}", 12, &options, &report) == NULL);
    expect_part(report, "{\"errors\":[{\"code\":\"unknownKey\",\"column\":1,\"line\":2,");
    CHECK(pf_filters_create(catalog, "{\n\"layer\":1}", 12, &options, &report) == NULL);
    expect_part(report, "\"source\":\"query\"");
    options.request = "{\n\"restrictTo\":{}}";
    options.request_size = strlen(options.request);
    CHECK(pf_filters_create(catalog, "{}", 2, &options, &report) == NULL);
    expect_part(report, "\"column\":1,\"line\":2,");
    CHECK(pf_filters_create(catalog, "{}", 2, &options, &report) == NULL);
    expect_part(report, "\"source\":\"request\"");
    options.flags = PF_REQUEST;
    CHECK(pf_filters_create(catalog, "{}", 2, &options, &report) == NULL);
    expect_part(report, "\"source\":\"request\"");

    const char *unknown = "{\"layers\":[{\"exclude\":{\"products\":[9]}}]}";
    CHECK(filters_of(catalog, unknown, PF_REASONS | PF_REJECT_UNKNOWN_IDS, &report) == NULL);
    expect_part(report, "{\"errors\":[{\"code\":\"unknownProduct\",\"column\":36,\"line\":1,");
    /* Other parts have no effect. */
    uint32_t all = PF_EXPLAIN | PF_REASONS | PF_FIXES | PF_CONTEXTS;
    pf_filters_release(filters_of(catalog, unknown, all, &report));
    expect(report, "{\"unknown\":[\"layers[0].exclude.products[0]\"]}");
}

/* Returns whether the available products are those of an array that ends with 0, and all attributes
   are known. */
static int has(const pf_filters *filters, const pf_context *context, const int64_t *expected) {
    int64_t ids[4] = {0};
    int64_t count = pf_filters_available(filters, context, ids, 4, NULL);
    for (int64_t i = 0; i < 4; i++) {
        if (expected[i] == 0) return i == count;
        if (ids[i] != expected[i]) return 0;
    }
    return 0;
}

static void test_available_products(void) {
    pf_catalog *catalog = pf_catalog_create(CATALOG, strlen(CATALOG), NULL);
    pf_filters *filters = filters_of(catalog, "{}", 0, NULL);
    pf_filters *strict = filters_of(catalog, "{}", PF_REJECT_UNKNOWN_IDS, NULL);
    pf_catalog_release(catalog);

    CHECK(has(filters, NULL, (int64_t[]){1, 2, 3, 0}));
    pf_context context = {.country = ""};
    CHECK(has(filters, &context, (int64_t[]){1, 2, 3, 0}));
    context = (pf_context){.country = "BE", .currency = "EUR"};
    CHECK(has(filters, &context, (int64_t[]){1, 3, 0}));
    context = (pf_context){.country = "NL", .currency = "USD", .amount = 99};
    CHECK(has(filters, &context, (int64_t[]){1, 2, 0}));
    /* Any value but 0 is true. */
    for (int value = 1; value < 256; value++) {
        context.has_amount = (uint8_t)value;
        CHECK(has(filters, &context, (int64_t[]){1, 0}));
        pf_context recurring = {.is_recurring = (uint8_t)value};
        CHECK(has(filters, &recurring, (int64_t[]){1, 3, 0}));
        pf_context installments = {.is_installments = (uint8_t)value};
        CHECK(has(filters, &installments, (int64_t[]){1, 2, 0}));
    }

    int64_t ids[2] = {-7, -7};
    size_t unknown = 7;
    CHECK(pf_filters_available(filters, NULL, NULL, 0, NULL) == 3);
    CHECK(pf_filters_available(filters, NULL, ids, 1, &unknown) == 3);
    CHECK(ids[0] == 1 && ids[1] == -7 && unknown == 0);

    const struct { const char country[3], currency[4]; } invalid[] = {
        {"nl", ""}, {"N", ""}, {{'N', 'L', 'D'}, ""}, {"N1", ""}, {"\xc3\x84", ""},
        {"", "EU"}, {"", "eur"}, {"", {'E', 'U', 'R', 'O'}}, {"", "E R"},
    };
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++) {
        context = (pf_context){0};
        memcpy(context.country, invalid[i].country, 3);
        memcpy(context.currency, invalid[i].currency, 4);
        int64_t error = invalid[i].country[0] != 0 ? PF_INVALID_COUNTRY : PF_INVALID_CURRENCY;
        CHECK(pf_filters_available(filters, &context, ids, 2, NULL) == error);
    }
    pf_filters_release(filters);
    pf_filters_release(strict);
}

static void test_attributes(void) {
    pf_catalog *catalog = pf_catalog_create(CATALOG, strlen(CATALOG), NULL);
    pf_filters *filters = filters_of(catalog, "{}", 0, NULL);
    pf_filters *strict = filters_of(catalog, "{}", PF_REJECT_UNKNOWN_IDS, NULL);
    pf_catalog_release(catalog);
    int64_t ids[2] = {-7, -7};
    size_t unknown = 7;
    pf_attribute attributes[] = {{"channel", 7, "app", 3}, {"other", 5, NULL, 0}};
    pf_context context = {.attributes = attributes, .attribute_count = 1};
    CHECK(has(filters, &context, (int64_t[]){1, 2, 0}));
    CHECK(has(strict, &context, (int64_t[]){1, 2, 0}));
    context.attribute_count = 2;

    /* An unknown attribute has no effect only if the caller is told. */
    CHECK(pf_filters_available(filters, &context, ids, 2, NULL) == PF_UNKNOWN_ATTRIBUTE);
    CHECK(pf_filters_available(strict, &context, ids, 2, NULL) == PF_UNKNOWN_ATTRIBUTE);
    CHECK(pf_filters_available(strict, &context, ids, 2, &unknown) == PF_UNKNOWN_ATTRIBUTE);
    CHECK(ids[0] == -7 && unknown == 7);
    CHECK(pf_filters_available(filters, &context, ids, 2, &unknown) == 2);
    CHECK(ids[0] == 1 && ids[1] == 2 && unknown == 1);
    attributes[0] = (pf_attribute){NULL, 0, "a\0b", 3};
    CHECK(pf_filters_available(filters, &context, ids, 2, &unknown) == 3 && unknown == 2);
    attributes[0] = (pf_attribute){"channel", 7, "app", 3};

    attributes[1] = (pf_attribute){"channel", 7, "web", 3};
    CHECK(pf_filters_available(filters, &context, NULL, 0, &unknown) == PF_DUPLICATE_ATTRIBUTE);
    attributes[1] = (pf_attribute){"\xff", 1, "web", 3};
    CHECK(pf_filters_available(filters, &context, NULL, 0, &unknown) == PF_INVALID_ATTRIBUTE);
    attributes[1] = (pf_attribute){"other", 5, "\xed\xa0\x80", 3};
    CHECK(pf_filters_available(filters, &context, NULL, 0, &unknown) == PF_INVALID_ATTRIBUTE);
    pf_filters_release(filters);
    pf_filters_release(strict);
}

int main(void) {
    pf_catalog *catalog = pf_catalog_create(CATALOG, strlen(CATALOG), NULL);
    CHECK(catalog != NULL);
    test_version();
    test_catalogs();
    test_answers(catalog);
    test_options(catalog);
    test_requests(catalog);
    test_filters(catalog);
    test_faults_of_filters(catalog);
    test_available_products();
    test_attributes();
    pf_catalog_release(catalog);
    return 0;
}
