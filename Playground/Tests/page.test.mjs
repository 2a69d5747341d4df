import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { EXAMPLE } from "../app/example.mjs";
import { decode, encode } from "../app/fragment.mjs";
import { Page, serve } from "./browser.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));
const files = mkdtempSync(join(tmpdir(), "catalogs-"));
let server;
let page;

before(async () => {
    writeFileSync(join(files, "small.json"), '{"paymentProducts":[{"id":1},{"id":2}]}');
    server = await serve(folder);
    page = await Page.launch();
});
beforeEach(async () => {
    await page.resize({ width: 1440, height: 900 });
    await page.open(server.url);
});
after(async () => {
    await page?.close();
    server?.end();
    rmSync(files, { recursive: true });
});

const REQUEST = "#request textarea";
const LAYERS = "#layers textarea";
const valueOf = (selector) => page.evaluate(`document.querySelector("${selector}").value`);
const request = () => valueOf(REQUEST);
const isAvailable = (id) => page.evaluate(
    `document.querySelector("#product-${id} .state").getAttribute("aria-label") === "available"`);

/** Waits until the answer to what was typed is there. */
const counts = (pattern) => page.waitFor(
    `${pattern}.test(document.getElementById("counts").innerText) && document.getElementById("counts").innerText`);
const focus = () => page.evaluate(
    "(e => e.id || e.getAttribute('aria-label') || e.innerText)(document.activeElement)");

test("typing a request answers it", async () => {
    await page.fill(REQUEST, '{"paymentProductFilters":{"restrictTo":{"products":[1, 3]}}}');
    assert.equal(await counts("/^2 of/"), "2 of 134 products available");
    assert.equal(await isAvailable(1), true);
    assert.equal(await isAvailable(2), false);
    assert.equal(await page.text("#product-2 .reasons"), "not named by restrictTo (request: restrictTo)");
});

test("products are in display order", async () => {
    const catalog = JSON.parse(readFileSync(join(folder, "sample-catalog.json")));
    const rank = ({ id, displayHints }) => [displayHints?.displayOrder ?? Infinity, id];
    const expected = catalog.paymentProducts.map(rank).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const ids = await page.evaluate("[...document.querySelectorAll('#products > li')].map(e => Number(e.dataset.id))");
    assert.deepEqual(ids, expected.map(([, id]) => id));
});

test("a fault is marked in its place, and listed with a link to it", async () => {
    await page.fill(REQUEST, '{\n  "paymentProductFilters": {"restrictTo": {"product": [1]}}\n}');
    await counts("/Invalid query/");
    assert.deepEqual(await page.texts("#request .place"), ["2:44"]);
    assert.equal(await page.text("#request .mark.error"), '"product"');
    assert.match(await page.text("#request .findings"), /unknown key/);
    assert.equal(await page.evaluate(`document.querySelector("${REQUEST}").ariaInvalid`), "true");
    await page.click("#request .place");
    const offset = await page.evaluate(`document.querySelector("${REQUEST}").selectionStart`);
    assert.equal((await request()).slice(offset, offset + 9), '"product"');
    assert.equal(await focus(), "request-text");

    await page.fill(REQUEST, '{"paymentProductFilters": ');
    await page.waitFor('document.querySelector("#request .mark.end")');
    await page.fill(REQUEST, "{}");
    await counts("/of 134/");
    assert.deepEqual(await page.texts("#request .findings li"), []);
});

test("the marked copy lies exactly under the text", async () => {
    const longest = `{"tokens": ["${"x".repeat(300)}"],\n${"\n".repeat(60)}"restrictTo": {}}`;
    await page.fill(REQUEST, longest);
    await page.waitFor('document.querySelector("#request .mark")');
    await page.click("#request .place");
    const [paper, area, scrolled] = await page.evaluate(`(() => {
        const area = document.querySelector("${REQUEST}");
        const paper = document.querySelector("#request .paper");
        return [[paper.scrollWidth, paper.scrollHeight], [area.scrollWidth, area.scrollHeight],
            [area.scrollTop > 0, new DOMMatrix(getComputedStyle(paper).transform).f === -area.scrollTop]];
    })()`);
    assert.deepEqual(scrolled, [true, true]);
    // A text area doesn't count its right padding, which has 10 pixels.
    assert.deepEqual([paper[0] - 10, paper[1]], area);
});

test("findings of an unknown group, and of an attribute, are shown where they are", async () => {
    await page.fill(REQUEST, '{"paymentProductFilters":\n{"exclude":{"groups":["card"]}}}');
    await page.click("#add-attribute");
    await page.type("chanel");
    await page.waitFor('document.getElementById("context-findings").innerText.includes("did you mean")');
    assert.deepEqual(await page.texts("#request .place"), ["2:23"]);
    assert.equal(await page.text("#request .mark.error"), '"card"');
    assert.equal(await page.text("#request-summary"), "1 error");
    assert.match(await page.text("#request .findings"), /did you mean cards/);
    await counts("/of 134/");
});

test("layers have faults of their own, and can't get out of their place", async () => {
    await page.fill(LAYERS, '[\n  {"name": "a", "exclude": {"products": ["1"]}}\n]');
    await page.waitFor('document.querySelector("#layers .mark.error")');
    assert.deepEqual(await page.texts("#layers .place"), ["2:42"]);
    assert.deepEqual(await page.texts("#request .place"), []);
    await page.fill(LAYERS, '[], "context": {}');
    await page.waitFor('document.querySelector("#layers .findings").innerText.includes("one list")');
    await counts("/Invalid query/");
    await page.fill(LAYERS, "");
    await counts("/of 134/");
});

test("the context's controls are part of the query", async () => {
    await page.fill("#country", "be");
    await page.waitFor('document.querySelector("#product-3012:not(.unavailable)")');
    assert.equal(await page.text("#country-hint"), "Belgium");
    await page.fill("#amount", "12x");
    await counts("/Invalid query/");
    assert.match(await page.text("#context-findings"), /amount\s+expected an integer/);
    await page.fill("#amount", "123456");
    await counts("/of 134/");
    assert.equal(await page.text("#amount-hint"), "EUR 1,234.56");
    await page.fill("#country", "xxx");
    await page.waitFor('document.getElementById("country").ariaInvalid === "true"');
    await page.click("#clear-context");
    await counts("/of 134/");
    assert.equal(await valueOf("#country"), "");
    assert.ok(await page.evaluate("document.querySelectorAll('#countries option').length > 10"));
});

test("a click applies a fix to the request, which keeps its format", async () => {
    await page.click("#product-2");
    await page.waitFor('document.querySelector("button.fix:not(:disabled)")');
    assert.match(await page.text(".fix-list"), /Remove 2 from exclude.products/);
    const before = await request();
    await page.click("button.fix");
    await page.waitFor('document.querySelector("#product-2:not(.unavailable)")');
    assert.equal(await request(), before.replace("[2, 117]", "[117]"));
    assert.equal(await page.text(".badge"), "Available");
    await page.click("#undo");
    await page.waitFor('document.querySelector("#product-2.unavailable")');
    assert.equal(await request(), before);
});

test("a click applies a fix to the context", async () => {
    await page.click("#product-3012");
    await page.waitFor('document.getElementById("detail-title").innerText === "Bancontact"');
    await page.waitFor('document.querySelector("button.fix:not(:disabled)")');
    await page.click("button.fix");
    await page.waitFor('document.querySelector("#product-3012:not(.unavailable)")');
    assert.equal(await valueOf("#country"), "BE");
});

test("the first fix of a product makes it available", async () => {
    await page.fill(REQUEST, '{"paymentProductFilters":{"restrictTo":{"groups":["cards"],"products":[]},"exclude":{"groups":["cards"],"products":[1,1]}}}');
    await counts("/^0 of/");
    const text = await request();
    let count = 0;
    for (const id of [1, 2, 12, 809, 840, 3012, 3112]) {
        await page.fill(REQUEST, text);
        await page.fill("#country", "NL");
        await counts("/^0 of/");
        await page.click(`#product-${id}`);
        await page.waitFor(`document.querySelector(".facts").innerText.includes("Product ${id}")`);
        if (!(await page.evaluate('document.querySelector("button.fix") !== null'))) continue;
        await page.waitFor('document.querySelector("button.fix:not(:disabled)")');
        await page.click("button.fix");
        await page.waitFor(`document.querySelector("#product-${id}:not(.unavailable)")`);
        count += 1;
    }
    assert.ok(count >= 6);
});

test("a fix waits until it's about the text in the editor", async () => {
    const disabled = () => page.evaluate(`[...document.querySelectorAll("#detail-content button")]
        .map((button) => button.disabled)`);
    await page.fill(REQUEST, '{"paymentProductFilters":{"exclude":{"products":[1, 2]}}}');
    await page.click("#product-2");
    await page.waitFor('document.querySelector("button.fix:not(:disabled)")');
    assert.deepEqual(new Set(await disabled()), new Set([false]));
    // At once, not after the answer. Even a click that comes anyway doesn't remove another product.
    const edited = '{"paymentProductFilters":{"exclude":{"products":[2, 3, 1]}}}';
    const atOnce = await page.evaluate(`(() => {
        const area = document.querySelector("${REQUEST}");
        const button = document.querySelector("button.fix");
        area.value = ${JSON.stringify(edited)};
        const first = area.value;
        area.dispatchEvent(new InputEvent("input", { bubbles: true }));
        const { disabled } = button;
        button.disabled = false;
        button.click();
        return [disabled, area.value === first];
    })()`);
    assert.deepEqual(atOnce, [true, true]);
    await page.click("button.fix");
    await page.waitFor('document.querySelector("#product-2:not(.unavailable)")');
    assert.equal(await request(), edited.replace("2, ", ""));

    await page.click("#product-3");
    await page.waitFor('document.querySelector("#detail-title").innerText === "MasterCard" && document.querySelector("button.fix:not(:disabled)")');
    await page.fill(REQUEST, '{"paymentProductFilters":{"exclude":{"products":[2, 3');
    await counts("/Invalid query: showing the last valid answer/");
    assert.deepEqual(new Set(await disabled()), new Set([true]));
    await page.click("button.fix");
    // The list and the detail are both the last valid answer.
    await page.click("#product-1");
    await page.waitFor('document.querySelector("#detail-title").innerText === "Visa"');
    assert.match(await page.text(".reason-list"), /excluded by its id/);
    assert.deepEqual(new Set(await disabled()), new Set([true]));
    await page.fill("#country", "NL");
    await page.fill(REQUEST, '{"paymentProductFilters":{"exclude":{"products":[1]}}}');
    await page.waitFor('document.querySelector("button.fix")?.disabled === false');
    await page.fill("#amount", "5");
    assert.equal(await page.evaluate('document.querySelector("button.fix").disabled'), true);
});

test("a fix can't be undone in another link or catalog", async () => {
    for (const leave of [
        async () => page.evaluate(`location.hash = ${JSON.stringify(await encode({ ...EXAMPLE, request: "{}" }))}`),
        () => page.choose("#catalog-file", join(files, "small.json")),
        () => page.fill(REQUEST, "{}"),
    ]) {
        await page.open(server.url);
        await page.click("#product-2");
        await page.waitFor('document.querySelector("button.fix:not(:disabled)")');
        await page.click("button.fix");
        await page.waitFor('document.getElementById("undo")');
        await leave();
        await page.waitFor('!document.getElementById("undo")');
    }
});

test("a link without its catalog says so until one is opened", async () => {
    const linked = () => page.evaluate("location.hash").then(decode);
    const settled = () => new Promise((resolve) => setTimeout(resolve, 600));
    const open = () => encode({ ...EXAMPLE, catalog: { name: "acme.json", text: null } })
        .then((fragment) => page.open(server.url + fragment));
    await open();
    await settled();
    await page.open(await page.evaluate("location.href"));
    await settled();
    assert.equal(await page.text("#alert-text"),
        "This link needs acme.json, which is too large to include. Open that file.");
    assert.equal(await page.text("#catalog-name"), "Sample catalog (instead of acme.json)");
    assert.deepEqual((await linked()).catalog, { name: "acme.json", text: null });
    await page.choose("#catalog-file", join(files, "small.json"));
    await counts("/of 2 products/");
    assert.equal(await page.evaluate("document.getElementById('alert').hidden"), true);
    await open();
    await page.click("#use-sample");
    await settled();
    assert.equal((await linked()).catalog, null);
    assert.equal(await page.text("#catalog-name"), "Sample catalog");
    assert.equal(await page.evaluate("document.getElementById('alert').hidden"), true);
});

test("a state that is too large for a link isn't in the URL, and the page says so", async () => {
    const words = Array.from({ length: 4000 }, () => Math.random().toString(36)).join();
    await page.fill(REQUEST, '{"tokens": []}');
    await page.waitFor("location.hash.length > 10");
    await page.fill(REQUEST, `{"tokens": "${words}"}`);
    await page.waitFor('document.getElementById("message").innerText.includes("too large for a link")');
    assert.equal(await page.evaluate("location.hash"), "");
    await page.fill(REQUEST, "{}");
    await page.waitFor("location.hash.length > 10");
    assert.equal(await page.text("#message"), "");
});

test("long texts and catalogs scroll inside their panes", async () => {
    const sizes = `[...document.querySelectorAll(".editor")].map((editor) => {
        const { height } = editor.getBoundingClientRect();
        const area = editor.querySelector("textarea");
        const lines = (area.clientHeight - 16) / parseFloat(getComputedStyle(area).lineHeight);
        return { height, lines, scrolls: area.scrollHeight > 10 * area.clientHeight };
    })`;
    await page.paste(REQUEST, `{"tokens": [${"\n1,".repeat(3000)}\n1]}`);
    await page.paste(LAYERS, `[${"\n".repeat(3000)}]`);
    for (let count = 0; count < 12; count += 1) await page.click("#add-attribute");
    for (const [width, height] of [[1440, 900], [1440, 700], [1180, 760], [900, 700], [390, 844]]) {
        await page.resize({ width, height });
        const editors = await page.evaluate(sizes);
        for (const [index, editor] of editors.entries()) {
            assert.ok(editor.scrolls && editor.height < 500, `${width} ${JSON.stringify(editor)}`);
            assert.ok(editor.lines >= (index === 0 ? 8.5 : 5), `${width} ${JSON.stringify(editor)}`);
        }
    }
    await page.resize({ width: 1440, height: 900 });
    assert.equal(await page.evaluate("document.documentElement.scrollHeight"), 900);
});

test("lists that are cut off say how much is missing", async () => {
    const products = Array.from({ length: 2000 }, (_, index) => ({ id: index + 1 }));
    writeFileSync(join(files, "many.json"), JSON.stringify({ paymentProducts: products }));
    await page.choose("#catalog-file", join(files, "many.json"));
    await counts("/of 2,000/");
    assert.equal(await page.text("#more-products"), "1,500 more products. Search to narrow the list.");
    const [box, note] = await page.evaluate(`(() => {
        document.getElementById("products").scrollTop = 1e6;
        return ["#products", "#more-products"].map((id) => document.querySelector(id).getBoundingClientRect());
    })().map(({ top, bottom }) => ({ top, bottom }))`);
    assert.ok(box.bottom <= note.top);
    const ids = Array.from({ length: 300 }, (_, index) => 10_000 + index).join();
    await page.fill(REQUEST, `{"paymentProductFilters":{"exclude":{"products":[${ids}]}}}`);
    await page.waitFor('document.querySelector("#request-findings li:nth-child(101)")');
    assert.equal(await page.text("#request-findings li:last-child"), "and 200 more");
    assert.match(await page.text("#request-summary"), /^300 /);
    const invalid = Array.from({ length: 300 }, () => ({ id: 0 }));
    writeFileSync(join(files, "faults.json"), JSON.stringify({ paymentProducts: invalid }));
    await page.choose("#catalog-file", join(files, "faults.json"));
    await page.waitFor('document.getElementById("catalog-findings-title").innerText.includes("at least 100 errors")');
    assert.equal(await page.text("#catalog-findings-list li:last-child"), "and more: correct these first");
});

test("findings of the context mark their fields, whatever the names of attributes", async () => {
    const attributes = { "a.b": ["y"], "é `\u200b": ["x"] };
    writeFileSync(join(files, "names.json"), JSON.stringify({ paymentProducts: [{ id: 1, attributes }] }));
    await page.choose("#catalog-file", join(files, "names.json"));
    await counts("/of 1 /");
    await page.click("#clear-context");
    for (const name of ["a b", "a-c"]) {
        await page.click("#add-attribute");
        await page.type(name);
    }
    const marked = `[...document.querySelectorAll("#other-attributes input:first-child")]
        .filter((field) => field.matches(".doubtful, [aria-invalid=true]")).map(({ value }) => value).join("|")`;
    await page.waitFor(`${marked} === "a b|a-c"`);
    await page.click("#add-attribute");
    await page.type("a b");
    await page.waitFor(`${marked} === "a b"`);
    await counts("/Invalid query/");
    assert.match(await page.text("#context-findings"), /duplicate/);
});

test("warnings about the context don't look like errors", async () => {
    await page.click("#clear-context");
    await page.fill("#country", "uk");
    await page.waitFor('document.getElementById("country-hint").innerText !== ""');
    assert.equal(await page.text("#country-hint"), "not assigned: use GB");
    for (const code of ["qm", "zz"]) {
        await page.fill("#country", code);
        assert.equal(await page.text("#country-hint"), "not assigned");
    }
    await page.click("#add-attribute");
    await page.type("xyzzy");
    await page.waitFor('document.querySelector("#context-findings li")');
    assert.equal(await page.evaluate("document.querySelector('#context-findings li').className"), "warning");
});

test("contexts are in words, and in units of the currency", async () => {
    writeFileSync(join(files, "a.json"), JSON.stringify({ paymentProducts: [
        { id: 7, displayHints: { label: "Seven" }, conditions: [
            { countries: ["NL"], currencies: ["EUR"], minAmount: 100, maxAmount: 1200000 },
            { countries: ["JP"], currencies: ["JPY"], maxAmount: 5000, attributes: { channel: ["web"] } },
        ] },
    ] }));
    await page.fill(REQUEST, "{}");
    await page.choose("#catalog-file", join(files, "a.json"));
    await counts("/of 1 product /");
    await page.click("#product-7");
    await page.waitFor('document.querySelector(".context-list")');
    const contexts = (await page.texts(".context-list > li")).map((text) => text.replace(/\s+/g, " "));
    assert.ok(contexts.some((text) => text.includes("Amount 1.00 – 12,000.00")), contexts.join("\n"));
    assert.ok(contexts.some((text) => /Country JP .*up to 5,000.*channel web/.test(text)), contexts.join("\n"));
});

test("reasons lead to their place", async () => {
    await page.click("#product-320");
    await page.waitFor('document.querySelector("#detail .reason-list button")');
    await page.click("#detail .reason-list button");
    assert.equal(await focus(), "layers-text");
    const selected = await page.evaluate(`(e => e.value.slice(e.selectionStart, e.selectionEnd))(document.querySelector("${LAYERS}"))`);
    assert.equal(selected, "320");
});

test("a link carries the state", async () => {
    await page.fill(REQUEST, '{"tokens": ["é\u{1f9ea}"]}');
    await page.fill(LAYERS, '[{"exclude": {"groups": ["cards"]}}]');
    await page.fill("#country", "US");
    await page.click("#recurring");
    await page.fill("#attribute-0", "web");
    await page.click("#product-840");
    const answer = await counts("/of 134/");
    await page.click("#copy-link");
    await page.waitFor('document.getElementById("message").innerText.match(/^(Link copied|The link is)/)');
    const link = await page.evaluate("location.href");
    await page.open(link);
    assert.equal(await request(), '{"tokens": ["é\u{1f9ea}"]}');
    assert.equal(await valueOf(LAYERS), '[{"exclude": {"groups": ["cards"]}}]');
    assert.equal(await valueOf("#country"), "US");
    assert.equal(await valueOf("#attribute-0"), "web");
    assert.equal(await page.evaluate("document.getElementById('recurring').checked"), true);
    assert.equal(await page.text("#detail-title"), "PayPal");
    assert.ok(await counts("/of 134/"), answer);
});

test("a broken link says so, and shows the example", async () => {
    await page.open(`${server.url}#v1.AAAA`);
    assert.match(await page.text("#alert"), /This link is broken: it's incomplete/);
    await counts("/of 134/");
    await page.click("#close-alert");
    assert.equal(await page.evaluate("document.getElementById('alert').hidden"), true);
});

test("a catalog is loaded from a file, and a small one is in the link", async () => {
    const label = '<img src="https://example.com/x.png" onerror="alert(1)">';
    writeFileSync(join(files, "b.json"), JSON.stringify({ paymentProducts: [
        { id: 5, paymentProductGroup: "own", displayHints: { label } }, { id: 6, countries: ["UK"] },
    ] }));
    await page.choose("#catalog-file", join(files, "b.json"));
    await counts("/of 2 products/");
    assert.equal(await page.text("#catalog-name"), "b.json");
    assert.match(await page.text("#catalog-findings"), /1 warning[^]*GB/);
    assert.equal(await page.text("#product-5 .label"), label);
    await page.click("#copy-link");
    await page.waitFor('document.getElementById("message").innerText.match(/^(Link copied|The link is)/)');
    await page.open(await page.evaluate("location.href"));
    await counts("/of 2 products/");
    await page.click("#use-sample");
    await counts("/of 134 products/");
});

test("an invalid catalog is refused with all its faults, and the old one stays", async () => {
    writeFileSync(join(files, "c.json"), '{"paymentProducts": [\n  {"id": 0},\n  {"id": 1, "id": 2}\n]}');
    await page.choose("#catalog-file", join(files, "c.json"));
    await page.waitFor('!document.getElementById("catalog-findings").hidden');
    assert.match(await page.text("#catalog-findings-title"), /c\.json isn't loaded: it has 2 errors/);
    assert.deepEqual(await page.texts("#catalog-findings-list .place"), ["2:10", "3:13"]);
    assert.equal(await page.text("#catalog-name"), "Sample catalog");
    writeFileSync(join(files, "d.json"), Buffer.from([0x7b, 0xff, 0x7d]));
    await page.choose("#catalog-file", join(files, "d.json"));
    await page.waitFor('document.getElementById("catalog-findings-title").innerText.includes("d.json")');
});

test("everything can be done with the keyboard", async () => {
    const order = [];
    for (let count = 0; count < 18; count += 1) {
        await page.press("Tab");
        order.push(await focus());
        const outline = await page.evaluate(`(e => [e, e.closest(".editor"), e.closest("label")]
            .some((e) => e && getComputedStyle(e).outlineStyle !== "none"))(document.activeElement)`);
        assert.ok(outline, `${order.at(-1)} shows that it has the focus`);
    }
    assert.deepEqual(order, [
        "catalog-file", "copy-link", "request-text", "layers-text", "clear-context", "country",
        "currency", "amount", "recurring", "installments", "attribute-0", "attribute-1", "attribute-2",
        "add-attribute", "search", "only-unavailable", "products", "detail",
    ]);
    await page.press("Tab", "shift");
    await page.press("Home");
    assert.equal(await page.text("#detail-title"), "Apple Pay");
    await page.press("ArrowDown");
    assert.equal(await page.text("#detail-title"), "Bancontact");
    assert.equal(await page.evaluate("document.activeElement.getAttribute('aria-activedescendant')"), "product-3012");
    await page.press("End");
    await page.press("ArrowUp");
    assert.ok(await page.evaluate(`(() => {
        const row = document.querySelector("[aria-selected=true]").getBoundingClientRect();
        const list = document.getElementById("products").getBoundingClientRect();
        return row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
    })()`));
    await page.press("Escape");
    assert.equal(await page.text("#detail-title"), "No product chosen");
    await page.press("ArrowDown");
    await page.press("ArrowDown");
    await page.press("Tab");
    await page.press("Tab");
    assert.match(await focus(), /^Apply: Set the country to BE/);
    await page.press("Enter");
    await page.waitFor('document.querySelector("#product-3012:not(.unavailable)")');
    assert.equal(await focus(), "detail-title");
});

test("the search finds names, ids and groups, and Escape ends it", async () => {
    await page.fill("#search", "wallets pal");
    assert.deepEqual(await page.texts("#products .label"), ["PayPal"]);
    await page.press("ArrowDown");
    assert.equal(await page.text("#detail-title"), "PayPal");
    await page.fill("#search", "nothing like this");
    assert.equal(await page.text("#more-products"), "No product matches.");
    await page.press("Escape");
    assert.equal(await page.evaluate("document.querySelectorAll('#products > li').length"), 134);
    await page.click("#only-unavailable");
    assert.equal(await page.evaluate("document.querySelectorAll('#products > li:not(.unavailable)').length"), 0);
});

test("nothing jumps while a request becomes invalid and valid again", async () => {
    const places = () => page.evaluate(`[...document.querySelectorAll(".pane, .editor, #products, #detail-title")]
        .map((e) => { const { x, y, width, height } = e.getBoundingClientRect(); return [x, y, width, height]; })`);
    const before = await places();
    await page.fill(REQUEST, '{"paymentProductFilters": {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}}');
    await counts("/Invalid query/");
    assert.deepEqual(await places(), before);
    await page.fill(REQUEST, "{}");
    await counts("/of 134/");
    assert.deepEqual(await places(), before);
});

test("a stopped engine says so, and answers the next change", async () => {
    await page.evaluate(`(() => {
        const original = DataView.prototype.setUint32;
        DataView.prototype.setUint32 = function () {
            DataView.prototype.setUint32 = original;
            throw new RangeError("out of memory");
        };
    })()`);
    await page.fill(REQUEST, '{"paymentProductFilters":{"restrictTo":{"products":[1]}}}');
    await page.waitFor('document.getElementById("alert").innerText.includes("the engine stopped")');
    await page.fill(REQUEST, '{"paymentProductFilters":{"restrictTo":{"products":[1, 3]}}}');
    await counts("/^2 of/");
    assert.equal(await page.evaluate("document.getElementById('alert').hidden"), true);
});

test("narrow screens don't scroll sideways", async () => {
    for (const width of [320, 400, 820]) {
        await page.resize({ width, height: 800 });
        await page.open(server.url);
        await page.fill(REQUEST, '{"paymentProductFilters": {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1}}');
        await counts("/Invalid query/");
        assert.ok(await page.evaluate(`document.documentElement.scrollWidth <= ${width}`), `${width}`);
    }
});

const axe = process.env.AXE;

test("axe finds nothing", { skip: axe ? false : "AXE isn't the path of axe.min.js" }, async () => {
    const source = readFileSync(axe, "utf8");
    for (const [width, dark] of [[1440, false], [1440, true], [390, false], [390, true]]) {
        await page.resize({ width, height: 900, dark });
        await page.open(server.url);
        await page.evaluate(`${source}; undefined`);
        await page.click("#add-attribute");
        for (const text of ['{"paymentProductFilters":{"exclude":{"groups":["card"],"products":[1,1]}}}', '{"a":']) {
            await page.fill(REQUEST, text);
            await page.waitFor('document.querySelector("#request .mark")');
            // Transitions of colors end.
            await new Promise((resolve) => setTimeout(resolve, 300));
            const violations = await page.evaluate(`axe.run().then(({ violations }) => violations.map(
                ({ id, nodes }) => [id, ...nodes.slice(0, 5).map(({ html, any }) => html.slice(0, 150) + " " + (any[0]?.message ?? ""))].join("\\n  ")))`);
            assert.deepEqual(violations, [], `${width} ${dark}`);
        }
    }
});

test("the page logged no error, and asked no other host", () => {
    assert.deepEqual(page.errors, []);
    assert.ok(page.requests.length > 20);
    const others = page.requests.filter((url) => !url.startsWith(server.url) && url !== "about:blank");
    assert.deepEqual(others, []);
});
