/**
 * Returns a new element. Data only ever becomes text and attributes, never markup.
 *
 * @param {string} tag The name of the element.
 * @param {Object<string, unknown>} [properties] Properties, or attributes if they contain a hyphen. A
 *     function for `onclick` and the like.
 * @param {...(Node | string | null | undefined | false)} children Nodes and texts. Others are skipped.
 * @returns {HTMLElement}
 */
export function element(tag, properties = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (value === undefined || value === null) continue;
        if (name.includes("-") || name === "role") node.setAttribute(name, value);
        else node[name] = value;
    }
    node.append(...children.filter((child) => child || child === 0));
    return node;
}

/** Returns a message as text and code, which is between backticks. */
export function messageNodes(message) {
    return message.split(/(`[^`]*`)/).filter(Boolean).map((part) => {
        return part.length > 1 && part.startsWith("`")
            ? element("code", {}, part.slice(1, -1)) : document.createTextNode(part);
    });
}

/** Returns the element with an id. */
export function byID(id) {
    return document.getElementById(id);
}

/**
 * Returns a function that calls another one once, some milliseconds after the last call. Its `cancel`
 * makes it forget earlier calls.
 */
export function debounced(milliseconds, action) {
    let timer;
    const cancel = () => clearTimeout(timer);
    const call = () => {
        cancel();
        timer = setTimeout(action, milliseconds);
    };
    return Object.assign(call, { cancel });
}

/** Returns `1 product`, `2 products`. */
export function counted(count, noun) {
    return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
