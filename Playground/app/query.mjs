/**
 * The query that the page asks, and where the faults in it belong.
 *
 * @module
 */
import { endOfFirstValue } from "./json-edit.mjs";
import { positionOf } from "./text-position.mjs";

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

/**
 * Returns the context as JSON with a member on each line, and what is on these lines: `country`,
 * `currency`, `amount` or the index of an attribute. Paths alone don't tell attributes apart whose names
 * are equal or hard to read.
 */
function contextLines({ country, currency, amount, recurring, installments, attributes }) {
    const members = [];
    const fields = [];
    const add = (key, value, field) => {
        members.push(`${JSON.stringify(key)}:${value}`);
        fields.push(field);
    };
    if (country) add("countryCode", JSON.stringify(country), "country");
    if (currency) add("currencyCode", JSON.stringify(currency), "currency");
    // An integer of 64 bits doesn't fit JavaScript's numbers.
    if (amount) add("amount", amount, "amount");
    if (recurring) add("isRecurring", true);
    if (installments) add("isInstallments", true);
    if (attributes.length > 0) {
        // Written one by one, so that a name given twice is reported.
        const listed = attributes.map(({ name, value }) => {
            return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
        });
        add("attributes", `{\n${listed.join("\n,")}}`);
        attributes.forEach((_, index) => fields.push(index));
    }
    return { text: `{\n${members.join("\n,")}}`, fields };
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
 *     `context`, with lines counted from the start of that text. Those of the context have a `field`, too:
 *     `country`, `currency`, `amount` or the index of an attribute.
 */
export function ask(catalog, state, options) {
    if (state.context.amount && !isInteger(state.context.amount)) {
        const message = `expected an integer, found \`${state.context.amount}\``;
        return { errors: [{ source: "context", field: "amount", propertyName: "context.amount", message }] };
    }
    const request = isBlank(state.request) ? "{}" : state.request;
    const layers = isBlank(state.layers) ? "[]" : state.layers;
    const { text: context, fields } = contextLines(state.context);
    // Members could get out of the layers' text and into the query, unless it's one value.
    const isOne = isOneValue(layers);
    const query = isOne
        ? `{"layers":\n${layers}\n,"context":\n${context}}`
        : `{"layers":\n${layers}\n}`;
    const answer = parseExactly(catalog.answerBytes(query, { ...options, request }));
    const contextLine = layers.split("\n").length + 3;
    for (const finding of [...(answer.errors ?? []), ...(answer.diagnostics ?? [])]) {
        assign(finding, contextLine, fields);
    }
    if (isOne) return answer;
    const errors = (answer.errors ?? []).filter(({ source }) => source === "request");
    const inLayers = (answer.errors ?? []).filter(({ source }) => source === "layers");
    const rest = endOfFirstValue(layers);
    // The engine explains what is wrong with a value, and doesn't know that it should be the only one.
    if (rest === undefined && inLayers.length > 0) return { errors: [...errors, ...inLayers] };
    const message = "expected one list of layers: remove what follows it";
    const place = positionOf(layers, rest ?? 0);
    return { errors: [...errors, { source: "layers", ...place, code: "invalidJSON", message }] };
}

/** Moves a finding from the query to the text that it's about. */
function assign(finding, contextLine, fields) {
    if (finding.source === "request") return;
    const isContext = finding.line === undefined
        ? finding.propertyName?.startsWith("context") : finding.line >= contextLine - 1;
    finding.source = isContext ? "context" : "layers";
    if (isContext) finding.field = fields[finding.line - contextLine - 1];
    else if (finding.line !== undefined) finding.line = Math.max(1, finding.line - 1);
}

/** Whether a text has nothing but JSON's whitespace. */
export function isBlank(text) {
    return /^[ \t\n\r]*$/.test(text);
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

/** Whether `JSON.parse` passes on the text of a number. */
const canParseExactly = JSON.parse("1", (_, value, context) => context?.source === "1");

/** Parses an answer. Integers that JavaScript's numbers would round become BigInts. */
function parseExactly(bytes) {
    return JSON.parse(decoder.decode(bytes), (_, value, context) => {
        if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
        if (canParseExactly) return BigInt(context.source);
        throw new RangeError("this browser rounds amounts beyond 2^53: use a newer one");
    });
}
