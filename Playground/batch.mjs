#!/usr/bin/env node
// Answers queries as `product-filter batch` does, with the WebAssembly module.
import { readFileSync, readSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { Catalog } from "./product-filter.mjs";

const USAGE = `usage: node batch.mjs CATALOG [options] < queries.jsonl > answers.jsonl

  --explain, --reasons, --fix, --contexts   What answers contain, as for \`product-filter batch\`.
  --product ID                              The products that --reasons, --fix and --contexts describe.
                                            Can be repeated.
  --unknown-ids report|reject               How to treat what the catalog doesn't know.
  --empty-restriction allows-nothing|unrestricted|reject
                                            How to treat a \`restrictTo\` that is present but empty.
  --time                                    Prints the number of answers per second, without reading
                                            and writing.
  --help                                    Prints this.
`;

const flag = { type: "boolean", default: false };
const CHOICES = {
    "unknown-ids": ["report", "reject"],
    "empty-restriction": ["allows-nothing", "unrestricted", "reject"],
};

/** Ends with a message of one line, as the command line does. */
function fail(message, status = 1) {
    console.error(`Error: ${message.replaceAll("\n", " ")}`);
    process.exit(status);
}

/** Returns the options, or ends if the command line is invalid. */
function readOptions() {
    let parsed;
    try {
        parsed = parseArgs({
            allowPositionals: true,
            options: {
                explain: flag, reasons: flag, fix: flag, contexts: flag, time: flag, help: flag,
                product: { type: "string", multiple: true, default: [] },
                "unknown-ids": { type: "string", default: "report" },
                "empty-restriction": { type: "string", default: "allows-nothing" },
            },
        });
    } catch (error) {
        fail(error.message, 64);
    }
    const { values, positionals } = parsed;
    if (values.help) {
        process.stdout.write(USAGE);
        process.exit(0);
    }
    if (positionals.length !== 1) fail("expected one catalog: see --help", 64);
    for (const [name, choices] of Object.entries(CHOICES)) {
        if (!choices.includes(values[name])) fail(`--${name} has to be ${choices.join(" or ")}`, 64);
    }
    for (const id of values.product) {
        const isID = /^[1-9]\d{0,9}$/.test(id) && Number(id) <= 0x7fffffff;
        if (!isID) fail("--product has to be an integer from 1 to 2147483647", 64);
    }
    if (values.product.length > 0 && !(values.reasons || values.fix || values.contexts)) {
        fail("--product needs --reasons, --fix or --contexts", 64);
    }
    return { values, path: positionals[0] };
}

async function loadCatalog(path) {
    try {
        return await Catalog.load(readFileSync(path));
    } catch (error) {
        if (!error.faults) fail(error.message);
        for (const { line, column, message } of error.faults) {
            console.error(line ? `${line}:${column}: ${message}` : message);
        }
        process.exit(1);
    }
}

const { values, path } = readOptions();
const catalog = await loadCatalog(path);
const options = {
    explain: values.explain,
    reasons: values.reasons,
    fixes: values.fix,
    contexts: values.contexts,
    products: values.product.length > 0 ? values.product.map(Number) : undefined,
    unknownIds: values["unknown-ids"],
    emptyRestriction: values["empty-restriction"],
};

/** Writes all bytes to standard output. A full pipe makes a write fail until it's read. */
function write(bytes) {
    for (let start = 0; start < bytes.length;) {
        try {
            start += writeSync(1, bytes, start);
        } catch (error) {
            // As of `head`, which reads no more.
            if (error.code === "EPIPE") process.exit(1);
            if (error.code !== "EAGAIN") throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        }
    }
}

/** Reads what is there of standard input, nothing at its end. */
function read(buffer) {
    for (;;) {
        try {
            return buffer.subarray(0, readSync(0, buffer));
        } catch (error) {
            if (error.code === "EOF") return buffer.subarray(0, 0);
            if (error.code !== "EAGAIN") throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        }
    }
}

let count = 0;
let milliseconds = 0;
const lineFeed = Uint8Array.of(0x0a);

/** Answers one line. It may end with a carriage return. */
function answer(line) {
    if (line.at(-1) === 0x0d) line = line.subarray(0, -1);
    const start = performance.now();
    const bytes = catalog.answerBytes(line, options);
    milliseconds += performance.now() - start;
    count += 1;
    return [bytes, lineFeed];
}

/** Answers all lines of standard input. */
function answerAll() {
    const chunk = new Uint8Array(1 << 16);
    let parts = [];
    for (;;) {
        let input = read(chunk);
        const isAtEnd = input.length === 0;
        const answers = [];
        for (let end; (end = input.indexOf(0x0a)) >= 0; input = input.subarray(end + 1)) {
            parts.push(input.subarray(0, end));
            answers.push(...answer(Buffer.concat(parts)));
            parts = [];
        }
        if (input.length > 0) parts.push(input.slice());
        if (isAtEnd && parts.length > 0) answers.push(...answer(Buffer.concat(parts)));
        write(Buffer.concat(answers));
        if (isAtEnd) break;
    }
}

try {
    answerAll();
} catch (error) {
    fail(error.message);
}
if (values.time) {
    console.error(`${count} answers, ${Math.round(count / (milliseconds / 1000))} per second`);
}
