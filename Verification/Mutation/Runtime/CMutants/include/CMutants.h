// The selected mutant, and the mutants that were reached.
#include <stdbool.h>
#include <stdint.h>

extern int32_t selected_mutant;
extern volatile uint8_t *reached_mutants;

static inline bool is_mutant(int32_t number) {
    if (reached_mutants) reached_mutants[number] = 1;
    return number == selected_mutant;
}
