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
 * Its answer lists the available products in display order:
 *
 *     {"available":[1],"id":"merchant 7"}
 *
 * Queries and answers are those of `product-filter batch`, whose --help describes them.
 *
 * Texts. All texts are UTF-8. A text that is passed has a size in bytes, need not end with NUL, and
 * is not used after the call returns. No text makes a function abort, hang or take more than linear
 * time to parse, whatever its bytes: what is wrong with it is reported with its position. Texts
 * that are returned are one line of JSON without a line break, end with NUL, and have no other NUL.
 *
 * Work. With a catalog, a call takes time linear in its texts, plus products times reasons for
 * PF_EXPLAIN and PF_REASONS. Fixes and contexts of a product are limited in number, but take more
 * time than reasons: select products of a large catalog with pf_options.products.
 *
 * Ownership. What a function whose name ends in _create returns is released with the function
 * whose name ends in _release. Texts that are returned or stored are released with pf_text_release,
 * not with free.
 *
 * Threads. Every function can be called on any thread. Catalogs and filters never change, so any
 * number of threads can use one at the same time. Release it when the last use has returned.
 *
 * Errors. Invalid texts, options and payment contexts are reported. Breaking a rule stated here is
 * undefined behavior. A NULL handle, or NULL with a size, traps, and running out of memory aborts.
 *
 * Stability. Functions, structures and values do not change within a major version (before 1.0: a
 * minor version). Additions are new functions, flags and structures.
 */
#ifndef PRODUCT_FILTER_H
#define PRODUCT_FILTER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Returns the version of the library, such as "0.1.0". The text is static: do not release it. */
const char *pf_version(void);

/* Releases a text that a function of this library returned or stored. NULL is allowed. */
void pf_text_release(char *text);

/* A catalog of payment products. It never changes. */
typedef struct pf_catalog pf_catalog;

/*
 * Creates a catalog from JSON.
 *
 * json, json_size  The catalog. json may be NULL if json_size is 0.
 * report           Where to store a text about the catalog, or NULL for none. The caller releases
 *                  it. For a valid catalog, it is what `product-filter catalog --format json`
 *                  prints: attributes, groups, the number of products, and warnings. For an invalid
 *                  one, it is {"errors":[...]} with all faults, each with its code, line, column,
 *                  message and path.
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

    /*
     * The reasons for each product with their messages, in "products", and the "diagnostics" of the
     * query. Faults and diagnostics have their code, line and column where these are known.
     *
     *     {"available":[1],"diagnostics":[],
     *      "products":[{"available":false,"id":2,"reasons":[
     *          {"code":"amountBelowMinimum",
     *           "message":"needs an amount of at least 100; here: 50"}]}]}
     *
     *     {"errors":[{"code":"unknownKey","column":1,"line":2,"message":"...",
     *                 "propertyName":"layer","source":"query"}]}
     *
     * "source" is the text, "query" or "request", if there is a request.
     */
    PF_REASONS = 2,

    /*
     * In "products", what would make each unavailable product available: "fixes", and
     * "hasMoreFixes":true if there are more than are listed. Paths are those of the session
     * request.
     *
     *     {"available":false,"id":3,"hasMoreFixes":true,"fixes":[
     *         {"alsoAdmits":[4],"context":{"amount":100},
     *          "edits":[{"op":"remove","path":"paymentProductFilters.exclude.products[0]"}]}]}
     */
    PF_FIXES = 4,

    /*
     * In "products", the fully known payment contexts in which each is available: "contexts". null
     * stands for every value. If there are none, "deadEnd" says why. If the rules of a product are
     * too intricate, "error" says so instead.
     *
     *     {"available":false,"id":2,"contexts":[
     *         {"attributes":{"channel":["web"]},"countries":["NL"],"currencies":null,
     *          "exceptCountries":null,"exceptCurrencies":null,"installments":null,
     *          "maxAmount":null,"minAmount":100,"recurring":false}]}
     *
     *     {"available":false,"id":3,"contexts":[],"deadEnd":{
     *         "messages":["excluded by its id (exclude.products[0])"],
     *         "reasons":[{"code":"excludedProduct",
     *                     "propertyName":"paymentProductFilters.exclude.products[0]"}]}}
     *
     *     {"available":true,"id":4,"error":"..."}
     */
    PF_CONTEXTS = 8,

    /* Products and groups that are not in the catalog, and attributes that no product names, are
       errors. Otherwise they have no effect and are listed as "unknown". */
    PF_REJECT_UNKNOWN_IDS = 16,

    /* An empty restrictTo is ignored. Otherwise it allows no product. */
    PF_EMPTY_RESTRICTION_UNRESTRICTED = 32,

    /* An empty restrictTo is an error. It cannot be combined with the flag above. */
    PF_EMPTY_RESTRICTION_REJECT = 64,

    /* The query has a session request: pf_options.request. */
    PF_REQUEST = 128
};

/*
 * Options of a query. Initialize the whole structure with zeros for the defaults.
 *
 * Invalid options are reported as the errors of the query.
 */
typedef struct pf_options {
    /* Values of pf_flags, combined with |. Others are errors. */
    uint32_t flags;

    /* With PF_REQUEST, the body of the session request as it was received. NULL with size 0 is an
       empty text, which is not valid. Without the flag, a request that is not NULL or has a size is
       an error.

       The paymentProductFilters of the request are those of the query, which must not have any
       then. Its other fields are ignored, unless they look like misplaced filters. "layers" and
       "context" are among the ignored ones, so layers that are passed in the request have no
       effect: do not swap the two texts. Faults and diagnostics have the text that they are in as
       "source": "query" or "request". */
    const char *request;
    size_t request_size;

    /* The ids of the products that "products" describes, or NULL for all. They are an error without
       PF_REASONS, PF_FIXES or PF_CONTEXTS, and so is an empty list. */
    const int64_t *products;
    size_t product_count;
} pf_options;

/*
 * Answers a query in JSON with JSON.
 *
 * catalog            The catalog. Not NULL.
 * query, query_size  The query. query may be NULL if query_size is 0, but an empty text is
 *                    not valid JSON.
 * options            The options, or NULL for the defaults.
 * answer_size        Where to store the size of the answer in bytes, without the NUL, or NULL.
 *
 * Returns the answer, never NULL, which the caller releases. If something is wrong with the query
 * or the options, it is {"errors":[...]}, each with a message and, if it is about a part of the
 * query, its path as "propertyName".
 */
char *pf_answer(const pf_catalog *catalog, const char *query, size_t query_size,
                const pf_options *options, size_t *answer_size);

/*
 * Filters, resolved against a catalog once, for many payment contexts. They never change.
 *
 * This is the fast path: pf_filters_available does not parse, and does not allocate memory if the
 * catalog has up to 512 products and 512 conditions, and the payment context has no attributes.
 */
typedef struct pf_filters pf_filters;

/*
 * Resolves the filters of a query. Its context has to be absent: pf_filters_available takes it.
 *
 * catalog, query, query_size, options
 *         As for pf_answer. Flags and products that say what an answer contains are checked, but
 *         have no effect. The exception is PF_REASONS: errors have their code, line and column
 *         where these are known.
 * report  Where to store a text about the query, or NULL for none. The caller releases it. It is
 *         {"errors":[...]} if something is wrong with the query or the options. For valid filters,
 *         it is {"unknown":[...]} with the paths of products and groups that are not in the
 *         catalog, or NULL if there are none. They have no effect, which can make more products
 *         available than was intended: read it, or pass PF_REJECT_UNKNOWN_IDS.
 *
 * Returns the filters, which keep their catalog alive, or NULL if the query is invalid.
 */
pf_filters *pf_filters_create(const pf_catalog *catalog, const char *query, size_t query_size,
                              const pf_options *options, char **report);

/* Releases filters. NULL is allowed. */
void pf_filters_release(pf_filters *filters);

/* The name and the value of an attribute of a payment context. A text may be NULL if its size
   is 0. */
typedef struct pf_attribute {
    const char *name;
    size_t name_size;
    const char *value;
    size_t value_size;
} pf_attribute;

/* What is wrong with a payment context. */
enum pf_context_error {
    /* The country is neither empty nor two letters from A to Z and NUL. */
    PF_INVALID_COUNTRY = -1,

    /* The currency is neither empty nor three letters from A to Z and NUL. */
    PF_INVALID_CURRENCY = -2,

    /* The name or the value of an attribute is not UTF-8. */
    PF_INVALID_ATTRIBUTE = -3,

    /* Two attributes have the same name. */
    PF_DUPLICATE_ATTRIBUTE = -4,

    /* No product of the catalog names an attribute, and that is an error. */
    PF_UNKNOWN_ATTRIBUTE = -5
};

/*
 * A payment context. Parts that are not known do not constrain. Initialize the whole structure with
 * zeros for a context of which nothing is known.
 */
typedef struct pf_context {
    /* Two capital letters and NUL, such as "NL", or "" if not known. */
    char country[3];

    /* Three capital letters and NUL, such as "EUR", or "" if not known. */
    char currency[4];

    /* Whether the amount is known. Here and below, 0 is false and any other value is true. */
    uint8_t has_amount;

    /* Whether the payment is recurring, and whether it is paid in installments. */
    uint8_t is_recurring;
    uint8_t is_installments;

    /* The amount in minor units of the currency. It has no effect unless has_amount is true. */
    int64_t amount;

    /* The attributes, each name once, or NULL if attribute_count is 0. */
    const pf_attribute *attributes;
    size_t attribute_count;
} pf_context;

/*
 * Stores the ids of the available products in an array, in display order.
 *
 * filters   The filters. Not NULL.
 * context   The payment context, or NULL for one of which nothing is known.
 * ids       The array. It may be NULL if capacity is 0.
 * capacity  The number of ids that the array has room for. The number of products in the catalog is
 *           always enough.
 * unknown_attribute_count
 *           Where to store the number of attributes of the context that no product of the catalog
 *           names. They have no effect, which can make more products available than was intended.
 *           If it is NULL, or the filters were created with PF_REJECT_UNKNOWN_IDS, such an
 *           attribute is an error.
 *
 * Returns the number of available products. If it is greater than capacity, the first ones have
 * been stored.
 *
 * Returns a value of pf_context_error, which is negative, and stores nothing, if the context is
 * invalid.
 */
int64_t pf_filters_available(const pf_filters *filters, const pf_context *context, int64_t *ids,
                             size_t capacity, size_t *unknown_attribute_count);

#ifdef __cplusplus
}
#endif

#endif
