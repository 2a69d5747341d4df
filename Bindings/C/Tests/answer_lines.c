/*
 * Answers each line of standard input with a line, as `product-filter batch` does, whose options it
 * takes.
 *
 *     answer-lines CATALOG [OPTION]... < QUERIES
 */
#include "files.h"

#include <string.h>

/* Returns the flag that an option sets, or exits. value is the next argument, or NULL. */
static uint32_t flag(const char *option, const char *value, int *taken) {
    *taken = 1;
    if (strcmp(option, "--explain") == 0) return PF_EXPLAIN;
    if (strcmp(option, "--reasons") == 0) return PF_REASONS;
    if (strcmp(option, "--fix") == 0) return PF_FIXES;
    if (strcmp(option, "--contexts") == 0) return PF_CONTEXTS;
    *taken = 2;
    if (value != NULL && strcmp(option, "--unknown-ids") == 0) {
        if (strcmp(value, "report") == 0) return 0;
        if (strcmp(value, "reject") == 0) return PF_REJECT_UNKNOWN_IDS;
    }
    if (value != NULL && strcmp(option, "--empty-restriction") == 0) {
        if (strcmp(value, "allows-nothing") == 0) return 0;
        if (strcmp(value, "unrestricted") == 0) return PF_EMPTY_RESTRICTION_UNRESTRICTED;
        if (strcmp(value, "reject") == 0) return PF_EMPTY_RESTRICTION_REJECT;
    }
    fprintf(stderr, "invalid option %s\n", option);
    exit(64);
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: answer-lines CATALOG [OPTION]... < QUERIES\n");
        return 64;
    }
    pf_options options = {0};
    for (int i = 2, taken; i < argc; i += taken) {
        options.flags |= flag(argv[i], argv[i + 1], &taken);
    }
    pf_catalog *catalog = catalog_in(argv[1]);
    size_t size;
    char *input = contents(stdin, &size);
    const char *line = input, *input_end = input + size;
    while (line < input_end) {
        const char *end = memchr(line, '\n', (size_t)(input_end - line));
        const char *next = end == NULL ? input_end : end + 1;
        if (end == NULL) end = input_end;
        if (end > line && end[-1] == '\r') end--;
        size_t answer_size;
        char *answer = pf_answer(catalog, line, (size_t)(end - line), &options, &answer_size);
        fwrite(answer, 1, answer_size, stdout);
        putchar('\n');
        pf_text_release(answer);
        line = next;
    }
    free(input);
    pf_catalog_release(catalog);
    return fflush(stdout) == 0 ? 0 : 1;
}
