// Takes the picture in the README:
//
//     node Playground/Tests/screenshot.mjs Playground/screenshot.png [WIDTH HEIGHT] [dark]
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EXAMPLE } from "../app/example.mjs";
import { encode } from "../app/fragment.mjs";
import { Page, serve } from "./browser.mjs";

const [path, width = "1280", height = "880", scheme] = process.argv.slice(2);
const state = {
    ...EXAMPLE,
    request: EXAMPLE.request.replace('"products": [2, 117]', '"groups": ["giftCard"]'),
};
const server = await serve(fileURLToPath(new URL("..", import.meta.url)));
const page = await Page.launch({
    width: Number(width), height: Number(height), dark: scheme === "dark",
});
await page.open(server.url + (await encode(state)));
writeFileSync(path, await page.screenshot());
await page.close();
server.end();
