import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("..", import.meta.url));

function run(options, input = "") {
    const { status, stdout, stderr } = spawnSync("node", ["batch.mjs", ...options], { cwd: folder, input });
    return { status, output: String(stdout), errors: String(stderr) };
}

test("each line gets an answer, with the options", () => {
    const options = ["sample-catalog.json", "--reasons", "--product", "840", "--product", "1"];
    const { status, output, errors } = run(options, '{"layers":[{"exclude":{"products":[1]}}]}\r\n{');
    assert.deepEqual([status, errors], [0, ""]);
    const [first, second] = output.trimEnd().split("\n").map(JSON.parse);
    assert.deepEqual(first.products.map(({ id, available }) => [id, available]), [[840, true], [1, false]]);
    assert.equal(second.errors.length, 1);
});

test("invalid command lines have status 64 and a message of one line, before anything is read", () => {
    for (const options of [
        [], ["a", "b"], ["a", "--explian"], ["a", "--product", "x", "--reasons"], ["a", "--product"],
        ["a", "--product", "0", "--fix"], ["a", "--product", "2147483648", "--fix"], ["a", "--product", "1"],
        ["a", "--unknown-ids", "rejects"], ["a", "--empty-restriction", ""], ["a", "--explain=no"],
    ]) {
        const { status, output, errors } = run(options);
        assert.deepEqual([status, output], [64, ""], options.join(" "));
        assert.match(errors, /^Error: .+\n$/, options.join(" "));
    }
});

test("a catalog that can't be read, or is invalid, has status 1", () => {
    const missing = run(["missing.json"]);
    assert.deepEqual([missing.status, missing.output], [1, ""]);
    assert.match(missing.errors, /^Error: .*missing\.json.*\n$/);
    const invalid = run(["batch.mjs"]);
    assert.equal(invalid.status, 1);
    assert.match(invalid.errors, /^1:1: .+\n$/);
});

test("--help explains the options", () => {
    const { status, output } = run(["--help"]);
    assert.equal(status, 0);
    for (const option of ["--explain", "--product", "--empty-restriction", "--time"]) {
        assert.ok(output.includes(option));
    }
});
