import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, endOfFirstValue, rangeOf } from "../app/json-edit.mjs";

const exclude = "paymentProductFilters.exclude";
const restrictTo = "paymentProductFilters.restrictTo";

function removing(...paths) {
    return paths.map((path) => ({ op: "remove", path }));
}

const multiline = `{
  "paymentProductFilters": {
    "exclude": {
      "products": [
        2,
        117,
        3
      ],
      "groups": ["cards", "wallets"]
    }
  },
  "tokens": []
}
`;

test("removing an entry keeps the format of the others", () => {
    assert.equal(
        applyEdits(multiline, removing(`${exclude}.products[1]`)),
        multiline.replace("        117,\n", ""),
    );
    assert.equal(
        applyEdits(multiline, removing(`${exclude}.groups[0]`)),
        multiline.replace('"cards", ', ""),
    );
});

test("removing the last entry removes the comma before it", () => {
    assert.equal(
        applyEdits(multiline, removing(`${exclude}.products[2]`)),
        multiline.replace(",\n        3", ""),
    );
});

test("removing the only entry leaves an empty list", () => {
    const text = '{"paymentProductFilters":{"exclude":{"products":[ 2 ]}}}';
    const edited = '{"paymentProductFilters":{"exclude":{"products":[]}}}';
    assert.equal(applyEdits(text, removing(`${exclude}.products[0]`)), edited);
});

test("paths of several removals refer to the text as it is", () => {
    const paths = [0, 1, 2].map((index) => `${exclude}.products[${index}]`);
    const edited = applyEdits(multiline, removing(...paths, `${exclude}.groups[0]`));
    assert.deepEqual(JSON.parse(edited).paymentProductFilters.exclude, { products: [], groups: ["wallets"] });
});

test("indices of two digits are removed from the end", () => {
    const products = Array.from({ length: 12 }, (_, index) => index);
    const text = JSON.stringify({ paymentProductFilters: { exclude: { products } } });
    const edited = applyEdits(text, removing(`${exclude}.products[2]`, `${exclude}.products[10]`));
    assert.deepEqual(JSON.parse(edited).paymentProductFilters.exclude.products, [0, 1, 3, 4, 5, 6, 7, 8, 9, 11]);
});

test("a whole list, a filter and all filters can be removed", () => {
    const removed = (path) => JSON.parse(applyEdits(multiline, removing(path)));
    assert.deepEqual(Object.keys(removed(`${exclude}.products`).paymentProductFilters.exclude), ["groups"]);
    assert.deepEqual(removed(exclude).paymentProductFilters, {});
    assert.deepEqual(removed("paymentProductFilters"), { tokens: [] });
    const nested = applyEdits(multiline, removing(`${exclude}.products[1]`, exclude, `${exclude}.groups`));
    assert.deepEqual(JSON.parse(nested), { paymentProductFilters: {}, tokens: [] });
});

test("adding appends as the other entries are separated", () => {
    const add = (text) => applyEdits(text, [{ op: "add", path: `${exclude}.products`, value: 840 }]);
    assert.equal(add(multiline), multiline.replace("        3\n", "        3,\n        840\n"));
    const one = '{"paymentProductFilters":{"exclude":{"products":[2]}}}';
    assert.equal(add(one), one.replace("[2]", "[2, 840]"));
    const lines = '{"paymentProductFilters":{"exclude":{"products":[\n  2\n]}}}';
    assert.equal(add(lines), lines.replace("2\n", "2,\n  840\n"));
});

test("adding creates what is absent, empty or null", () => {
    const add = [{ op: "add", path: `${restrictTo}.products`, value: 840 }];
    const expected = { paymentProductFilters: { restrictTo: { products: [840] } } };
    for (const text of [
        "{}",
        " {\n} ",
        '{"paymentProductFilters":null}',
        '{"paymentProductFilters":{}}',
        '{"paymentProductFilters":{"restrictTo":null}}',
        '{"paymentProductFilters":{"restrictTo":{"products":null}}}',
        '{"paymentProductFilters":{"restrictTo":{"products":[ ]}}}',
    ]) {
        assert.deepEqual(JSON.parse(applyEdits(text, add)), expected, text);
    }
    const edited = applyEdits(multiline, add);
    assert.deepEqual(JSON.parse(edited).paymentProductFilters.restrictTo, { products: [840] });
    assert.deepEqual(JSON.parse(edited).tokens, []);
});

test("removals come before additions to the same list", () => {
    const edits = [
        { op: "add", path: `${exclude}.products`, value: 840 },
        { op: "remove", path: `${exclude}.products[0]` },
    ];
    const edited = applyEdits(multiline, edits);
    assert.deepEqual(JSON.parse(edited).paymentProductFilters.exclude.products, [117, 3, 840]);
});

test("keys with escapes, and brackets in strings, don't confuse the place", () => {
    const text = '{"a":"]}\\",{[","paymentProductFilters":{"excl\\u0075de":{"products":[1,2]}}}';
    assert.equal(
        applyEdits(text, removing(`${exclude}.products[1]`)),
        text.replace("[1,2]", "[1]"),
    );
});

test("an edit of what isn't there throws", () => {
    assert.throws(() => applyEdits("{}", removing(exclude)), RangeError);
    assert.throws(() => applyEdits(multiline, removing(`${exclude}.products[3]`)), RangeError);
});

test("ranges are those of values", () => {
    const { start, end } = rangeOf(multiline, `${exclude}.groups[1]`);
    assert.equal(multiline.slice(start, end), '"wallets"');
    assert.equal(rangeOf(multiline, "tokens[0]"), undefined);
    assert.equal(rangeOf("{", "tokens"), undefined);
});

test("what follows the first value is found", () => {
    for (const [text, end] of [
        ["[] []", 3], ["[]]", 2], ["null,", 4], ['[{"a":1}]\n,"context":{}', 10], ["[]", undefined],
        [" [] \n", undefined], ["[", undefined], ["[1 2] 3", undefined], ["[01] 1", undefined], ["", undefined],
    ]) {
        assert.equal(endOfFirstValue(text), end, text);
    }
});

test("thousands of entries are removed at once", () => {
    const products = Array.from({ length: 5000 }, (_, index) => index);
    const text = JSON.stringify({ paymentProductFilters: { exclude: { products } } });
    const paths = products.filter((id) => id % 2 === 1).map((id) => `${exclude}.products[${id}]`);
    const start = performance.now();
    const edited = applyEdits(text, removing(...paths));
    assert.ok(performance.now() - start < 1000);
    assert.deepEqual(
        JSON.parse(edited).paymentProductFilters.exclude.products, products.filter((id) => id % 2 === 0));
});

test("any selection of entries can be removed", () => {
    const text = '{"paymentProductFilters":{"exclude":{"products":[ 0 ,1,\n2, 3 ]}}}';
    for (let mask = 0; mask < 16; mask += 1) {
        const kept = [0, 1, 2, 3].filter((index) => !(mask & (1 << index)));
        const paths = [0, 1, 2, 3].filter((index) => mask & (1 << index))
            .map((index) => `${exclude}.products[${index}]`);
        const edited = applyEdits(text, removing(...paths));
        assert.deepEqual(JSON.parse(edited).paymentProductFilters.exclude.products, kept, edited);
    }
});
