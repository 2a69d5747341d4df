/**
 * Positions in texts: the engine counts lines, and columns in code points.
 *
 * @module
 */

/** Returns the offset of a position, at most the end of the text. */
export function offsetOf(text, line, column) {
    let start = 0;
    for (let current = 1; current < line; current += 1) {
        const end = text.indexOf("\n", start);
        if (end < 0) return text.length;
        start = end + 1;
    }
    let offset = start;
    for (let current = 1; current < column && offset < text.length; current += 1) {
        if (text[offset] === "\n") break;
        offset += text.codePointAt(offset) > 0xffff ? 2 : 1;
    }
    return offset;
}

/** Returns the position of an offset. */
export function positionOf(text, offset) {
    const before = text.slice(0, offset);
    const start = before.lastIndexOf("\n") + 1;
    return { line: before.split("\n").length, column: [...before.slice(start)].length + 1 };
}

/** Returns the end of the token at an offset: a string, a number or a word, else one character. */
export function tokenEnd(text, offset) {
    const token = /"(?:[^"\\\n]|\\.)*"?|[-+.\w]+|[^\n]/suy;
    token.lastIndex = offset;
    return token.test(text) ? token.lastIndex : offset;
}

/**
 * Splits a text into parts to color.
 *
 * @returns {{text: string, kind: "key" | "string" | "number" | "word" | "other"}[]}
 */
export function colorParts(text) {
    const token = /("(?:[^"\\\n]|\\.)*"?)(?=(\s*:)?)|(-?\d[-+.\w]*)|([a-z]+)/giu;
    const parts = [];
    let end = 0;
    for (const match of text.matchAll(token)) {
        if (match.index > end) parts.push({ text: text.slice(end, match.index), kind: "other" });
        const [whole, string, colon, number] = match;
        const kind = string ? (colon ? "key" : "string") : number ? "number" : "word";
        parts.push({ text: whole, kind });
        end = match.index + whole.length;
    }
    if (end < text.length) parts.push({ text: text.slice(end), kind: "other" });
    return parts;
}
