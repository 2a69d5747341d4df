/**
 * An editor of JSON: a text area above a copy of its text, in which findings are marked.
 *
 * @module
 */
import { element } from "./dom.mjs";
import { countedFindings, isGraver, listed, showFindings, worstSeverity } from "./findings.mjs";
import { colorParts, offsetOf, tokenEnd } from "./text-position.mjs";

/** Longer texts aren't colored, so that typing stays quick. */
const MAX_COLORED_LENGTH = 40_000;

export class Editor {
    #area;
    #paper;
    #numbers;
    #list;
    #summary;
    #marks = [];

    /**
     * @param {HTMLElement} container Has a title, and gets the editor and its messages.
     * @param {() => void} onChange
     */
    constructor(container, onChange) {
        const id = container.id;
        this.#area = element("textarea", {
            id: `${id}-text`, spellcheck: false, autocapitalize: "off", wrap: "off",
            "autocomplete": "off", "aria-describedby": `${id}-summary ${id}-findings`,
            "aria-labelledby": `${id}-title`,
        });
        this.#paper = element("div", { className: "paper", "aria-hidden": "true" });
        this.#numbers = element("div", { className: "numbers", "aria-hidden": "true" });
        this.#summary = element("p", {
            id: `${id}-summary`, className: "summary", role: "status",
        });
        this.#list = element("ul", { id: `${id}-findings`, className: "findings" });
        container.querySelector(".title").append(this.#summary);
        container.append(
            element("div", { className: "editor" },
                this.#numbers,
                element("div", { className: "sheet" }, this.#paper, this.#area)),
            this.#list,
        );
        this.#area.addEventListener("input", () => {
            this.#marks = [];
            this.#draw();
            onChange();
        });
        this.#area.addEventListener("scroll", () => this.#follow());
        this.show([]);
    }

    get text() {
        return this.#area.value;
    }

    set text(text) {
        this.#area.value = text;
        this.#marks = [];
        this.#draw();
    }

    /**
     * Marks and lists findings.
     *
     * @param {import("./findings.mjs").Finding[]} findings
     */
    show(findings) {
        const text = this.text;
        const located = findings.map((finding) => {
            const { line, column } = finding;
            return { ...finding, start: line === undefined ? undefined : offsetOf(text, line, column) };
        }).sort((left, right) => (left.start ?? -1) - (right.start ?? -1));
        this.#summarize(located);
        const focused = [...this.#list.children].findIndex((item) => {
            return item.contains(document.activeElement);
        });
        showFindings(this.#list, located, (finding) => this.#place(finding));
        if (focused >= 0) (this.#list.children[focused]?.querySelector("button") ?? this.#area).focus();
        const marked = listed(located).filter(({ start }) => start !== undefined);
        this.#marks = marked.map(({ start, severity = "error" }) => {
            const end = text[start] === undefined ? start : tokenEnd(text, start);
            return { start, end, severity };
        });
        this.#draw();
    }

    #summarize(findings) {
        const worst = worstSeverity(findings);
        this.#area.setAttribute("aria-invalid", String(worst === "error"));
        const text = findings.length === 0 ? "No problems" : countedFindings(findings);
        if (this.#summary.textContent !== text) this.#summary.textContent = text;
        this.#summary.className = `summary ${worst ?? ""}`;
    }

    #place({ line, column, severity = "error", start }) {
        return start === undefined ? null : element("button", {
            type: "button", textContent: `${line}:${column}`, className: "place",
            "aria-label": `${severity} at line ${line}, column ${column}: go there`,
            onclick: () => this.goTo(start),
        });
    }

    /** Puts the cursor at an offset, or selects up to another one, and scrolls there. */
    goTo(offset, end = offset) {
        this.#area.focus();
        this.#area.setSelectionRange(offset, end);
        const line = this.text.slice(0, offset).split("\n").length - 1;
        const height = this.#paper.scrollHeight / this.text.split("\n").length;
        const { scrollTop, clientHeight } = this.#area;
        if (line * height < scrollTop || (line + 2) * height > scrollTop + clientHeight) {
            this.#area.scrollTop = Math.max(0, line * height - clientHeight / 2);
        }
        this.#follow();
    }

    #follow() {
        const { scrollTop, scrollLeft } = this.#area;
        this.#paper.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
        this.#numbers.style.setProperty("--scrolled", `${-scrollTop}px`);
    }

    /** Draws the colored copy with its marks, and the line numbers. */
    #draw() {
        const text = this.text;
        const parts = text.length > MAX_COLORED_LENGTH ? [{ text, kind: "other" }] : colorParts(text);
        const nodes = [];
        let offset = 0;
        let index = 0;
        const marks = withoutOverlap(this.#marks);
        for (const part of parts) {
            const end = offset + part.text.length;
            let start = offset;
            while (start < end) {
                while (marks[index] && marks[index].end <= start && marks[index].start < start) index += 1;
                const mark = marks[index];
                if (mark && mark.start === start && mark.end === start) {
                    nodes.push(markNode(mark));
                    index += 1;
                    continue;
                }
                const isMarked = mark && mark.start <= start && mark.end > start;
                const stop = isMarked ? Math.min(end, mark.end) : Math.min(end, mark?.start ?? end);
                const piece = element("span", { className: part.kind }, text.slice(start, stop));
                if (isMarked) piece.classList.add("mark", mark.severity);
                nodes.push(piece);
                start = stop;
                if (isMarked && mark.end <= start) index += 1;
            }
            offset = end;
        }
        if (marks[index]?.start >= text.length) nodes.push(markNode(marks[index]));
        nodes.push("\n");
        this.#paper.replaceChildren(...nodes);
        this.#drawNumbers(text.split("\n").length);
        this.#follow();
    }

    #drawNumbers(count) {
        if (this.#numbers.childElementCount === count) return;
        const numbers = Array.from({ length: count }, (_, index) => {
            return element("span", {}, String(index + 1));
        });
        this.#numbers.replaceChildren(...numbers);
    }
}

/** A mark where there is no character: at the end of a line, or of the text. */
function markNode({ severity }) {
    return element("span", { className: `mark end ${severity}` });
}

/** Returns marks in ascending order. Of two that overlap, the more severe one stays. */
function withoutOverlap(marks) {
    const kept = [];
    for (const mark of marks) {
        const last = kept.at(-1);
        const overlaps = last && (mark.start < last.end || mark.start === last.start);
        if (!overlaps) kept.push(mark);
        else if (isGraver(mark.severity, last.severity)) kept[kept.length - 1] = mark;
    }
    return kept;
}
