/**
 * What the page says about the chosen product: its reasons, fixes and contexts.
 *
 * @module
 */
import { byID, counted, element, messageNodes } from "./dom.mjs";
import { boxParts, fixSteps } from "./describe.mjs";

/** The most contexts and fixes that are shown. */
const MAX_SHOWN = 40;

/**
 * Shows a product, or what to do without one.
 *
 * @param {object | undefined} product An entry of `products` in an answer.
 * @param {{facts: Map<number, {label: string, groups: string[]}>, request: string, currency: string,
 *     onFix: (fix: object) => void, onShow: (path: string) => void}} page
 */
export function showDetail(product, page) {
    byID("detail-title").replaceChildren(
        element("bdi", {}, product ? labelOf(product.id, page) : "No product chosen"));
    const content = byID("detail-content");
    const hadFocus = content.contains(document.activeElement);
    content.replaceChildren(...(product ? sections(product, page) : [
        element("p", { className: "hint" },
            "Choose a product to see why it's available or not, what would make it available, "
                + "and in which payment contexts it is."),
    ]));
    // Not where a button was that the update removed.
    if (hadFocus) byID("detail-title").focus();
}

function sections(product, page) {
    const { groups } = page.facts.get(product.id) ?? { groups: [] };
    const state = product.available ? "Available" : "Unavailable";
    return [
        element("p", { className: "facts" },
            element("span", { className: `badge ${product.available ? "yes" : "no"}` }, state),
            element("span", {}, `Product ${product.id}`),
            groups.length > 0 && element("span", {}, groups.join(", "))),
        section("Reasons", reasonList(product.reasons, page)),
        !product.available && section("Fixes", fixList(product, page)),
        section("Available in", contextList(product)),
    ].filter(Boolean);
}

function section(title, ...content) {
    return element("section", {}, element("h3", {}, title), ...content);
}

function reasonList(reasons, { onShow }) {
    return element("ul", { className: "reason-list" }, ...reasons.map((reason) => {
        const { message, propertyName } = reason;
        return element("li", {},
            element("span", {}, ...messageNodes(message)),
            propertyName && element("button", {
                type: "button", className: "quiet", textContent: "Show",
                "aria-label": `Show ${propertyName} in the editor`,
                onclick: () => onShow(propertyName),
            }));
    }));
}

function fixList({ fixes, hasMoreFixes }, page) {
    if (fixes.length === 0) {
        return element("p", { className: "hint" },
            "No change to the request or context makes it available.");
    }
    const items = fixes.slice(0, MAX_SHOWN).map((fix) => {
        const steps = fixSteps(fix, page, (id) => isolated(labelOf(id, page)));
        return element("li", {},
            element("div", {},
                ...steps.map((step) => element("p", {}, step)),
                element("p", { className: "hint" }, alsoAdmits(fix.alsoAdmits, page))),
            element("button", {
                type: "button", className: "fix", textContent: "Apply",
                "aria-label": `Apply: ${steps.join(", ")}`, onclick: () => page.onFix(fix),
            }));
    });
    const hasMore = hasMoreFixes || fixes.length > MAX_SHOWN;
    return element("div", {},
        element("ul", { className: "fix-list" }, ...items),
        hasMore && element("p", { className: "hint" }, "There are more fixes."));
}

function alsoAdmits(ids, page) {
    if (ids.length === 0) return "No other product becomes available.";
    const names = ids.slice(0, 4).map((id) => isolated(labelOf(id, page))).join(", ");
    const others = ids.length > 4 ? ` and ${counted(ids.length - 4, "other")}` : "";
    return `Also makes ${names}${others} available.`;
}

function contextList({ contexts, deadEnd, error }) {
    if (error) return element("p", { className: "hint" }, error);
    if (contexts.length === 0) {
        return element("div", {},
            element("p", {}, "Not available in any payment context."),
            element("ul", { className: "reason-list" },
                ...(deadEnd?.messages ?? []).map((message) => {
                    return element("li", {}, element("span", {}, ...messageNodes(message)));
                })));
    }
    const items = contexts.slice(0, MAX_SHOWN).map((box) => {
        const parts = boxParts(box);
        return element("li", {}, parts.length === 0 ? "Any payment context" : element("dl", {},
            ...parts.map(([name, value]) => {
                return element("div", {}, element("dt", {}, name), element("dd", {}, value));
            })));
    });
    const hidden = contexts.length - items.length;
    return element("div", {},
        element("ul", { className: "context-list" }, ...items),
        hidden > 0 && element("p", { className: "hint" }, `And ${counted(hidden, "more context")}.`));
}

/** Returns a text whose direction doesn't affect the text around it. */
function isolated(text) {
    return `\u2068${text}\u2069`;
}

function labelOf(id, { facts }) {
    return facts.get(id)?.label ?? `Product ${id}`;
}
