#include "CRoaringPeer.h"

#include <stdlib.h>

#if __has_include("../../Vendor/CRoaring/roaring.c")

#include "../../Vendor/CRoaring/roaring.c"

#define BITMAP(set) ((roaring_bitmap_t *)(set))
#define CONST_BITMAP(set) ((const roaring_bitmap_t *)(set))
#define PEER(bitmap) ((roaring_peer *)(bitmap))

bool roaring_peer_is_built_in(void) { return true; }

roaring_peer *roaring_peer_create(void) { return PEER(roaring_bitmap_create()); }

roaring_peer *roaring_peer_of(const uint32_t *members, size_t count, bool copy_on_write) {
    roaring_bitmap_t *set = roaring_bitmap_of_ptr(count, members);
    roaring_bitmap_run_optimize(set);
    roaring_bitmap_set_copy_on_write(set, copy_on_write);
    return PEER(set);
}

roaring_peer *roaring_peer_copy(const roaring_peer *set) {
    return PEER(roaring_bitmap_copy(CONST_BITMAP(set)));
}

void roaring_peer_free(roaring_peer *set) { roaring_bitmap_free(BITMAP(set)); }

void roaring_peer_add(roaring_peer *set, uint32_t member) {
    roaring_bitmap_add(BITMAP(set), member);
}

void roaring_peer_add_many(roaring_peer *set, const uint32_t *members, size_t count) {
    roaring_bitmap_add_many(BITMAP(set), count, members);
}

void roaring_peer_remove(roaring_peer *set, uint32_t member) {
    roaring_bitmap_remove(BITMAP(set), member);
}

void roaring_peer_or(roaring_peer *set, const roaring_peer *other) {
    roaring_bitmap_or_inplace(BITMAP(set), CONST_BITMAP(other));
}

void roaring_peer_and(roaring_peer *set, const roaring_peer *other) {
    roaring_bitmap_and_inplace(BITMAP(set), CONST_BITMAP(other));
}

void roaring_peer_and_not(roaring_peer *set, const roaring_peer *other) {
    roaring_bitmap_andnot_inplace(BITMAP(set), CONST_BITMAP(other));
}

roaring_peer *roaring_peer_intersection(const roaring_peer *left, const roaring_peer *right) {
    return PEER(roaring_bitmap_and(CONST_BITMAP(left), CONST_BITMAP(right)));
}

roaring_peer *roaring_peer_difference(const roaring_peer *left, const roaring_peer *right) {
    return PEER(roaring_bitmap_andnot(CONST_BITMAP(left), CONST_BITMAP(right)));
}

bool roaring_peer_contains(const roaring_peer *set, uint32_t member) {
    return roaring_bitmap_contains(CONST_BITMAP(set), member);
}

uint64_t roaring_peer_count(const roaring_peer *set) {
    return roaring_bitmap_get_cardinality(CONST_BITMAP(set));
}

void roaring_peer_members(const roaring_peer *set, uint32_t *members) {
    roaring_bitmap_to_uint32_array(CONST_BITMAP(set), members);
}

void roaring_peer_iterate(const roaring_peer *set) {
    uint32_t members[256];
    roaring_uint32_iterator_t iterator;
    roaring_iterator_init(CONST_BITMAP(set), &iterator);
    uint32_t count;
    while ((count = roaring_uint32_iterator_read(&iterator, members, 256)) > 0) {
        for (uint32_t i = 0; i < count; i++) {
            __asm__ volatile("" : : "r"(&members[i]) : "memory");
        }
    }
}

#else

// Stubs: the engine is disabled unless `roaring_peer_is_built_in` returns true.
bool roaring_peer_is_built_in(void) { return false; }
roaring_peer *roaring_peer_create(void) { abort(); }
roaring_peer *roaring_peer_of(const uint32_t *m, size_t c, bool w) { (void)m, (void)c, (void)w, abort(); }
roaring_peer *roaring_peer_copy(const roaring_peer *s) { (void)s, abort(); }
void roaring_peer_free(roaring_peer *s) { (void)s, abort(); }
void roaring_peer_add(roaring_peer *s, uint32_t m) { (void)s, (void)m, abort(); }
void roaring_peer_add_many(roaring_peer *s, const uint32_t *m, size_t c) { (void)s, (void)m, (void)c, abort(); }
void roaring_peer_remove(roaring_peer *s, uint32_t m) { (void)s, (void)m, abort(); }
void roaring_peer_or(roaring_peer *s, const roaring_peer *o) { (void)s, (void)o, abort(); }
void roaring_peer_and(roaring_peer *s, const roaring_peer *o) { (void)s, (void)o, abort(); }
void roaring_peer_and_not(roaring_peer *s, const roaring_peer *o) { (void)s, (void)o, abort(); }
roaring_peer *roaring_peer_intersection(const roaring_peer *l, const roaring_peer *r) { (void)l, (void)r, abort(); }
roaring_peer *roaring_peer_difference(const roaring_peer *l, const roaring_peer *r) { (void)l, (void)r, abort(); }
bool roaring_peer_contains(const roaring_peer *s, uint32_t m) { (void)s, (void)m, abort(); }
uint64_t roaring_peer_count(const roaring_peer *s) { (void)s, abort(); }
void roaring_peer_members(const roaring_peer *s, uint32_t *m) { (void)s, (void)m, abort(); }
void roaring_peer_iterate(const roaring_peer *s) { (void)s, abort(); }

#endif
