/*
 * The product filter: which payment products may a consumer choose from?
 *
 * JSON in, JSON out. A query has layers of filters, a payment context, or both:
 *
 *     {"layers": [{"restrictTo": {"groups": ["cards"]}},
 *                 {"exclude": {"products": [2]}, "name": "risk", "note": "outage"}],
 *      "paymentProductFilters": {"exclude": {"products": [3]}},
 *      "context": {"countryCode": "NL", "currencyCode": "EUR", "amount": 2500,
 *                  "isRecurring": false, "isInstallments": false,
 *                  "attributes": {"channel": "web"}},
 *      "id": "merchant 7"}
 *
 * and so has its answer:
 *
 *     {"available":[1],"id":"merchant 7"}
 *
 * Queries and answers are those of `product-filter batch`.
 *
 * Texts. All text is UTF-8. Texts that are passed need not end with NUL; their size is passed
 * in bytes, and they are not used after the call returns. No text, whatever its bytes, makes a function abort,
 * hang or take more than linear time: what is wrong with it is reported with its place.
 *
 * Ownership. What a function whose name ends in `_create` returns is released with the
 * function whose name ends in `_release`; texts that are returned are released with
 * pf_text_release.
 *
 * Threads. Catalogs and filters never change: any number of threads may use one at the same time.
 * Release one after the last use on any thread has returned.
 *
 * Errors. A call whose arguments break a rule stated here, such as a pointer that is NULL where that is not
 * allowed, is a mistake in the program. It traps or is undefined.
 */
#ifndef PRODUCT_FILTER_H
#define PRODUCT_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The version of the library, such as "0.1.0". The text is static: do not release it. */
const char *pf_version(void);

/* A catalog of payment products. It never changes. */
typedef struct pf_catalog pf_catalog;

/*
 * Creates a catalog from JSON.
 *
 * json, json_size  The catalog. json may be NULL if json_size is 0.
 * report           Where to store a text about the catalog, or NULL for none. It ends with NUL, and
 *                  the caller releases it with pf_text_release. For a valid catalog, it is what
 *                  `product-filter catalog --format json` prints: attributes, groups, the number of
 *                  products, and warnings. For an invalid one, it is {"errors":[...]} with all faults,
 *                  each with its code, line, column, message and path.
 *
 * Returns the catalog, or NULL if it is invalid.
 */
pf_catalog *pf_catalog_create(const char *json, size_t json_size, char **report);

/* Releases a catalog. Filters that were created with it stay valid. NULL is allowed. */
void pf_catalog_release(pf_catalog *catalog);

/* What an answer contains, and how questionable queries are treated. */
enum pf_flags {
    /* The codes of the reasons against each product that is not available: "unavailable". */
    PF_EXPLAIN = 1,
    /* The reasons for each product with their messages, in "products", and the "diagnostics" of the
       query. Faults and diagnostics have their code, line and column. */
    PF_REASONS = 2,
    /* In "products", what would make each unavailable product available: "fixes". */
    PF_FIXES = 4,
    /* In "products", the fully known payment contexts in which each is available: "contexts". */
    PF_CONTEXTS = 8,
    /* Products and groups that are not in the catalog, and attributes that no product names, are
       errors. Otherwise they have no effect and are listed as "unknown". */
    PF_REJECT_UNKNOWN_IDS = 16,
    /* An empty restrictTo is ignored. Otherwise it allows no product. */
    PF_EMPTY_RESTRICTION_UNRESTRICTED = 32,
    /* An empty restrictTo is an error. */
    PF_EMPTY_RESTRICTION_REJECT = 64
};

/* Options of a query. Initialize the whole structure with zeros for the defaults. */
typedef struct pf_options {
    /* Values of the enumeration above, combined with |. Others are reported as errors. */
    uint32_t flags;

    /* The body of the session request as it was received, or NULL. Its paymentProductFilters are those
       of the query, which must have none then. Other fields are ignored, unless they look like
       misplaced filters. */
    const char *request;
    size_t request_size;

    /* The products that "products" describes, or NULL for all. */
    const int64_t *products;
    size_t product_count;
} pf_options;

/*
 * Answers a query in JSON with JSON, in one line.
 *
 * catalog            The catalog. Not NULL.
 * query, query_size  The query. query may be NULL if query_size is 0.
 * options            The options, or NULL for the defaults.
 * answer_size        Where to store the size of the answer in bytes, without the NUL, or NULL.
 *
 * Returns the answer, which ends with NUL and is never NULL. It is {"errors":[...]} if something is wrong
 * with the query. The caller releases it with pf_text_release.
 */
char *pf_answer(const pf_catalog *catalog, const char *query, size_t query_size,
                const pf_options *options, size_t *answer_size);

/* Releases a text that a function of this library returned. NULL is allowed. */
void pf_text_release(char *text);

/*
 * Filters, resolved against a catalog once, for many payment contexts. They never change.
 *
 * This is the fast path: pf_filters_available neither parses nor, for catalogs of up to 512 products and
 * contexts without attributes, allocates.
 */
typedef struct pf_filters pf_filters;

/*
 * Resolves the filters of a query. Its context, which has to be absent, is passed to pf_filters_available.
 *
 * The arguments are those of pf_answer. Of the flags, those that say what an answer contains have no effect.
 *
 * errors  Where to store {"errors":[...]} if something is wrong with the query, or NULL for none. It
 *         ends with NUL, and the caller releases it with pf_text_release. NULL is stored if nothing is.
 *
 * Returns the filters, which keep their catalog alive, or NULL if the query is invalid.
 */
pf_filters *pf_filters_create(const pf_catalog *catalog, const char *query, size_t query_size,
                              const pf_options *options, char **errors);

/* Releases filters. NULL is allowed. */
void pf_filters_release(pf_filters *filters);

/* The name and the value of an attribute of a payment context. */
typedef struct pf_attribute {
    const char *name;
    size_t name_size;
    const char *value;
    size_t value_size;
} pf_attribute;

/* A payment context. Parts that are not known do not constrain. Initialize the whole structure with
   zeros for one of which nothing is known. */
typedef struct pf_context {
    /* Two capital letters and NUL, such as "NL", or "" if not known. */
    char country[3];

    /* Three capital letters and NUL, such as "EUR", or "" if not known. */
    char currency[4];

    /* Whether the amount is known. */
    bool has_amount;

    /* Whether the payment is recurring, and whether it is paid in installments. */
    bool is_recurring;
    bool is_installments;

    /* The amount in minor units of the currency. */
    int64_t amount;

    /* The attributes, each name once. */
    const pf_attribute *attributes;
    size_t attribute_count;
} pf_context;

/*
 * Stores the ids of the available products in an array, in display order.
 *
 * filters   The filters. Not NULL.
 * context   The payment context, or NULL for one of which nothing is known.
 * ids       The array. It may be NULL if capacity is 0.
 * capacity  The number of ids that the array has room for.
 *
 * Returns the number of available products. If it is greater than capacity, the first ones have been stored. Returns -1,
 * and stores nothing, if the context is invalid: a country or currency that is not capital letters, text
 * that is not UTF-8, or an attribute named twice.
 */
int64_t pf_filters_available(const pf_filters *filters, const pf_context *context,
                             int64_t *ids, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
