/**
 * Lists of errors, warnings and notes.
 *
 * @module
 */
import { counted, element, messageNodes } from "./dom.mjs";

/** The most findings that are listed. */
const MAX_FINDINGS = 100;

const SEVERITIES = ["error", "warning", "note"];

/**
 * Something that is wrong with a text. It's an error unless it has another severity.
 *
 * @typedef {{line?: number, column?: number, message: string, code?: string, propertyName?: string,
 *     severity?: "error" | "warning" | "note", field?: string | number}} Finding
 */

/** Returns the findings that are listed. */
export function listed(findings) {
    return findings.slice(0, MAX_FINDINGS);
}

/**
 * Shows findings in a list, which says how many more there are.
 *
 * @param {HTMLElement} list
 * @param {Finding[]} findings
 * @param {(finding: Finding) => Node | string | undefined} place Returns where a finding is.
 */
export function showFindings(list, findings, place) {
    const found = findings.filter((finding) => !saysMore(finding));
    const shown = listed(found);
    const items = shown.map((finding) => {
        return element("li", { className: finding.severity ?? "error" },
            place(finding), element("span", {}, ...messageNodes(finding.message)));
    });
    const more = found.length - shown.length;
    if (more > 0) items.push(element("li", {}, `and ${more.toLocaleString("en")} more`));
    else if (found.length < findings.length) items.push(element("li", {}, "and more: correct these first"));
    list.replaceChildren(...items);
}

/** Returns how many there are of each severity: `2 errors, 1 warning`. */
export function countedFindings(findings) {
    const found = findings.filter((finding) => !saysMore(finding));
    const kinds = SEVERITIES.map((kind) => {
        const count = found.filter(({ severity = "error" }) => severity === kind).length;
        return count > 0 && counted(count, kind);
    });
    const prefix = found.length < findings.length ? "At least " : "";
    return prefix + kinds.filter(Boolean).join(", ");
}

/** Whether a finding is the last one of the engine, if there are more than it lists. */
function saysMore({ code, message }) {
    return code === undefined && message.startsWith("there are more");
}

/** Returns the gravest severity of findings. */
export function worstSeverity(findings) {
    return SEVERITIES.find((kind) => findings.some(({ severity = "error" }) => severity === kind));
}

/** Whether a severity is graver than another one. */
export function isGraver(severity, other) {
    return SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(other);
}
