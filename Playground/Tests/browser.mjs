/**
 * A headless Chromium, driven over its DevTools protocol.
 *
 * @module
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const KEYS = {
    Backspace: 8, Tab: 9, Enter: 13, Escape: 27, " ": 32, End: 35, Home: 36, ArrowUp: 38, ArrowDown: 40,
};
const MODIFIERS = { alt: 1, control: 2, meta: 4, shift: 8 };

/** A page in a browser of its own, with all that it logged and requested. */
export class Page {
    /** The messages of errors and warnings that the page logged. */
    errors = [];

    /** The URLs that the page requested. */
    requests = [];

    #browser;
    #profile = mkdtempSync(join(tmpdir(), "playground-"));
    #pending = new Map();
    #nextID = 1;
    #session;

    /** Starts a browser with an empty page. */
    static async launch({ width = 1440, height = 900, dark = false } = {}) {
        const page = new Page();
        await page.#start();
        await page.resize({ width, height, dark });
        return page;
    }

    async #start() {
        const browser = process.env.CHROMIUM ?? "chromium";
        this.#browser = spawn(browser, [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-dev-shm-usage", "--disable-background-networking", "--remote-debugging-pipe",
            `--user-data-dir=${this.#profile}`, "about:blank",
        ], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
        const failed = new Promise((_, reject) => this.#browser.once("error", reject));
        this.#listen(this.#browser.stdio[4]);
        const targets = await Promise.race([this.#browserCall("Target.getTargets"), failed]);
        const { targetId } = targets.targetInfos.find(({ type }) => type === "page");
        const attached = await this.#browserCall("Target.attachToTarget", { targetId, flatten: true });
        this.#session = attached.sessionId;
        for (const domain of ["Page", "Runtime", "Network", "Log", "DOM"]) await this.call(`${domain}.enable`);
    }

    #listen(output) {
        let rest = "";
        output.setEncoding("utf8").on("data", (data) => {
            const messages = (rest + data).split("\0");
            rest = messages.pop();
            for (const message of messages) this.#receive(JSON.parse(message));
        });
    }

    #receive({ id, result, error, method, params }) {
        if (id) {
            const { resolve, reject } = this.#pending.get(id);
            this.#pending.delete(id);
            return error ? reject(new Error(error.message)) : resolve(result);
        }
        if (method === "Network.requestWillBeSent") this.requests.push(params.request.url);
        if (method === "Runtime.exceptionThrown") {
            const { exception, text } = params.exceptionDetails;
            this.errors.push(exception?.description ?? text);
        }
        if (method === "Runtime.consoleAPICalled" && ["error", "warning"].includes(params.type)) {
            this.errors.push(params.args.map(({ value, description }) => value ?? description).join(" "));
        }
        if (method === "Log.entryAdded" && ["error", "warning"].includes(params.entry.level)) {
            this.errors.push(params.entry.text);
        }
    }

    #browserCall(method, params = {}, sessionId = undefined) {
        const id = this.#nextID++;
        this.#browser.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    }

    /** Calls a method of the DevTools protocol for the page. */
    call(method, params) {
        return this.#browserCall(method, params, this.#session);
    }

    async resize({ width, height, dark }) {
        await this.call("Emulation.setDeviceMetricsOverride", {
            width, height, deviceScaleFactor: 1, mobile: width < 600,
        });
        await this.call("Emulation.setEmulatedMedia", {
            features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }],
        });
    }

    /** Opens a page, and waits until it's ready. A fragment alone doesn't load it again: `about:blank` does. */
    async open(url) {
        await this.call("Page.navigate", { url: "about:blank" });
        await this.call("Page.navigate", { url });
        await this.waitFor("document.documentElement.dataset.ready");
    }

    /** Returns the value of an expression. */
    async evaluate(expression) {
        const { result, exceptionDetails } = await this.call("Runtime.evaluate", {
            expression, awaitPromise: true, returnByValue: true,
        });
        if (exceptionDetails) {
            throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        }
        return result.value;
    }

    /** Waits until an expression is true. */
    async waitFor(expression, seconds = 10) {
        const end = Date.now() + seconds * 1000;
        for (;;) {
            const value = await this.evaluate(expression).catch(() => undefined);
            if (value) return value;
            if (Date.now() > end) throw new Error(`never true: ${expression}`);
            await new Promise((resolve) => setTimeout(resolve, 30));
        }
    }

    /** Returns the text of the first element. */
    text(selector) {
        return this.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText`);
    }

    /** Returns the texts of all elements. */
    texts(selector) {
        return this.evaluate(
            `[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => e.innerText)`);
    }

    /** Clicks in the middle of an element. */
    async click(selector) {
        const [x, y] = await this.evaluate(`(() => {
            const element = document.querySelector(${JSON.stringify(selector)});
            element.scrollIntoView({ block: "nearest" });
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x + width / 2, y + height / 2];
        })()`);
        for (const type of ["mousePressed", "mouseReleased"]) {
            await this.call("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
        }
    }

    /** Presses a key, such as `Tab`, with modifiers, such as `shift`. */
    async press(key, ...modifiers) {
        const code = KEYS[key] ?? key.toUpperCase().charCodeAt(0);
        const event = {
            key,
            code: key.length === 1 && key !== " " ? `Key${key.toUpperCase()}` : key,
            windowsVirtualKeyCode: code,
            modifiers: modifiers.reduce((sum, modifier) => sum + MODIFIERS[modifier], 0),
        };
        const text = key === "Enter" ? "\r" : key === " " ? " " : undefined;
        const commands = key === "a" && modifiers.includes("control") ? ["selectAll"] : [];
        await this.call("Input.dispatchKeyEvent", { type: "keyDown", text, commands, ...event });
        await this.call("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    }

    /** Types into what has the focus. */
    type(text) {
        return this.call("Input.insertText", { text });
    }

    /** Replaces the text of a field by typing. */
    async fill(selector, text) {
        await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).focus()`);
        await this.press("a", "control");
        await (text === "" ? this.press("Backspace") : this.type(text));
    }

    /** Replaces the text of a field at once. Typing thousands of lines takes minutes. */
    paste(selector, text) {
        return this.evaluate(`(() => {
            const field = document.querySelector(${JSON.stringify(selector)});
            field.value = ${JSON.stringify(text)};
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        })()`);
    }

    /** Chooses a file. */
    async choose(selector, path) {
        const { root } = await this.call("DOM.getDocument");
        const { nodeId } = await this.call("DOM.querySelector", { nodeId: root.nodeId, selector });
        await this.call("DOM.setFileInputFiles", { nodeId, files: [path] });
    }

    /** Returns a picture of the page as PNG. */
    async screenshot() {
        const { data } = await this.call("Page.captureScreenshot", { format: "png" });
        return Buffer.from(data, "base64");
    }

    async close() {
        const exited = new Promise((resolve) => this.#browser.once("exit", resolve));
        await this.#browserCall("Browser.close").catch(() => this.#browser.kill());
        await exited;
        rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
}

/** Serves the playground as its README does. Returns its URL, and a function that ends it. */
export async function serve(folder) {
    const server = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1"], {
        cwd: folder, stdio: ["ignore", "pipe", "ignore"],
    });
    const url = await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.stdout.on("data", (data) => {
            const port = /port (\d+)/.exec(data)?.[1];
            if (port) resolve(`http://127.0.0.1:${port}/`);
        });
    });
    return { url, end: () => server.kill() };
}
