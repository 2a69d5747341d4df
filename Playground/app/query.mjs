/**
 * The query that the page asks, and where the faults in it belong.
 *
 * @module
 */

/**
 * The values of the controls, as they were typed. Empty ones aren't known.
 *
 * @typedef {object} Context
 * @property {string} country
 * @property {string} currency
 * @property {string} amount
 * @property {boolean} recurring
 * @property {boolean} installments
 * @property {{name: string, value: string}[]} attributes
 */

/** Returns the context as JSON. */
function contextText({ country, currency, amount, recurring, installments, attributes }) {
    const members = [];
    const add = (key, value) => members.push(`${JSON.stringify(key)}:${value}`);
    if (country) add("countryCode", JSON.stringify(country));
    if (currency) add("currencyCode", JSON.stringify(currency));
    // An integer of 64 bits doesn't fit JavaScript's numbers.
    if (amount) add("amount", amount);
    if (recurring) add("isRecurring", true);
    if (installments) add("isInstallments", true);
    if (attributes.length > 0) {
        // Written one by one, so that a name given twice is reported.
        const listed = attributes.map(({ name, value }) => {
            return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
        });
        add("attributes", `{${listed.join()}}`);
    }
    return `{${members.join()}}`;
}

/** Whether a text is an integer as JSON writes it. */
function isInteger(text) {
    return /^-?(0|[1-9]\d*)$/.test(text);
}

/**
 * Asks the catalog.
 *
 * @param {import("../product-filter.mjs").Catalog} catalog
 * @param {{request: string, layers: string, context: Context}} state
 * @param {import("../product-filter.mjs").AnswerOptions} options
 * @returns {object} The answer. `errors` and `diagnostics` have a `source`: `request`, `layers` or
 *     `context`, with lines counted from the start of that text.
 */
export function ask(catalog, state, options) {
    if (state.context.amount && !isInteger(state.context.amount)) {
        const message = `expected an integer, found \`${state.context.amount}\``;
        const fault = { source: "context", propertyName: "context.amount", message };
        return { errors: [fault] };
    }
    const request = blankAs(state.request, "{}");
    const layers = blankAs(state.layers, "[]");
    const context = contextText(state.context);
    const isOne = isOneValue(layers);
    // Members can't get out of the layers' text and into the query, unless it isn't one value.
    const query = isOne
        ? `{"layers":\n${layers}\n,"context":${context}}`
        : `{"layers":\n${layers}\n}`;
    const answer = parseExactly(catalog.answerBytes(query, { ...options, request }));
    const contextLine = layers.split("\n").length + 2;
    for (const finding of [...(answer.errors ?? []), ...(answer.diagnostics ?? [])]) {
        assign(finding, contextLine);
    }
    if (isOne) return answer;
    const errors = (answer.errors ?? []).filter(({ source }) => source !== "context");
    if (!errors.some(({ source }) => source === "layers")) {
        const message = "expected one list of layers: remove what is before or after it";
        errors.push({ source: "layers", line: 1, column: 1, code: "invalidJSON", message });
    }
    return { errors };
}

/** Moves a finding from the query to the text that it's about. */
function assign(finding, contextLine) {
    if (finding.source === "request") return;
    const isContext = finding.line === undefined
        ? finding.propertyName?.startsWith("context") : finding.line >= contextLine;
    finding.source = isContext ? "context" : "layers";
    if (!isContext && finding.line !== undefined) finding.line = Math.max(1, finding.line - 1);
}

function blankAs(text, replacement) {
    return text.trim() === "" ? replacement : text;
}

function isOneValue(text) {
    try {
        JSON.parse(text);
        return true;
    } catch {
        return false;
    }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Parses an answer. Integers that JavaScript's numbers would round become BigInts. */
function parseExactly(bytes) {
    return JSON.parse(decoder.decode(bytes), (_, value, context) => {
        const isRounded = typeof value === "number" && !Number.isSafeInteger(value);
        return isRounded && context?.source ? BigInt(context.source) : value;
    });
}
