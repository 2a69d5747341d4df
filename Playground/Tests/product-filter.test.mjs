import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ask } from "../app/query.mjs";
import { Catalog, CatalogError, EngineError } from "../product-filter.mjs";

const sample = readFileSync(new URL("../sample-catalog.json", import.meta.url));
const catalog = await Catalog.load(sample);
const cards = { layers: [{ restrictTo: { groups: ["cards"] } }] };
const context = {
    country: "", currency: "", amount: "", recurring: false, installments: false, attributes: [],
};

test("values, texts and bytes are the same query", () => {
    const text = JSON.stringify(cards);
    const { available } = catalog.answer(cards);
    assert.ok(available.includes(1));
    assert.deepEqual(catalog.answer(text).available, available);
    assert.deepEqual(catalog.answer(new TextEncoder().encode(text)).available, available);
});

test("options select what an answer contains", () => {
    const keys = (options) => Object.keys(catalog.answer(cards, options));
    assert.deepEqual(keys(), ["available"]);
    assert.deepEqual(keys({ explain: true }), ["available", "unavailable"]);
    const options = { reasons: true, fixes: true, contexts: true, products: [840, 1] };
    const { products } = catalog.answer(cards, options);
    assert.deepEqual(products.map(({ id }) => id), [840, 1]);
    assert.deepEqual(Object.keys(products[0]), ["available", "contexts", "deadEnd", "fixes", "id", "reasons"]);
});

test("a session request is a text of its own", () => {
    const request = '{"paymentProductFilters":{"exclude":{"products":[1]}},\n"tokens":[],"filter":1}';
    assert.ok(!catalog.answer({}, { request }).available.includes(1));
    const { errors } = catalog.answer({}, { request: '{\n"restrictTo":{}}', reasons: true });
    assert.deepEqual(errors.map(({ source, line, column }) => [source, line, column]), [["request", 2, 1]]);
});

test("an empty session request is invalid, and only undefined means none", () => {
    for (const request of ["", new Uint8Array(0), null]) {
        const { errors } = catalog.answer({}, { request, reasons: true });
        assert.deepEqual(errors.map(({ source }) => source), ["request"]);
    }
    assert.equal(catalog.answer({}, { request: undefined }).available.length, 134);
});

test("policies reject", () => {
    const unknown = { layers: [{ exclude: { groups: ["card"] } }] };
    assert.deepEqual(catalog.answer(unknown).unknown, ["layers[0].exclude.groups[0]"]);
    assert.equal(catalog.answer(unknown, { unknownIds: "reject" }).errors.length, 1);
    const empty = { layers: [{ restrictTo: {} }] };
    assert.equal(catalog.answer(empty).available.length, 0);
    assert.equal(catalog.answer(empty, { emptyRestriction: "unrestricted" }).available.length, 134);
    assert.equal(catalog.answer(empty, { emptyRestriction: "reject" }).errors.length, 1);
});

test("options with another name, type or value throw a TypeError that names them", async () => {
    const reasons = true;
    for (const [options, name] of [
        [null, "options"], ["reasons", "options"], [["reasons"], "options"],
        [new Map([["unknownIds", "reject"]]), "options"],
        [{ unknownIDs: "reject" }, "unknownIDs"], [{ unknownIds: "rejects" }, "unknownIds"],
        [{ unknownIds: ["reject"] }, "unknownIds"], [{ unknownIds: null }, "unknownIds"],
        [{ emptyRestriction: "toString" }, "emptyRestriction"], [{ [Symbol("x")]: 1 }, "Symbol"],
        [{ explain: 1 }, "explain"], [{ reasons: "false" }, "reasons"], [{ fixes: null }, "fixes"],
        [{ products: [1] }, "products"], [{ products: [1], explain: true }, "products"],
        ...[[], null, 1, "12", new Set([1]), Int32Array.of(1)].map((products) => [{ reasons, products }, "products"]),
        ...["1", 1.5, 0, -1, NaN, 2 ** 31, 2n ** 64n, null, undefined, {}].map((id) => [
            { reasons, products: [1, id] }, "products[1]",
        ]),
    ]) {
        assert.throws(() => catalog.answer({}, options), (error) => {
            assert.ok(error instanceof TypeError && error.message.includes(name), error.message);
            assert.ok(!error.message.includes("PF_"));
            return true;
        }, name);
    }
    await assert.rejects(Catalog.load(sample, null), TypeError);
    await assert.rejects(Catalog.load(sample, { modul: undefined }), TypeError);
    await assert.rejects(Catalog.load(sample, { module: {} }), TypeError);
    const { products } = catalog.answer({}, { reasons, products: [1n, 3], explain: undefined });
    assert.deepEqual(products.map(({ id }) => id), [1, 3]);
});

test("a value that JSON would lose is a TypeError that names it", async () => {
    class Filter {}
    const self = [];
    self.push(self);
    for (const lost of [
        undefined, NaN, Infinity, -Infinity, 2 ** 53, -1e300, () => {}, Symbol("x"), new Map([[1, 2]]),
        new Set([1]), new Date(0), /x/, new Filter(), Object(1), Int32Array.of(1), new ArrayBuffer(1),
        Promise.resolve(1), class extends Array {}.of(1), self,
    ]) {
        const query = { context: { countryCode: "NL", attributes: { "a b": [1, lost] } } };
        for (const call of [() => catalog.answer(query), () => catalog.answer({}, { request: query })]) {
            assert.throws(call, (error) => {
                assert.ok(error instanceof TypeError, error);
                assert.match(error.message, /(query|request)\.context\.attributes\.a b\[1\]/);
                return true;
            });
        }
        assert.throws(() => catalog.answer(lost), TypeError);
        await assert.rejects(Catalog.load({ paymentProducts: lost }), TypeError);
    }
    assert.throws(() => catalog.answer({ layers: Array(1) }), /query\.layers\[0\]/);
    assert.throws(() => catalog.answer({ [Symbol("x")]: 1 }), TypeError);
    assert.throws(() => catalog.answer(), TypeError);
});

test("a value is the same query as its JSON", () => {
    const query = {
        __proto__: null, layers: [{ exclude: { products: [1, 3n] }, name: '"\u2028\ud800' }],
        context: { amount: 2n ** 63n - 1n, isRecurring: false, countryCode: null }, id: -0,
    };
    const text = '{"layers":[{"exclude":{"products":[1,3]},"name":"\\"\u2028\\ud800"}],'
        + '"context":{"amount":9223372036854775807,"isRecurring":false,"countryCode":null},"id":0}';
    assert.deepEqual(catalog.answer(query), catalog.answer(text));
    const request = { paymentProductFilters: { exclude: { products: [1] } }, tokens: ["x"], a: [1.5] };
    assert.ok(!catalog.answer({}, { request }).available.includes(1));
});

test("the report can't be changed", () => {
    assert.throws(() => { catalog.report.products = 0; }, TypeError);
    assert.throws(() => { catalog.report.groups[0].id = ""; }, TypeError);
});

test("the flags are those of product_filter.h", () => {
    const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
    const header = read("../../Bindings/C/Sources/CProductFilter/include/product_filter.h");
    const [body] = /enum pf_flags \{[^]*?\n\};/.exec(header);
    const flags = [...body.matchAll(/PF_(\w+) = (\d+)/g)].map(([, name, value]) => [name, Number(value)]);
    const source = read("../product-filter.mjs");
    const numbers = (name) => {
        const [, text] = new RegExp(`const ${name} = \\{?(.*?)\\}?;`).exec(source);
        return text.match(/\d+/g).map(Number);
    };
    const [, reject] = numbers("UNKNOWN_IDS");
    const [, unrestricted, rejectEmpty] = numbers("EMPTY_RESTRICTION");
    const [explain, reasons, fixes, contexts] = numbers("FLAGS");
    const [request] = numbers("REQUEST");
    assert.deepEqual(Object.fromEntries(flags), {
        EXPLAIN: explain, REASONS: reasons, FIXES: fixes, CONTEXTS: contexts,
        REJECT_UNKNOWN_IDS: reject, EMPTY_RESTRICTION_UNRESTRICTED: unrestricted,
        EMPTY_RESTRICTION_REJECT: rejectEmpty, REQUEST: request,
    });
});

test("an invalid catalog throws all faults with their places", async () => {
    const json = '{"paymentProducts":[\n{"id":0},\n{"id":1,"minAmount":2,"maxAmount":1}]}';
    await assert.rejects(Catalog.load(json), (error) => {
        assert.ok(error instanceof CatalogError);
        assert.deepEqual(error.faults.map(({ line }) => line), [2, 3]);
        return true;
    });
    await assert.rejects(Catalog.load(""), CatalogError);
});

test("any bytes get an answer", () => {
    for (let round = 0; round < 2000; round += 1) {
        const bytes = crypto.getRandomValues(new Uint8Array(round % 50));
        const { errors, available } = catalog.answer(bytes, { reasons: true, request: bytes });
        assert.ok(errors ?? available);
    }
});

test("memory doesn't grow with the number of answers", () => {
    const query = { ...cards, context: { countryCode: "NL", amount: 2500, attributes: { chanel: "x" } } };
    const details = { reasons: true, fixes: true, contexts: true, products: [840], request: "{}" };
    const round = () => {
        catalog.answer(query);
        catalog.answer(query, details);
        catalog.answer('{"layers":[}');
        catalog.answerBytes("x".repeat(20_000));
    };
    for (let count = 0; count < 100; count += 1) round();
    const size = catalog.memorySize;
    for (let count = 0; count < 25_000; count += 1) round();
    assert.equal(catalog.memorySize, size);
});

test("an engine without memory is replaced", async () => {
    const fresh = await Catalog.load(sample);
    const size = fresh.memorySize;
    const list = new Uint8Array(240_000_000);
    for (let offset = 0; offset < list.length; offset += 2) list.set([0x31, 0x2c], offset);
    list.set(new TextEncoder().encode('{"layers":[{"exclude":{"products": ['));
    assert.throws(() => fresh.answerBytes(list), EngineError);
    assert.throws(() => fresh.answerBytes("", { request: new Uint8Array(1_100_000_000) }), EngineError);
    assert.deepEqual(fresh.answer(cards), catalog.answer(cards));
    assert.equal(fresh.memorySize, size);
});

test("the text of layers can't get out of its place", () => {
    const state = { request: "{}", context };
    for (const layers of [
        '[],"context":{"countryCode":"NL"}', '[]}', "[] []", "[],", '[]},{"layers":[]', "null,",
    ]) {
        const { errors, available } = ask(catalog, { ...state, layers }, { reasons: true });
        assert.equal(available, undefined, layers);
        assert.ok(errors.length > 0 && errors.every(({ source }) => source === "layers"), layers);
    }
});

test("amounts that JavaScript would round are exact, or an error", async () => {
    const maxAmount = 9007199254740993n;
    const large = await Catalog.load({ paymentProducts: [{ id: 1, maxAmount }] });
    const answer = () => ask(large, { request: "", layers: "", context }, { contexts: true });
    if (JSON.parse("1", (_, value, context) => context?.source === "1")) {
        assert.equal(answer().products[0].contexts[0].maxAmount, maxAmount);
    } else {
        assert.throws(answer, /newer/);
    }
});

test("what follows the list of layers is marked", () => {
    for (const [layers, line, column] of [
        ['[],"context":{}', 1, 3], ["[]}", 1, 3], ["[\n] []", 2, 3], ['["\u{1f9ea}"],', 1, 6],
    ]) {
        const { errors } = ask(catalog, { request: "", layers, context }, { reasons: true });
        const message = "expected one list of layers: remove what follows it";
        assert.deepEqual(errors, [{ source: "layers", line, column, code: "invalidJSON", message }]);
    }
    const { errors } = ask(catalog, { request: "", layers: "\u00a0", context }, { reasons: true });
    assert.ok(errors.length > 0);
});

test("findings of the context have the part that they're about", () => {
    const attributes = [{ name: "a b", value: "1" }, { name: "\n", value: "\n" }, { name: "a b", value: "" }];
    const fields = (changes) => ask(
        catalog, { request: "", layers: "", context: { ...context, ...changes } }, { reasons: true },
    );
    const invalid = { country: "N", currency: "E", amount: "1" + "0".repeat(30), recurring: true };
    const { errors } = fields({ ...invalid, attributes });
    assert.deepEqual(errors.map(({ field }) => field), ["country", "currency", "amount", 2]);
    const { diagnostics } = fields({ recurring: true, attributes: attributes.slice(0, 2) });
    assert.deepEqual(diagnostics.map(({ field }) => field).sort(), [0, 1]);
});

test("findings belong to the text that they're about", () => {
    const layers = '[{"exclude":\n{"groups":["card"]}}]';
    const request = '{"paymentProductFilters":\n{"exclude":{"products":[2, 2]}}}';
    const attributes = [{ name: "chanel", value: "x" }];
    const state = { request, layers, context: { ...context, attributes } };
    const { diagnostics } = ask(catalog, state, { reasons: true });
    assert.deepEqual(
        diagnostics.map(({ source, line, column }) => (
            source === "context" ? [source] : [source, line, column])).sort(),
        [["context"], ["layers", 2, 12], ["request", 2, 28]],
    );
    const invalid = { request: "{\n1}", layers: '[\n{"a":1}]', context: { ...context, country: "N" } };
    const { errors } = ask(catalog, invalid, { reasons: true });
    assert.deepEqual(
        errors.map(({ source, line }) => source === "context" ? [source] : [source, line]).sort(),
        [["context"], ["layers", 2], ["request", 2]],
    );
});

test("amounts that aren't integers, and attributes given twice, are faults", () => {
    const state = { request: "", layers: "" };
    for (const amount of ["1.5", "1e3", '1}, "x": {', "0x10", "01", "9".repeat(30)]) {
        const { errors } = ask(catalog, { ...state, context: { ...context, amount } }, { reasons: true });
        assert.equal(errors[0].source, "context", amount);
    }
    const attributes = [{ name: "channel", value: "web" }, { name: "channel", value: "app" }];
    const { errors } = ask(catalog, { ...state, context: { ...context, attributes } }, { reasons: true });
    assert.equal(errors[0].source, "context");
});
