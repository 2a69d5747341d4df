/* Files for the programs that test and measure the library. */
#ifndef FILES_H
#define FILES_H

#include <product_filter.h>
#include <stdio.h>
#include <stdlib.h>

/* Returns the rest of a file. Exits if it can't be read. The caller frees it. */
static inline char *contents(FILE *file, size_t *size) {
    size_t capacity = 1 << 16;
    char *bytes = malloc(capacity);
    *size = 0;
    while (bytes != NULL) {
        *size += fread(bytes + *size, 1, capacity - *size, file);
        if (*size < capacity) break;
        capacity *= 2;
        bytes = realloc(bytes, capacity);
    }
    if (bytes == NULL || ferror(file)) {
        perror("can't read the input");
        exit(1);
    }
    return bytes;
}

/* Returns the catalog in a file. Exits if it's invalid. The caller releases it. */
static inline pf_catalog *catalog_in(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    size_t size;
    char *json = contents(file, &size);
    fclose(file);
    char *report;
    pf_catalog *catalog = pf_catalog_create(json, size, &report);
    free(json);
    if (catalog == NULL) {
        fprintf(stderr, "%s: %s\n", path, report);
        exit(1);
    }
    pf_text_release(report);
    return catalog;
}

#endif
