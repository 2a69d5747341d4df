/**
 * The state of the page in the fragment of a link: JSON, compressed, in base64url.
 *
 * @module
 */

/** What a fragment begins with. A later format gets another number. */
const PREFIX = "#v1.";

/** The longest fragment that programs which pass links on can be expected to keep. */
export const MAX_LENGTH = 30_000;

/** The largest state in bytes that is read. A small fragment could otherwise fill the memory. */
const MAX_SIZE = 4_000_000;

/** An error because a fragment isn't a state, or a state is too large for a fragment. */
export class FragmentError extends Error {}

/**
 * The state of the page.
 *
 * @typedef {object} State
 * @property {string} request The session request.
 * @property {string} layers The merchant layers.
 * @property {import("./query.mjs").Context} context The values of the controls.
 * @property {number | null} product The chosen product.
 * @property {{name: string, text: string | null} | null} catalog A catalog from a file, whose text is
 *     missing if it's too large, or `null` for the sample.
 */

/**
 * Returns the fragment for a state, without the text of the catalog if it would be too long.
 *
 * @param {State} state
 * @returns {Promise<string>}
 * @throws {FragmentError} If it would be too long without the catalog, too.
 */
export async function encode(state) {
    const bytes = new TextEncoder().encode(JSON.stringify(state));
    if (bytes.length <= MAX_SIZE) {
        const fragment = PREFIX + base64url(await compress(bytes));
        if (fragment.length <= MAX_LENGTH) return fragment;
    }
    if (!state.catalog?.text) throw new FragmentError("the state is too large for a link");
    return encode({ ...state, catalog: { name: state.catalog.name, text: null } });
}

/**
 * Returns the state in a fragment.
 *
 * @param {string} fragment
 * @returns {Promise<State>}
 * @throws {FragmentError} If it isn't one.
 */
export async function decode(fragment) {
    if (!fragment.startsWith(PREFIX)) throw new FragmentError("it has an unknown format");
    let state;
    try {
        state = JSON.parse(await decompress(bytesOf(fragment.slice(PREFIX.length))));
    } catch {
        throw new FragmentError("it's incomplete or damaged");
    }
    if (!isState(state)) throw new FragmentError("its contents aren't valid");
    return state;
}

function isState(state) {
    return has(state, {
        request: isText,
        layers: isText,
        context: (context) => has(context, {
            country: isText,
            currency: isText,
            amount: isText,
            recurring: isFlag,
            installments: isFlag,
            attributes: (list) => Array.isArray(list)
                && list.every((item) => has(item, { name: isText, value: isText })),
        }),
        product: (id) => id === null || Number.isInteger(id) && id >= 1 && id <= 0x7fffffff,
        catalog: (catalog) => catalog === null || has(catalog, {
            name: isText,
            text: (text) => text === null || isText(text),
        }),
    });
}

const isText = (value) => typeof value === "string";
const isFlag = (value) => typeof value === "boolean";

/** Whether a value is an object with exactly these members. */
function has(value, checks) {
    return typeof value === "object" && value !== null
        && Object.keys(value).length === Object.keys(checks).length
        && Object.entries(checks).every(([key, check]) => Object.hasOwn(value, key) && check(value[key]));
}

async function compress(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function decompress(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let text = "";
    let size = 0;
    for (const reader = stream.getReader(); ;) {
        const { done, value } = await reader.read();
        if (done) return text + decoder.decode();
        size += value.length;
        if (size > MAX_SIZE) {
            await reader.cancel();
            throw new RangeError("too large");
        }
        text += decoder.decode(value, { stream: true });
    }
}

function base64url(bytes) {
    let binary = "";
    for (let start = 0; start < bytes.length; start += 8192) {
        binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
    }
    return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOf(text) {
    if (!/^[\w-]+$/.test(text)) throw new SyntaxError("not base64url");
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
