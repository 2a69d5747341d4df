/**
 * Which payment products may a consumer choose from? The product filter for browsers and Node.
 *
 *     import { Catalog } from "./product-filter.mjs";
 *
 *     const catalog = await Catalog.load(await (await fetch("catalog.json")).text());
 *     const { available } = catalog.answer({
 *         layers: [{ restrictTo: { groups: ["cards"] } }],
 *         context: { countryCode: "NL", currencyCode: "EUR", amount: 2500 },
 *     });
 *
 * Queries and answers are those of `product-filter batch`.
 *
 * @module
 */

/**
 * One thing that is wrong with a query, a session request or a catalog.
 *
 * @typedef {object} Fault
 * @property {string} message What is wrong and what to do.
 * @property {string} [propertyName] The path from the root of the document.
 * @property {string} [code] The kind of fault.
 * @property {number} [line] The line, counted from 1.
 * @property {number} [column] The column in Unicode code points, counted from 1.
 * @property {"query" | "request"} [source] The text that it's in, if there is a session request.
 */

/**
 * What an answer contains, and how questionable queries are treated.
 *
 * @typedef {object} AnswerOptions
 * @property {boolean} [explain] Adds the codes of the reasons against each product that isn't
 *     available: `unavailable`.
 * @property {boolean} [reasons] Adds the reasons for each product to `products`, and the `diagnostics`
 *     of the query. Faults and diagnostics have their code, line and column.
 * @property {boolean} [fixes] Adds what would make each unavailable product available to `products`.
 * @property {boolean} [contexts] Adds the fully known contexts in which each product is available to
 *     `products`.
 * @property {(number | bigint)[]} [products] The ids of the products that `products` describes, at
 *     least one. All without it. Needs `reasons`, `fixes` or `contexts`.
 * @property {JSONText} [request] The body of the session request, as it was received. The query has no
 *     `paymentProductFilters` then. Without it, there is none: an empty text is invalid.
 * @property {"report" | "reject"} [unknownIds] How to treat what the catalog doesn't know.
 * @property {"allows-nothing" | "unrestricted" | "reject"} [emptyRestriction] How to treat a
 *     `restrictTo` that is present but empty.
 */

/**
 * JSON as text or as UTF-8, or a value of plain objects, arrays, strings, finite numbers, `BigInt`s,
 * booleans and `null`. Anything else in a value, such as `undefined`, a `Map` or an integer beyond 2^53,
 * is a `TypeError`: it could be lost on the way, and what is missing constrains nothing.
 *
 * @typedef {string | Uint8Array | object} JSONText
 */

/** An error because a catalog is invalid. */
export class CatalogError extends Error {
    /**
     * @param {Fault[]} faults What is wrong with the catalog.
     */
    constructor(faults) {
        super(faults[0]?.message ?? "the catalog is invalid");
        this.name = "CatalogError";
        /** What is wrong with the catalog, at least one fault. @type {Fault[]} */
        this.faults = faults;
    }
}

/** An error because the engine stopped, for example without memory. The catalog can be used again. */
export class EngineError extends Error {
    /**
     * @param {unknown} cause The error of the WebAssembly instance.
     */
    constructor(cause) {
        super("the engine stopped, probably out of memory: try a smaller input", { cause });
        this.name = "EngineError";
    }
}

/** The values of `pf_flags` in product_filter.h. */
const FLAGS = { explain: 1, reasons: 2, fixes: 4, contexts: 8 };
const UNKNOWN_IDS = { report: 0, reject: 16 };
const EMPTY_RESTRICTION = { "allows-nothing": 0, unrestricted: 32, reject: 64 };
const REQUEST = 128;
const OPTIONS = [...Object.keys(FLAGS), "products", "request", "unknownIds", "emptyRestriction"];

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A catalog of payment products. A catalog is immutable. */
export class Catalog {
    #module;
    #json;
    #instance;
    #report;

    /** Use {@link Catalog.load}. */
    constructor(module, json) {
        this.#module = module;
        this.#json = json;
        this.#guard(() => {});
    }

    /**
     * Loads a catalog.
     *
     * @param {JSONText} json The catalog.
     * @param {object} [options]
     * @param {WebAssembly.Module} [options.module] The engine. By default, `product-filter.wasm` beside
     *     this file.
     * @returns {Promise<Catalog>}
     * @throws {CatalogError} If the catalog is invalid, with all faults.
     * @throws {EngineError} If the engine stops.
     * @throws {TypeError} If an option is unknown or has no such value, or `json` can't be JSON.
     */
    static async load(json, options = {}) {
        checkNames(options, ["module"]);
        const { module } = options;
        if (module !== undefined && !(module instanceof WebAssembly.Module)) {
            throw new TypeError("`module` isn't a WebAssembly.Module");
        }
        const bytes = bytesOf(json, "catalog");
        return new Catalog(module ?? (await defaultModule()), bytes);
    }

    /**
     * What is in the catalog, and what looks wrong with it: what `product-filter catalog --format json`
     * prints.
     *
     * @type {{attributes?: {name: string, values: string[]}[], groups: {id: string, products: number}[],
     *     products: number, warnings: {code: string, message: string, propertyName?: string}[]}}
     */
    get report() {
        return this.#report;
    }

    /** The size of the engine's memory in bytes. @type {number} */
    get memorySize() {
        return this.#instance?.memorySize ?? 0;
    }

    /**
     * Answers a query.
     *
     * Numbers beyond 2^53, which JavaScript rounds, need {@link Catalog#answerBytes}.
     *
     * @param {JSONText} query Layers, a context and an id, all optional.
     * @param {AnswerOptions} [options]
     * @returns {{available?: number[], errors?: Fault[], id?: string | number, products?: object[],
     *     diagnostics?: object[], unavailable?: Object<string, string[]>, unknown?: string[]}} The
     *     answer. It has `errors` and no `available` if something is wrong with the query.
     * @throws {EngineError} If the engine stops. The next call starts it again.
     * @throws {TypeError} If an option is unknown or has no such value, or the query can't be JSON.
     */
    answer(query, options) {
        return JSON.parse(decoder.decode(this.answerBytes(query, options)));
    }

    /**
     * Answers a query with JSON in UTF-8, on one line.
     *
     * @param {JSONText} query Layers, a context and an id, all optional.
     * @param {AnswerOptions} [options]
     * @returns {Uint8Array} The answer.
     * @throws {EngineError} If the engine stops. The next call starts it again.
     * @throws {TypeError} If an option is unknown or has no such value, or the query can't be JSON.
     */
    answerBytes(query, options = {}) {
        const { flags, request, products } = checkedOptions(options);
        const bytes = bytesOf(query, "query");
        return this.#guard((instance) => instance.answer(bytes, flags, request, products));
    }

    /** Returns an instance with the catalog. */
    #start() {
        const instance = new Instance(this.#module);
        this.#report = JSON.parse(decoder.decode(instance.load(this.#json)), (_, value) => {
            return typeof value === "object" ? Object.freeze(value) : value;
        });
        if (this.#report.errors) throw new CatalogError(this.#report.errors);
        return instance;
    }

    /** Calls the engine. After a trap, its memory can't be trusted: the next call starts a new one. */
    #guard(call) {
        try {
            this.#instance ??= this.#start();
            return call(this.#instance);
        } catch (error) {
            if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
            this.#instance = undefined;
            throw new EngineError(error);
        }
    }
}

/** The engine with one catalog, in a memory of its own. */
class Instance {
    #exports;
    #catalog;

    constructor(module) {
        const env = {
            random: (start, size) => {
                // At most 65536 bytes at once.
                for (let offset = 0; offset < size; offset += 65536) {
                    const part = Math.min(65536, size - offset);
                    crypto.getRandomValues(this.#bytes((start >>> 0) + offset, part));
                }
            },
        };
        this.#exports = new WebAssembly.Instance(module, { env }).exports;
    }

    get memorySize() {
        return this.#exports.memory.buffer.byteLength;
    }

    /** Creates the catalog, and returns the report about it. */
    load(json) {
        const place = this.#allocate(4);
        const text = this.#copy(json);
        this.#catalog = this.#exports.pf_catalog_create(text, json.length, place);
        const report = this.#view().getUint32(place, true);
        this.#exports.free(text);
        this.#exports.free(place);
        return this.#take(report);
    }

    /** Calls `pf_answer`. */
    answer(query, flags, request, products) {
        const text = this.#copy(query);
        const requestText = request ? this.#copy(request) : 0;
        const ids = products ? this.#copy(new Uint8Array(products.buffer)) : 0;
        const options = this.#allocate(24);
        const fields = [flags, requestText, request?.length ?? 0, ids, products?.length ?? 0];
        const view = this.#view();
        fields.forEach((field, index) => view.setUint32(options + index * 4, field, true));
        const size = options + 20;
        const answer = this.#exports.pf_answer(this.#catalog, text, query.length, options, size);
        const result = this.#take(answer >>> 0, this.#view().getUint32(size, true));
        for (const block of [text, requestText, ids, options]) this.#exports.free(block);
        return result;
    }

    /** Copies a text of the engine, which ends with NUL, and releases it. */
    #take(text, size) {
        size ??= new Uint8Array(this.#exports.memory.buffer).indexOf(0, text) - text;
        const copy = this.#bytes(text, size).slice();
        this.#exports.pf_text_release(text);
        return copy;
    }

    #copy(bytes) {
        const block = this.#allocate(bytes.length);
        this.#bytes(block, bytes.length).set(bytes);
        return block;
    }

    #allocate(size) {
        const block = this.#exports.malloc(size) >>> 0;
        if (block === 0) throw new RangeError("out of memory");
        return block;
    }

    // Memory that grows detaches older views.
    #bytes(start, size) {
        return new Uint8Array(this.#exports.memory.buffer, start, size);
    }

    #view() {
        return new DataView(this.#exports.memory.buffer);
    }
}

/** Returns the UTF-8 of JSON. Messages call it `name`. */
function bytesOf(json, name) {
    if (json instanceof Uint8Array) return json;
    return encoder.encode(typeof json === "string" ? json : textOf(json, name, 0));
}

/**
 * Returns a value as JSON, or throws if it has something that isn't JSON. `JSON.stringify` drops it or
 * makes it `null`: a filter or a context that is lost so could widen an offer.
 */
function textOf(value, path, depth) {
    if (value === null || typeof value === "boolean" || typeof value === "bigint") return String(value);
    if (typeof value === "string") return JSON.stringify(value);
    if (typeof value === "number") {
        if (!Number.isFinite(value)) throw new TypeError(`\`${path}\` is ${value}`);
        if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
            throw new TypeError(`\`${path}\` is beyond 2^53, where numbers are rounded: pass a BigInt`);
        }
        return String(value);
    }
    if (value === undefined) throw new TypeError(`\`${path}\` is undefined: leave it out`);
    if (depth === MAX_DEPTH) throw new TypeError(`\`${path}\` is nested too deeply`);
    if (Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype) {
        const items = Array.from(value, (item, index) => textOf(item, `${path}[${index}]`, depth + 1));
        return `[${items.join()}]`;
    }
    if (!isPlain(value)) {
        throw new TypeError(`\`${path}\` is neither a plain object nor another value of JSON`);
    }
    const members = Reflect.ownKeys(value).map((key) => {
        const place = `${path}.${String(key)}`;
        if (typeof key === "symbol") throw new TypeError(`the key of \`${place}\` is a symbol`);
        return `${JSON.stringify(key)}:${textOf(value[key], place, depth + 1)}`;
    });
    return `{${members.join()}}`;
}

/** Deeper than the engine reads, so that only an object that contains itself gets there. */
const MAX_DEPTH = 1000;

function isPlain(value) {
    if (typeof value !== "object" || value === null) return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}

/** Returns the members of `pf_options`. An option that is misspelled or ignored could widen an offer. */
function checkedOptions(options) {
    checkNames(options, OPTIONS);
    const { unknownIds = "report", emptyRestriction = "allows-nothing", request, products } = options;
    let flags = choice("unknownIds", UNKNOWN_IDS, unknownIds)
        | choice("emptyRestriction", EMPTY_RESTRICTION, emptyRestriction);
    for (const [name, flag] of Object.entries(FLAGS)) {
        const { [name]: value = false } = options;
        if (typeof value !== "boolean") throw new TypeError(`\`${name}\` isn't a boolean`);
        if (value) flags |= flag;
    }
    if (request !== undefined) flags |= REQUEST;
    return {
        flags,
        request: request === undefined ? undefined : bytesOf(request, "request"),
        products: products === undefined ? undefined : checkedProducts(products, flags),
    };
}

function checkedProducts(products, flags) {
    if (!Array.isArray(products) || products.length === 0) {
        throw new TypeError("`products` isn't an array with at least one id");
    }
    if (!(flags & (FLAGS.reasons | FLAGS.fixes | FLAGS.contexts))) {
        throw new TypeError("`products` needs `reasons`, `fixes` or `contexts`");
    }
    return BigInt64Array.from(products, (id, index) => {
        const isID = (typeof id === "bigint" || Number.isInteger(id)) && id >= 1 && id <= 0x7fffffff;
        if (!isID) throw new TypeError(`\`products[${index}]\` isn't an integer from 1 to 2147483647`);
        return BigInt(id);
    });
}

function checkNames(options, known) {
    if (!isPlain(options)) throw new TypeError("the options aren't a plain object");
    for (const name of Reflect.ownKeys(options)) {
        if (!known.includes(name)) throw new TypeError(`unknown option \`${String(name)}\``);
    }
}

function choice(name, values, value) {
    if (typeof value !== "string" || !Object.hasOwn(values, value)) {
        const known = Object.keys(values).map((known) => `\`${known}\``).join(", ");
        throw new TypeError(`\`${name}\` has an unknown value: use ${known}`);
    }
    return values[value];
}

let compiled;

/** Compiles `product-filter.wasm` beside this file, once. */
function defaultModule() {
    compiled ??= compile(new URL("product-filter.wasm", import.meta.url)).catch((error) => {
        compiled = undefined;
        throw error;
    });
    return compiled;
}

async function compile(url) {
    if (url.protocol === "file:") {
        const { readFile } = await import("node:fs/promises");
        return WebAssembly.compile(await readFile(url));
    }
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url.pathname} not found (${response.status}): run Playground/build`);
    return WebAssembly.compile(await response.arrayBuffer());
}
