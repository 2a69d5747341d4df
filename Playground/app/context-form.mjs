/**
 * The controls for the payment context.
 *
 * @module
 */
import { byID, element, messageNodes } from "./dom.mjs";
import { amountText, decimalsOf } from "./currency.mjs";
import { showFindings } from "./findings.mjs";

/** The fields of fixed parts, by their names in findings. */
const FIELDS = ["country", "currency", "amount"];

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

const currencyName = (code) => nameOf(currencyNames, code);

/** The name of a country. `UK`, and codes of former countries, have names but aren't assigned. */
function countryName(code) {
    // `ZZ` stands for an unknown country.
    return assignedCode(code) === code && code !== "ZZ" ? nameOf(countryNames, code) : undefined;
}

/** Returns the code that is assigned instead of another one, or that code. */
function assignedCode(code) {
    return /^[A-Z]{2}$/.test(code) ? Intl.getCanonicalLocales(`und-${code}`)[0].slice(4) : code;
}

function countryHint(code) {
    if (!/^[A-Z]{2}$/.test(code)) return "";
    const assigned = assignedCode(code);
    return assigned === code ? countryName(code) ?? "not assigned" : `not assigned: use ${assigned}`;
}

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
        return {
            country: asCode(byID("country").value, 2),
            currency: asCode(byID("currency").value, 3),
            amount: byID("amount").value.trim(),
            recurring: byID("recurring").checked,
            installments: byID("installments").checked,
            attributes: this.#attributes().map(({ name, value }) => ({ name, value })),
        };
    }

    /** Returns the attributes that are filled in, and their fields. */
    #attributes() {
        const known = this.#known.map(({ name }, index) => {
            const field = byID(`attribute-${index}`);
            return { name, value: field.value, field };
        }).filter(({ value }) => value !== "");
        const free = [...this.#free.children].map((row) => {
            const [name, value] = row.querySelectorAll("input");
            return { name: name.value, value: value.value, field: name };
        }).filter(({ name, value }) => name !== "" || value !== "");
        return [...known, ...free];
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

    /**
     * Shows findings about the context, and marks the fields that they're about.
     *
     * @param {import("./findings.mjs").Finding[]} findings
     */
    show(findings) {
        for (const field of byID("context").querySelectorAll("input[type=text]")) {
            field.setAttribute("aria-invalid", "false");
            field.classList.remove("doubtful");
        }
        const attributes = this.#attributes();
        for (const { field, severity = "error" } of findings) {
            const input = FIELDS.includes(field) ? byID(field) : attributes[field]?.field;
            if (severity === "error") input?.setAttribute("aria-invalid", "true");
            else input?.classList.add("doubtful");
        }
        showFindings(byID("context-findings"), findings, ({ propertyName }) => {
            const path = propertyName?.replace(/^context\.?/, "");
            return path && element("span", { className: "path" }, ...messageNodes(path));
        });
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
        byID("country-hint").textContent = countryHint(country);
        byID("currency-hint").textContent = currencyName(currency) ?? "";
        byID("amount-hint").textContent = /^-?\d{1,19}$/.test(amount) && /^[A-Z]{3}$/.test(currency)
            ? `${currency} ${amountText(amount, decimalsOf(currency))}` : "minor units";
    }
}

/** Returns a code in capitals. A text that can't be a code stays as it is. */
function asCode(text, length) {
    const code = text.trim();
    return code.length === length ? code.replace(/[a-z]/g, (letter) => letter.toUpperCase()) : code;
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
