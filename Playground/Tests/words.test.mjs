import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { amountText, decimalsOf, rangeText } from "../app/currency.mjs";
import { boxParts, fixSteps } from "../app/describe.mjs";
import { colorParts, offsetOf, tokenEnd } from "../app/text-position.mjs";

test("amounts are in units of the currency", () => {
    assert.deepEqual(["EUR", "JPY", "KWD", "CLF"].map(decimalsOf), [2, 0, 3, 4]);
    assert.equal(amountText(0, 2), "0.00");
    assert.equal(amountText(800000, 2), "8,000.00");
    assert.equal(amountText(-5, 2), "−0.05");
    assert.equal(amountText(9223372036854775807n, 2), "92,233,720,368,547,758.07");
});

test("decimals are those of the command line", () => {
    const path = "../../CommandLineTool/Sources/ProductFilterCommands/Output/CurrencyCode+MinorUnit.swift";
    const swift = readFileSync(new URL(path, import.meta.url), "utf8");
    const table = [...swift.matchAll(/(\d): "+([^"]*)"/g)].flatMap(([, count, codes]) => {
        return codes.match(/[A-Z]{3}/g).map((code) => [code, Number(count)]);
    });
    assert.ok(table.length > 30);
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const decimals = new Map(table);
    for (const code of letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))) {
        assert.equal(decimalsOf(code), decimals.get(code) ?? 2, code);
    }
});

test("ranges are in units where all currencies have the same", () => {
    assert.equal(rangeText(null, null, ["EUR"]), undefined);
    assert.equal(rangeText(100, 400000, ["EUR", "USD"]), "1.00 – 4,000.00");
    assert.equal(rangeText(null, 400000, ["EUR"]), "up to 4,000.00");
    assert.equal(rangeText(500, null, ["JPY"]), "from 500");
    assert.equal(rangeText(7, 7, ["EUR"]), "exactly 0.07");
    assert.equal(rangeText(100, 200, ["EUR", "JPY"]), "100 – 200 in minor units");
    assert.equal(rangeText(100, 200, null), "100 – 200 in minor units");
});

test("contexts leave out what may be anything", () => {
    const any = {
        attributes: {}, countries: null, currencies: null, exceptCountries: null,
        exceptCurrencies: null, installments: null, maxAmount: null, minAmount: null, recurring: null,
    };
    assert.deepEqual(boxParts(any), []);
    assert.deepEqual(boxParts({
        ...any, exceptCountries: ["TR"], currencies: ["EUR"], maxAmount: 5, recurring: false,
        attributes: { channel: { except: ["app"] }, kind: ["", "b"] },
    }), [
        ["Country", "any but TR"], ["Currency", "EUR"], ["Amount", "up to 0.05"], ["Recurring", "no"],
        ["channel", "any but app"], ["kind", "“”, b"],
    ]);
});

test("fixes are in words", () => {
    const request = '{"paymentProductFilters":{"exclude":{"groups":["cards"]}}}';
    const fix = {
        edits: [
            { op: "remove", path: "paymentProductFilters.exclude.groups[0]" },
            { op: "remove", path: "paymentProductFilters.exclude" },
            { op: "add", path: "paymentProductFilters.restrictTo.products", value: 840 },
        ],
        context: { amount: 250, isRecurring: false },
    };
    assert.deepEqual(fixSteps(fix, { request, currency: "EUR" }, () => "PayPal"), [
        'Remove "cards" from exclude.groups', "Remove exclude", "Add PayPal to restrictTo.products",
        "Set the amount to EUR 2.50", "Turn recurring off",
    ]);
});

test("columns count code points", () => {
    const text = 'a\n"\u{1f9ea}" b\n';
    assert.equal(offsetOf(text, 1, 1), 0);
    assert.equal(offsetOf(text, 2, 3), 5);
    assert.equal(offsetOf(text, 2, 99), text.length - 1);
    assert.equal(offsetOf(text, 9, 1), text.length);
    assert.equal(text.slice(2, tokenEnd(text, 2)), '"\u{1f9ea}"');
    assert.equal(tokenEnd("12.5,", 0), 4);
    assert.equal(tokenEnd('"open', 0), 5);
});

test("colored parts are the text, whatever it is", () => {
    for (const text of ["", '{"a": [1, true, "b"], }', '"\\', "é\u{1f9ea}\ud800\"x\n\"", "\u0301\"a\u0301\" :"]) {
        assert.equal(colorParts(text).map((part) => part.text).join(""), text);
    }
    assert.deepEqual(
        colorParts('{"a": "b"}').map(({ kind }) => kind), ["other", "key", "other", "string", "other"],
    );
});
