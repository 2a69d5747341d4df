/**
 * Edits of JSON texts that keep the rest of the text as it's formatted.
 *
 * @module
 */

/**
 * A value in a text, from `start` to `end`. Lists have `elements`, objects have `members`.
 *
 * @typedef {{start: number, end: number, kind: string, elements?: Node[],
 *     members?: {key: string, start: number, end: number, value: Node}[]}} Node
 */

/** Parses valid JSON. Throws a SyntaxError for some, but not all, invalid texts. */
function parseNodes(text) {
    const { root, end } = parseFirst(text);
    if (end < text.length) throw new SyntaxError(`unexpected character at offset ${end}`);
    return root;
}

/**
 * Returns where something follows the first value of a text.
 *
 * @param {string} text
 * @returns {number | undefined} Nothing if that value isn't valid, or nothing follows it.
 */
export function endOfFirstValue(text) {
    try {
        const { root, end } = parseFirst(text);
        JSON.parse(text.slice(0, root.end));
        return end < text.length ? end : undefined;
    } catch {
        return undefined;
    }
}

/** Parses the first value of a text, and the space after it. */
function parseFirst(text) {
    let offset = 0;
    const skipSpace = () => {
        while (" \t\n\r".includes(text[offset] ?? "x")) offset += 1;
    };
    const fail = () => {
        throw new SyntaxError(`unexpected character at offset ${offset}`);
    };
    const scalar = /"(?:[^"\\]|\\.)*"|[-+.\w]+/suy;

    const token = () => {
        scalar.lastIndex = offset;
        const match = scalar.exec(text) ?? fail();
        offset = scalar.lastIndex;
        return match[0];
    };

    /** Parses what is between brackets, separated by commas. */
    const sequence = (close, parseItem) => {
        const items = [];
        offset += 1;
        skipSpace();
        if (text[offset] === close) {
            offset += 1;
            return items;
        }
        for (;;) {
            skipSpace();
            items.push(parseItem());
            skipSpace();
            offset += 1;
            if (text[offset - 1] === close) return items;
            if (text[offset - 1] !== ",") fail();
        }
    };

    const value = () => {
        const start = offset;
        if (text[offset] === "[") {
            const elements = sequence("]", value);
            return { start, end: offset, kind: "list", elements };
        }
        if (text[offset] === "{") {
            const members = sequence("}", () => {
                const start = offset;
                const key = JSON.parse(token());
                skipSpace();
                if (text[offset] !== ":") fail();
                offset += 1;
                skipSpace();
                const node = value();
                return { key, start, end: node.end, value: node };
            });
            return { start, end: offset, kind: "object", members };
        }
        const raw = token();
        return { start, end: offset, kind: raw === "null" ? "null" : "scalar" };
    };

    skipSpace();
    const root = value();
    skipSpace();
    return { root, end: offset };
}

/** Splits a path such as `a.b[2]` into keys and indices. */
function parsePath(path) {
    return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((part) => {
        return part[1] === undefined ? part[0] : Number(part[1]);
    });
}

/**
 * Applies the edits of a fix to a text.
 *
 * @param {string} text A valid session request.
 * @param {{op: "remove" | "add", path: string, value?: number}[]} edits Their paths refer to the text as it
 *     is. Removals come first.
 * @returns {string} The edited text.
 */
export function applyEdits(text, edits) {
    const paths = edits.filter(({ op }) => op === "remove").map(({ path }) => parsePath(path));
    text = remove(text, paths);
    for (const { op, path, value } of edits) {
        if (op === "add") text = append(text, parsePath(path), value);
    }
    return text;
}

/**
 * Returns where a value is.
 *
 * @param {string} text
 * @param {string} path
 * @returns {{start: number, end: number} | undefined} Nothing if the text isn't valid, or has no such value.
 */
export function rangeOf(text, path) {
    try {
        const { items, index } = locate(parseNodes(text), parsePath(path));
        const { start, end } = items[index].value ?? items[index];
        return { start, end };
    } catch {
        return undefined;
    }
}

/** Returns the list or the object that a path ends in, its elements or members, and the index there. */
function locate(root, path) {
    let container;
    let node = root;
    let items = [];
    let index = -1;
    for (const part of path) {
        container = node.value ?? node;
        items = typeof part === "number" ? container.elements : container.members;
        index = typeof part === "number" ? part : items?.findIndex(({ key }) => key === part);
        if (!items?.[index]) throw new RangeError(`nothing at \`${part}\``);
        node = items[index];
    }
    return { container, items, index };
}

/** Removes elements and members, and a comma with each. */
function remove(text, paths) {
    const root = parseNodes(text);
    const removed = new Map();
    for (const path of paths) {
        const { container, items, index } = locate(root, path);
        if (!removed.has(container)) removed.set(container, { items, indices: new Set() });
        removed.get(container).indices.add(index);
    }
    const ranges = [...removed].flatMap(([container, { items, indices }]) => {
        if (indices.size === items.length) return [[container.start + 1, container.end - 1]];
        const lastKept = items.findLastIndex((_, index) => !indices.has(index));
        return [...indices].map((index) => index < lastKept
            ? [items[index].start, items[index + 1].start]
            : [items[index - 1].end, items[index].end]);
    });
    // What is inside something that is removed has no range of its own.
    let kept = "";
    let offset = 0;
    for (const [start, end] of ranges.sort(([left], [right]) => left - right)) {
        if (start < offset) continue;
        kept += text.slice(offset, start);
        offset = end;
    }
    return kept + text.slice(offset);
}

/** Appends a value to a list, and creates what is absent or null on the way. */
function append(text, path, value) {
    let node = parseNodes(text);
    for (const [position, key] of path.entries()) {
        const missing = path.slice(position);
        if (node.kind === "null") return replace(text, node, nested(missing, value));
        const member = node.members?.find((member) => member.key === key);
        if (!member) {
            const inner = nested(path.slice(position + 1), value);
            return insert(text, node, node.members, `${JSON.stringify(key)}: ${inner}`);
        }
        node = member.value;
    }
    if (node.kind === "null") return replace(text, node, nested([], value));
    return insert(text, node, node.elements, String(value));
}

/** Returns a list with one value, as the innermost member of new objects. */
function nested(keys, value) {
    return keys.reduceRight((inner, key) => `{${JSON.stringify(key)}: ${inner}}`, `[${value}]`);
}

function replace(text, { start, end }, replacement) {
    return text.slice(0, start) + replacement + text.slice(end);
}

/** Inserts an item after the last one, separated as the others are. */
function insert(text, container, items, item) {
    const last = items.at(-1);
    const open = container.start + 1;
    if (!last) return replace(text, container, text[open - 1] + item + text[container.end - 1]);
    const space = text.slice(open, last.start);
    const separator = items.length > 1
        ? text.slice(items.at(-2).end, last.start) : `,${space.includes("\n") ? space : " "}`;
    return text.slice(0, last.end) + separator + item + text.slice(last.end);
}
