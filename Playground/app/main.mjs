/**
 * The page: asks the engine on every change, and shows the answer.
 *
 * @module
 */
import { Catalog, CatalogError } from "../product-filter.mjs";
import { catalogFacts } from "./catalog-facts.mjs";
import { ContextForm } from "./context-form.mjs";
import { byID, counted, debounced, element, messageNodes } from "./dom.mjs";
import { Editor } from "./editor.mjs";
import { EXAMPLE } from "./example.mjs";
import { countedFindings, showFindings } from "./findings.mjs";
import { decode, encode, FragmentError } from "./fragment.mjs";
import { applyEdits, rangeOf } from "./json-edit.mjs";
import { showDetail } from "./product-detail.mjs";
import { ProductList } from "./product-list.mjs";
import { ask, isBlank } from "./query.mjs";

const request = new Editor(byID("request"), () => edited());
const layers = new Editor(byID("layers"), () => edited());
const context = new ContextForm(() => edited());
const list = new ProductList(() => reporting(() => {
    showChosen();
    saveState();
}));

/** The sample catalog's text. */
let sample;

/** The catalog that answers, and what the page shows of it. */
let catalog;
let facts;

/** The file that the catalog is from, whose text is missing until it's opened, or `null`. */
let file = null;

/** The query that the page shows the answer to: the last valid one for the catalog. */
let answered;

/** Whether the alert is about an answer, so that the next one removes it. */
let isAboutAnswer = false;

/** What to restore when the last fix is undone. */
let undoState;

function query() {
    return { request: request.text, layers: layers.text, context: context.values };
}

function state() {
    return { ...query(), product: list.chosen, catalog: file };
}

// Answering.

const updateSoon = debounced(150, () => update());

function edited() {
    forgetUndo();
    showStaleness();
    updateSoon();
}

function update() {
    updateSoon.cancel();
    if (!catalog) return;
    reporting(() => {
        show(query());
        showChosen();
        saveState();
    });
}

function show(asked) {
    const answer = ask(catalog, asked, { reasons: true });
    const findings = answer.errors ?? answer.diagnostics;
    const of = (source) => findings.filter((finding) => finding.source === source);
    request.show(of("request"));
    layers.show(of("layers"));
    context.show(of("context"));
    byID("results").classList.toggle("stale", Boolean(answer.errors));
    if (answer.errors) {
        setText("counts", `Invalid query${answered ? ": showing the last valid answer" : ""}`);
        return;
    }
    answered = asked;
    list.show(answer.products, facts.products);
    setText("counts", `${answer.available.length.toLocaleString("en")} of `
        + `${counted(answer.products.length, "product")} available`);
}

/** Shows the chosen product in the last valid answer. */
function showChosen() {
    const products = [list.chosen];
    const options = { reasons: true, fixes: true, contexts: true, products };
    const answer = answered && list.chosen !== null ? ask(catalog, answered, options) : {};
    showDetail(answer.products?.[0], {
        facts: facts.products,
        request: answered?.request,
        currency: answered?.context.currency,
        onFix: applyFix,
        onShow: goTo,
    });
    showStaleness();
}

/** Whether the texts and the controls differ from what the shown answer is about. */
function isStale() {
    return JSON.stringify(query()) !== JSON.stringify(answered);
}

/** Disables what would change or select the wrong place. */
function showStaleness() {
    const stale = isStale();
    for (const button of byID("detail-content").querySelectorAll("button")) button.disabled = stale;
}

/** Selects what a reason is about. */
function goTo(path) {
    const [editor, local] = path.startsWith("layers")
        ? [layers, path.slice("layers".length)] : [request, path];
    const range = rangeOf(editor.text, local);
    if (range) editor.goTo(range.start, range.end);
}

// Fixes.

function applyFix(fix) {
    if (isStale()) return update();
    const before = query();
    request.text = applyEdits(isBlank(request.text) ? "{}" : request.text, fix.edits);
    context.apply(fix.context ?? {});
    update();
    undoState = before;
    const undo = element("button", { type: "button", id: "undo", onclick: undoFix }, "Undo");
    byID("message").replaceChildren(element("span", {}, "Fix applied."), undo);
}

function undoFix() {
    request.text = undoState.request;
    context.values = undoState.context;
    update();
    forgetUndo();
    setText("message", "Fix undone.");
    byID("detail-title").focus();
}

/** Removes the message. Later edits would be lost if a fix could still be undone. */
function forgetUndo() {
    setText("message", "");
    undoState = undefined;
}

// Catalogs.

/**
 * Loads a catalog. Without `json`, it's the sample, perhaps instead of the file `source`, whose text isn't
 * there.
 */
async function useCatalog(json, source) {
    const loaded = await Catalog.load(json ?? sample);
    const text = typeof json === "object" ? new TextDecoder().decode(json) : json;
    facts = catalogFacts(text ?? sample);
    catalog = loaded;
    file = source ? { name: source, text: text ?? null } : null;
    answered = undefined;
    list.show([], facts.products);
    forgetUndo();
    context.offer(facts, loaded.report.attributes ?? []);
    const { products, groups, warnings } = loaded.report;
    const name = json ? source : "Sample catalog";
    setText("catalog-name", json || !source ? name : `${name} (instead of ${source})`);
    byID("catalog-name").title = byID("catalog-name").textContent;
    setText("catalog-size", `${counted(products, "product")}, ${counted(groups.length, "group")}`);
    byID("use-sample").hidden = !source;
    byID("alert").hidden = true;
    showCatalogFindings(`${name} has ${counted(warnings.length, "warning")}`, warnings);
}

async function openFile(opened) {
    try {
        await useCatalog(new Uint8Array(await opened.arrayBuffer()), opened.name);
        update();
    } catch (error) {
        if (!(error instanceof CatalogError)) return warn(error.message);
        const count = countedFindings(error.faults).replace("At", "at");
        showCatalogFindings(`${opened.name} isn't loaded: it has ${count}`, error.faults);
    }
}

function showCatalogFindings(title, findings) {
    byID("catalog-findings").hidden = findings.length === 0;
    setText("catalog-findings-title", title);
    showFindings(byID("catalog-findings-list"), findings, ({ line, column, propertyName }) => {
        const place = line ? `${line}:${column}` : propertyName;
        return place && element("span", { className: "place" }, ...messageNodes(place));
    });
}

// Links.

const saveState = debounced(400, () => replaceAddress());

/** Puts the state in the address. Returns whether it's small enough. */
async function replaceAddress() {
    const current = state();
    let fragment;
    try {
        fragment = await encode(current);
    } catch (error) {
        if (!(error instanceof FragmentError)) throw error;
    }
    // An older address isn't this state: better none.
    history.replaceState(null, "", fragment ?? location.pathname + location.search);
    if (!fragment) setText("message", "This is too large for a link. The URL doesn't contain it.");
    return fragment !== undefined;
}

async function copyLink() {
    saveState.cancel();
    forgetUndo();
    if (!(await replaceAddress())) return;
    const isWhole = !file || (await decode(location.hash)).catalog.text !== null;
    const rest = isWhole
        ? "" : ` It doesn't include the catalog, which is too large: send ${file.name} too.`;
    try {
        await navigator.clipboard.writeText(location.href);
        setText("message", `Link copied.${rest}`);
    } catch {
        setText("message", `The link is in the address bar.${rest}`);
    }
}

/** Shows the state in the address, or the example. */
async function openLink() {
    saveState.cancel();
    if (location.hash.length <= 1) return restore(EXAMPLE);
    try {
        const linked = await decode(location.hash);
        await restore(linked);
        if (linked.catalog?.text === null) {
            const { name } = linked.catalog;
            warn(`This link needs ${name}, which is too large to include. Open that file.`);
        }
    } catch (error) {
        await restore(EXAMPLE);
        if (error instanceof FragmentError) {
            warn(`This link is broken: ${error.message}. Showing the example instead.`);
        } else if (error instanceof CatalogError) {
            warn(`The catalog in this link is invalid: ${error.message}. Showing the example instead.`);
        } else {
            warn(error.message);
        }
    }
}

async function restore(restored) {
    await useCatalog(restored.catalog?.text ?? undefined, restored.catalog?.name);
    request.text = restored.request;
    layers.text = restored.layers;
    context.values = restored.context;
    list.chosen = restored.product;
    update();
    list.scrollToChosen();
}

// Messages.

function setText(id, text) {
    const node = byID(id);
    if (node.textContent !== text) node.textContent = text;
}

function warn(text) {
    byID("alert-text").textContent = text;
    byID("alert").hidden = false;
    isAboutAnswer = false;
}

/** Reports what goes wrong with an answer, such as a stopped engine, until there is one again. */
function reporting(action) {
    try {
        action();
        if (isAboutAnswer) byID("alert").hidden = true;
        isAboutAnswer = false;
    } catch (error) {
        warn(error.message);
        isAboutAnswer = true;
    }
}

// Starting.

byID("copy-link").addEventListener("click", copyLink);
byID("close-alert").addEventListener("click", () => {
    byID("alert").hidden = true;
    byID("copy-link").focus();
});
byID("catalog-file").addEventListener("change", (event) => {
    const [opened] = event.target.files;
    event.target.value = "";
    if (opened) openFile(opened);
});
byID("use-sample").addEventListener("click", async () => {
    await useCatalog();
    update();
    byID("catalog-file").focus();
});
byID("close-findings").addEventListener("click", () => {
    byID("catalog-findings").hidden = true;
    byID("catalog-file").focus();
});
addEventListener("hashchange", () => openLink());

try {
    const url = new URL("../sample-catalog.json", import.meta.url);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url.pathname} not found (${response.status}): run Playground/build`);
    sample = await response.text();
    await openLink();
} catch (error) {
    warn(error.message);
}
document.documentElement.dataset.ready = "true";
