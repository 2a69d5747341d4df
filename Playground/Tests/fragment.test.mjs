import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { EXAMPLE } from "../app/example.mjs";
import { decode, encode, FragmentError, MAX_LENGTH } from "../app/fragment.mjs";

test("a state survives the round trip", async () => {
    const state = {
        ...EXAMPLE,
        request: '{"é": "\u{1f9ea}\\u0000"}\n',
        context: { ...EXAMPLE.context, attributes: [{ name: "channel", value: "" }] },
        catalog: { name: "mine.json", text: '{"paymentProducts":[]}' },
    };
    const fragment = await encode(state);
    assert.match(fragment, /^#v1\.[\w-]+$/);
    assert.deepEqual(await decode(fragment), state);
});

test("a catalog that is too large is left out, but named", async () => {
    const text = Array.from({ length: 20_000 }, () => Math.random()).join();
    const fragment = await encode({ ...EXAMPLE, catalog: { name: "mine.json", text } });
    assert.ok(fragment.length < MAX_LENGTH);
    assert.deepEqual((await decode(fragment)).catalog, { name: "mine.json", text: null });
});

test("broken links are rejected", async () => {
    const fragment = await encode(EXAMPLE);
    const changed = (state) => encode({ ...EXAMPLE, ...state });
    for (const broken of [
        "#", "#v2.AAAA", "#v1.", "#v1.%%%", fragment.slice(0, -8), `${fragment.slice(0, 20)}AAAA`,
        await encode(null), await encode([]), await changed({ request: 1 }), await changed({ more: 1 }),
        await changed({ product: "1" }), await changed({ product: 1.5 }), await changed({ product: -5 }), await changed({ product: 2 ** 31 }),
        await changed({ context: {} }),
        await changed({ context: { ...EXAMPLE.context, attributes: [{ name: "a" }] } }),
        await changed({ catalog: { name: "a", text: 1 } }),
    ]) {
        await assert.rejects(decode(broken), FragmentError, broken);
    }
});

test("a fragment that would fill the memory is rejected", async () => {
    const text = JSON.stringify({ ...EXAMPLE, request: " ".repeat(5_000_000) });
    const fragment = `#v1.${deflateRawSync(text).toString("base64url")}`;
    assert.ok(fragment.length < 10_000);
    await assert.rejects(decode(fragment), FragmentError);
});

test("a state that is too large is rejected, so that every fragment can be read", async () => {
    for (const request of [" ".repeat(5_000_000), "é".repeat(2_100_000), Array.from({ length: 4000 }, Math.random).join()]) {
        await assert.rejects(encode({ ...EXAMPLE, request }), FragmentError);
        const catalog = { name: "mine.json", text: "{}" };
        await assert.rejects(encode({ ...EXAMPLE, request, catalog }), FragmentError);
    }
    const catalog = { name: "mine.json", text: " ".repeat(5_000_000) };
    assert.equal((await decode(await encode({ ...EXAMPLE, catalog }))).catalog.text, null);
});
