// Reads a page a line from standard input, {"html": ..., "url": ...}, and writes what @mozilla/readability makes of it, a line each.
import { createInterface } from "node:readline";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

const PARTS = "p, div, section, article, h1, h2, h3, h4, h5, h6, li, td, blockquote, figure, figcaption, pre";

// The text of the article with a line for each part that a reader sees as one.
function lines(html, window) {
  const body = window.document.createElement("div");
  body.innerHTML = html;
  for (const part of body.querySelectorAll(PARTS)) part.append("\n");
  for (const part of body.querySelectorAll(PARTS)) part.prepend("\n");
  for (const end of body.querySelectorAll("br")) end.replaceWith("\n");
  return body.textContent;
}

// Not asked: isProbablyReaderable, which refuses two thirds of the fronts, but every fifth article with them.
function answer({ html, url }) {
  const { window } = new JSDOM(html, { url: url ?? "https://example.com/1", virtualConsole: new VirtualConsole() });
  const found = new Readability(window.document).parse();
  const text = found && lines(found.content, window);
  window.close();
  return found && { text, title: found.title, time: found.publishedTime, byline: found.byline, site: found.siteName };
}

for await (const line of createInterface({ input: process.stdin })) {
  let said = null;
  try {
    said = answer(JSON.parse(line));
  } catch (error) {
    process.stderr.write(`${error}\n`);
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
