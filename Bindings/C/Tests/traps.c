/* Checks that NULL handles, and NULL with a size, trap. */
#define _POSIX_C_SOURCE 200809L
#include "check.h"

#include <product_filter.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Checks that a statement stops the process that runs it with a trap. */
#define CHECK_TRAPS(statement)                                        \
    do {                                                              \
        pid_t child = fork();                                         \
        CHECK(child >= 0);                                            \
        if (child == 0) {                                             \
            fclose(stderr);                                           \
            statement;                                                \
            _exit(0);                                                 \
        }                                                             \
        int status;                                                   \
        CHECK(waitpid(child, &status, 0) == child);                   \
        CHECK(WIFSIGNALED(status));                                   \
        CHECK(WTERMSIG(status) == SIGILL || WTERMSIG(status) == SIGTRAP); \
    } while (0)

int main(void) {
    const char *json = "{\"paymentProducts\":[{\"id\":1}]}";
    pf_catalog *catalog = pf_catalog_create(json, strlen(json), NULL);
    pf_filters *filters = pf_filters_create(catalog, "{}", 2, NULL, NULL);
    CHECK(filters != NULL);

    CHECK_TRAPS(pf_answer(NULL, "{}", 2, NULL, NULL));
    CHECK_TRAPS(pf_filters_create(NULL, "{}", 2, NULL, NULL));
    CHECK_TRAPS(pf_filters_available(NULL, NULL, NULL, 0, NULL));

    CHECK_TRAPS(pf_catalog_create(NULL, 1, NULL));
    CHECK_TRAPS(pf_answer(catalog, NULL, 1, NULL, NULL));
    CHECK_TRAPS(pf_filters_create(catalog, NULL, 1, NULL, NULL));
    CHECK_TRAPS(pf_filters_available(filters, NULL, NULL, 1, NULL));
    pf_options options = {.flags = PF_REQUEST, .request_size = 1};
    CHECK_TRAPS(pf_answer(catalog, "{}", 2, &options, NULL));
    options = (pf_options){.flags = PF_REASONS, .product_count = 1};
    CHECK_TRAPS(pf_answer(catalog, "{}", 2, &options, NULL));
    pf_context context = {.attribute_count = 1};
    CHECK_TRAPS(pf_filters_available(filters, &context, NULL, 0, NULL));
    const pf_attribute attributes[] = {{NULL, 1, NULL, 0}};
    context.attributes = attributes;
    CHECK_TRAPS(pf_filters_available(filters, &context, NULL, 0, NULL));

    pf_filters_release(filters);
    pf_catalog_release(catalog);
    return 0;
}
