/**
 * The controls for the payment context.
 *
 * @module
 */
import { byID, element } from "./dom.mjs";
import { amountText, decimalsOf } from "./currency.mjs";

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const currencyNames = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });

/** The name of a code, or `undefined`. Codes of the wrong form make `of` throw. */
function nameOf(names, code) {
    try {
        return names.of(code);
    } catch {
        return undefined;
    }
}

export const countryName = (code) => nameOf(countryNames, code);
export const currencyName = (code) => nameOf(currencyNames, code);

export class ContextForm {
    #onChange;
    #known = [];
    #fixed = byID("known-attributes");
    #free = byID("other-attributes");

    /**
     * @param {() => void} onChange
     */
    constructor(onChange) {
        this.#onChange = onChange;
        byID("context").addEventListener("input", () => this.#changed());
        byID("add-attribute").addEventListener("click", () => {
            const row = this.#addRow("", "");
            row.querySelector("input").focus();
            this.#changed();
        });
        byID("clear-context").addEventListener("click", () => {
            this.values = {
                country: "", currency: "", amount: "", recurring: false, installments: false,
                attributes: [],
            };
            this.#changed();
        });
    }

    #changed() {
        this.#describe();
        this.#onChange();
    }

    /** Offers the codes and attributes of a catalog. */
    offer({ countries, currencies }, attributes) {
        const values = this.values;
        fill("countries", countries, countryName);
        fill("currencies", currencies, currencyName);
        fill("attribute-names", attributes.map(({ name }) => name));
        this.#known = attributes;
        this.#fixed.replaceChildren(...attributes.map(({ name, values }, index) => {
            const list = element("datalist", { id: `attribute-${index}-values` },
                ...values.map((value) => element("option", { value })));
            return element("div", { className: "field" },
                element("label", { htmlFor: `attribute-${index}` }, name),
                input({ id: `attribute-${index}`, placeholder: "any" }, list.id),
                list);
        }));
        this.values = values;
    }

    /** @returns {import("./query.mjs").Context} */
    get values() {
        const attributes = [];
        this.#known.forEach(({ name }, index) => {
            const value = byID(`attribute-${index}`).value;
            if (value !== "") attributes.push({ name, value });
        });
        for (const row of this.#free.children) {
            const [name, value] = row.querySelectorAll("input");
            if (name.value !== "" || value.value !== "") {
                attributes.push({ name: name.value, value: value.value });
            }
        }
        return {
            country: capitals(byID("country").value),
            currency: capitals(byID("currency").value),
            amount: byID("amount").value.trim(),
            recurring: byID("recurring").checked,
            installments: byID("installments").checked,
            attributes,
        };
    }

    set values({ country, currency, amount, recurring, installments, attributes }) {
        byID("country").value = country;
        byID("currency").value = currency;
        byID("amount").value = amount;
        byID("recurring").checked = recurring;
        byID("installments").checked = installments;
        this.#known.forEach((_, index) => { byID(`attribute-${index}`).value = ""; });
        this.#free.replaceChildren();
        for (const { name, value } of attributes) {
            const index = this.#known.findIndex((known) => known.name === name);
            const field = index < 0 ? undefined : byID(`attribute-${index}`);
            // An empty value, or a name given twice, needs a row of its own.
            if (field && field.value === "" && value !== "") field.value = value;
            else this.#addRow(name, value);
        }
        this.#describe();
    }

    /** Applies the parts of the context that a fix changes. */
    apply({ countryCode, currencyCode, amount, isRecurring, isInstallments, attributes = {} }) {
        const values = this.values;
        if (countryCode !== undefined) values.country = countryCode;
        if (currencyCode !== undefined) values.currency = currencyCode;
        if (amount !== undefined) values.amount = String(amount);
        if (isRecurring !== undefined) values.recurring = isRecurring;
        if (isInstallments !== undefined) values.installments = isInstallments;
        for (const [name, value] of Object.entries(attributes)) {
            values.attributes = values.attributes.filter((attribute) => attribute.name !== name);
            values.attributes.push({ name, value });
        }
        this.values = values;
    }

    /** Shows findings about the context, and marks the fields that they're about. */
    show(findings) {
        const invalid = new Map();
        for (const { propertyName = "", severity = "error" } of findings) {
            invalid.set(propertyName, severity);
        }
        const mark = (field, path) => {
            const severity = invalid.get(path);
            field.setAttribute("aria-invalid", String(severity === "error"));
            field.classList.toggle("doubtful", severity !== undefined);
        };
        mark(byID("country"), "context.countryCode");
        mark(byID("currency"), "context.currencyCode");
        mark(byID("amount"), "context.amount");
        this.#known.forEach(({ name }, index) => {
            mark(byID(`attribute-${index}`), `context.attributes.${name}`);
        });
        for (const row of this.#free.children) {
            const field = row.querySelector("input");
            mark(field, `context.attributes.${field.value}`);
        }
        const text = findings.map(({ propertyName, message }) => {
            return propertyName ? `${propertyName.replace("context.", "")}: ${message}` : message;
        }).join("\n");
        const output = byID("context-findings");
        if (output.textContent !== text) output.textContent = text;
    }

    #addRow(name, value) {
        const number = this.#free.childElementCount + 1;
        const row = element("div", { className: "row" },
            input({ value: name, placeholder: "name", "aria-label": `Name of attribute ${number}` },
                "attribute-names"),
            input({ value, placeholder: "value", "aria-label": `Value of attribute ${number}` }),
            element("button", {
                type: "button", className: "quiet", textContent: "Remove",
                "aria-label": `Remove attribute ${number}`,
                onclick: () => {
                    row.remove();
                    byID("add-attribute").focus();
                    this.#changed();
                },
            }));
        this.#free.append(row);
        return row;
    }

    /** Says what the codes and the amount mean. */
    #describe() {
        const { country, currency, amount } = this.values;
        byID("country-hint").textContent = countryName(country) ?? "";
        byID("currency-hint").textContent = currencyName(currency) ?? "";
        byID("amount-hint").textContent = /^-?\d{1,19}$/.test(amount) && /^[A-Z]{3}$/.test(currency)
            ? `${currency} ${amountText(amount, decimalsOf(currency))}` : "minor units";
    }
}

/** Returns a code as people mean it. */
function capitals(text) {
    return text.trim().replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

function input(properties, list) {
    const field = element("input", { type: "text", autocomplete: "off", spellcheck: false, ...properties });
    field.setAttribute("autocapitalize", "off");
    if (list) field.setAttribute("list", list);
    return field;
}

function fill(id, values, name = () => undefined) {
    byID(id).replaceChildren(...values.map((value) => {
        return element("option", { value, label: name(value) });
    }));
}
