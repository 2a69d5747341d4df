/**
 * Contexts and fixes in words.
 *
 * @module
 */
import { amountText, decimalsOf, rangeText } from "./currency.mjs";
import { rangeOf } from "./json-edit.mjs";

/**
 * Returns what a context requires, as pairs of a name and a value. Parts that may be anything are left
 * out.
 *
 * @param {object} box A context of an answer.
 * @returns {[string, string][]}
 */
export function boxParts(box) {
    const parts = [];
    const add = (name, value) => value === undefined || parts.push([name, value]);
    add("Country", codes(box.countries, box.exceptCountries));
    add("Currency", codes(box.currencies, box.exceptCurrencies));
    add("Amount", rangeText(box.minAmount, box.maxAmount, box.currencies));
    if (box.recurring !== null) add("Recurring", box.recurring ? "only" : "no");
    if (box.installments !== null) add("Installments", box.installments ? "only" : "no");
    for (const [name, values] of Object.entries(box.attributes)) {
        add(name, Array.isArray(values) ? list(values) : `any but ${list(values.except)}`);
    }
    return parts;
}

function codes(listed, excepted) {
    if (listed !== null) return list(listed);
    return excepted === null ? undefined : `any but ${list(excepted)}`;
}

function list(values) {
    return values.length === 0 ? "none" : values.map((value) => value || "“”").join(", ");
}

/**
 * Returns the steps of a fix.
 *
 * @param {object} fix A fix of an answer.
 * @param {{request: string, currency: string}} query The text that it edits, and the currency of the
 *     context, which may be empty.
 * @param {(id: number) => string} label Returns the label of a product.
 * @returns {string[]}
 */
export function fixSteps({ edits, context }, { request, currency }, label) {
    const steps = edits.map(({ op, path, value }) => {
        const place = path.replace("paymentProductFilters.", "");
        if (op === "add") return `Add ${label(value)} to ${place}`;
        const range = rangeOf(request, path);
        const text = range ? request.slice(range.start, range.end) : "";
        const isEntry = path.endsWith("]") && text.length <= 40;
        return isEntry ? `Remove ${text} from ${place.replace(/\[\d+\]$/, "")}` : `Remove ${place}`;
    });
    const { amount, countryCode, currencyCode, isRecurring, isInstallments, attributes = {} }
        = context ?? {};
    if (countryCode !== undefined) steps.push(`Set the country to ${countryCode}`);
    if (currencyCode !== undefined) steps.push(`Set the currency to ${currencyCode}`);
    if (amount !== undefined) {
        steps.push(`Set the amount to ${amountOf(amount, currencyCode ?? currency)}`);
    }
    if (isRecurring !== undefined) steps.push(`Turn recurring ${isRecurring ? "on" : "off"}`);
    if (isInstallments !== undefined) steps.push(`Turn installments ${isInstallments ? "on" : "off"}`);
    for (const [name, value] of Object.entries(attributes)) {
        steps.push(`Set ${name} to ${value || "“”"}`);
    }
    return steps;
}

function amountOf(amount, currency) {
    return currency === ""
        ? `${amountText(amount, 0)} minor units`
        : `${currency} ${amountText(amount, decimalsOf(currency))}`;
}
