/**
 * The products in display order, as a list box.
 *
 * @module
 */
import { byID, element, messageNodes } from "./dom.mjs";

/** The most products that are shown at once. */
const MAX_SHOWN = 500;

export class ProductList {
    #box = byID("products");
    #search = byID("search");
    #onChoose;
    #products = [];
    #facts = new Map();
    #chosen = null;
    #rows = new Map();

    /**
     * @param {() => void} onChoose Called when another product is chosen, or none.
     */
    constructor(onChoose) {
        this.#onChoose = onChoose;
        this.#search.addEventListener("input", () => this.#draw());
        byID("only-unavailable").addEventListener("change", () => this.#draw());
        this.#search.addEventListener("keydown", (event) => {
            if (event.key === "Escape" && this.#search.value !== "") {
                this.#search.value = "";
                this.#draw();
                event.preventDefault();
            } else if (event.key === "ArrowDown") {
                this.#box.focus();
                if (!this.#rows.has(this.#chosen)) this.#move(0);
                event.preventDefault();
            }
        });
        this.#box.addEventListener("keydown", (event) => this.#press(event));
        this.#box.addEventListener("click", (event) => {
            const row = event.target.closest("[role=option]");
            if (row) this.#choose(Number(row.dataset.id));
        });
    }

    /** The chosen product. */
    get chosen() {
        return this.#chosen;
    }

    set chosen(id) {
        this.#chosen = id;
        this.#mark();
    }

    /** Scrolls the list, but not the page, so that the chosen product is visible. */
    scrollToChosen() {
        const row = this.#rows.get(this.#chosen);
        const end = row ? row.offsetTop + row.offsetHeight - this.#box.offsetTop : 0;
        this.#box.scrollTop = end - this.#box.clientHeight;
    }

    /**
     * Shows the products of an answer.
     *
     * @param {{id: number, available: boolean, reasons: {message: string}[]}[]} products
     * @param {Map<number, {label: string, groups: string[]}>} facts
     */
    show(products, facts) {
        this.#products = products;
        if (facts !== this.#facts) this.#rows.clear();
        this.#facts = facts;
        this.#draw();
    }

    #draw() {
        const words = this.#search.value.toLowerCase().split(/\s+/).filter(Boolean);
        const onlyUnavailable = byID("only-unavailable").checked;
        const matching = this.#products.filter(({ id, available }) => {
            if (onlyUnavailable && available) return false;
            const { label, groups } = this.#facts.get(id) ?? { label: "", groups: [] };
            const text = [label, id, ...groups].join(" ").toLowerCase();
            return words.every((word) => text.includes(word));
        });
        const old = this.#rows;
        this.#rows = new Map();
        for (const product of matching.slice(0, MAX_SHOWN)) {
            this.#rows.set(product.id, this.#row(product, old.get(product.id)));
        }
        const rows = [...this.#rows.values()];
        const isSame = rows.length === this.#box.children.length
            && rows.every((row, index) => row === this.#box.children[index]);
        if (!isSame) this.#box.replaceChildren(...rows);
        byID("more-products").textContent = this.#note(matching.length - rows.length, matching.length);
        this.#mark();
    }

    #note(hidden, matching) {
        if (this.#products.length > 0 && matching === 0) return "No product matches.";
        if (hidden === 0) return "";
        const noun = hidden === 1 ? "product" : "products";
        return `${hidden.toLocaleString("en")} more ${noun}. Search to narrow the list.`;
    }

    /** Returns the row of a product, which is reused if only its answer changed. */
    #row({ id, available, reasons }, row) {
        const { label, groups } = this.#facts.get(id) ?? { label: `Product ${id}`, groups: [] };
        row ??= element("li", { role: "option", id: `product-${id}`, "data-id": id },
            element("span", { className: "state" }),
            element("bdi", { className: "label" }, label),
            element("span", { className: "id" }, String(id)),
            element("span", { className: "groups" }, groups.join(" · ")),
            element("span", { className: "reasons" }));
        const state = available ? "available" : "unavailable";
        const text = reasons.map(({ message }) => message).join("\n");
        const [stateNode] = row.children;
        const reasonsNode = row.lastElementChild;
        row.classList.toggle("unavailable", !available);
        if (stateNode.getAttribute("aria-label") !== state) {
            stateNode.setAttribute("role", "img");
            stateNode.setAttribute("aria-label", state);
        }
        if (reasonsNode.dataset.text !== text) {
            reasonsNode.dataset.text = text;
            reasonsNode.replaceChildren(...messageNodes(text));
        }
        return row;
    }

    #choose(id) {
        if (this.#chosen === id) return;
        this.chosen = id;
        this.#onChoose();
    }

    #mark() {
        for (const [id, row] of this.#rows) {
            row.setAttribute("aria-selected", String(id === this.#chosen));
        }
        const row = this.#rows.get(this.#chosen);
        if (row) this.#box.setAttribute("aria-activedescendant", row.id);
        else this.#box.removeAttribute("aria-activedescendant");
    }

    #press(event) {
        const ids = [...this.#rows.keys()];
        const index = ids.indexOf(this.#chosen);
        const page = 10;
        const targets = {
            ArrowDown: index + 1,
            ArrowUp: index < 0 ? ids.length - 1 : index - 1,
            Home: 0,
            End: ids.length - 1,
            PageDown: index + page,
            PageUp: index - page,
        };
        if (event.key === "Escape") {
            this.#choose(null);
        } else if (event.key in targets && !event.altKey && !event.ctrlKey && !event.metaKey) {
            this.#move(targets[event.key]);
        } else {
            return;
        }
        event.preventDefault();
    }

    #move(index) {
        const ids = [...this.#rows.keys()];
        if (ids.length === 0) return;
        const id = ids[Math.min(Math.max(index, 0), ids.length - 1)];
        this.#choose(id);
        this.#rows.get(id).scrollIntoView({ block: "nearest" });
    }
}
