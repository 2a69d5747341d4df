// Which mutant is chosen, and which were reached.
#include <stdbool.h>
#include <stdint.h>

extern int32_t chosen_mutant;
extern volatile uint8_t *reached_mutants;

static inline bool is_mutant(int32_t number) {
    if (reached_mutants) reached_mutants[number] = 1;
    return number == chosen_mutant;
}
