#include "CMutants.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int32_t chosen_mutant = -1;
volatile uint8_t *reached_mutants = 0;

// MUTANT chooses one. REACHED_MUTANTS names a file with a byte for each, set when it is reached: mapped and
// shared, so that processes which a test expects to fail write it, too.
__attribute__((constructor)) static void begin(void) {
    const char *number = getenv("MUTANT");
    if (number) chosen_mutant = atoi(number);
    const char *path = getenv("REACHED_MUTANTS");
    if (!path) return;
    int file = open(path, O_RDWR);
    off_t size = lseek(file, 0, SEEK_END);
    void *bytes = mmap(0, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (bytes != MAP_FAILED) reached_mutants = bytes;
}
