/**
 * What the page shows of a catalog and the engine doesn't report: labels, groups and codes.
 *
 * @module
 */

/**
 * @param {string} text A valid catalog.
 * @returns {{products: Map<number, {label: string, groups: string[]}>, countries: string[],
 *     currencies: string[]}}
 */
export function catalogFacts(text) {
    const products = new Map();
    const countries = new Set();
    const currencies = new Set();
    for (const product of JSON.parse(text).paymentProducts ?? []) {
        const groups = [product.paymentProductGroup, ...(product.paymentProductGroups ?? [])];
        products.set(product.id, {
            label: labelOf(product) ?? `Product ${product.id}`,
            groups: [...new Set(groups.filter((group) => typeof group === "string"))],
        });
        for (const rules of [product, ...(product.conditions ?? [])]) {
            for (const code of rules.countries ?? []) countries.add(code);
            for (const code of rules.exceptCountries ?? []) countries.add(code);
            for (const code of rules.currencies ?? []) currencies.add(code);
            for (const code of Object.keys(rules.amountLimits ?? {})) currencies.add(code);
        }
    }
    return { products, countries: [...countries].sort(), currencies: [...currencies].sort() };
}

function labelOf({ displayHints, displayHintsList }) {
    for (const hints of [displayHints, ...(Array.isArray(displayHintsList) ? displayHintsList : [])]) {
        if (typeof hints?.label === "string" && hints.label !== "") return hints.label;
    }
    return undefined;
}
