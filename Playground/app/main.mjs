/**
 * The page: asks the engine on every change, and shows the answer.
 *
 * @module
 */
import { Catalog, CatalogError, EngineError } from "../product-filter.mjs";
import { catalogFacts } from "./catalog-facts.mjs";
import { ContextForm } from "./context-form.mjs";
import { byID, counted, debounced, element, messageNodes } from "./dom.mjs";
import { Editor } from "./editor.mjs";
import { decode, encode, FragmentError } from "./fragment.mjs";
import { applyEdits, rangeOf } from "./json-edit.mjs";
import { showDetail } from "./product-detail.mjs";
import { ProductList } from "./product-list.mjs";
import { ask } from "./query.mjs";
import { EXAMPLE } from "./example.mjs";

const request = new Editor(byID("request"), {
    label: "request-title", noun: "request", onChange: () => changed(),
});
const layers = new Editor(byID("layers"), {
    label: "layers-title", noun: "layers", onChange: () => changed(),
});
const context = new ContextForm(() => changed());
const list = new ProductList(() => reporting(() => {
    showChosen();
    saveState();
}));

/** The sample catalog's text. */
let sample;

/** The catalog that answers, what the page shows of it, and the file that it's from, if any. */
let catalog;
let facts;
let file = null;

/** Whether the alert is about the engine, which starts again with the next answer. */
let hasEngineAlert = false;

/** What to restore when the last fix is undone. */
let undoState;

function state() {
    return {
        request: request.text,
        layers: layers.text,
        context: context.values,
        product: list.chosen,
        catalog: file,
    };
}

// Answering.

const changed = debounced(150, () => {
    forgetUndo();
    update();
});

function update() {
    if (!catalog) return;
    reporting(() => {
        show(ask(catalog, state(), { reasons: true }));
        showChosen();
        saveState();
    });
}

function show(answer) {
    const findings = answer.errors ?? answer.diagnostics;
    const of = (source) => findings.filter((finding) => finding.source === source);
    request.show(of("request"));
    layers.show(of("layers"));
    context.show(of("context"));
    byID("results").classList.toggle("stale", Boolean(answer.errors));
    if (answer.errors) {
        setText("counts", "Not valid: last valid answer");
        return;
    }
    list.show(answer.products, facts.products);
    setText("counts", `${answer.available.length.toLocaleString("en")} of `
        + `${counted(answer.products.length, "product")} available`);
}

/** Shows the chosen product, unless the query is invalid. */
function showChosen() {
    const page = {
        facts: facts.products,
        request: request.text,
        currency: context.values.currency,
        onFix: applyFix,
        onShow: goTo,
    };
    if (list.chosen === null) return showDetail(undefined, page);
    const products = [list.chosen];
    const answer = ask(catalog, state(), { reasons: true, fixes: true, contexts: true, products });
    if (answer.products) showDetail(answer.products[0], page);
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
    const before = state();
    request.text = applyEdits(request.text.trim() === "" ? "{}" : request.text, fix.edits);
    context.apply(fix.context ?? {});
    update();
    undoState = before;
    const undo = element("button", { type: "button", id: "undo", onclick: undoFix }, "Undo");
    byID("message").replaceChildren("The fix is applied. ", undo);
}

function undoFix() {
    request.text = undoState.request;
    context.values = undoState.context;
    update();
    forgetUndo();
    byID("message").textContent = "The fix is undone.";
    byID("detail-title").focus();
}

/** Later edits would be lost if a fix could still be undone. */
function forgetUndo() {
    if (undoState) byID("message").replaceChildren();
    undoState = undefined;
}

// Catalogs.

async function useCatalog(json, source) {
    const loaded = await Catalog.load(json);
    const text = typeof json === "string" ? json : new TextDecoder().decode(json);
    facts = catalogFacts(text);
    catalog = loaded;
    file = source ? { name: source, text } : null;
    context.offer(facts, loaded.report.attributes ?? []);
    const { products, groups, warnings } = loaded.report;
    setText("catalog-name", source ?? "Sample catalog");
    setText("catalog-size", `${counted(products, "product")}, ${counted(groups.length, "group")}`);
    byID("use-sample").hidden = !source;
    const count = counted(warnings.length, "warning");
    showCatalogFindings(`${source ?? "The sample catalog"} has ${count}`, warnings);
}

async function openFile(opened) {
    try {
        await useCatalog(new Uint8Array(await opened.arrayBuffer()), opened.name);
        update();
    } catch (error) {
        if (!(error instanceof CatalogError)) return report(error);
        const count = counted(error.faults.length, "fault");
        showCatalogFindings(`${opened.name} isn't loaded: it has ${count}`, error.faults);
    }
}

function showCatalogFindings(title, findings) {
    const shown = findings.slice(0, 100).map(({ line, column, message, propertyName }) => {
        const place = line ? `${line}:${column}` : propertyName;
        return element("li", {},
            place && element("span", { className: "place" }, place),
            element("span", {}, ...messageNodes(message)));
    });
    byID("catalog-findings").hidden = findings.length === 0;
    setText("catalog-findings-title", title);
    byID("catalog-findings-list").replaceChildren(...shown);
}

// Links.

const saveState = debounced(400, async () => {
    const fragment = await encode(state());
    history.replaceState(null, "", fragment);
});

async function copyLink() {
    const current = state();
    const fragment = await encode(current);
    history.replaceState(null, "", fragment);
    const isWhole = !current.catalog || (await decode(fragment)).catalog.text !== null;
    const rest = isWhole ? "" : ` The catalog is too large for it: pass ${current.catalog.name} along.`;
    forgetUndo();
    try {
        await navigator.clipboard.writeText(location.href);
        byID("message").textContent = `The link is copied.${rest}`;
    } catch {
        byID("message").textContent = `The link is in the address bar.${rest}`;
    }
}

/** Shows the state in the address, or the example. */
async function openLink() {
    byID("alert").hidden = true;
    if (location.hash.length <= 1) return restore(EXAMPLE);
    try {
        const linked = await decode(location.hash);
        await restore(linked);
        if (linked.catalog?.text === null) {
            warn(`This link was made with ${linked.catalog.name}, which isn't in it: open that catalog.`);
        }
    } catch (error) {
        await restore(EXAMPLE);
        if (error instanceof FragmentError) {
            warn(`This link is broken: ${error.message}. Here is the example instead.`);
        } else if (error instanceof CatalogError) {
            warn(`The catalog in this link is invalid: ${error.message}. Here is the example instead.`);
        } else {
            report(error);
        }
    }
}

async function restore(restored) {
    const text = restored.catalog?.text;
    await useCatalog(text ?? sample, text ? restored.catalog.name : undefined);
    request.text = restored.request;
    layers.text = restored.layers;
    context.values = restored.context;
    list.chosen = restored.product;
    update();
    byID(`product-${restored.product}`)?.scrollIntoView({ block: "nearest" });
}

// Messages.

function setText(id, text) {
    const node = byID(id);
    if (node.textContent !== text) node.textContent = text;
}

function warn(text) {
    byID("alert-text").textContent = text;
    byID("alert").hidden = false;
}

function report(error) {
    warn(error.message);
    hasEngineAlert = error instanceof EngineError;
}

/** Reports what goes wrong, and removes the report about the engine once it works again. */
function reporting(action) {
    try {
        action();
        if (hasEngineAlert) byID("alert").hidden = true;
        hasEngineAlert = false;
    } catch (error) {
        report(error);
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
    await useCatalog(sample);
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
    if (!response.ok) throw new Error(`no ${url.pathname} (${response.status}): run Playground/build`);
    sample = await response.text();
    await openLink();
} catch (error) {
    report(error);
}
document.documentElement.dataset.ready = "true";
