#!/usr/bin/env node
// Answers queries as `product-filter batch` does, with the WebAssembly module:
//
//     node batch.mjs CATALOG [--explain] [--reasons] [--fix] [--contexts] [--product ID]...
//         [--unknown-ids report|reject] [--empty-restriction allows-nothing|unrestricted|reject]
//         [--time] < queries.jsonl > answers.jsonl
//
// With --time, standard error has the number of answers per second, without reading and writing.
import { readFileSync, readSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { Catalog } from "./product-filter.mjs";

const flag = { type: "boolean", default: false };
const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        explain: flag, reasons: flag, fix: flag, contexts: flag, time: flag,
        product: { type: "string", multiple: true },
        "unknown-ids": { type: "string" },
        "empty-restriction": { type: "string" },
    },
});
if (positionals.length !== 1) {
    console.error("usage: node batch.mjs CATALOG [options] < queries.jsonl");
    process.exit(64);
}

const options = {
    explain: values.explain,
    reasons: values.reasons,
    fixes: values.fix,
    contexts: values.contexts,
    products: values.product?.map(Number),
    unknownIds: values["unknown-ids"],
    emptyRestriction: values["empty-restriction"],
};

const catalog = await Catalog.load(readFileSync(positionals[0])).catch((error) => {
    for (const { line, column, message } of error.faults ?? [error]) {
        console.error(line ? `${line}:${column}: ${message}` : message);
    }
    process.exit(1);
});

/** Writes all bytes to standard output. A full pipe makes a write fail until it's read. */
function write(bytes) {
    for (let start = 0; start < bytes.length;) {
        try {
            start += writeSync(1, bytes, start);
        } catch (error) {
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
if (values.time) {
    console.error(`${count} answers, ${Math.round(count / (milliseconds / 1000))} per second`);
}
