"""Sets of up to 512 products, in eight words in place, and of up to 16,384, in an array of words."""

import z3

from proving import Code, bit, word, words

NUMBERS = range(8)


class InlineBits(Code):
    file = "Sources/ProductCatalog/Storage/InlineBits.swift"
    lines = [
        "static let capacity = 512", "words = InlineArray { layout.fullWord($0) }",
        "words[offset >> 6] & .bit(of: offset) != 0",
        "words[offset >> 6] |= .bit(of: offset)", "words[offset >> 6] &= ~.bit(of: offset)",
        "visit { insert($0) }", "visit { remove($0) }",
        "for number in words.indices { words[number] |= members.words[number] }",
        "for number in words.indices { words[number] &= members.words[number] }",
        "for number in words.indices { words[number] &= ~members.words[number] }",
        "var kept = InlineBits() visit { kept.insert($0) } keep(kept)",
    ]

    def mask(self, offset):
        return z3.BitVecVal(1, 64) << (offset & 63)

    def full(self, count, number):
        left = count - number * 64
        below = z3.If(left < 0, z3.BitVecVal(0, 64), z3.If(left > 64, z3.BitVecVal(64, 64), left))
        return z3.If(below == 64, z3.BitVecVal(-1, 64), (z3.BitVecVal(1, 64) << below) - 1)

    def contains(self, set, offset):
        return set[z3.LShR(offset, 6)] & self.mask(offset) != 0

    def insert(self, set, offset):
        place = z3.LShR(offset, 6)
        return z3.Store(set, place, set[place] | self.mask(offset))

    def take_out(self, set, offset):
        place = z3.LShR(offset, 6)
        return z3.Store(set, place, set[place] & ~self.mask(offset))

    def add(self, word, other):
        return word | other

    def keep(self, word, other):
        return word & other

    def remove(self, word, other):
        return word & ~other

    def keep_single(self, set, ids):
        """keep(atMost:): single members."""
        kept = z3.K(z3.BitVecSort(64), z3.BitVecVal(0, 64))
        for id in ids:
            kept = self.insert(kept, id)
        return self.apply(set, self.keep, kept)

    def apply(self, set, step, other):
        for number in NUMBERS:
            set = z3.Store(set, number, step(set[number], other[number]))
        return set

    def excluding(self, set, exclude):
        """CatalogContents.remove: each group, and then each id."""
        group, other, id = exclude
        set = self.apply(self.apply(set, self.remove, group), self.remove, other)
        return self.take_out(set, id)

    def layer(self, set, restrict, exclude, named, has_restrict, has_exclude):
        """CatalogContents.narrow: keep, where present, and then remove, where present."""
        kept = self.apply(set, self.keep, named(restrict))
        set = z3.If(has_restrict, kept, set)
        return z3.If(has_exclude, self.excluding(set, exclude), set)

    def claims(self):
        o, p, count = z3.BitVecs("o p count", 64)
        a, b = words("a"), words("b")
        in_place = [z3.ULT(o, 512), z3.ULT(p, 512)]
        yield "a bit is read where it stands", in_place, self.contains(a, o) == bit(a, o)
        inserted = bit(self.insert(a, o), p) == z3.Or(bit(a, p), p == o)
        yield "inserting puts one product in and leaves the others", in_place, inserted
        removed = bit(self.take_out(a, o), p) == z3.And(bit(a, p), p != o)
        yield "removing takes one product out and leaves the others", in_place, removed
        q = z3.BitVec("q", 64)
        kept = bit(self.keep_single(a, [o, q]), p) == z3.And(bit(a, p), z3.Or(p == o, p == q))
        yield "of single ones to keep the members remain", in_place + [z3.ULT(q, 512)], kept
        full = z3.K(z3.BitVecSort(64), z3.BitVecVal(0, 64))
        for number in NUMBERS:
            full = z3.Store(full, number, self.full(count, number))
        small = in_place + [z3.ULE(count, 512)]
        yield "the set of all has every product and nothing else", small, bit(full, p) == (p < count)
        yield from self.rule(p, in_place)

    def rule(self, p, in_place):
        """Two layers with two groups and one id in each filter give, for each product, the rule."""
        allowed = words("allowed")
        layers = []
        set = allowed
        for layer in range(2):
            filters = {}
            for part in ["restrictTo", "exclude"]:
                name = f"{part}{layer}"
                filters[part] = (words(name + "g"), words(name + "h"), z3.BitVec(name + "id", 64))
                in_place = in_place + [z3.ULT(filters[part][2], 512)]
            present = z3.Bools(f"hasRestrictTo{layer} hasExclude{layer}")
            layers.append((filters, present))

            def named(filter):
                group, other, id = filter
                empty = z3.K(z3.BitVecSort(64), z3.BitVecVal(0, 64))
                return self.insert(
                    self.apply(self.apply(empty, self.add, group), self.add, other), id
                )

            set = self.layer(set, filters["restrictTo"], filters["exclude"], named, *present)
        expected = bit(allowed, p)
        for filters, (has_restrict, has_exclude) in layers:
            names = {
                part: z3.Or(bit(group, p), bit(other, p), p == id)
                for part, (group, other, id) in filters.items()
            }
            expected = z3.And(
                expected,
                z3.Implies(has_restrict, names["restrictTo"]),
                z3.Not(z3.And(has_exclude, names["exclude"])),
            )
        yield "two layers leave what the rule leaves of every product", in_place, bit(set, p) == expected


class KeptSingly(Code):
    """Keeping single members in an array of words: by induction over those visited."""

    file = "Sources/ProductCatalog/Storage/FlatBits.swift"
    lines = [
        """var kept = FlatBits(layout: layout)
        var keptWords = kept.words.mutableSpan
        visit { keptWords[$0 >> 6] |= words[$0 >> 6] & .bit(of: $0) }
        self = kept""",
    ]

    def visited(self, kept, set, offset):
        place = z3.LShR(offset, 6)
        mask = z3.BitVecVal(1, 64) << (offset & 63)
        return z3.Store(kept, place, kept[place] | self.member(set[place], mask))

    def member(self, word, mask):
        return word & mask

    def claims(self):
        o, p = z3.BitVecs("o p", 64)
        kept, set = words("kept"), words("set")
        small = [z3.ULT(o, 16_384), z3.ULT(p, 16_384)]
        nothing = z3.K(z3.BitVecSort(64), z3.BitVecVal(0, 64))
        yield "keeping single ones begins with none", small, z3.Not(bit(nothing, p))
        claim = bit(self.visited(kept, set, o), p) == z3.Or(bit(kept, p), z3.And(p == o, bit(set, p)))
        yield "keeping single ones stays right with one more", small, claim


class Transcribed(Code):
    """Lines of other files that the formulas above transcribe, too."""

    def claims(self):
        return []


class Word(Transcribed):
    """A word's bits: `mask` and `full`."""

    file = "Sources/ProductCatalog/Storage/UInt64+Bits.swift"
    lines = [
        "let products = Swift.min(Swift.max(productCount - number * 64, 0), 64)",
        "return products == 64 ? .max : (1 << UInt64(products)) - 1",
        "1 << UInt64(truncatingIfNeeded: offset & 63)",
    ]


class FlatBits(Transcribed):
    """The same formulas on an array of words. What is kept changes places with the set, as `&` allows."""

    file = "Sources/ProductCatalog/Storage/FlatBits.swift"
    lines = [
        "words = Array(filledWith: 0, count: Self.wordCount(layout))",
        "words = (0..<Self.wordCount(layout)).map { layout.fullWord($0) }",
        "(layout.productCount + 63) / 64",
        "words[offset >> 6] & .bit(of: offset) != 0",
        "words[offset >> 6] |= .bit(of: offset)", "words[offset >> 6] &= ~.bit(of: offset)",
        "var words = intersection.words.mutableSpan words.formIntersection(other.words.span)",
        """guard union != nil else { return union = FlatBits(words: Array(copying: members)) }
            var words = union?.words.mutableSpan
            words?.formUnion(members)""",
        "visit { words[$0 >> 6] |= .bit(of: $0) }", "visit { words[$0 >> 6] &= ~.bit(of: $0) }",
        """swap(&self, &members)
        var words = words.mutableSpan
        words.formIntersection(members.words.span)""",
        "var words = words.mutableSpan words.subtract(members)",
        """width = FlatBits.wordCount(layout)
            var words = [UInt64](filledWith: 0, count: lists.count * width)
            for number in 0..<lists.count {
                for offset in lists[number..<number + 1] {
                    words[number * width + Int(offset) >> 6] |= .bit(of: Int(offset))
                }
            }""",
        "number * width..<(number + 1) * width",
        "FlatBits(words: Array(copying: words.span.extracting(range(of: number))))",
        "union.add(words.span.extracting(range(of: number)))",
        "narrowing.remove(words.span.extracting(range(of: number)))",
        "words[number * width + offset >> 6] & .bit(of: offset) != 0",
    ]


class Tables(Transcribed):
    """Sets looked up by number, where they stand in an array of sets."""

    file = "Sources/ProductCatalog/Storage/MemberTable.swift"
    lines = [
        "self = (0..<lists.count).map { Element(ascending: lists[$0..<$0 + 1], layout: layout) }",
        "union.add(self[number])", "narrowing.remove(self[number])",
        "self[number].contains(offset)",
    ]


class Sums(Transcribed):
    """The sum of two sets."""

    file = "Sources/ProductCatalog/Storage/MemberSet.swift"
    lines = [
        """var union = Union(layout: layout, members: 0)
        union.add(self)
        union.add(other)
        return union.result()""",
        "table.remove(number, from: &self)",
    ]


class Copies(Transcribed):
    """Copies of words."""

    file = "Sources/ProductCatalog/Storage/Array+Filling.swift"
    lines = [
        "append(addingCapacity: count) { $0.append(repeating: value, count: count) }",
        "for place in elements.indices { $0.append(elements[place]) }",
    ]


class Loops(Transcribed):
    """The loops over the words of arrays: `add`, `keep` and `remove`."""

    file = "Sources/ProductCatalog/Storage/Span+Words.swift"
    lines = [
        "for number in indices { self[number] &= other[number] }",
        "for number in indices { self[number] |= other[number] }",
        "for number in indices { self[number] &= ~other[number] }",
    ]


class Layer(Transcribed):
    """The order of the two steps of a layer: `layer`."""

    file = "Sources/ProductCatalog/Catalog/PaymentProductCatalog+Narrowing.swift"
    lines = [
        """if let keptIDs, let keptGroups { keep(keptIDs, keptGroups, of: &narrowing) }
        remove(removedIDs, removedGroups, from: &narrowing)""",
        "layers { contents.inline?.narrow(&narrowing, $0, $1, $2, $3) }",
        "layers { contents.flat?.narrow(&few, $0, $1, $2, $3) }",
        "layers { contents.large?.narrow(&few, $0, $1, $2, $3) }",
        "layers { contents.flat?.narrow(&narrowing, orFew: &few, $0, $1, $2, $3) }",
        "layers { contents.large?.narrow(&narrowing, orFew: &few, $0, $1, $2, $3) }",
    ]


class Filters(Transcribed):
    """What the filters of a layer hand over: nothing to keep or nothing to remove where they are absent."""

    file = "Sources/ProductFilter/Resolution/PaymentProductCatalog+AvailableProducts.swift"
    lines = [
        """case (nil, nil):
            body(nil, nil, [], [])
        case (let restrictTo?, nil):
            body(restrictTo.products, restrictTo.groups, [], [])
        case (nil, let exclude?):
            body(nil, nil, exclude.products, exclude.groups)
        case (let restrictTo?, let exclude?):
            body(restrictTo.products, restrictTo.groups, exclude.products, exclude.groups)""",
        "filters.named { narrowed(allowed, keeping: $0, $1, removing: $2, $3) }",
        "for layer in layers.indices { layers[layer].filters.named(narrow) }",
    ]


class Naming(Transcribed):
    """What a filter names, keeps and takes out: `named`, `keep_single` and `excluding`."""

    file = "Sources/ProductCatalog/Catalog/CatalogContents.swift"
    lines = [
        """forEachKnown(groups) { self.groups.add($0, to: &union) }
        if !ids.isEmpty { union.add { forEachKnown(ids, $0) } }""",
        """guard groups.isEmpty else { return narrowing.keep(named(ids, groups)) }
        narrowing.keep(atMost: ids.count, layout: layout) { forEachKnown(ids, $0) }""",
        """forEachKnown(groups) { narrowing.remove($0, of: self.groups) }
        if !ids.isEmpty { narrowing.remove(atMost: ids.count) { forEachKnown(ids, $0) } }""",
    ]


class KeepsMoreThanBoth(InlineBits):
    def keep(self, word, other):
        return word | other


class RemovesByTheBitsThatAreNotNamed(InlineBits):
    def remove(self, word, other):
        return word & other


class HasOneProductTooMany(InlineBits):
    def full(self, count, number):
        return super().full(count + 1, number)


class HasNoFullWord(InlineBits):
    def full(self, count, number):
        left = count - number * 64
        below = z3.If(left < 0, z3.BitVecVal(0, 64), z3.If(left > 64, z3.BitVecVal(63, 64), left))
        return (z3.BitVecVal(1, 64) << below) - 1


class MasksFiveBits(InlineBits):
    def mask(self, offset):
        return z3.BitVecVal(1, 64) << (offset & 31)


class RestrictsAfterExcludingAgain(InlineBits):
    def layer(self, set, restrict, exclude, named, has_restrict, has_exclude):
        set = z3.If(has_exclude, self.excluding(set, exclude), set)
        return z3.If(has_restrict, named(restrict), set)


class KeepsSingleOnesThatAreNoMembers(InlineBits):
    def keep_single(self, set, ids):
        return super().keep_single(z3.K(z3.BitVecSort(64), z3.BitVecVal(-1, 64)), ids)


class KeepsTheWordOfASingleOne(KeptSingly):
    def member(self, word, mask):
        return word


CODE = [
    InlineBits, KeptSingly, Word, FlatBits, Tables, Sums, Copies, Loops, Layer, Filters, Naming,
]
FAULTS = [
    KeepsMoreThanBoth, RemovesByTheBitsThatAreNotNamed, HasOneProductTooMany, HasNoFullWord,
    MasksFiveBits, RestrictsAfterExcludingAgain, KeepsSingleOnesThatAreNoMembers,
    KeepsTheWordOfASingleOne,
]
