#include "CMutants.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int32_t selected_mutant = -1;
volatile uint8_t *reached_mutants = 0;

// MUTANT selects a mutant. REACHED_MUTANTS names a file with a byte for each mutant, which is set when the
// mutant is reached. The file is mapped and shared, so that the child processes of exit tests write to it.
__attribute__((constructor)) static void begin(void) {
    const char *number = getenv("MUTANT");
    if (number) selected_mutant = atoi(number);
    const char *path = getenv("REACHED_MUTANTS");
    if (!path) return;
    int file = open(path, O_RDWR);
    off_t size = lseek(file, 0, SEEK_END);
    void *bytes = mmap(0, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (bytes != MAP_FAILED) reached_mutants = bytes;
}
