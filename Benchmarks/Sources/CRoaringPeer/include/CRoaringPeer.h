#ifndef CROARING_PEER_H
#define CROARING_PEER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The functions of CRoaring that the benchmarks use. Without CRoaring, all but
// `roaring_peer_is_built_in` abort.

/// A CRoaring bitmap.
typedef struct roaring_peer roaring_peer;

/// Returns whether CRoaring is built in.
bool roaring_peer_is_built_in(void);

roaring_peer *roaring_peer_create(void);
roaring_peer *roaring_peer_of(const uint32_t *members, size_t count, bool copy_on_write);
roaring_peer *roaring_peer_copy(const roaring_peer *set);
void roaring_peer_free(roaring_peer *set);

void roaring_peer_add(roaring_peer *set, uint32_t member);
/// Adds members, in any order and with or without duplicates.
void roaring_peer_add_many(roaring_peer *set, const uint32_t *members, size_t count);
void roaring_peer_remove(roaring_peer *set, uint32_t member);
void roaring_peer_or(roaring_peer *set, const roaring_peer *other);
void roaring_peer_and(roaring_peer *set, const roaring_peer *other);
void roaring_peer_and_not(roaring_peer *set, const roaring_peer *other);
roaring_peer *roaring_peer_intersection(const roaring_peer *left, const roaring_peer *right);
roaring_peer *roaring_peer_difference(const roaring_peer *left, const roaring_peer *right);

bool roaring_peer_contains(const roaring_peer *set, uint32_t member);
uint64_t roaring_peer_count(const roaring_peer *set);
void roaring_peer_members(const roaring_peer *set, uint32_t *members);

/// Visits each member, in batches, which is the fastest way in CRoaring.
void roaring_peer_iterate(const roaring_peer *set);

#endif
